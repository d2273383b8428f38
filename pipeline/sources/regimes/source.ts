import { z } from "zod";
import { year } from "../../contract/numbers.ts";
import { ordered } from "../../contract/rules.ts";
import { key, oneOf, text } from "../../contract/texts.ts";
import { cited, column, publicRecord, type Source } from "../source.ts";

/**
 * The method under which a metric was measured, by period. No line and no change crosses from one to the next
 * unless `comparable_with_previous` is `ya`.
 *
 * The record starts in 2018; a first regime may begin there because the true start was not found, and its
 * note says so.
 */
export default {
  row: z.strictObject({
    metric_id: column(key(), {
      aliases: ["ukuran"],
      keterangan: "Ukuran",
      description: "Metric",
    }),
    regime_id: column(key(), {
      aliases: ["rezim"],
      keterangan: "Kunci rezim: ukuran dan tahun mulai",
      description: "Key of the regime: metric and first year",
    }),
    from_year: column(year({ min: 1990 }), {
      aliases: ["dari tahun"],
      unit: "tahun",
      keterangan: "Berlaku sejak tahun",
      description: "First year",
    }),
    to_year: column(year({ min: 1990 }).nullable(), {
      aliases: ["sampai tahun"],
      unit: "tahun",
      keterangan: "Berlaku sampai tahun; kosong bila masih berlaku",
      description: "Last year; empty while it holds",
    }),
    kind: column(
      oneOf(["scale", "instrument", "threshold", "method"], {
        skala: "scale",
        instrumen: "instrument",
        batas: "threshold",
        metode: "method",
      }),
      {
        aliases: ["jenis"],
        keterangan: "Yang memulai rezim: skala, instrumen, batas, atau metode",
        description: "What begins the regime: scale, instrument, threshold or method",
      },
    ),
    comparable_with_previous: column(oneOf(["ya", "tidak", "unresolved"], { "belum pasti": "unresolved" }), {
      aliases: ["sebanding"],
      keterangan: "Sebanding dengan rezim sebelumnya; tidak untuk rezim pertama",
      description: "Comparable with the regime before; tidak for the first",
    }),
    comparable_within: column(oneOf(["ya", "tidak"]), {
      aliases: ["sebanding di dalam"],
      keterangan: "Tahun-tahun di dalam rezim boleh disambung",
      description: "Years within the regime may be joined",
    }),
    formula_status: column(
      oneOf(["confirmed", "unconfirmed", "unknown"], {
        pasti: "confirmed",
        "belum pasti": "unconfirmed",
        "tidak diketahui": "unknown",
      }).nullable(),
      {
        aliases: ["status rumus"],
        keterangan: "Keadaan rumus; kosong untuk hitungan tanpa rumus",
        description: "State of the formula; empty for a plain count",
      },
    ),
    legal_basis: column(text({ max: 300 }).nullable(), {
      aliases: ["dasar hukum"],
      keterangan: "Dasar hukum",
      description: "Legal basis",
    }),
    label_indonesian: column(text({ max: 120 }), {
      aliases: ["label"],
      keterangan: "Nama rezim dalam bahasa Indonesia",
      description: "Name in Indonesian",
    }),
    label_english: column(text({ max: 120 }), {
      aliases: ["label inggris"],
      keterangan: "Nama rezim dalam bahasa Inggris",
      description: "Name in English",
    }),
    ...cited,
  }),
  key: ["regime_id"],
  kind: "reference",
  cadenceDays: null,
  tolerates: { rows: 0, share: 0 },
  rules: [
    ordered("from_year", "to_year", {
      rule: "period_order",
      indonesian: "tahun mulai harus tidak sesudah tahun akhir",
      english: "the first year must not follow the last",
    }),
    {
      rule: "regime_key",
      columns: ["regime_id", "metric_id", "from_year"],
      test: ({ regime_id: id, metric_id: metric, from_year: from }) => id === `${metric}-${from}`,
      sql: "regime_id = metric_id || '-' || from_year",
      indonesian: "kunci rezim harus ukuran, tanda hubung, tahun mulai",
      english: "the key must be the metric, a hyphen and the first year",
    },
  ],
  grain: { indonesian: "satu rezim satu ukuran", english: "one regime of one metric" },
  processing: publicRecord(
    "menjaga agar tahun dengan metode berbeda tidak disambung",
    "to keep years of different methods apart",
  ),
} satisfies Source;
