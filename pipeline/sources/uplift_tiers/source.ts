import { z } from "zod";
import { decimal, integer, year } from "../../contract/numbers.ts";
import { ordered } from "../../contract/rules.ts";
import { flag, key, oneOf, text } from "../../contract/texts.ts";
import { cited, column, publicRecord, type Source } from "../source.ts";

/**
 * The tiers of the TPP uplift for innovation (Kepwali 100.3.3.3/331/417.101.3/2025, as two outlets report
 * it).
 *
 * Exactly five innovations is defined by neither report. It has a row of its own without a rate, so that
 * nobody falls into a tier by rounding a sentence. What counts as one innovation, and whether the uplift is
 * monthly, is not known.
 */
export default {
  row: z.strictObject({
    tier: column(key(), {
      aliases: ["tingkat"],
      keterangan: "Tingkat keterlibatan",
      description: "Tier of involvement",
    }),
    fiscal_year: column(year({ min: 2018 }), {
      aliases: ["tahun anggaran"],
      unit: "tahun",
      keterangan: "Tahun anggaran pembayaran",
      description: "Fiscal year of payment",
    }),
    rewards_year: column(year({ min: 2018 }), {
      aliases: ["tahun penghargaan"],
      unit: "tahun",
      keterangan: "Tahun penghargaan yang diganjar",
      description: "Year of the award that is rewarded",
    }),
    from_innovations: column(integer({ min: 1, max: 1000 }), {
      aliases: ["dari inovasi"],
      unit: "inovasi",
      keterangan: "Jumlah inovasi paling sedikit",
      description: "Fewest innovations",
    }),
    to_innovations: column(integer({ min: 1, max: 1000 }).nullable(), {
      aliases: ["sampai inovasi"],
      unit: "inovasi",
      keterangan: "Jumlah inovasi paling banyak; kosong bila tanpa batas",
      description: "Most innovations; empty where there is no limit",
    }),
    tier_status: column(oneOf(["defined", "undefined"], { diatur: "defined", "tidak diatur": "undefined" }), {
      aliases: ["status"],
      keterangan: "Diatur atau tidak diatur oleh keputusan yang diberitakan",
      description: "Defined or left undefined by the decree as reported",
    }),
    uplift_max_pct: column(decimal({ scale: 4, min: 0, max: 100 }).nullable(), {
      aliases: ["kenaikan maksimum"],
      unit: "persen",
      keterangan: "Kenaikan TPP tertinggi",
      description: "Highest uplift of TPP",
    }),
    scope: column(text({ max: 200 }), {
      aliases: ["cakupan"],
      keterangan: "Dasar kenaikan",
      description: "What the uplift applies to",
    }),
    includes_verifiers: column(flag(), {
      aliases: ["termasuk verifikator"],
      keterangan: "Termasuk tim verifikator",
      description: "Includes the verifier team",
    }),
    ...cited,
  }),
  key: ["tier", "fiscal_year"],
  kind: "reference",
  cadenceDays: null,
  tolerates: { rows: 0, share: 0 },
  rules: [
    {
      rule: "rate_when_defined",
      columns: ["tier_status", "uplift_max_pct"],
      test: ({ tier_status: status, uplift_max_pct: rate }) => (status === "defined") === (rate !== null),
      sql: "(tier_status = 'defined') = (uplift_max_pct is not null)",
      indonesian: "hanya tingkat yang diatur yang punya angka kenaikan",
      english: "only a defined tier has a rate",
    },
    ordered("from_innovations", "to_innovations", {
      rule: "count_order",
      indonesian: "jumlah paling sedikit harus tidak melebihi yang paling banyak",
      english: "the fewest must not exceed the most",
    }),
  ],
  grain: { indonesian: "satu tingkat kenaikan", english: "one tier of uplift" },
  processing: publicRecord(
    "membaca tingkat kenaikan TPP menurut keputusan",
    "to read the tiers of the TPP uplift by the decree",
  ),
} satisfies Source;
