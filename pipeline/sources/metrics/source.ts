import { z } from "zod";
import { integer } from "../../contract/numbers.ts";
import { key, oneOf, text } from "../../contract/texts.ts";
import { cited, column, publicRecord, type Source } from "../source.ts";

/**
 * The catalogue of everything that is measured, one row per metric. Two instruments that share a name are two metrics.
 *
 * `components` lists the metrics or indicators that a metric holds by definition, so that a correlation between
 * parts of one whole can be labelled as such: `pekppp_inovasi:0.12` is a component and its share of the whole, a key alone
 * one whose share nobody stated. `governed_by` names the metric whose regimes say which years may be compared, most
 * often the metric itself; `none` is a plain count or sum that no method governs.
 */
export default {
  row: z.strictObject({
    metric_id: column(key(), {
      aliases: ["kode metrik", "id metrik"],
      keterangan: "Kunci metrik",
      description: "Key of the metric",
    }),
    name_indonesian: column(text({ max: 200 }), {
      aliases: ["nama", "nama metrik"],
      keterangan: "Nama metrik dalam bahasa Indonesia",
      description: "Name in Indonesian",
    }),
    name_english: column(text({ max: 200 }), {
      aliases: ["nama inggris"],
      keterangan: "Nama metrik dalam bahasa Inggris",
      description: "Name in English",
    }),
    definition_indonesian: column(text(), {
      aliases: ["definisi"],
      keterangan: "Apa yang diukur, dalam bahasa Indonesia",
      description: "What is measured, in Indonesian",
    }),
    definition_english: column(text(), {
      aliases: ["definisi inggris"],
      keterangan: "Apa yang diukur, dalam bahasa Inggris",
      description: "What is measured, in English",
    }),
    unit: column(text({ max: 40 }), {
      aliases: ["satuan"],
      keterangan: "Satuan nilai",
      description: "Unit of the value",
    }),
    unit_english: column(text({ max: 40 }), {
      aliases: ["satuan inggris"],
      keterangan: "Satuan nilai, dalam bahasa Inggris",
      description: "Unit of the value, in English",
    }),
    direction: column(
      oneOf(["higher", "lower", "none"], {
        "makin tinggi makin baik": "higher",
        "makin rendah makin baik": "lower",
        netral: "none",
      }),
      {
        aliases: ["arah"],
        keterangan: "Arah yang lebih baik: higher, lower, atau none bila bukan ukuran mutu",
        description: "Which way is better; none where the metric is no measure of quality",
      },
    ),
    formula_indonesian: column(text().nullable(), {
      aliases: ["rumus"],
      keterangan: "Rumus, bila diketahui, dalam bahasa Indonesia",
      description: "Formula, where known, in Indonesian",
    }),
    formula_english: column(text().nullable(), {
      aliases: ["rumus inggris"],
      keterangan: "Rumus, dalam bahasa Inggris",
      description: "Formula, in English",
    }),
    components: column(text().nullable(), {
      aliases: ["komponen"],
      keterangan:
        "Metrik atau indikator yang terkandung di dalamnya, dipisah koma; setelah titik dua, bagiannya",
      description:
        "Metrics or indicators that it holds by definition, separated by commas; after a colon, its share",
    }),
    governed_by: column(key().nullable(), {
      aliases: ["diatur oleh"],
      keterangan:
        "Metrik yang rezim metodenya berlaku; kosong = metrik itu sendiri, none = tidak ada metode yang mengaturnya",
      description: "Metric whose method regimes hold for it; empty: itself, none: no method governs it",
    }),
    owner_indonesian: column(text({ max: 200 }), {
      aliases: ["pemilik", "penanggung jawab"],
      keterangan: "Lembaga yang menghitung atau menerbitkan",
      description: "Body that computes or publishes it",
    }),
    owner_english: column(text({ max: 200 }), {
      aliases: ["pemilik inggris"],
      keterangan: "Lembaga itu, dalam bahasa Inggris; nama resmi tetap",
      description: "The same body in English; official names stay",
    }),
    cadence_indonesian: column(text({ max: 60 }), {
      aliases: ["frekuensi", "periode"],
      keterangan: "Seberapa sering terbit",
      description: "How often it is published, in Indonesian",
    }),
    cadence_english: column(text({ max: 60 }), {
      aliases: ["frekuensi inggris"],
      keterangan: "Seberapa sering terbit, dalam bahasa Inggris",
      description: "How often it is published, in English",
    }),
    decimals: column(integer({ min: 0, max: 4 }), {
      aliases: ["desimal"],
      keterangan: "Jumlah angka desimal saat ditampilkan",
      description: "Decimal places when shown",
    }),
    caveats_indonesian: column(text().nullable(), {
      aliases: ["peringatan"],
      keterangan: "Hal yang perlu diingat pembaca, dalam bahasa Indonesia",
      description: "What a reader must keep in mind, in Indonesian",
    }),
    caveats_english: column(text().nullable(), {
      aliases: ["peringatan inggris"],
      keterangan: "Hal yang perlu diingat pembaca, dalam bahasa Inggris",
      description: "What a reader must keep in mind, in English",
    }),
    ...cited,
  }),
  key: ["metric_id"],
  kind: "reference",
  cadenceDays: null,
  tolerates: { rows: 0, share: 0 },
  rules: [
    {
      rule: "caveats_in_both_languages",
      columns: ["caveats_indonesian", "caveats_english"],
      test: ({ caveats_indonesian: indonesian, caveats_english: english }) =>
        (indonesian === null) === (english === null),
      sql: "(caveats_indonesian is null) = (caveats_english is null)",
      indonesian: "peringatan harus ditulis dalam dua bahasa atau tidak sama sekali",
      english: "caveats must be written in both languages or in neither",
    },
    {
      rule: "formula_in_both_languages",
      columns: ["formula_indonesian", "formula_english"],
      test: ({ formula_indonesian: indonesian, formula_english: english }) =>
        (indonesian === null) === (english === null),
      sql: "(formula_indonesian is null) = (formula_english is null)",
      indonesian: "rumus harus ditulis dalam dua bahasa atau tidak sama sekali",
      english: "a formula must be written in both languages or in neither",
    },
  ],
  grain: { indonesian: "satu metrik", english: "one metric" },
  processing: publicRecord("menjelaskan setiap ukuran", "to define every metric"),
} satisfies Source;
