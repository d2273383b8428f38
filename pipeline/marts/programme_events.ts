import { z } from "zod";
import { doc, type Mart } from "../models/mart.ts";

/** What happened around the programme: labs, commitments, coaching, rules, entry seasons, and periods of leadership. */
export const programmeEvents = {
  indonesian: "Peristiwa program dan masa kepemimpinan",
  english: "Programme events and periods of leadership",
  grain: ["from_date", "event_id"],
  audience: "public",
  row: z.strictObject({
    from_date: z
      .string()
      .nullable()
      .meta(doc("Tanggal mulai; kosong bila tidak disebut", "First day; empty where not stated")),
    event_id: z.string().meta(doc("Kunci peristiwa", "Event key")),
    to_date: z.string().nullable().meta(doc("Tanggal selesai", "Last day")),
    date_precision: z
      .string()
      .meta(doc("Ketelitian tanggal: day, month, year", "Precision of the date: day, month, year")),
    kind: z.string().meta(doc("Jenis", "Kind")),
    name_indonesian: z.string().meta(doc("Nama", "Name in Indonesian")),
    name_english: z
      .string()
      .meta(
        doc(
          "Nama dalam bahasa Inggris; jabatan tetap Indonesia",
          "Name in English; an office stays Indonesian",
        ),
      ),
    name_as_published: z.string().nullable().meta(doc("Nama sebagaimana terbit", "Name as published")),
    place: z.string().nullable().meta(doc("Tempat", "Place")),
    organiser: z.string().nullable().meta(doc("Penyelenggara", "Organiser")),
    description: z.string().nullable().meta(doc("Keterangan", "Description")),
    attendance: z.string().nullable().meta(doc("Yang hadir atau menandatangani", "Who attended or signed")),
    confidence: z.enum(["A", "B", "C"]).meta(doc("Tingkat keyakinan", "Confidence mark")),
    source_id: z.string().meta(doc("Kunci sumber", "Citation key")),
    note: z.string().nullable().meta(doc("Catatan", "Note")),
  }),
} satisfies Mart;
export type ProgrammeEvent = z.infer<typeof programmeEvents.row>;
