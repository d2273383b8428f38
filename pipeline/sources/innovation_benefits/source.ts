import { z } from "zod";
import { decimal, year } from "../../contract/numbers.ts";
import { ordered } from "../../contract/rules.ts";
import { key, oneOf, text } from "../../contract/texts.ts";
import { column, retentionOfCity, type Source } from "../source.ts";

/**
 * What an innovation changed, one row per year and measure: the value beside its baseline, how it was measured, and what kind of
 * novelty it claims.
 *
 * A count of people that nobody measured is an estimate and says so. Whether the same people stand in two rows is not known, so
 * values of one unit are never added up.
 */
export default {
  row: z.strictObject({
    innovation_id: column(key(), {
      aliases: ["id inovasi", "kode inovasi"],
      keterangan: "Kunci inovasi, sama di setiap tahun",
      description: "Key of the innovation, the same in every year",
    }),
    year: column(year({ min: 2018 }), {
      aliases: ["tahun"],
      unit: "tahun",
      keterangan: "Tahun",
      description: "Year",
    }),
    measure: column(text({ max: 200 }), {
      aliases: ["ukuran manfaat", "ukuran", "indikator manfaat"],
      keterangan: "Yang diukur",
      description: "What is measured",
    }),
    value: column(decimal({ scale: 4 }), {
      aliases: ["nilai", "capaian"],
      keterangan: "Nilai",
      description: "Value",
    }),
    unit: column(text({ max: 40 }), { aliases: ["satuan"], keterangan: "Satuan", description: "Unit" }),
    baseline_value: column(decimal({ scale: 4 }).nullable(), {
      aliases: ["nilai awal", "baseline"],
      keterangan: "Nilai sebelum inovasi",
      description: "Value before the innovation",
    }),
    baseline_year: column(year({ min: 2000 }).nullable(), {
      aliases: ["tahun awal", "tahun baseline"],
      unit: "tahun",
      keterangan: "Tahun nilai awal",
      description: "Year of the baseline",
    }),
    value_kind: column(oneOf(["diukur", "perkiraan"]), {
      aliases: ["sifat nilai", "cara peroleh"],
      keterangan: "Diukur atau perkiraan",
      description: "Measured, or an estimate",
    }),
    method: column(text({ max: 500 }).nullable(), {
      aliases: ["cara ukur", "metode"],
      keterangan: "Cara mengukur",
      description: "How it was measured",
    }),
    novelty: column(
      oneOf(["orisinal", "adaptasi", "modifikasi", "replikasi"], { orisinil: "orisinal" }).nullable(),
      {
        aliases: ["kebaruan", "jenis kebaruan"],
        keterangan: "Jenis kebaruan",
        description: "Kind of novelty",
      },
    ),
  }),
  key: ["innovation_id", "year", "measure"],
  kind: "record",
  cadenceDays: 366,
  tolerates: { rows: 50, share: 0.2 },
  rules: [
    {
      rule: "baseline_whole",
      columns: ["baseline_value", "baseline_year"],
      test: ({ baseline_value: value, baseline_year: year }) => (value === null) === (year === null),
      sql: "(baseline_value is null) = (baseline_year is null)",
      indonesian: "nilai awal harus disertai tahunnya",
      english: "a baseline needs its year",
    },
    ordered("baseline_year", "year", {
      rule: "baseline_order",
      indonesian: "nilai awal harus tidak sesudah tahun manfaat",
      english: "the baseline must not follow the year of the benefit",
    }),
  ],
  grain: {
    indonesian: "satu ukuran manfaat satu inovasi dalam satu tahun",
    english: "one measure of one innovation in one year",
  },
  processing: {
    purpose: {
      indonesian: "menunjukkan manfaat inovasi yang terukur",
      english: "to show measured benefits of innovations",
    },
    legalBasis: "UU 23/2014 Ps 386-390; PP 38/2017",
    retention: retentionOfCity,
    holdsPersons: false,
  },
} satisfies Source;
