import { z } from "zod";
import { decimal, integer, year } from "../../contract/numbers.ts";
import { flag, key, oneOf, patterned, text } from "../../contract/texts.ts";
import { cited, column, publicRecord, type Source } from "../source.ts";

/**
 * The indicators of the index in one method year: weight, mandatory or not, and the wording of levels 1 to 3.
 *
 * 20 SPD rows (weights add to 21), 20 SID rows (weights add to 37) and the count. Level 0 is no or invalid
 * evidence. The numeric cuts look like percentiles of the year and are expected to move, so the key holds the
 * year; the official number is an attribute, since it changed between years.
 */
export default {
  row: z.strictObject({
    method_year: column(year({ min: 2018 }), {
      aliases: ["tahun metode", "tahun"],
      unit: "tahun",
      keterangan: "Tahun metode",
      description: "Year of the method",
    }),
    indicator: column(key(), {
      aliases: ["indikator", "kode kanonik"],
      keterangan: "Nama kanonik indikator; tetap sama walau nomornya berganti",
      description: "Canonical name of the indicator; it stays when the number changes",
    }),
    number_official: column(patterned("[0-9]{1,2}[a-z]?"), {
      aliases: ["nomor"],
      keterangan: "Nomor resmi pada tahun itu",
      description: "Official number in that year",
    }),
    sort_order: column(integer({ min: 1, max: 100 }), {
      aliases: ["urutan"],
      keterangan: "Urutan baris nilai",
      description: "Order of the score row",
    }),
    name: column(text({ max: 200 }), {
      aliases: ["nama indikator", "nama"],
      keterangan: "Nama resmi",
      description: "Official name",
    }),
    aspect: column(oneOf(["SPD", "SID", "jumlah"]), {
      aliases: ["aspek"],
      keterangan: "Aspek: satuan pemerintah daerah, satuan inovasi daerah, atau jumlah inovasi",
      description: "Aspect: government unit, innovation unit, or the count",
    }),
    variable: column(text({ max: 100 }).nullable(), {
      aliases: ["variabel"],
      keterangan: "Variabel; pengelompokan sebagian disimpulkan",
      description: "Variable; the grouping is partly inferred",
    }),
    weight: column(decimal({ scale: 4, min: 0, max: 10 }), {
      aliases: ["bobot"],
      unit: "poin",
      keterangan: "Bobot",
      description: "Weight",
    }),
    is_mandatory: column(flag(), {
      aliases: ["wajib"],
      keterangan: "Wajib",
      description: "Mandatory",
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
    ...cited,
  }),
  key: ["method_year", "indicator"],
  kind: "reference",
  cadenceDays: null,
  tolerates: { rows: 0, share: 0 },
  grain: {
    indonesian: "satu indikator dalam satu tahun metode",
    english: "one indicator in one method year",
  },
  processing: publicRecord(
    "menghitung kematangan dan SPD menurut metode tahunnya",
    "to compute maturity and SPD by the method of the year",
  ),
} satisfies Source;
