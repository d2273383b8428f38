import { z } from "zod";
import { doc, type Mart, measureNamedIn } from "../models/mart.ts";
import { cityId, isProvisional, origin } from "../models/shared-columns.ts";

/**
 * What was aimed at and what came of it, by metric, entity, year and plan. A figure that no plan aimed at is a row
 * with status `no target`: the plans' figures for the index were not found. `gap` is realised less target in the
 * metric's unit; whether that is good is for `direction` to say. A status that the plan itself states goes before
 * the comparison.
 */
export const targetGap = {
  indonesian: "Target dan realisasi",
  english: "Targets and what came of them",
  grain: ["metric_id", "entity_id", "year", "plan"],
  audience: "public",
  row: z.strictObject({
    metric_id: z.string().meta(doc("Kunci metrik", "Metric key")),
    entity_id: z.string().meta(doc("Kota atau perangkat daerah", "City or agency")),
    year: z.int().meta(doc("Tahun", "Year", "tahun")),
    plan: z
      .string()
      .nullable()
      .meta(
        doc(
          "Rencana yang memuat target; kosong bila tidak ada target",
          "Plan that sets the target; empty where there is none",
        ),
      ),
    city_id: cityId,
    entity_name: z.string().meta(doc("Nama", "Name")),
    unit: z.string().meta(doc("Satuan metrik", "Unit of the metric")),
    direction: z.enum(["higher", "lower", "none"]).meta(doc("Arah yang baik", "Which way is good")),
    target_value: z
      .number()
      .nullable()
      .meta(
        measureNamedIn(
          "metric_id",
          doc(
            "Target, dalam satuan metrik; kosong bila tidak ada atau bukan angka",
            "Target in the metric's unit; empty where there is none or it is no number",
          ),
        ),
      ),
    target_text: z.string().nullable().meta(doc("Target sebagaimana tertulis", "Target as written")),
    realised_value: z
      .number()
      .nullable()
      .meta(
        measureNamedIn("metric_id", doc("Realisasi, dalam satuan metrik", "Realised, in the metric's unit")),
      ),
    realised_text: z.string().nullable().meta(doc("Realisasi sebagaimana tertulis", "Realised as written")),
    realised_from: z
      .enum(["plan", "record"])
      .nullable()
      .meta(
        doc(
          "Realisasi menurut rencana itu sendiri atau menurut angka terbit",
          "Realised by the plan's own account or by published figures",
        ),
      ),
    gap: z
      .number()
      .nullable()
      .meta(
        measureNamedIn(
          "metric_id",
          doc(
            "Realisasi dikurangi target, dalam satuan metrik",
            "Realised less target, in the metric's unit",
          ),
        ),
      ),
    status: z
      .enum(["met", "missed", "no target", "not realised", "not comparable"])
      .meta(
        doc(
          "Tercapai, tidak, tanpa target, belum ada realisasi, tidak dapat dibandingkan",
          "Met, missed, no target, not realised, not comparable",
        ),
      ),
    is_stated: z
      .boolean()
      .nullable()
      .meta(
        doc("Status dinyatakan sumber, bukan dihitung", "The source states the status, it is not computed"),
      ),
    is_provisional: isProvisional,
    source_id: z.string().nullable().meta(doc("Kunci sumber", "Citation key")),
    note: z.string().nullable().meta(doc("Catatan", "Note")),
    origin,
  }),
  references: {
    metric_id: "staging.metrics.metric_id",
    city_id: "staging.entities.entity_id",
  },
  tests: {
    no_city_mixes_origins: `
      select city_id from marts.target_gap
      group by city_id having bool_or(origin = 'sample') and bool_or(origin <> 'sample')`,
    gap_needs_both: `
      select metric_id, entity_id, year from marts.target_gap
      where (gap is null) <> (target_value is null or realised_value is null)`,
  },
} satisfies Mart;
export type TargetGap = z.infer<typeof targetGap.row>;
