import { z } from "zod";
import { doc, type Mart, measure, note } from "../models/mart.ts";

/**
 * Every entry of an innovation, by submission year, with its score as it was verified under the rules of that year. What
 * its agency claimed is not told here.
 *
 * New, continued and developed exclude each other; stopped is told of the last entry before a list declared the stop.
 * "The same innovation at most twice unless developed" was read for 2024 only, so it is not held against earlier years.
 */
export const innovationYear = {
  indonesian: "Inovasi menurut tahun pengajuan",
  english: "Innovations by year of submission",
  grain: ["city_id", "innovation_id", "year"],
  audience: "public",
  row: z.strictObject({
    innovation_id: z.string().meta(doc("Kunci inovasi", "Innovation key")),
    year: z.int().meta(doc("Tahun pengajuan", "Year of submission", "tahun")),
    city_id: z.string().meta(doc("Kota", "City")),
    name: z.string().meta(doc("Nama", "Name")),
    agency_id: z.string().meta(doc("Perangkat daerah pada tahun itu", "Agency of that year")),
    stage: z.enum(["inisiatif", "uji coba", "penerapan"]).meta(doc("Tahapan", "Stage")),
    initiator: z.string().nullable().meta(doc("Kelompok penggagas", "Kind of initiator")),
    kind: z.enum(["digital", "non digital"]).nullable().meta(doc("Jenis", "Digital or not")),
    form: z.enum(["tata kelola", "pelayanan publik", "lainnya"]).nullable().meta(doc("Bentuk", "Form")),
    urusan_id: z.string().nullable().meta(doc("Urusan utama", "Main government affair")),
    implemented_on: z.string().nullable().meta(doc("Mulai diterapkan", "First day in use")),
    developed_on: z.string().nullable().meta(doc("Pengembangan terakhir", "Latest development")),
    first_year: z.int().meta(note(doc("Tahun pengajuan pertama", "Year of the first entry", "tahun"))),
    entry_number: z.int().meta(note(doc("Pengajuan ke berapa", "Number of the entry"))),
    is_new: z.boolean().meta(doc("Pengajuan pertama", "First entry")),
    is_continued: z.boolean().meta(doc("Diajukan lagi tanpa pengembangan", "Entered again, not developed")),
    is_developed: z
      .boolean()
      .meta(doc("Diajukan lagi setelah dikembangkan", "Entered again after a development")),
    is_stopped: z
      .boolean()
      .meta(doc("Pengajuan terakhir sebelum dinyatakan berhenti", "Last entry before the declared stop")),
    breaks_twice_rule: z
      .boolean()
      .nullable()
      .meta(
        doc(
          "Lebih dari dua kali diajukan tanpa pengembangan; kosong sebelum 2024, karena aturannya dibaca untuk 2024",
          "Entered more than twice without a development; empty before 2024, for which no such rule was read",
        ),
      ),
    verified_score: z
      .number()
      .min(0)
      .max(111)
      .nullable()
      .meta(
        measure("innovation_maturity", doc("Skor kematangan terverifikasi", "Maturity as verified", "poin")),
      ),
    origin: z.enum(["published", "inbox", "sample"]).meta(doc("Asal", "Origin")),
  }),
  references: { city_id: "staging.entities.entity_id", agency_id: "staging.agencies.agency_id" },
} satisfies Mart;
export type InnovationYear = z.infer<typeof innovationYear.row>;
