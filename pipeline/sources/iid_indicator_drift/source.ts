import { z } from "zod";
import { key, patterned, text } from "../../contract/texts.ts";
import { cited, column, publicRecord, type Source } from "../source.ts";

/**
 * How an indicator read before 2026, where an older text was found: wording of the levels, or the official
 * number.
 *
 * The older texts state no year, so they stand beside the method years and are never joined to one. A level
 * of then and the same level of now are two things.
 */
export default {
  row: z.strictObject({
    method_label: column(key(), {
      aliases: ["label metode"],
      keterangan: "Nama teks lama; tahun metodenya tidak disebut",
      description: "Name of the older text; its method year is not stated",
    }),
    indicator: column(key(), {
      aliases: ["indikator"],
      keterangan: "Nama kanonik indikator",
      description: "Canonical name of the indicator",
    }),
    number_official: column(patterned("[0-9]{1,2}[a-z]?").nullable(), {
      aliases: ["nomor"],
      keterangan: "Nomor resmi dalam teks lama",
      description: "Official number in the older text",
    }),
    level_1_text: column(text({ max: 300 }).nullable(), {
      aliases: ["parameter 1"],
      keterangan: "Bunyi parameter 1",
      description: "Wording of level 1",
    }),
    level_2_text: column(text({ max: 300 }).nullable(), {
      aliases: ["parameter 2"],
      keterangan: "Bunyi parameter 2",
      description: "Wording of level 2",
    }),
    level_3_text: column(text({ max: 300 }).nullable(), {
      aliases: ["parameter 3"],
      keterangan: "Bunyi parameter 3",
      description: "Wording of level 3",
    }),
    change_indonesian: column(text({ max: 300 }), {
      aliases: ["perubahan"],
      keterangan: "Yang berubah pada 2026, dalam bahasa Indonesia",
      description: "What 2026 changed, in Indonesian",
    }),
    change_english: column(text({ max: 300 }), {
      aliases: ["perubahan inggris"],
      keterangan: "Yang berubah pada 2026, dalam bahasa Inggris",
      description: "What 2026 changed, in English",
    }),
    ...cited,
  }),
  key: ["method_label", "indicator"],
  kind: "reference",
  cadenceDays: null,
  tolerates: { rows: 0, share: 0 },
  grain: { indonesian: "satu indikator dalam satu teks lama", english: "one indicator in one older text" },
  processing: publicRecord(
    "menunjukkan perubahan bunyi indikator",
    "to show how the wording of indicators moved",
  ),
} satisfies Source;
