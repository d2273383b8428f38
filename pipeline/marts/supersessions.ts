import { z } from "zod";
import { doc, hiddenFlag, type Mart, measure, note } from "../models/mart.ts";
import { rowsOfSupersessions } from "../privacy/records.ts";

const origin = z.enum(["published", "inbox", "sample"]);

/**
 * Which file took the place of which, and how much changed by it. Both files are kept; the rows of the earlier one count no
 * more. Of feeds about people nothing but the files and their parts is released. A file that was handed in anew under its own
 * name stands once, beside itself, with how often that happened; its rows of before are not counted.
 */
export const supersessions = {
  indonesian: "Berkas yang digantikan berkas yang lebih baru",
  english: "Files superseded by later ones",
  grain: ["source", "city_id", "file", "superseded_by"],
  audience: "public",
  disclosure: rowsOfSupersessions,
  row: z.strictObject({
    source: z.string().meta(doc("Sumber", "Source")),
    city_id: z.string().meta(doc("Kota", "City")),
    file: z.string().meta(doc("Berkas yang lama", "Earlier file")),
    superseded_by: z.string().meta(doc("Berkas yang menggantikan", "File that took its place")),
    origin: origin.meta(doc("Asal berkas lama", "Origin of the earlier file")),
    superseded_by_origin: origin.meta(doc("Asal berkas baru", "Origin of the later file")),
    parts: z
      .int()
      .min(0)
      .nullable()
      .meta(
        measure(
          "part_count",
          doc(
            "Bagian yang digantikan, misalnya perangkat daerah dan bulan",
            "Parts, such as agency and month",
            "bagian",
          ),
        ),
      ),
    rows_superseded: z
      .int()
      .min(0)
      .nullable()
      .meta(measure("row_count", doc("Baris yang digantikan", "Rows superseded", "baris"))),
    rows_same: z
      .int()
      .min(0)
      .nullable()
      .meta(
        measure("row_count", doc("Di antaranya tetap sama", "Of these, the same in the later file", "baris")),
      ),
    rows_changed: z
      .int()
      .min(0)
      .nullable()
      .meta(measure("row_count", doc("Di antaranya berubah", "Of these, changed", "baris"))),
    rows_gone: z
      .int()
      .min(0)
      .nullable()
      .meta(measure("row_count", doc("Di antaranya tidak ada lagi", "Of these, no longer there", "baris"))),
    changed_columns: z
      .string()
      .nullable()
      .meta(doc("Kolom yang berubah dan banyak barisnya", "Columns that changed, with their rows")),
    times_replaced: z
      .int()
      .min(1)
      .nullable()
      .meta(
        note(
          doc(
            "Berapa kali berkas ini diganti isinya dengan nama yang sama",
            "How often other contents took this file's place under its own name",
            "kali",
          ),
        ),
      ),
    is_suppressed: hiddenFlag("Banyak baris tentang orang", "Rows about people"),
  }),
  references: { city_id: "staging.entities.entity_id" },
  tests: {
    rows_are_conserved: `
      select source, file, superseded_by from marts.supersessions
      where rows_superseded <> rows_same + rows_changed + rows_gone`,
    agrees_with_reconciliation: `
      select r.source, r.file from marts.reconciliation as r
      where r.rows_superseded <> coalesce((
          select sum(s.rows_superseded) from marts.supersessions as s where s.source = r.source and s.file = r.file), 0)`,
  },
} satisfies Mart;
export type Supersession = z.infer<typeof supersessions.row>;
