import { z } from "zod";
import { doc, type Mart, measure, note } from "../models/mart.ts";
import { origin } from "../models/shared-columns.ts";

/**
 * How long an innovation took from its trial to its use, and to its first verified score. The earliest day that any of its
 * submissions states is taken; a step without a day, or that has not come, is empty. Scores are known by year only.
 */
export const innovationPace = {
  indonesian: "Laju inovasi",
  english: "Pace of innovations",
  grain: ["city_id", "innovation_id"],
  audience: "public",
  row: z.strictObject({
    city_id: z.string().meta(doc("Kota", "City")),
    innovation_id: z.string().meta(doc("Inovasi", "Innovation")),
    name: z.string().nullable().meta(doc("Nama pada pengajuan terakhir", "Name in the latest submission")),
    agency_id: z
      .string()
      .nullable()
      .meta(doc("Perangkat daerah pengaju terakhir", "Agency of the latest submission")),
    kind: z.string().nullable().meta(doc("Digital atau non digital", "Digital or not")),
    trial_on: z.string().nullable().meta(doc("Hari uji coba", "Day of the trial")),
    implemented_on: z.string().nullable().meta(doc("Hari penerapan", "Day of first use")),
    trial_to_use_months: z
      .int()
      .nullable()
      .meta(
        measure(
          "innovation_trial_to_use_months",
          doc("Bulan dari uji coba ke penerapan", "Months from the trial to first use", "bulan"),
        ),
      ),
    first_scored_year: z
      .int()
      .nullable()
      .meta(note(doc("Tahun nilai terverifikasi pertama", "Year of the first verified score", "tahun"))),
    use_to_score_years: z
      .int()
      .nullable()
      .meta(
        measure(
          "innovation_use_to_score_years",
          doc(
            "Tahun dari penerapan ke nilai terverifikasi pertama",
            "Years from first use to the first verified score",
            "tahun",
          ),
        ),
      ),
    origin,
  }),
} satisfies Mart;
export type InnovationPace = z.infer<typeof innovationPace.row>;
