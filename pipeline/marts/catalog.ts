import { z } from "zod";
import { doc, type Mart } from "../models/mart.ts";

/** Every released column with its type, unit and meaning in both languages. */
export const catalog = {
  indonesian: "Katalog kolom",
  english: "Catalogue of columns",
  grain: ["mart", "position"],
  audience: "public",
  row: z.strictObject({
    mart: z.string().meta(doc("Tabel", "Table")),
    position: z.int().meta(doc("Urutan kolom", "Position of the column")),
    column: z.string().meta(doc("Kolom", "Column")),
    type: z.string().meta(doc("Tipe", "Type")),
    unit: z.string().nullable().meta(doc("Satuan", "Unit")),
    is_grain: z.boolean().meta(doc("Bagian dari butir", "Part of the grain")),
    meaning_indonesian: z.string().meta(doc("Arti, bahasa Indonesia", "Meaning in Indonesian")),
    meaning_english: z.string().meta(doc("Arti, bahasa Inggris", "Meaning in English")),
    audience: z.enum(["public", "internal"]).meta(doc("Untuk siapa", "For whom")),
  }),
} satisfies Mart;
export type CatalogColumn = z.infer<typeof catalog.row>;
