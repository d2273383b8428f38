import { z } from "zod";
import { decimal, integer, year } from "../../contract/numbers.ts";
import { ordered } from "../../contract/rules.ts";
import { flag, key, text } from "../../contract/texts.ts";
import { cited, column, publicRecord, type Source } from "../source.ts";

/**
 * The bands of every banded metric, by the years in which they hold; a band is always the year's own.
 *
 * Only bounds that a source states are entered, so a year may have its top band alone. Values are rounded to
 * two decimals before banding: 60.004 would fall between 60.00 and 60.01.
 */
export default {
  row: z.strictObject({
    metric_id: column(key(), {
      aliases: ["ukuran"],
      keterangan: "Ukuran",
      description: "Metric",
    }),
    from_year: column(year({ min: 2000 }), {
      aliases: ["dari tahun"],
      unit: "tahun",
      keterangan: "Berlaku sejak tahun",
      description: "First year",
    }),
    to_year: column(year({ min: 2000 }).nullable(), {
      aliases: ["sampai tahun"],
      unit: "tahun",
      keterangan: "Berlaku sampai tahun; kosong bila masih berlaku",
      description: "Last year; empty while it holds",
    }),
    band: column(text({ max: 80 }), {
      aliases: ["kategori"],
      keterangan: "Kategori",
      description: "Band",
    }),
    band_order: column(integer({ min: 1, max: 20 }), {
      aliases: ["urutan"],
      keterangan: "Urutan, 1 paling rendah",
      description: "Order, 1 is the lowest",
    }),
    lower: column(decimal({ scale: 4 }).nullable(), {
      aliases: ["batas bawah"],
      keterangan: "Batas bawah; kosong bila tidak disebut",
      description: "Lower bound; empty where not stated",
    }),
    upper: column(decimal({ scale: 4 }).nullable(), {
      aliases: ["batas atas"],
      keterangan: "Batas atas, termasuk; kosong bila tidak ada atau tidak disebut",
      description: "Upper bound, inclusive; empty where there is none or none is stated",
    }),
    lower_is_inclusive: column(flag(), {
      aliases: ["batas bawah termasuk"],
      keterangan: "Nilai tepat di batas bawah termasuk kategori",
      description: "A value exactly on the lower bound belongs to the band",
    }),
    code: column(text({ max: 20 }).nullable(), {
      aliases: ["kode"],
      keterangan: "Kode nilai, misalnya A atau hijau",
      description: "Code of the band, e.g. A or hijau",
    }),
    ...cited,
  }),
  key: ["metric_id", "from_year", "band"],
  kind: "reference",
  cadenceDays: null,
  tolerates: { rows: 0, share: 0 },
  rules: [
    ordered("from_year", "to_year", {
      rule: "period_order",
      indonesian: "tahun mulai harus tidak sesudah tahun akhir",
      english: "the first year must not follow the last",
    }),
    ordered("lower", "upper", {
      rule: "bound_order",
      indonesian: "batas bawah harus tidak melebihi batas atas",
      english: "the lower bound must not exceed the upper",
    }),
  ],
  grain: {
    indonesian: "satu kategori satu ukuran dalam satu masa",
    english: "one band of one metric in one period",
  },
  processing: publicRecord(
    "memberi predikat menurut batas tahunnya",
    "to band a value by the bounds of its year",
  ),
} satisfies Source;
