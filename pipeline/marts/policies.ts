import { z } from "zod";
import { doc, type Mart, note, parameterNamedIn } from "../models/mart.ts";

/** Rules of the programme in their exact readings: what is counted, of whom, with which qualifier. */
export const policies = {
  indonesian: "Aturan program menurut bacaan persisnya",
  english: "Rules of the programme in their exact readings",
  grain: ["valid_from_year", "policy_id"],
  audience: "public",
  row: z.strictObject({
    valid_from_year: z.int().meta(doc("Berlaku sejak", "Valid from", "tahun")),
    policy_id: z.string().meta(doc("Kunci aturan", "Policy key")),
    valid_to_year: z
      .int()
      .nullable()
      .meta(note(doc("Berlaku sampai", "Valid to", "tahun"))),
    kind: z.string().meta(doc("Jenis", "Kind")),
    rule_indonesian: z.string().meta(doc("Aturan, bahasa Indonesia", "Rule in Indonesian")),
    rule_english: z.string().meta(doc("Aturan, bahasa Inggris", "Rule in English")),
    comparison: z.string().nullable().meta(doc("Pembanding", "Comparison")),
    minimum_count: z
      .int()
      .nullable()
      .meta(parameterNamedIn("metric_id", doc("Jumlah minimum", "Minimum count"))),
    unit_counted: z.string().nullable().meta(doc("Yang dihitung", "What is counted")),
    metric_id: z.string().nullable().meta(doc("Metrik yang dihitung", "Metric that is counted")),
    scope: z.string().nullable().meta(doc("Cakupan", "Scope")),
    qualifier: z.string().nullable().meta(doc("Syarat", "Qualifier")),
    confidence: z.enum(["A", "B", "C"]).meta(doc("Tingkat keyakinan", "Confidence mark")),
    source_id: z.string().meta(doc("Kunci sumber", "Citation key")),
    note: z.string().nullable().meta(doc("Catatan", "Note")),
  }),
} satisfies Mart;
export type Policy = z.infer<typeof policies.row>;
