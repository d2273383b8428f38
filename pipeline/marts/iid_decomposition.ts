import { z } from "zod";
import { doc, type Mart, measure, note } from "../models/mart.ts";

/**
 * Why a city's computed index differs from that of the year before, in parts that add up to the change: the change of
 * rules first (the old portfolio under the new method), the rest by Shapley over the city's own levels, the levels of
 * innovations in both years, entries and exits. Between two regimes, and where a formula is not known, there are parts
 * without figures and a status that says why.
 */
export const iidDecomposition = {
  indonesian: "Penguraian perubahan indeks antara dua tahun berurutan",
  english: "Decomposition of the change of the index between neighbouring years",
  grain: ["city_id", "from_year", "to_year", "basis", "part"],
  audience: "public",
  row: z.strictObject({
    city_id: z.string().meta(doc("Kota", "City")),
    from_year: z.int().meta(doc("Tahun sebelumnya", "Earlier year", "tahun")),
    to_year: z.int().meta(doc("Tahun sesudahnya", "Later year", "tahun")),
    basis: z
      .enum(["claimed", "verified"])
      .meta(doc("Dasar: klaim atau terverifikasi", "Basis: claimed or verified")),
    part: z
      .enum(["rules", "spd", "levels", "entries", "exits"])
      .meta(
        doc(
          "Bagian: aturan, SPD, parameter inovasi yang berlanjut, inovasi masuk, inovasi keluar",
          "Part: rules, the city's own levels, levels of continuing innovations, entries, exits",
        ),
      ),
    part_order: z.int().meta(note(doc("Urutan bagian", "Order of the part"))),
    status: z
      .enum(["known", "rumus tidak diketahui", "belum dinilai", "jeda rezim"])
      .meta(
        doc(
          "known bila terhitung; selain itu sebabnya, termasuk pergantian rezim metode",
          "known where computed; else why not, a change of regime included",
        ),
      ),
    points: z
      .number()
      .nullable()
      .meta(measure("iid", doc("Sumbangan bagian ini", "What this part brings", "indeks"))),
    change_points: z
      .number()
      .nullable()
      .meta(measure("iid", doc("Perubahan seluruhnya", "The whole change", "indeks"))),
    innovations: z
      .int()
      .min(0)
      .nullable()
      .meta(
        measure(
          "innovations_counted",
          doc(
            "Inovasi di balik bagian ini; kosong pada aturan dan SPD",
            "Innovations behind this part; empty for rules and SPD",
            "inovasi",
          ),
        ),
      ),
    assumptions: z
      .string()
      .nullable()
      .meta(
        doc(
          "Yang tidak dipastikan sumber untuk kedua tahun itu, dipisah titik koma",
          "What no source confirms for the two years, separated by semicolons",
        ),
      ),
    origin: z.enum(["published", "inbox", "sample"]).meta(doc("Asal baris", "Origin of the rows")),
  }),
  complete: { within: ["city_id", "from_year", "to_year"], axes: ["basis", "part"] },
  references: { city_id: "staging.entities.entity_id" },
  tests: {
    parts_make_the_change: `
      select city_id, from_year, basis, sum(points) as parts, any_value(change_points) as change
      from marts.iid_decomposition where status = 'known' group by all
      having count(*) <> 5 or abs(sum(points) - any_value(change_points)) > 1e-9`,
    the_change_is_that_of_the_scores: `
      select d.city_id, d.from_year, d.basis, d.change_points, b.iid_points - a.iid_points as scores
      from marts.iid_decomposition as d
      join marts.iid_score as a on a.city_id = d.city_id and a.year = d.from_year and a.basis = d.basis
      join marts.iid_score as b on b.city_id = d.city_id and b.year = d.to_year and b.basis = d.basis
      where d.status = 'known' and abs(d.change_points - (b.iid_points - a.iid_points)) > 1e-9`,
  },
} satisfies Mart;
export type IidDecomposition = z.infer<typeof iidDecomposition.row>;
