import { z } from "zod";
import { doc, type Mart } from "../models/mart.ts";

/** What became of the records of each file. rows_in = rows_loaded + rows_quarantined + rows_duplicate + rows_superseded, always. */
export const reconciliation = {
  indonesian: "Rekonsiliasi baris tiap berkas",
  english: "Reconciliation of rows by file",
  grain: ["source", "file"],
  audience: "public",
  row: z.strictObject({
    source: z.string().meta(doc("Sumber", "Source")),
    file: z.string().meta(doc("Berkas", "File")),
    origin: z.enum(["published", "inbox", "sample"]).meta(doc("Asal", "Origin")),
    rows_in: z.int().meta(doc("Baris masuk", "Rows in")),
    rows_loaded: z.int().meta(doc("Baris termuat", "Rows loaded")),
    rows_quarantined: z.int().meta(doc("Baris dikarantina", "Rows quarantined")),
    rows_duplicate: z
      .int()
      .meta(doc("Baris kembar dalam berkas yang sama", "Duplicate rows within the file")),
    rows_repaired: z
      .int()
      .meta(
        doc(
          "Baris yang keluar dari karantina setelah diperbaiki",
          "Rows that left the quarantine after a repair",
        ),
      ),
    rows_superseded: z
      .int()
      .meta(
        doc(
          "Baris baik yang digantikan berkas yang lebih baru untuk bagian yang sama; tetap tersimpan, tidak dihitung",
          "Good rows that a later file of the same part took the place of; kept, not counted",
        ),
      ),
    amount_in_rupiah: z
      .int()
      .nullable()
      .meta(doc("Jumlah masuk", "Amount in", "rupiah")),
    amount_loaded_rupiah: z
      .int()
      .nullable()
      .meta(doc("Jumlah termuat", "Amount loaded", "rupiah")),
    amount_quarantined_rupiah: z
      .int()
      .nullable()
      .meta(doc("Jumlah dikarantina", "Amount quarantined", "rupiah")),
  }),
  tests: {
    rows_are_conserved: `
      select source, file, rows_in, rows_loaded, rows_quarantined, rows_duplicate, rows_superseded from marts.reconciliation
      where rows_in <> rows_loaded + rows_quarantined + rows_duplicate + rows_superseded`,
  },
} satisfies Mart;
export type Reconciliation = z.infer<typeof reconciliation.row>;
