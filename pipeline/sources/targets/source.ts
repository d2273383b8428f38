import { z } from "zod";
import { decimal, year } from "../../contract/numbers.ts";
import { key, oneOf, text } from "../../contract/texts.ts";
import { citedIfPublished, column, publicRecord, type Source } from "../source.ts";

/**
 * Targets beside what was realised, one row per metric, entity, year and plan.
 *
 * Values are in the metric's unit; a target that is a predicate stands in the text column. `status` repeats what a
 * source says and is never computed here.
 */
export default {
  row: z.strictObject({
    metric_id: column(key(), {
      aliases: ["metrik", "indikator"],
      keterangan: "Kunci metrik",
      description: "Key of the metric",
    }),
    entity_id: column(key(), {
      aliases: ["entitas", "perangkat daerah"],
      keterangan: "Kunci entitas",
      description: "Key of the entity",
    }),
    year: column(year({ min: 2000 }), {
      aliases: ["tahun"],
      unit: "tahun",
      keterangan: "Tahun target",
      description: "Year of the target",
    }),
    plan: column(text({ max: 120 }), {
      aliases: ["dokumen", "rencana"],
      keterangan: "Dokumen perencanaan atau pernyataan yang memuat target",
      description: "Plan or statement that holds the target",
    }),
    target_value: column(decimal({ scale: 4 }).nullable(), {
      aliases: ["target"],
      keterangan: "Target; kosong bila tidak disebut atau bukan angka",
      description: "Target; empty where not stated or no number",
    }),
    target_text: column(text({ max: 120 }).nullable(), {
      aliases: ["target predikat"],
      keterangan: "Target yang berupa predikat atau rentang",
      description: "Target that is a predicate or a range",
    }),
    realised_value: column(decimal({ scale: 4 }).nullable(), {
      aliases: ["realisasi", "capaian"],
      keterangan: "Realisasi",
      description: "What was realised",
    }),
    realised_text: column(text({ max: 120 }).nullable(), {
      aliases: ["realisasi predikat"],
      keterangan: "Realisasi yang berupa predikat",
      description: "Realisation that is a predicate",
    }),
    status: column(oneOf(["tercapai", "tidak tercapai", "belum dinilai", "tidak dinyatakan"]), {
      aliases: ["keterangan capaian"],
      keterangan: "Status menurut sumber",
      description: "Status as the source states it: met, missed, pending, not stated",
    }),
    ...citedIfPublished,
  }),
  key: ["metric_id", "entity_id", "year", "plan"],
  kind: "record",
  cadenceDays: 366,
  tolerates: { rows: 20, share: 0.5 },
  rules: [
    {
      rule: "target_or_realisation",
      columns: ["target_value", "target_text", "realised_value", "realised_text"],
      test: (row) =>
        ["target_value", "target_text", "realised_value", "realised_text"].some((name) => row[name] !== null),
      sql: "coalesce(target_value::varchar, target_text, realised_value::varchar, realised_text) is not null",
      indonesian: "target atau realisasi harus terisi salah satunya",
      english: "a target or a realisation must be given",
    },
  ],
  grain: {
    indonesian: "satu target: metrik, entitas, tahun, dan dokumen",
    english: "one target: metric, entity, year and plan",
  },
  processing: publicRecord("menyandingkan target dan realisasi", "to set targets beside what was realised"),
} satisfies Source;
