import { z } from "zod";
import { doc, type Mart } from "../models/mart.ts";

/** The sources behind every row: outlet or document, date, and what of it was read. */
export const citations = {
  indonesian: "Daftar sumber",
  english: "Citations",
  grain: ["source_id"],
  audience: "public",
  row: z.strictObject({
    source_id: z.string().meta(doc("Kunci sumber", "Citation key")),
    kind: z.string().meta(doc("Jenis sumber", "Kind of source")),
    outlet: z.string().meta(doc("Media, lembaga atau repositori", "Outlet, body or repository")),
    title: z.string().meta(doc("Judul atau perihal", "Title or subject")),
    published_on: z.string().nullable().meta(doc("Tanggal terbit", "Day of publication")),
    reference: z.string().nullable().meta(doc("Nomor atau alamat", "Number or address")),
    basis: z.enum(["decree", "release", "press", "self"]).meta(doc("Apa yang dibaca", "What was read")),
    confidence: z.enum(["A", "B", "C"]).meta(doc("Tingkat keyakinan", "Confidence mark")),
    note: z.string().nullable().meta(doc("Catatan", "Note")),
  }),
} satisfies Mart;
export type Citation = z.infer<typeof citations.row>;
