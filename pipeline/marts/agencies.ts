import { z } from "zod";
import { doc, type Mart, measure } from "../models/mart.ts";
import { cityId, shortName } from "../models/shared-columns.ts";

/**
 * Agencies in two views. `was`: the agency of its own time. `is`: each agency carried to today's agencies by the
 * chain of successions. A share without a source is empty: the reader is shown the result at 0 and at 1. A transfer of
 * tasks between two agencies that both go on carries no history.
 */
export const agencies = {
  indonesian: "Perangkat daerah: sebagaimana dulu dan sebagaimana kini",
  english: "Agencies as they were and as they are",
  grain: ["view", "agency_id", "today_agency_id"],
  audience: "public",
  row: z.strictObject({
    view: z.enum(["was", "is"]).meta(doc("Sudut pandang", "View")),
    agency_id: z.string().meta(doc("Kunci perangkat daerah", "Agency key")),
    today_agency_id: z
      .string()
      .meta(doc("Perangkat daerah yang menanggung sejarahnya", "Agency that carries its history")),
    city_id: cityId,
    short_name: shortName,
    full_name: z.string().meta(doc("Nama lengkap", "Full name")),
    kind: z.string().meta(doc("Jenis", "Kind")),
    parent_agency_id: z.string().nullable().meta(doc("Induk", "Parent")),
    reporting_agency_id: z
      .string()
      .meta(doc("Perangkat daerah pelapor di atasnya", "Reporting agency it rolls up to")),
    valid_from: z.string().nullable().meta(doc("Berlaku sejak", "Valid from")),
    valid_from_precision: z.string().meta(doc("Ketelitian tanggal awal", "Precision of the first date")),
    valid_to: z.string().nullable().meta(doc("Berlaku sampai", "Valid to")),
    valid_to_precision: z.string().meta(doc("Ketelitian tanggal akhir", "Precision of the last date")),
    is_current: z.boolean().meta(doc("Ada pada hari acuan", "Exists on the day of reference")),
    share: z
      .number()
      .min(0)
      .max(1)
      .nullable()
      .meta(
        measure(
          "succession_share",
          doc(
            "Bagian sejarah yang dibawa; kosong bila tidak bersumber",
            "Share of history carried; empty where no source gives it",
            "0-1",
          ),
        ),
      ),
    share_low: z
      .number()
      .min(0)
      .max(1)
      .meta(
        measure(
          "succession_share",
          doc(
            "Bagian paling kecil: yang tidak bersumber dihitung 0",
            "Least share: an unsourced one counts as 0",
            "0-1",
          ),
        ),
      ),
    share_high: z
      .number()
      .min(0)
      .max(1)
      .meta(
        measure(
          "succession_share",
          doc(
            "Bagian paling besar: yang tidak bersumber dihitung 1",
            "Greatest share: an unsourced one counts as 1",
            "0-1",
          ),
        ),
      ),
    carries_scores: z
      .boolean()
      .meta(
        doc(
          "Skor ikut terbawa: hanya bila sekadar ganti nama",
          "Scores are carried along: only where nothing but a name changed",
        ),
      ),
    succession: z.string().nullable().meta(doc("Rantai perubahan", "Chain of changes")),
    succession_precision: z
      .string()
      .nullable()
      .meta(
        doc("Ketelitian tanggal perubahan yang paling kasar", "Coarsest precision of a date in the chain"),
      ),
    succession_confidence: z
      .enum(["A", "B", "C"])
      .nullable()
      .meta(doc("Keyakinan terendah dalam rantai", "Lowest confidence in the chain")),
    confidence: z.enum(["A", "B", "C"]).meta(doc("Tingkat keyakinan", "Confidence mark")),
    source_id: z.string().meta(doc("Kunci sumber", "Citation key")),
    note: z.string().nullable().meta(doc("Catatan", "Note")),
  }),
  references: {
    city_id: "staging.entities.entity_id",
    parent_agency_id: "staging.agencies.agency_id",
    reporting_agency_id: "staging.agencies.agency_id",
  },
} satisfies Mart;
export type Agency = z.infer<typeof agencies.row>;
