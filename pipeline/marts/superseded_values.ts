import { z } from "zod";
import { doc, type Mart, note } from "../models/mart.ts";

/** What a later file says otherwise: figures, dates and yes-or-no, never free text, and nothing of feeds about persons. */
export const supersededValues = {
  indonesian: "Nilai yang berubah oleh berkas yang lebih baru",
  english: "Values that a later file changed",
  grain: ["source", "file", "row", "column"],
  audience: "public",
  row: z.strictObject({
    source: z.string().meta(doc("Sumber", "Source")),
    file: z.string().meta(doc("Berkas yang lama", "Earlier file")),
    row: z.int().meta(doc("Baris dalam berkas yang lama", "Row in the earlier file")),
    column: z.string().meta(doc("Kolom", "Column")),
    city_id: z.string().meta(doc("Kota", "City")),
    value_before: z.string().nullable().meta(doc("Nilai lama", "Earlier value")),
    value_after: z.string().nullable().meta(doc("Nilai baru", "Later value")),
    superseded_by: z.string().meta(doc("Berkas yang menggantikan", "File that took its place")),
    superseding_row: z.int().meta(note(doc("Baris dalam berkas yang baru", "Row in the later file"))),
  }),
  references: { city_id: "staging.entities.entity_id" },
} satisfies Mart;
export type SupersededValue = z.infer<typeof supersededValues.row>;
