import { z } from "zod";
import { doc, type Mart } from "../models/mart.ts";

/** The order in which sources are believed, by what was read of them. */
export const precedence = {
  indonesian: "Urutan kepercayaan sumber",
  english: "Precedence of sources",
  grain: ["precedence_rank"],
  audience: "public",
  row: z.strictObject({
    precedence_rank: z.int().meta(doc("Urutan, 1 paling dipercaya", "Rank, 1 is believed most")),
    basis: z.string().meta(doc("Apa yang dibaca", "What was read")),
    meaning_indonesian: z.string().meta(doc("Arti, bahasa Indonesia", "Meaning in Indonesian")),
    meaning_english: z.string().meta(doc("Arti, bahasa Inggris", "Meaning in English")),
    source_id: z.string().meta(doc("Kunci sumber", "Citation key")),
    confidence: z.enum(["A", "B", "C"]).meta(doc("Tingkat keyakinan", "Confidence mark")),
    note: z.string().nullable().meta(doc("Catatan", "Note")),
  }),
} satisfies Mart;
export type Precedence = z.infer<typeof precedence.row>;
