import { z } from "zod";
import { integer } from "../../contract/numbers.ts";
import { oneOf, text } from "../../contract/texts.ts";
import { cited, column, publicRecord, type Source } from "../source.ts";

/**
 * Which of two disagreeing sources goes first, by what was read of them.
 *
 * What an item cites does not count: a newspaper that quotes a decree is press. Ties are left to `decisions`.
 */
export default {
  row: z.strictObject({
    basis: column(oneOf(["decree", "release", "press", "self"]), {
      aliases: ["dasar"],
      keterangan: "Yang dibaca",
      description: "What was read",
    }),
    precedence_rank: column(integer({ min: 1, max: 10 }), {
      aliases: ["peringkat"],
      keterangan: "Urutan, 1 didahulukan",
      description: "Rank, 1 goes first",
    }),
    meaning_indonesian: column(text({ max: 200 }), {
      aliases: ["arti"],
      keterangan: "Artinya dalam bahasa Indonesia",
      description: "Its meaning in Indonesian",
    }),
    meaning_english: column(text({ max: 200 }), {
      aliases: ["arti inggris"],
      keterangan: "Artinya dalam bahasa Inggris",
      description: "Its meaning in English",
    }),
    ...cited,
  }),
  key: ["basis"],
  kind: "reference",
  cadenceDays: null,
  tolerates: { rows: 0, share: 0 },
  grain: { indonesian: "satu dasar bacaan", english: "one basis of reading" },
  processing: publicRecord(
    "memilih di antara sumber yang berbeda",
    "to choose between sources that disagree",
  ),
} satisfies Source;
