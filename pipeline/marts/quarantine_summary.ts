import { z } from "zod";
import { doc, hiddenFlag, type Mart, measure } from "../models/mart.ts";
import { faultsOfFiles } from "../privacy/records.ts";

/** Faults by source, file and rule. A row with three faults counts once under each of the three rules; what names another spelling has a line for each. Of a feed about people a count passes suppression. */
export const quarantineSummary = {
  indonesian: "Ringkasan karantina",
  english: "Quarantine by rule",
  grain: ["source", "file", "rule", "column", "agency_id", "message_indonesian"],
  audience: "public",
  disclosure: faultsOfFiles,
  row: z.strictObject({
    source: z.string().meta(doc("Sumber", "Source")),
    file: z.string().meta(doc("Berkas", "File")),
    rule: z.string().meta(doc("Aturan yang dilanggar", "Rule that was broken")),
    column: z.string().nullable().meta(doc("Kolom", "Column")),
    severity: z.enum(["error", "warning"]).meta(doc("Tingkat", "Severity")),
    agency_id: z.string().nullable().meta(doc("Perangkat daerah pemilik", "Owner agency")),
    row_count: z
      .int()
      .min(0)
      .nullable()
      .meta(
        measure(
          "row_count",
          doc("Banyak baris; kosong bila disembunyikan", "Rows; empty where hidden", "baris"),
        ),
      ),
    message_indonesian: z.string().meta(doc("Pesan, bahasa Indonesia", "Message in Indonesian")),
    message_english: z.string().meta(doc("Pesan, bahasa Inggris", "Message in English")),
    is_suppressed: hiddenFlag("Banyak baris", "Rows"),
  }),
  references: { agency_id: "staging.agencies.agency_id" },
} satisfies Mart;
export type QuarantineSummary = z.infer<typeof quarantineSummary.row>;
