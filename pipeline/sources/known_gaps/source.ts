import { z } from "zod";
import { year } from "../../contract/numbers.ts";
import { flag, key, text } from "../../contract/texts.ts";
import { cited, column, publicRecord, type Source } from "../source.ts";

/**
 * What is known not to be known: figures, rules and dates that were looked for, or left out because nothing
 * confirms them.
 *
 * A gap is shown as a gap. `searched` says whether somebody looked, so that "not found" and "not looked for"
 * stay apart.
 */
export default {
  row: z.strictObject({
    gap_id: column(key(), {
      aliases: ["id celah"],
      keterangan: "Kunci celah",
      description: "Key of the gap",
    }),
    subject: column(text({ max: 120 }), {
      aliases: ["pokok"],
      keterangan: "Pokok",
      description: "Subject",
    }),
    metric_id: column(key().nullable(), {
      aliases: ["ukuran"],
      keterangan: "Ukuran yang terkena",
      description: "Metric that is affected",
    }),
    entity_id: column(key().nullable(), {
      aliases: ["wilayah"],
      keterangan: "Wilayah yang terkena",
      description: "Region that is affected",
    }),
    year: column(year({ min: 2000 }).nullable(), {
      aliases: ["tahun"],
      unit: "tahun",
      keterangan: "Tahun yang terkena; kosong bila beberapa atau tidak terikat tahun",
      description: "Year that is affected; empty for several or none",
    }),
    missing_indonesian: column(text(), {
      aliases: ["yang belum ada"],
      keterangan: "Yang tidak ada, dalam bahasa Indonesia",
      description: "What is missing, in Indonesian",
    }),
    missing_english: column(text(), {
      aliases: ["yang belum ada inggris"],
      keterangan: "Yang tidak ada, dalam bahasa Inggris",
      description: "What is missing, in English",
    }),
    searched: column(flag(), {
      aliases: ["sudah dicari"],
      keterangan: "Sudah dicari",
      description: "Has been searched for",
    }),
    ...cited,
  }),
  key: ["gap_id"],
  kind: "reference",
  cadenceDays: null,
  tolerates: { rows: 0, share: 0 },
  grain: { indonesian: "satu hal yang belum diketahui", english: "one thing that is not known" },
  processing: publicRecord("menyatakan apa yang tidak diketahui", "to say what is not known"),
} satisfies Source;
