import { z } from "zod";
import { year } from "../../contract/numbers.ts";
import { key, oneOf, text } from "../../contract/texts.ts";
import { cited, column, publicRecord, type Source } from "../source.ts";

/**
 * The six alternative bases of the benefit indicator (33, kemanfaatan): what is counted and where its levels
 * begin.
 *
 * A claimed level means nothing without its basis: level 3 is 501 people, or more than half of the units, or
 * a trend over three periods.
 */
export default {
  row: z.strictObject({
    method_year: column(year({ min: 2018 }), {
      aliases: ["tahun metode"],
      unit: "tahun",
      keterangan: "Tahun metode",
      description: "Year of the method",
    }),
    indicator: column(key(), {
      aliases: ["indikator"],
      keterangan: "Indikator yang memakai basis ini",
      description: "Indicator that uses the basis",
    }),
    basis: column(oneOf(["a", "b", "c", "d", "e", "f"]), {
      keterangan: "Kode basis",
      description: "Code of the basis",
    }),
    name: column(text({ max: 200 }), {
      aliases: ["nama"],
      keterangan: "Yang dihitung",
      description: "What is counted",
    }),
    unit: column(text({ max: 40 }), {
      aliases: ["satuan"],
      keterangan: "Satuan",
      description: "Unit",
    }),
    level_1_text: column(text({ max: 300 }), {
      aliases: ["parameter 1"],
      keterangan: "Bunyi parameter 1",
      description: "Wording of level 1",
    }),
    level_2_text: column(text({ max: 300 }), {
      aliases: ["parameter 2"],
      keterangan: "Bunyi parameter 2",
      description: "Wording of level 2",
    }),
    level_3_text: column(text({ max: 300 }), {
      aliases: ["parameter 3"],
      keterangan: "Bunyi parameter 3",
      description: "Wording of level 3",
    }),
    ...cited,
  }),
  key: ["method_year", "basis"],
  kind: "reference",
  cadenceDays: null,
  tolerates: { rows: 0, share: 0 },
  grain: {
    indonesian: "satu basis kemanfaatan dalam satu tahun metode",
    english: "one basis of benefit in one method year",
  },
  processing: publicRecord(
    "membaca tingkat kemanfaatan menurut dasarnya",
    "to read a level of benefit by its basis",
  ),
} satisfies Source;
