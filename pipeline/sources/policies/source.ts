import { z } from "zod";
import { integer, year } from "../../contract/numbers.ts";
import { ordered } from "../../contract/rules.ts";
import { key, oneOf, text } from "../../contract/texts.ts";
import { cited, column, publicRecord, type Source } from "../source.ts";

/**
 * What the programme asked of the agencies, in the words of each year: one row per rule.
 *
 * "One Agency One Innovation" was said three times and counted three different things (a commitment, a proposal, an
 * innovation); the readings stay apart, and compliance names the reading it uses. An end that no source states is empty.
 */
export default {
  row: z.strictObject({
    policy_id: column(key(), {
      aliases: ["id kebijakan", "kode kebijakan"],
      keterangan: "Kunci kebijakan",
      description: "Key of the policy",
    }),
    kind: column(
      oneOf(["target", "strategy", "criterion", "incentive", "aim"], {
        strategi: "strategy",
        kriteria: "criterion",
        insentif: "incentive",
        tujuan: "aim",
      }),
      {
        aliases: ["jenis"],
        keterangan: "Target yang dapat dihitung, strategi, kriteria inovasi, insentif, atau tujuan",
        description:
          "A target that can be counted, a strategy, a criterion of innovation, an incentive, or an aim",
      },
    ),
    rule_indonesian: column(text({ max: 500 }), {
      aliases: ["aturan", "kebijakan"],
      keterangan: "Aturan dalam bahasa Indonesia",
      description: "The rule in Indonesian",
    }),
    rule_english: column(text({ max: 500 }), {
      aliases: ["aturan inggris"],
      keterangan: "Aturan dalam bahasa Inggris",
      description: "The rule in English",
    }),
    valid_from_year: column(year({ min: 2000 }), {
      aliases: ["berlaku sejak", "tahun"],
      unit: "tahun",
      keterangan: "Tahun mulai berlaku",
      description: "First year",
    }),
    valid_to_year: column(year({ min: 2000 }).nullable(), {
      aliases: ["berlaku sampai"],
      unit: "tahun",
      keterangan: "Tahun terakhir berlaku; kosong bila tidak disebut",
      description: "Last year; empty where not stated",
    }),
    minimum_count: column(integer({ min: 0, max: 1000 }).nullable(), {
      aliases: ["jumlah minimal"],
      keterangan: "Ambang jumlah",
      description: "Threshold",
    }),
    comparison: column(
      oneOf(["at_least", "more_than"], { minimal: "at_least", "lebih dari": "more_than" }).nullable(),
      {
        aliases: ["perbandingan"],
        keterangan: "at_least: ambang itu cukup; more_than: harus melebihi ambang",
        description: "at_least: the threshold is enough; more_than: it must be exceeded",
      },
    ),
    unit_counted: column(
      oneOf(["commitment", "proposal", "innovation"], {
        komitmen: "commitment",
        usulan: "proposal",
        inovasi: "innovation",
      }).nullable(),
      {
        aliases: ["yang dihitung"],
        keterangan: "Apa yang dihitung",
        description: "What is counted",
      },
    ),
    scope: column(text({ max: 200 }).nullable(), {
      aliases: ["lingkup"],
      keterangan: "Kepada siapa berlaku, sebagaimana tercetak",
      description: "Whom it binds, as printed",
    }),
    qualifier: column(text({ max: 300 }).nullable(), {
      aliases: ["syarat"],
      keterangan: "Syarat tambahan",
      description: "Further condition",
    }),
    quote: column(text({ max: 500 }).nullable(), {
      aliases: ["kutipan"],
      keterangan: "Kutipan",
      description: "Words as printed",
    }),
    ...cited,
  }),
  key: ["policy_id"],
  kind: "record",
  cadenceDays: null,
  tolerates: { rows: 20, share: 0.5 },
  rules: [
    {
      rule: "target_is_countable",
      columns: ["kind", "minimum_count", "comparison", "unit_counted"],
      test: ({ kind, minimum_count: minimum, comparison, unit_counted: unit }) =>
        kind === "target"
          ? minimum !== null && comparison !== null && unit !== null
          : minimum === null && comparison === null && unit === null,
      sql:
        "case when kind = 'target' then minimum_count is not null and comparison is not null and unit_counted is not null " +
        "else minimum_count is null and comparison is null and unit_counted is null end",
      indonesian: "target memuat ambang, perbandingan, dan satuan hitung; jenis lain tidak memuatnya",
      english: "a target has threshold, comparison and unit counted; no other kind has them",
    },
    ordered("valid_from_year", "valid_to_year", {
      rule: "validity_order",
      indonesian: "tahun mulai berlaku harus tidak sesudah tahun akhir",
      english: "the first year must not follow the last",
    }),
  ],
  grain: {
    indonesian: "satu aturan program sebagaimana diumumkan",
    english: "one rule of the programme as published",
  },
  processing: publicRecord(
    "menilai kepatuhan menurut bunyi aturan program",
    "to judge compliance by the wording of the programme's rules",
  ),
} satisfies Source;
