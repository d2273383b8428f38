import { z } from "zod";
import { doc, type Mart, note, parameter } from "../models/mart.ts";

/** Tiers of the innovation uplift on base TPP. Exactly five innovations is undefined in every source, and stays so. */
export const upliftTiers = {
  indonesian: "Tingkat kenaikan TPP karena inovasi",
  english: "Tiers of the innovation uplift on TPP",
  grain: ["fiscal_year", "from_innovations"],
  audience: "public",
  row: z.strictObject({
    fiscal_year: z.int().meta(doc("Tahun anggaran", "Fiscal year", "tahun")),
    from_innovations: z.int().meta(doc("Dari jumlah inovasi", "From this many innovations", "inovasi")),
    to_innovations: z
      .int()
      .nullable()
      .meta(
        parameter(
          "tpp_innovation_uplift_rupiah",
          doc("Sampai jumlah inovasi", "To this many innovations", "inovasi"),
        ),
      ),
    tier: z.string().meta(doc("Kunci tingkat", "Tier key")),
    tier_status: z.string().meta(doc("Status: defined, undefined", "Status: defined, undefined")),
    uplift_max_pct: z
      .number()
      .min(0)
      .max(100)
      .nullable()
      .meta(
        parameter(
          "tpp_innovation_uplift_rupiah",
          doc("Kenaikan tertinggi atas TPP pokok", "Highest uplift on base TPP", "persen"),
        ),
      ),
    rewards_year: z
      .int()
      .nullable()
      .meta(note(doc("Tahun penghargaan yang diganjar", "Award year that is rewarded", "tahun"))),
    scope: z.string().meta(doc("Cakupan", "Scope")),
    source_id: z.string().meta(doc("Kunci sumber", "Citation key")),
    confidence: z.enum(["A", "B", "C"]).meta(doc("Tingkat keyakinan", "Confidence mark")),
    note: z.string().nullable().meta(doc("Catatan", "Note")),
  }),
} satisfies Mart;
export type UpliftTier = z.infer<typeof upliftTiers.row>;
