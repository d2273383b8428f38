import { z } from "zod";
import { doc, hiddenFlag, type Mart, measure } from "../models/mart.ts";
import { monthlyMean, ratings, staff } from "../privacy/staff.ts";

/** Employees of one rating. */
export const hideable = (indonesian: string, english: string) =>
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
 * pay; no rupiah. Each employee counts once, with the predikat of most months. What is released passes suppression:
 * counts need five people, means ten, and no predikat is told that nearly everybody has.
 */
export const tppPerformance = {
  indonesian: "Predikat, produktivitas, dan disiplin",
  english: "Ratings, productivity and discipline",
  grain: ["agency_id", "year"],
  audience: "public",
  disclosure: {
    keys: ["city_id", "agency_id", "year"],
    columns: {
      people: staff,
      ...ratings,
      mean_productivity_pct: monthlyMean("productivity"),
      mean_discipline_pct: monthlyMean("discipline"),
    },
    flags: {
      is_people_suppressed: ["people"],
      is_suppressed: Object.keys(ratings),
      is_means_suppressed: ["mean_productivity_pct", "mean_discipline_pct"],
    },
  },
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
        measure(
          "tpp_people",
          doc("Pegawai; kosong bila disembunyikan", "Employees; empty where hidden", "orang"),
        ),
      ),
    people_sangat_baik: hideable("berpredikat Sangat Baik", "rated very good"),
    people_baik: hideable("berpredikat Baik", "rated good"),
    people_butuh_perbaikan: hideable("berpredikat Butuh Perbaikan", "rated in need of improvement"),
    people_kurang: hideable("berpredikat Kurang", "rated poor"),
    people_sangat_kurang: hideable("berpredikat Sangat Kurang", "rated very poor"),
    people_without_predikat: hideable("tanpa predikat tercatat", "with no rating on record"),
    is_people_suppressed: hiddenFlag("Pegawai", "Employees"),
    is_suppressed: hiddenFlag("Rincian predikat, sebagian atau semua,", "Ratings, some or all,"),
    mean_productivity_pct: z
      .number()
      .min(0)
      .max(100)
      .nullable()
      .meta(
        measure(
          "tpp_productivity_pct",
          doc(
            "Rata-rata produktivitas; kosong bila disembunyikan",
            "Mean productivity; empty where hidden",
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
            "Rata-rata disiplin; kosong bila disembunyikan",
            "Mean discipline; empty where hidden",
            "persen",
          ),
        ),
      ),
    is_means_suppressed: hiddenFlag("Rata-rata, satu atau keduanya,", "Means, one or both,"),
    origin: z.enum(["published", "inbox", "sample"]).meta(doc("Asal baris", "Origin of the row")),
  }),
  references: { agency_id: "staging.agencies.agency_id", city_id: "staging.entities.entity_id" },
  tests: {
    no_city_mixes_origins: `
      select city_id from marts.tpp_performance
      group by city_id having bool_or(origin = 'sample') and bool_or(origin <> 'sample')`,
    ratings_add_up_to_the_people: `
      select agency_id, year from marts.tpp_performance
      where people <> people_sangat_baik + people_baik + people_butuh_perbaikan + people_kurang
      + people_sangat_kurang + people_without_predikat`,
  },
} satisfies Mart;
export type TppPerformance = z.infer<typeof tppPerformance.row>;
