import { z } from "zod";
import { doc, type Mart, measure, measureNamedIn, note } from "../models/mart.ts";
import { origin } from "../models/shared-columns.ts";

/**
 * Every published figure: metric × entity × year × source. Two sources that disagree are two rows, of which exactly one
 * is chosen. A year without a row is a gap; nothing is interpolated. `value` is empty where only a rank was published.
 */
export const observations = {
  indonesian: "Semua angka terbit: metrik × entitas × tahun × sumber",
  english: "Every published figure: metric × entity × year × source",
  grain: ["metric_id", "entity_id", "year", "source_id"],
  audience: "public",
  row: z.strictObject({
    metric_id: z.string().meta(doc("Kunci metrik", "Metric key")),
    entity_id: z
      .string()
      .meta(doc("Kunci entitas; 3576 = Kota Mojokerto", "Entity key; 3576 = Kota Mojokerto")),
    entity_name: z.string().meta(doc("Nama entitas", "Entity name")),
    year: z.int().meta(doc("Tahun pengukuran", "Year of measurement", "tahun")),
    regime_id: z.string().meta(doc("Rezim metode yang berlaku", "Method regime in force")),
    value: z
      .number()
      .nullable()
      .meta(
        measureNamedIn(
          "metric_id",
          doc(
            "Nilai; kosong bila hanya peringkat yang terbit",
            "Value; empty where only a rank was published",
          ),
        ),
      ),
    value_text: z.string().nullable().meta(doc("Predikat sebagaimana terbit", "Predicate as published")),
    status: z.enum(["final", "provisional", "unresolved"]).meta(doc("Status angka", "Status of the figure")),
    is_chosen: z
      .boolean()
      .meta(doc("Angka yang dipakai bila sumber berbeda", "The figure in use where sources differ")),
    choice_rule: z
      .enum(["only", "agreement", "precedence", "decision", "undecided"])
      .meta(
        doc(
          "Cara memilih: satu-satunya, sumber sepakat, urutan sumber, keputusan, atau belum diputuskan",
          "How it was chosen: only one, sources agree, precedence, decision, or undecided",
        ),
      ),
    choice_reason: z
      .string()
      .nullable()
      .meta(doc("Alasan keputusan", "Reason of the decision, in Indonesian")),
    choice_reason_en: z
      .string()
      .nullable()
      .meta(doc("Alasan keputusan, bahasa Inggris", "Reason of the decision, in English")),
    source_id: z.string().meta(doc("Kunci sumber", "Citation key")),
    basis: z.enum(["decree", "release", "press", "self"]).meta(doc("Apa yang dibaca", "What was read")),
    confidence: z.enum(["A", "B", "C"]).meta(doc("Tingkat keyakinan", "Confidence mark")),
    rank: z
      .int()
      .min(1)
      .nullable()
      .meta(measure("rank", doc("Peringkat", "Rank", "peringkat"))),
    rank_of: z
      .int()
      .min(1)
      .nullable()
      .meta(
        measure(
          "rank_of",
          doc("Jumlah peserta menurut sumber yang sama", "Number ranked, by the same source", "peserta"),
        ),
      ),
    rank_scope: z.string().nullable().meta(doc("Kelompok yang diperingkat", "Group that was ranked")),
    rank_percentile: z
      .number()
      .min(0)
      .max(100)
      .nullable()
      .meta(
        measure(
          "rank_percentile",
          doc("Bagian peserta yang berada di bawahnya", "Share of the ranked that stand below", "persen"),
        ),
      ),
    band: z
      .string()
      .nullable()
      .meta(doc("Kategori menurut batas tahun itu", "Band by that year's own thresholds")),
    band_order: z
      .int()
      .nullable()
      .meta(note(doc("Urutan kategori, 1 terendah", "Order of the band, 1 is lowest"))),
    band_confidence: z
      .string()
      .nullable()
      .meta(doc("Keyakinan atas batas kategori", "Confidence of the thresholds")),
    note: z.string().nullable().meta(doc("Catatan", "Note")),
    origin,
    file: z.string().meta(doc("Berkas asal", "File of origin")),
    file_row: z.int().meta(note(doc("Nomor baris dalam berkas", "Row number in the file"))),
  }),
  references: {
    metric_id: "staging.metrics.metric_id",
    regime_id: "staging.regimes.regime_id",
  },
  tests: {
    exactly_one_is_chosen: `
      select metric_id, entity_id, year, count_if(is_chosen) as chosen
      from marts.observations group by all having count_if(is_chosen) <> 1`,
    a_figure_has_a_value_or_a_rank: `
      select metric_id, entity_id, year, source_id from marts.observations
      where value is null and rank is null and value_text is null`,
  },
} satisfies Mart;
export type Observation = z.infer<typeof observations.row>;
