import { z } from "zod";
import { doc, type Mart, measureNamedIn } from "../models/mart.ts";
import { cityId, isProvisional, origin } from "../models/shared-columns.ts";

/**
 * The four strategies of 2024, each with the one measure that stands for it and is said beside it, in the years
 * before as a baseline. A measure that only comes near to what the strategy asks is a stand-in. Empty where nothing
 * was handed in that tells of it. The change of maturity is empty where the method of the index changed.
 */
export const strategyScorecard = {
  indonesian: "Empat strategi 2024",
  english: "The four strategies of 2024",
  grain: ["city_id", "year", "strategy_id"],
  audience: "public",
  row: z.strictObject({
    city_id: cityId,
    year: z.int().meta(doc("Tahun", "Year", "tahun")),
    strategy_id: z.string().meta(doc("Kunci strategi", "Strategy key")),
    strategy_indonesian: z.string().meta(doc("Strategi", "Strategy in Indonesian")),
    strategy_english: z.string().meta(doc("Strategi, bahasa Inggris", "Strategy in English")),
    measure_indonesian: z.string().meta(doc("Ukurannya", "Its measure in Indonesian")),
    measure_english: z.string().meta(doc("Ukurannya, bahasa Inggris", "Its measure in English")),
    metric_id: z.string().meta(doc("Metrik ukurannya", "Metric of the measure")),
    unit: z.string().meta(doc("Satuan ukuran", "Unit of the measure")),
    is_stand_in: z
      .boolean()
      .meta(
        doc(
          "Ukuran pengganti: yang diminta strategi tidak tercatat",
          "A stand-in: what the strategy asks is not on record",
        ),
      ),
    is_in_force: z
      .boolean()
      .meta(doc("Strategi sudah berlaku pada tahun itu", "The strategy was in force that year")),
    value: z
      .number()
      .min(0)
      .nullable()
      .meta(
        measureNamedIn(
          "metric_id",
          doc(
            "Nilai, dalam satuan ukuran; kosong bila tidak diketahui",
            "Value, in the measure's unit; empty where unknown",
          ),
        ),
      ),
    change: z
      .number()
      .nullable()
      .meta(
        measureNamedIn(
          "metric_id",
          doc(
            "Selisih dari tahun sebelumnya; kosong lintas metode",
            "Difference from the year before; empty across methods",
          ),
        ),
      ),
    status: z.enum(["known", "unknown"]).meta(doc("Diketahui atau tidak", "Known or unknown")),
    is_provisional: isProvisional,
    source_id: z.string().meta(doc("Kunci sumber strategi", "Citation key of the strategy")),
    origin,
  }),
  complete: { within: ["city_id"], axes: ["year", "strategy_id"] },
  references: {
    city_id: "staging.entities.entity_id",
    strategy_id: "staging.policies.policy_id",
    metric_id: "staging.metrics.metric_id",
  },
  tests: {
    unit_is_the_metrics: `
      select s.strategy_id, s.unit, m.unit as unit_of_metric
      from marts.strategy_scorecard as s
      join staging.metrics as m on m.metric_id = s.metric_id
      where s.unit <> m.unit`,
    maturity_lies_between_those_of_the_agencies: `
      select s.city_id, s.year, s.value, min(a.mean_verified_maturity) as least, max(a.mean_verified_maturity) as most
      from marts.strategy_scorecard as s
      join marts.agency_year as a on a.city_id = s.city_id and a.year = s.year and a.view = 'was'
      where s.strategy_id = 'strategy-2024-maturity'
      group by all having s.value not between least - 0.01 and most + 0.01`,
    no_city_mixes_origins: `
      select city_id from marts.strategy_scorecard
      group by city_id having bool_or(origin = 'sample') and bool_or(origin <> 'sample')`,
  },
} satisfies Mart;
export type StrategyScorecard = z.infer<typeof strategyScorecard.row>;
