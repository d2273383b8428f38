import { z } from "zod";
import { doc, key, type Mart } from "../models/mart.ts";

/** What was looked for and not found, so that an empty place on a page is a statement and not an oversight. */
export const knownGaps = {
  indonesian: "Yang belum ditemukan",
  english: "What has not been found",
  grain: ["gap_id"],
  audience: "public",
  row: z.strictObject({
    gap_id: z.string().meta(doc("Kunci", "Key")),
    subject: z.string().meta(doc("Perihal: metrik atau tabel", "Subject: a metric or a table")),
    year: z
      .int()
      .nullable()
      .meta(key(doc("Tahun", "Year", "tahun"))),
    missing_indonesian: z
      .string()
      .meta(doc("Yang tidak ada, bahasa Indonesia", "What is missing, in Indonesian")),
    missing_english: z.string().meta(doc("Yang tidak ada, bahasa Inggris", "What is missing, in English")),
    source_id: z.string().meta(doc("Kunci sumber", "Citation key")),
    note: z.string().nullable().meta(doc("Catatan", "Note")),
  }),
} satisfies Mart;
export type KnownGap = z.infer<typeof knownGaps.row>;
