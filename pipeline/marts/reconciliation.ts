import { z } from "zod";
import { doc, hiddenFlag, type Mart, measure } from "../models/mart.ts";
import { recordsOfFiles } from "../privacy/records.ts";

/**
 * What became of the records of each file. rows_in = rows_loaded + rows_quarantined + rows_duplicate + rows_superseded,
 * always. Of a feed about people, the rupiah that could be read add up too: amount_in = amount_loaded +
 * amount_quarantined, duplicates and superseded rows left out; what is released of such a feed passes suppression.
 */
export const reconciliation = {
  indonesian: "Rekonsiliasi baris tiap berkas",
  english: "Reconciliation of rows by file",
  grain: ["source", "file"],
  audience: "public",
  disclosure: recordsOfFiles,
  row: z.strictObject({
    source: z.string().meta(doc("Sumber", "Source")),
    file: z.string().meta(doc("Berkas", "File")),
    origin: z.enum(["published", "inbox", "sample"]).meta(doc("Asal", "Origin")),
    rows_in: z
      .int()
      .min(0)
      .nullable()
      .meta(measure("row_count", doc("Baris masuk", "Rows in", "baris"))),
    rows_loaded: z
      .int()
      .min(0)
      .nullable()
      .meta(measure("row_count", doc("Baris termuat", "Rows loaded", "baris"))),
    rows_quarantined: z
      .int()
      .min(0)
      .nullable()
      .meta(measure("row_count", doc("Baris dikarantina", "Rows quarantined", "baris"))),
    rows_duplicate: z
      .int()
      .min(0)
      .nullable()
      .meta(
        measure(
          "row_count",
          doc("Baris kembar dalam berkas yang sama", "Duplicate rows within the file", "baris"),
        ),
      ),
    rows_repaired: z
      .int()
      .min(0)
      .nullable()
      .meta(
        measure(
          "row_count",
          doc(
            "Baris yang keluar dari karantina setelah diperbaiki",
            "Rows that left the quarantine after a repair",
            "baris",
          ),
        ),
      ),
    rows_superseded: z
      .int()
      .min(0)
      .nullable()
      .meta(
        measure(
          "row_count",
          doc(
            "Baris baik yang digantikan berkas yang lebih baru untuk bagian yang sama; tetap tersimpan, tidak dihitung",
            "Good rows that a later file of the same part took the place of; kept, not counted",
            "baris",
          ),
        ),
      ),
    amount_in_rupiah: z
      .int()
      .nullable()
      .meta(measure("reconciled_rupiah", doc("Jumlah masuk", "Amount in", "rupiah"))),
    amount_loaded_rupiah: z
      .int()
      .nullable()
      .meta(measure("reconciled_rupiah", doc("Jumlah termuat", "Amount loaded", "rupiah"))),
    amount_quarantined_rupiah: z
      .int()
      .nullable()
      .meta(measure("reconciled_rupiah", doc("Jumlah dikarantina", "Amount quarantined", "rupiah"))),
    is_suppressed: hiddenFlag(
      "Sebagian baris atau rupiah tentang orang",
      "Some of the rows or rupiah about people",
    ),
  }),
  tests: {
    amounts_are_conserved: `
      select source, file from marts.reconciliation
      where amount_in_rupiah <> amount_loaded_rupiah + amount_quarantined_rupiah`,
    loaded_rows_are_the_staged_ones: `
      select source, loaded, staged
      from (select source, sum(rows_loaded) as loaded from marts.reconciliation group by source)
      join (
        select 'innovations' as source, count(*) as staged from staging.innovations
        union all
        select 'indicator_levels', count(*) from staging.indicator_levels
        union all
        select 'complaints', count(*) from staging.complaints
        union all
        select 'tpp', count(*) from staging.tpp
      ) using (source)
      where loaded <> staged`,
    rows_are_conserved: `
      select source, file, rows_in, rows_loaded, rows_quarantined, rows_duplicate, rows_superseded from marts.reconciliation
      where rows_in <> rows_loaded + rows_quarantined + rows_duplicate + rows_superseded`,
  },
} satisfies Mart;
export type Reconciliation = z.infer<typeof reconciliation.row>;
