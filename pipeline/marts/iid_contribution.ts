import { z } from "zod";
import { doc, type Mart, measure } from "../models/mart.ts";
import { unconfirmed } from "../models/unconfirmed.ts";

/**
 * What each agency adds to the city's index, from verified levels; the ministry defines no index of an agency. The
 * marginal effect is the city's index less the index without that agency's innovations: negative where they pull the
 * mean down more than they add. Marginal effects do not add up to the index. Counts need no formula; the rest does.
 */
export const iidContribution = {
  indonesian: "Kontribusi perangkat daerah pada indeks kota",
  english: "Contribution of agencies to the city's index",
  grain: ["city_id", "year", "agency_id"],
  audience: "public",
  row: z.strictObject({
    city_id: z.string().meta(doc("Kota", "City")),
    year: z.int().meta(doc("Tahun pengukuran", "Year of measurement", "tahun")),
    agency_id: z
      .string()
      .meta(doc("Perangkat daerah pelapor pada tahun itu", "Reporting agency of that year")),
    status: z
      .enum(["known", "rumus tidak diketahui", "belum dinilai"])
      .meta(
        doc(
          "known bila kematangan terhitung; selain itu sebabnya",
          "known where maturity is computed; else why not",
        ),
      ),
    innovations_entered: z
      .int()
      .min(0)
      .meta(measure("innovations_entered", doc("Inovasi diajukan", "Innovations entered", "inovasi"))),
    innovations_counted: z
      .int()
      .min(0)
      .meta(
        measure("innovations_counted", doc("Inovasi yang dihitung", "Innovations that count", "inovasi")),
      ),
    mean_verified_maturity_points: z
      .number()
      .min(0)
      .max(111)
      .nullable()
      .meta(
        measure(
          "mean_verified_maturity",
          doc("Rata-rata kematangan terverifikasi", "Mean verified maturity", "poin"),
        ),
      ),
    marginal_index_points: z
      .number()
      .nullable()
      .meta(
        measure(
          "marginal_index_points",
          doc(
            "Indeks kota dikurangi indeks tanpa inovasi perangkat daerah ini",
            "The city's index less the index without this agency's innovations",
            "indeks",
          ),
        ),
      ),
    assumptions: unconfirmed,
    origin: z.enum(["published", "inbox", "sample"]).meta(doc("Asal baris", "Origin of the rows")),
  }),
  references: { city_id: "staging.entities.entity_id", agency_id: "staging.agencies.agency_id" },
  tests: {
    agencies_make_the_city: `
      select c.city_id, c.year, sum(c.innovations_counted) as by_agency, any_value(s.innovations_counted) as of_city
      from marts.iid_contribution as c
      join marts.iid_score as s on s.city_id = c.city_id and s.year = c.year and s.basis = 'verified' and s.status = 'known'
      group by all having sum(c.innovations_counted) <> any_value(s.innovations_counted)`,
  },
} satisfies Mart;
export type IidContribution = z.infer<typeof iidContribution.row>;
