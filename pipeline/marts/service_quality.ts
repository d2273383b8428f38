import { z } from "zod";
import { doc, key, type Mart, measure, note } from "../models/mart.ts";
import { cityId, isProvisional, origin, shortName } from "../models/shared-columns.ts";

const unsur = (name: string, english: string) =>
  z
    .number()
    .min(1)
    .max(4)
    .nullable()
    .meta(
      measure(
        "ikm_unsur",
        doc(
          `${name}, rata-rata 1–4; kosong di bawah 30 responden`,
          `${english}, mean of 1–4; empty under 30 respondents`,
          "nilai",
        ),
      ),
    );

/**
 * The citizen satisfaction survey (SKM) of each unit and period: IKM computed anew from the nine unsur at 1/9 each
 * (PermenPANRB 14/2017), the value the unit reported beside it, and what explains a difference. Fewer than thirty
 * answers say little and may say who answered: the row stays, marked small, its figures empty. The interval is the
 * widest that means on a scale of 1 to 4 allow at 95 per cent, since surveys hand in no spread; the true one is
 * narrower. Nothing is rolled up here; two files on one period weigh by their respondents.
 */
export const serviceQuality = {
  indonesian: "Mutu layanan: survei kepuasan masyarakat",
  english: "Service quality: citizen satisfaction surveys",
  grain: ["agency_id", "from_date", "to_date"],
  audience: "public",
  row: z.strictObject({
    agency_id: z.string().meta(doc("Unit yang disurvei", "Unit surveyed")),
    from_date: z.string().meta(doc("Awal periode survei", "First day of the survey period")),
    to_date: z.string().meta(doc("Akhir periode survei", "Last day of the survey period")),
    year: z.int().meta(key(doc("Tahun", "Year", "tahun"))),
    city_id: cityId,
    short_name: shortName,
    regime_id: z
      .string()
      .nullable()
      .meta(doc("Rezim metode; tidak dibandingkan lintas rezim", "Method regime; never compared across one")),
    respondents: z
      .int()
      .min(30)
      .nullable()
      .meta(
        measure(
          "ikm_respondents",
          doc("Responden; kosong di bawah 30", "Respondents; empty under 30", "orang"),
        ),
      ),
    is_small: z
      .boolean()
      .meta(doc("Kurang dari 30 responden: digambar berongga", "Fewer than 30 respondents: drawn hollow")),
    ikm: z
      .number()
      .min(25)
      .max(100)
      .nullable()
      .meta(
        measure(
          "ikm",
          doc("IKM dihitung dari sembilan unsur, 25–100", "IKM from the nine unsur, 25–100", "indeks"),
        ),
      ),
    ikm_low: z
      .number()
      .min(25)
      .max(100)
      .nullable()
      .meta(
        measure(
          "ikm",
          doc(
            "Batas bawah selang terlebar 95 persen",
            "Lower end of the widest 95 per cent interval",
            "indeks",
          ),
        ),
      ),
    ikm_high: z
      .number()
      .min(25)
      .max(100)
      .nullable()
      .meta(
        measure(
          "ikm",
          doc(
            "Batas atas selang terlebar 95 persen",
            "Upper end of the widest 95 per cent interval",
            "indeks",
          ),
        ),
      ),
    band: z
      .string()
      .nullable()
      .meta(doc("Mutu pelayanan menurut batas tahun itu", "Quality by that year's thresholds")),
    band_order: z
      .int()
      .nullable()
      .meta(note(doc("Urutan mutu, 1 terendah", "Order of the quality, 1 is lowest"))),
    reported_ikm: z
      .number()
      .min(0)
      .max(100)
      .nullable()
      .meta(measure("ikm", doc("IKM yang dilaporkan unit", "IKM as the unit reported it", "indeks"))),
    reported_quality: z
      .string()
      .nullable()
      .meta(doc("Mutu yang dilaporkan unit", "Quality as the unit reported it")),
    reported_difference: z
      .number()
      .nullable()
      .meta(measure("ikm", doc("Dilaporkan dikurangi dihitung", "Reported less computed", "indeks"))),
    difference_cause: z
      .enum(["none", "rounded weights", "unexplained"])
      .nullable()
      .meta(
        doc(
          "Sebab selisih: tidak ada, bobot dibulatkan 0,11, atau tidak terjelaskan; kosong bila tidak dapat dibandingkan",
          "Cause of a difference: none, weights rounded to 0.11, or unexplained; empty where there is nothing to compare",
        ),
      ),
    requirements: unsur("Persyaratan", "Requirements"),
    procedure: unsur("Sistem, mekanisme, prosedur", "Procedure"),
    completion_time: unsur("Waktu penyelesaian", "Time to completion"),
    fee: unsur("Biaya atau tarif", "Fee"),
    product: unsur("Produk spesifikasi jenis pelayanan", "Product of the service"),
    competence: unsur("Kompetensi pelaksana", "Competence of staff"),
    behaviour: unsur("Perilaku pelaksana", "Behaviour of staff"),
    complaint_handling: unsur("Penanganan pengaduan, saran, masukan", "Handling of complaints"),
    facilities: unsur("Sarana prasarana", "Facilities"),
    is_provisional: isProvisional,
    origin,
  }),
  references: {
    agency_id: "staging.agencies.agency_id",
    city_id: "staging.entities.entity_id",
    regime_id: "staging.regimes.regime_id",
  },
  tests: {
    no_city_mixes_origins: `
      select city_id from marts.service_quality
      group by city_id having bool_or(origin = 'sample') and bool_or(origin <> 'sample')`,
    small_surveys_show_nothing: `
      select agency_id, from_date from marts.service_quality
      where is_small and coalesce(ikm, reported_ikm, respondents, requirements, facilities) is not null`,
  },
} satisfies Mart;
export type ServiceQuality = z.infer<typeof serviceQuality.row>;
