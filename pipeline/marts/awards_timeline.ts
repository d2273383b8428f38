import { z } from "zod";
import { doc, type Mart, measure, note } from "../models/mart.ts";
import { origin } from "../models/shared-columns.ts";

/** Awards by three dates: when the work was implemented, which year was assessed, when it was granted. */
export const awardsTimeline = {
  indonesian: "Penghargaan menurut tiga tanggal",
  english: "Awards by three dates",
  grain: ["assessed_year", "award_id"],
  audience: "public",
  row: z.strictObject({
    assessed_year: z.int().meta(doc("Tahun penilaian", "Year of assessment", "tahun")),
    award_id: z.string().meta(doc("Kunci penghargaan", "Award key")),
    award_series: z.string().meta(doc("Seri", "Series")),
    title_as_published: z.string().meta(doc("Judul sebagaimana diumumkan", "Title as published")),
    level: z.string().meta(doc("Tingkat", "Level")),
    granted_by: z.string().meta(doc("Pemberi", "Granting body")),
    recipient_id: z.string().meta(doc("Kunci penerima", "Recipient key")),
    recipient_name: z.string().meta(doc("Penerima", "Recipient")),
    innovation_id: z.string().nullable().meta(doc("Kunci inovasi", "Innovation key")),
    innovation_name: z.string().nullable().meta(doc("Inovasi", "Innovation")),
    implemented_from_year: z
      .int()
      .nullable()
      .meta(note(doc("Awal penerapan", "First year of implementation", "tahun"))),
    implemented_to_year: z
      .int()
      .nullable()
      .meta(note(doc("Akhir penerapan", "Last year of implementation", "tahun"))),
    granted_on: z.string().nullable().meta(doc("Tanggal pemberian", "Day of the grant")),
    rank: z
      .int()
      .min(1)
      .nullable()
      .meta(measure("rank", doc("Peringkat", "Rank", "peringkat"))),
    stage: z.string().nullable().meta(doc("Jenjang", "Stage")),
    leader: z.string().nullable().meta(doc("Kepala daerah saat pemberian", "Head of the city at the grant")),
    source_id: z.string().meta(doc("Kunci sumber", "Citation key")),
    confidence: z.enum(["A", "B", "C"]).meta(doc("Tingkat keyakinan", "Confidence mark")),
    note: z.string().nullable().meta(doc("Catatan", "Note")),
    origin,
    file: z.string().meta(doc("Berkas asal", "File of origin")),
    file_row: z.int().meta(note(doc("Nomor baris dalam berkas", "Row number in the file"))),
  }),
} satisfies Mart;
export type Award = z.infer<typeof awardsTimeline.row>;
