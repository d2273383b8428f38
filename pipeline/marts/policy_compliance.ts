import { z } from "zod";
import { doc, type Mart, measure, measureNamedIn, parameterNamedIn } from "../models/mart.ts";
import { cityId, isProvisional, origin, shortName } from "../models/shared-columns.ts";

/**
 * Whether each agency met each rule that was in force, the agency as it was that year. The three readings stay
 * apart: in 2018 a commitment is counted, in 2022 a proposal of a public-service innovation, from 2024 innovations,
 * of which there must be more than one. `counted` is empty and `status` unknown where nobody handed in what the rule
 * counts; a year that is unknown, met or missing ends a row of misses.
 */
export const policyCompliance = {
  indonesian: "Kepatuhan terhadap aturan program",
  english: "Compliance with the rules of the programme",
  grain: ["agency_id", "year", "policy_id"],
  audience: "public",
  row: z.strictObject({
    agency_id: z
      .string()
      .meta(doc("Perangkat daerah pelapor, sebagaimana tahun itu", "Reporting agency, as it was that year")),
    year: z.int().meta(doc("Tahun", "Year", "tahun")),
    policy_id: z.string().meta(doc("Kunci aturan", "Policy key")),
    city_id: cityId,
    short_name: shortName,
    unit_counted: z
      .enum(["commitment", "proposal", "innovation"])
      .meta(doc("Yang dihitung aturan ini: komitmen, usulan, inovasi", "What this rule counts")),
    comparison: z
      .enum(["at_least", "more_than"])
      .meta(doc("Sedikitnya, atau lebih dari", "At least, or more than")),
    metric_id: z.string().meta(doc("Metrik yang dihitung", "Metric that is counted")),
    minimum_count: z
      .int()
      .meta(parameterNamedIn("metric_id", doc("Jumlah pembanding", "Count to compare with"))),
    qualifier: z
      .string()
      .nullable()
      .meta(doc("Syarat yang tidak diperiksa di sini", "Qualifier, which is not judged here")),
    is_stand_in: z
      .boolean()
      .meta(
        doc(
          "Dihitung dari pengganti: pengajuan berbentuk pelayanan publik, bukan usulan lomba",
          "Counted from a stand-in: submissions of the form public service, not proposals to the competition",
        ),
      ),
    counted: z
      .int()
      .min(0)
      .nullable()
      .meta(
        measureNamedIn(
          "metric_id",
          doc("Jumlah; kosong bila tidak ada datanya", "Count; empty where there are no data"),
        ),
      ),
    status: z
      .enum(["met", "missed", "unknown"])
      .meta(doc("Terpenuhi, tidak terpenuhi, atau tidak diketahui", "Met, missed or unknown")),
    missed_in_a_row_years: z
      .int()
      .min(1)
      .nullable()
      .meta(
        measure(
          "policy_missed_in_a_row_years",
          doc(
            "Tahun berturut-turut tidak terpenuhi sampai tahun ini; kosong bila tidak luput",
            "Years missed in a row up to this one; empty where it was not missed",
            "tahun",
          ),
        ),
      ),
    is_provisional: isProvisional,
    rule_indonesian: z.string().meta(doc("Aturan", "Rule in Indonesian")),
    rule_english: z.string().meta(doc("Aturan, bahasa Inggris", "Rule in English")),
    source_id: z.string().meta(doc("Kunci sumber aturan", "Citation key of the rule")),
    origin,
  }),
  references: {
    agency_id: "staging.agencies.agency_id",
    policy_id: "staging.policies.policy_id",
    city_id: "staging.entities.entity_id",
    metric_id: "staging.metrics.metric_id",
  },
  tests: {
    no_city_mixes_origins: `
      select city_id from marts.policy_compliance
      group by city_id having bool_or(origin = 'sample') and bool_or(origin <> 'sample')`,
    judged_only_when_counted: `
      select agency_id, year, policy_id from marts.policy_compliance
      where (counted is null) <> (status = 'unknown') or (missed_in_a_row_years is null) <> (status <> 'missed')`,
  },
} satisfies Mart;
export type PolicyCompliance = z.infer<typeof policyCompliance.row>;
