import { z } from "zod";
import { doc, type Mart, measure } from "../models/mart.ts";

/** Employees of one rating; all of a row's are hidden together. */
const hideable = (indonesian: string, english: string) =>
  z
    .int()
    .min(0)
    .nullable()
    .meta(
      measure(
        "tpp_people",
        doc(
          `Pegawai ${indonesian}; kosong bila disembunyikan`,
          `Employees ${english}; empty where hidden`,
          "orang",
        ),
      ),
    );

/**
 * How employees of an agency were rated in a closed year, and the means of productivity and discipline behind their
 * pay; no rupiah. Each employee counts once, with the predikat of most months. A row with a cell of one to four
 * people, with fewer than five people, or with one predikat held by over 90 per cent shows none of its cells; means
 * need ten people.
 */
export const tppPerformance = {
  indonesian: "Predikat, produktivitas, dan disiplin",
  english: "Ratings, productivity and discipline",
  grain: ["agency_id", "year"],
  audience: "public",
  people: true,
  row: z.strictObject({
    agency_id: z.string().meta(doc("Perangkat daerah pelapor", "Reporting agency")),
    year: z.int().meta(doc("Tahun hak TPP", "Year of entitlement", "tahun")),
    city_id: z
      .string()
      .meta(doc("Kota; contoh = Kota Contoh, rekaan", "City; contoh = the fictional Kota Contoh")),
    short_name: z.string().meta(doc("Nama pendek", "Short name")),
    people: z
      .int()
      .min(0)
      .nullable()
      .meta(
        measure("tpp_people", doc("Pegawai; kosong bila kurang dari 5", "Employees; empty under 5", "orang")),
      ),
    people_sangat_baik: hideable("berpredikat Sangat Baik", "rated very good"),
    people_baik: hideable("berpredikat Baik", "rated good"),
    people_butuh_perbaikan: hideable("berpredikat Butuh Perbaikan", "rated in need of improvement"),
    people_kurang: hideable("berpredikat Kurang", "rated poor"),
    people_sangat_kurang: hideable("berpredikat Sangat Kurang", "rated very poor"),
    people_without_predikat: hideable("tanpa predikat tercatat", "with no rating on record"),
    is_suppressed: z.boolean().meta(doc("Rincian predikat disembunyikan", "The ratings are hidden")),
    mean_productivity_pct: z
      .number()
      .min(0)
      .max(100)
      .nullable()
      .meta(
        measure(
          "tpp_productivity_pct",
          doc(
            "Rata-rata produktivitas; kosong bila kurang dari 10 orang",
            "Mean productivity; empty under 10 people",
            "persen",
          ),
        ),
      ),
    mean_discipline_pct: z
      .number()
      .min(0)
      .max(100)
      .nullable()
      .meta(
        measure(
          "tpp_discipline_pct",
          doc(
            "Rata-rata disiplin; kosong bila kurang dari 10 orang",
            "Mean discipline; empty under 10 people",
            "persen",
          ),
        ),
      ),
    origin: z.enum(["published", "inbox", "sample"]).meta(doc("Asal baris", "Origin of the row")),
  }),
  references: { agency_id: "staging.agencies.agency_id", city_id: "staging.entities.entity_id" },
  tests: {
    no_city_mixes_origins: `
      select city_id from marts.tpp_performance
      group by city_id having bool_or(origin = 'sample') and bool_or(origin <> 'sample')`,
    ratings_add_up_to_the_people: `
      select agency_id, year from marts.tpp_performance
      where not is_suppressed and people <> people_sangat_baik + people_baik + people_butuh_perbaikan + people_kurang
      + people_sangat_kurang + people_without_predikat`,
  },
} satisfies Mart;
export type TppPerformance = z.infer<typeof tppPerformance.row>;
