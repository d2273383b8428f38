import { z } from "zod";
import { doc, type Mart, measure } from "../models/mart.ts";

const score = (words: ReturnType<typeof doc>) =>
  z.number().min(0).max(111).nullable().meta(measure("innovation_maturity", words));

/**
 * What an agency claimed for an entry beside what was verified of it, both as the city handed them in and under the rules
 * of that year. The two never stand for each other; where one of them is unknown there is no difference.
 */
export const innovationClaims = {
  indonesian: "Nilai klaim dan nilai terverifikasi inovasi",
  english: "Claimed and verified scores of innovations",
  grain: ["city_id", "innovation_id", "year"],
  audience: "internal",
  row: z.strictObject({
    innovation_id: z.string().meta(doc("Kunci inovasi", "Innovation key")),
    year: z.int().meta(doc("Tahun pengajuan", "Year of submission", "tahun")),
    city_id: z.string().meta(doc("Kota", "City")),
    name: z.string().meta(doc("Nama", "Name")),
    agency_id: z.string().meta(doc("Perangkat daerah pada tahun itu", "Agency of that year")),
    claimed_score: score(doc("Skor kematangan klaim", "Maturity as claimed", "poin")),
    verified_score: score(doc("Skor kematangan terverifikasi", "Maturity as verified", "poin")),
    claimed_above_verified: z
      .number()
      .min(-111)
      .max(111)
      .nullable()
      .meta(
        measure(
          "innovation_maturity",
          doc("Klaim dikurangi yang terverifikasi", "The claim less what was verified", "poin"),
        ),
      ),
    origin: z.enum(["published", "inbox", "sample"]).meta(doc("Asal", "Origin")),
  }),
  references: { city_id: "staging.entities.entity_id", agency_id: "staging.agencies.agency_id" },
  tests: {
    agrees_with_innovation_year: `
      select c.innovation_id, c.year, c.verified_score, y.verified_score as in_innovation_year
      from marts.innovation_claims as c
      join marts.innovation_year as y on y.city_id = c.city_id and y.innovation_id = c.innovation_id and y.year = c.year
      where y.verified_score is distinct from c.verified_score`,
  },
} satisfies Mart;
export type InnovationClaim = z.infer<typeof innovationClaims.row>;
