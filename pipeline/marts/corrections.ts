import { z } from "zod";
import { doc, type Mart, measure, note } from "../models/mart.ts";

/** Every declared correction and where it bites. The bytes that were received stay as they are. */
export const corrections = {
  indonesian: "Koreksi yang dinyatakan",
  english: "Declared corrections",
  grain: ["correction_id"],
  audience: "internal",
  row: z.strictObject({
    correction_id: z.string().meta(doc("Kunci koreksi", "Key of the correction")),
    feed: z.string().meta(doc("Sumber data", "Feed")),
    file: z.string().nullable().meta(doc("Berkas", "File")),
    row_number: z
      .int()
      .nullable()
      .meta(note(doc("Baris", "Row"))),
    row_key: z.string().nullable().meta(doc("Kunci baris", "Key of the row")),
    column_name: z.string().meta(doc("Kolom", "Column")),
    status: z.enum(["accepted", "proposed", "withdrawn"]).meta(doc("Status", "Status")),
    outcome: z
      .enum([
        "applied",
        "bites_nothing",
        "no_longer_matches",
        "already_so",
        "unknown_column",
        "bad_value",
        "bad_key",
        "unknown_source",
        "proposed",
        "withdrawn",
      ])
      .meta(doc("Apa jadinya", "What became of it")),
    applied_count: z
      .int()
      .min(0)
      .meta(measure("row_count", doc("Baris yang dikoreksi", "Rows corrected", "baris"))),
    value_before: z
      .string()
      .nullable()
      .meta(
        doc("Nilai lama; kosong untuk data tentang orang", "Earlier value; empty for feeds about persons"),
      ),
    value_after: z
      .string()
      .nullable()
      .meta(doc("Nilai baru; kosong untuk data tentang orang", "New value; empty for feeds about persons")),
    reason: z.string().meta(doc("Alasan", "Reason")),
    given_by: z.string().meta(doc("Unit yang memberikan nilai", "Office that gave the value")),
    given_on: z.string().meta(doc("Hari diberikan", "Day on which it was given")),
  }),
} satisfies Mart;
export type AppliedCorrection = z.infer<typeof corrections.row>;
