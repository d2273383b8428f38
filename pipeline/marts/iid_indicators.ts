import { z } from "zod";
import { doc, type Mart, parameter } from "../models/mart.ts";

/** The indicators of the index with weight and the text of each level, by year of the method. */
export const iidIndicators = {
  indonesian: "Indikator IID",
  english: "Indicators of the index",
  grain: ["method_year", "sort_order"],
  audience: "public",
  row: z.strictObject({
    method_year: z.int().meta(doc("Tahun metode", "Year of the method", "tahun")),
    sort_order: z.int().meta(doc("Urutan", "Order")),
    indicator: z.string().meta(doc("Kunci indikator", "Indicator key")),
    number_official: z.string().meta(doc("Nomor resmi tahun itu", "Official number in that year")),
    name: z.string().meta(doc("Nama", "Name")),
    aspect: z.string().meta(doc("Aspek: SPD, SID, jumlah", "Aspect: SPD, SID, volume")),
    variable: z.string().nullable().meta(doc("Variabel", "Variable")),
    weight: z
      .number()
      .min(0)
      .meta(parameter("iid", doc("Bobot", "Weight"))),
    is_mandatory: z.boolean().meta(doc("Wajib", "Mandatory")),
    level_1_text: z.string().nullable().meta(doc("Parameter 1", "Level 1")),
    level_2_text: z.string().nullable().meta(doc("Parameter 2", "Level 2")),
    level_3_text: z.string().nullable().meta(doc("Parameter 3", "Level 3")),
    source_id: z.string().meta(doc("Kunci sumber", "Citation key")),
    confidence: z.enum(["A", "B", "C"]).meta(doc("Tingkat keyakinan", "Confidence mark")),
    note: z.string().nullable().meta(doc("Catatan", "Note")),
  }),
} satisfies Mart;
export type IidIndicator = z.infer<typeof iidIndicators.row>;
