import { z } from "zod";
import { date } from "../../contract/dates.ts";
import { year } from "../../contract/numbers.ts";
import { key, oneOf, text } from "../../contract/texts.ts";
import { cited, column, publicRecord, type Source } from "../source.ts";

/**
 * Which figure is shown where two sources disagree and precedence does not settle it, and why.
 *
 * Every figure stays in the record; a decision only marks one as chosen. While a decision is `unresolved`,
 * each change that depends on it is shown for every candidate.
 */
export default {
  row: z.strictObject({
    metric_id: column(key(), {
      aliases: ["ukuran"],
      keterangan: "Ukuran",
      description: "Metric",
    }),
    entity_id: column(key(), {
      aliases: ["wilayah"],
      keterangan: "Wilayah atau perangkat daerah",
      description: "Region or agency",
    }),
    year: column(year({ min: 2000 }), {
      aliases: ["tahun"],
      unit: "tahun",
      keterangan: "Tahun",
      description: "Year",
    }),
    chosen_source: column(key(), {
      aliases: ["sumber dipakai"],
      keterangan: "Kunci sumber yang dipakai",
      description: "Key of the source that is used",
    }),
    other_sources: column(text({ max: 300 }), {
      aliases: ["sumber lain"],
      keterangan: "Kunci sumber yang tidak dipakai, dipisah titik koma",
      description: "Keys of the sources that are not used, separated by semicolons",
    }),
    status: column(
      oneOf(["unresolved", "final", "provisional"], {
        "belum pasti": "unresolved",
        sementara: "provisional",
      }),
      {
        keterangan: "Keadaan keputusan: belum pasti, final, sementara",
        description: "State: unresolved, final, provisional",
      },
    ),
    reason_indonesian: column(text(), {
      aliases: ["alasan"],
      keterangan: "Alasan dalam bahasa Indonesia",
      description: "Reason in Indonesian",
    }),
    reason_english: column(text(), {
      aliases: ["alasan inggris"],
      keterangan: "Alasan dalam bahasa Inggris",
      description: "Reason in English",
    }),
    decided_on: column(date({ min: "2018-01-01" }), {
      aliases: ["tanggal", "diputuskan"],
      keterangan: "Tanggal keputusan",
      description: "Day of the decision",
    }),
    ...cited,
  }),
  key: ["metric_id", "entity_id", "year"],
  kind: "reference",
  cadenceDays: null,
  tolerates: { rows: 0, share: 0 },
  grain: {
    indonesian: "satu keputusan atas satu angka yang berselisih",
    english: "one decision on one disputed figure",
  },
  processing: publicRecord(
    "mencatat angka mana yang dipakai bila sumber berbeda",
    "to record which figure is used where sources disagree",
  ),
} satisfies Source;
