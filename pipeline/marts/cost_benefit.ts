import { z } from "zod";
import { doc, type Mart, measure, note } from "../models/mart.ts";
import { cityId, isProvisional, origin } from "../models/shared-columns.ts";

/**
 * Budget and benefit of each innovation and year, side by side, with the unit and the way the benefit was obtained.
 * The cost per beneficiary is computed only where there is a budget and the benefit is counted in people; it divides
 * the budget, not what was spent, and people may be counted by more than one innovation. Budgets of agencies as a
 * whole are left out.
 */
export const costBenefit = {
  indonesian: "Biaya dan manfaat inovasi",
  english: "Cost and benefit of innovations",
  grain: ["innovation_id", "year", "measure"],
  audience: "public",
  row: z.strictObject({
    innovation_id: z.string().meta(doc("Kunci inovasi", "Innovation key")),
    year: z.int().meta(doc("Tahun", "Year", "tahun")),
    measure: z
      .string()
      .nullable()
      .meta(
        doc(
          "Ukuran manfaat; kosong bila hanya anggarannya diketahui",
          "Measure of the benefit; empty where only the budget is known",
        ),
      ),
    city_id: cityId,
    innovation_name: z.string().nullable().meta(doc("Nama inovasi", "Name of the innovation")),
    agency_id: z
      .string()
      .nullable()
      .meta(
        doc(
          "Perangkat daerah pelaksana menurut pengajuan terakhir",
          "Agency that runs it, by its last submission",
        ),
      ),
    budget_rupiah: z
      .int()
      .min(0)
      .nullable()
      .meta(
        measure(
          "innovation_cost_rupiah",
          doc("Anggaran; kosong bila tidak diketahui", "Budget; empty where unknown", "rupiah"),
        ),
      ),
    spent_rupiah: z
      .int()
      .min(0)
      .nullable()
      .meta(
        measure(
          "innovation_cost_rupiah",
          doc(
            "Realisasi anggaran; kosong bila tidak seluruhnya diketahui",
            "Spent; empty where not known as a whole",
            "rupiah",
          ),
        ),
      ),
    sources_of_funds: z.string().nullable().meta(doc("Sumber dana", "Sources of funds")),
    benefit: z
      .number()
      .nullable()
      .meta(measure("innovation_benefit", doc("Manfaat, dalam satuannya", "Benefit, in its unit"))),
    benefit_unit: z.string().nullable().meta(doc("Satuan manfaat", "Unit of the benefit")),
    baseline_value: z
      .number()
      .nullable()
      .meta(
        measure(
          "innovation_benefit",
          doc("Nilai awal, dalam satuan yang sama", "Baseline, in the same unit"),
        ),
      ),
    baseline_year: z
      .int()
      .nullable()
      .meta(note(doc("Tahun nilai awal", "Year of the baseline", "tahun"))),
    difference_from_baseline: z
      .number()
      .nullable()
      .meta(measure("innovation_benefit", doc("Selisih dari nilai awal", "Difference from the baseline"))),
    value_kind: z
      .enum(["diukur", "perkiraan"])
      .nullable()
      .meta(doc("Diukur atau perkiraan", "Measured or estimated")),
    method: z.string().nullable().meta(doc("Cara mengukur", "How it was measured")),
    novelty: z.string().nullable().meta(doc("Jenis kebaruan", "Kind of novelty")),
    cost_per_beneficiary_rupiah: z
      .int()
      .min(0)
      .nullable()
      .meta(
        measure(
          "cost_per_beneficiary_rupiah",
          doc("Anggaran tiap penerima manfaat", "Budget per beneficiary", "rupiah per orang"),
        ),
      ),
    status: z
      .enum(["known", "no budget", "no benefit", "benefit is not in people"])
      .meta(doc("Mengapa biaya tiap penerima ada atau tidak", "Why there is a cost per beneficiary or not")),
    is_provisional: isProvisional,
    origin,
  }),
  references: { city_id: "staging.entities.entity_id", agency_id: "staging.agencies.agency_id" },
  tests: {
    no_city_mixes_origins: `
      select city_id from marts.cost_benefit
      group by city_id having bool_or(origin = 'sample') and bool_or(origin <> 'sample')`,
    cost_needs_both: `
      select innovation_id, year, measure from marts.cost_benefit
      where cost_per_beneficiary_rupiah is not null and (budget_rupiah is null or benefit is null or benefit_unit <> 'orang')`,
  },
} satisfies Mart;
export type CostBenefit = z.infer<typeof costBenefit.row>;
