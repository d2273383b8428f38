import { z } from "zod";
import { doc, type Mart, measure } from "../models/mart.ts";
import { unconfirmed } from "../models/unconfirmed.ts";

/**
 * The index of a city computed anew from the levels that were handed in, by year and basis (claimed or verified). The
 * published index is in `observations`; this one is an estimate wherever `assumptions` is not empty. A year without a
 * known formula, or without any judged level, has a row that says so and no figures.
 */
export const iidScore = {
  indonesian: "Indeks yang dihitung ulang dari parameter, menurut tahun dan dasar",
  english: "The index computed anew from levels, by year and basis",
  grain: ["city_id", "year", "basis"],
  audience: "public",
  row: z.strictObject({
    city_id: z.string().meta(doc("Kota", "City")),
    year: z.int().meta(doc("Tahun pengukuran", "Year of measurement", "tahun")),
    basis: z
      .enum(["claimed", "verified"])
      .meta(doc("Dasar: klaim atau terverifikasi", "Basis: claimed or verified")),
    status: z
      .enum(["known", "rumus tidak diketahui", "belum dinilai"])
      .meta(
        doc(
          "known bila terhitung; selain itu sebabnya: rumus tidak diketahui atau belum dinilai",
          "known where computed; else why not: formula not known, or nothing judged yet",
        ),
      ),
    iid_points: z
      .number()
      .min(0)
      .max(100)
      .nullable()
      .meta(
        measure("iid", doc("Indeks hitungan, tidak dibulatkan", "Computed index, not rounded", "indeks")),
      ),
    spd_points: z
      .number()
      .min(0)
      .max(63)
      .nullable()
      .meta(measure("iid_spd", doc("Skor SPD, 0 sampai 63", "SPD score, 0 to 63", "poin"))),
    mean_maturity_points: z
      .number()
      .min(0)
      .max(111)
      .nullable()
      .meta(
        measure(
          "mean_verified_maturity",
          doc("Rata-rata kematangan, 0 sampai 111", "Mean maturity, 0 to 111", "poin"),
        ),
      ),
    volume_points: z
      .number()
      .min(0)
      .max(76)
      .nullable()
      .meta(measure("iid_volume", doc("Skor jumlah, 0 sampai 76", "Volume score, 0 to 76", "poin"))),
    innovations_entered: z
      .int()
      .min(0)
      .meta(measure("innovations_entered", doc("Inovasi diajukan", "Innovations entered", "inovasi"))),
    innovations_counted: z
      .int()
      .min(0)
      .nullable()
      .meta(
        measure(
          "innovations_counted",
          doc(
            "Inovasi yang dihitung menurut aturan tahun itu",
            "Innovations that count by that year's rules",
            "inovasi",
          ),
        ),
      ),
    unjudged_levels: z
      .int()
      .min(0)
      .nullable()
      .meta(
        measure(
          "indicator_level_count",
          doc(
            "Parameter berbukti yang belum dinilai, sementara 0",
            "Levels with evidence not judged yet, 0 for now",
            "parameter",
          ),
        ),
      ),
    absent_levels: z
      .int()
      .min(0)
      .nullable()
      .meta(
        measure(
          "indicator_level_count",
          doc("Parameter tanpa catatan, dihitung 0", "Levels without a record, counted 0", "parameter"),
        ),
      ),
    band: z.string().nullable().meta(doc("Kategori tahun itu", "Band of that year")),
    band_spare_points: z
      .number()
      .min(0)
      .nullable()
      .meta(
        measure(
          "iid_band_distance",
          doc(
            "Jarak ke batas bawah kategorinya",
            "Points to spare above the lower edge of its band",
            "indeks",
          ),
        ),
      ),
    next_band: z.string().nullable().meta(doc("Kategori di atasnya", "Band above")),
    next_band_missing_points: z
      .number()
      .min(0)
      .nullable()
      .meta(
        measure(
          "iid_band_distance",
          doc("Kekurangan ke kategori di atasnya", "Points missing to the band above", "indeks"),
        ),
      ),
    cap_left_innovations: z
      .int()
      .min(0)
      .nullable()
      .meta(
        measure(
          "innovations_to_cap",
          doc("Inovasi lagi sampai batas jumlah", "Innovations left to the volume cap", "inovasi"),
        ),
      ),
    cap_beyond_innovations: z
      .int()
      .min(0)
      .nullable()
      .meta(
        measure(
          "innovations_to_cap",
          doc("Inovasi di atas batas jumlah", "Innovations beyond the volume cap", "inovasi"),
        ),
      ),
    assumptions: unconfirmed,
    origin: z.enum(["published", "inbox", "sample"]).meta(doc("Asal baris", "Origin of the rows")),
  }),
  complete: { within: ["city_id"], axes: ["year", "basis"] },
  references: { city_id: "staging.entities.entity_id" },
  tests: {
    parts_make_the_index: `
      select city_id, year, basis from marts.iid_score
      where status = 'known' and (iid_points not between 0 and 100 or iid_points is null or innovations_counted > innovations_entered)`,
    // Only the fictional city's published index is made from its own levels; that of a real city is made elsewhere.
    sample_agrees_with_its_published_index: `
      select s.city_id, s.year, s.iid_points, o.value
      from marts.iid_score as s
      join marts.observations as o on o.metric_id = 'iid' and o.entity_id = s.city_id and o.year = s.year and o.is_chosen
      where s.origin = 'sample' and s.basis = 'verified' and s.status = 'known' and abs(s.iid_points - o.value) > 0.005`,
  },
} satisfies Mart;
export type IidScore = z.infer<typeof iidScore.row>;
