import { z } from "zod";
import { doc, type Mart, note } from "../models/mart.ts";
import { origin } from "../models/shared-columns.ts";

/**
 * What it takes to compute a city's index anew: every innovation by year of submission with its verified levels, and one
 * row a year without an innovation that holds the city's own levels (SPD). Who counts follows the rules of that year;
 * where no source states them, all innovations in use count and `eligibility` is unknown. Levels are a JSON object by
 * indicator: absent is no evidence, 0; null is evidence that nobody has judged yet. Empty while no agency has handed in
 * levels; claimed levels of single innovations are not released.
 */
export const iidSimulationBase = {
  indonesian: "Dasar simulasi IID: inovasi per tahun dengan parameter terverifikasi",
  english: "Base of index simulations: innovations by year with verified levels",
  grain: ["city_id", "year", "innovation_id"],
  audience: "public",
  row: z.strictObject({
    city_id: z.string().meta(doc("Kota", "City")),
    year: z.int().meta(doc("Tahun pengajuan", "Year of submission", "tahun")),
    innovation_id: z
      .string()
      .nullable()
      .meta(doc("Inovasi; kosong pada baris SPD kota", "Innovation; empty on the city's SPD row")),
    title: z.string().nullable().meta(doc("Judul inovasi", "Title of the innovation")),
    agency_id: z
      .string()
      .nullable()
      .meta(doc("Perangkat daerah pelapor pada tahun itu", "Reporting agency of that year")),
    stage: z
      .string()
      .nullable()
      .meta(doc("Tahapan: inisiatif, uji coba, penerapan", "Stage: initiative, trial, in use")),
    implemented_on: z.string().nullable().meta(doc("Mulai diterapkan", "First day in use")),
    developed_on: z.string().nullable().meta(doc("Pengembangan terakhir", "Latest development")),
    entry_number: z
      .int()
      .nullable()
      .meta(
        note(
          doc(
            "Pengajuan ke berapa dengan keadaan pengembangan yang sama",
            "Which entry it is with the same state of development",
          ),
        ),
      ),
    basic_service: z
      .string()
      .nullable()
      .meta(doc("Urusan pelayanan dasar, bila ada", "Basic service that it serves, if any")),
    verified_levels: z
      .string()
      .meta(
        doc(
          "Parameter terverifikasi per indikator, JSON; tanpa kunci = tanpa bukti (0), null = belum dinilai",
          "Verified level by indicator, JSON; no key = no evidence (0), null = not judged yet",
        ),
      ),
    eligibility: z
      .enum(["eligible", "ineligible", "unknown"])
      .nullable()
      .meta(
        doc(
          "Memenuhi jendela penerapan dan batas pengajuan tahun itu; unknown bila jendelanya tidak ditemukan",
          "Within that year's window and number of entries; unknown where the window was not found",
        ),
      ),
    is_counted: z
      .boolean()
      .nullable()
      .meta(doc("Dihitung dalam indeks tahun itu", "Counts in the index of that year")),
    not_counted_because: z
      .enum(["stage", "window", "max_submissions"])
      .nullable()
      .meta(
        doc(
          "Sebab tidak dihitung: tahapan, jendela penerapan, batas pengajuan",
          "Why it does not count: stage, window of first use, number of entries",
        ),
      ),
    is_formula_known: z.boolean().meta(doc("Rumus tahun itu diketahui", "The formula of that year is known")),
    origin,
  }),
  references: { city_id: "staging.entities.entity_id", agency_id: "staging.agencies.agency_id" },
} satisfies Mart;
export type IidSimulationRow = z.infer<typeof iidSimulationBase.row>;
