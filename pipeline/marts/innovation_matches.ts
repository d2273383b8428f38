import { z } from "zod";
import { doc, type Mart, measure } from "../models/mart.ts";

/** Pairs of innovations that may be one: suggested by their names, or decided by the operator. Nothing is merged by itself. */
export const innovationMatches = {
  indonesian: "Inovasi yang serupa dan keputusannya",
  english: "Innovations alike, and what was decided",
  grain: ["city_id", "innovation_id", "other_innovation_id"],
  audience: "internal",
  row: z.strictObject({
    city_id: z.string().meta(doc("Kota", "City")),
    innovation_id: z.string().meta(doc("Kunci inovasi", "Innovation key")),
    other_innovation_id: z.string().meta(doc("Kunci inovasi yang serupa", "Key of the one alike")),
    agency_id: z
      .string()
      .nullable()
      .meta(
        doc("Perangkat daerah keduanya; kosong bila sudah diputuskan", "Agency of both; empty once decided"),
      ),
    kind: z.enum(["same", "pengembangan", "replikasi"]).nullable().meta(doc("Hubungan", "Relation")),
    state: z.enum(["suggested", "accepted", "rejected"]).meta(doc("Keadaan", "State")),
    similarity: z
      .number()
      .min(0)
      .max(1)
      .nullable()
      .meta(
        measure(
          "name_similarity",
          doc(
            "Kemiripan Jaro-Winkler, disarankan mulai 0,92",
            "Jaro-Winkler similarity, suggested from 0.92",
            "0-1",
          ),
        ),
      ),
    decided_on: z.string().nullable().meta(doc("Hari keputusan", "Day of the decision")),
  }),
  references: { city_id: "staging.entities.entity_id", agency_id: "staging.agencies.agency_id" },
} satisfies Mart;
export type InnovationMatch = z.infer<typeof innovationMatches.row>;
