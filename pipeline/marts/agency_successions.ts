import { z } from "zod";
import { doc, type Mart, measure } from "../models/mart.ts";
import { cityId, origin } from "../models/shared-columns.ts";

/**
 * How agencies came from one another: each passage with its day as exactly as sources give it, and the part of the
 * older agency that went along. A share without a source is empty; scores begin anew at a merger, split or re-cut.
 */
export const agencySuccessions = {
  indonesian: "Pergantian perangkat daerah",
  english: "Successions of agencies",
  grain: ["successor_id", "succession_id"],
  audience: "public",
  row: z.strictObject({
    successor_id: z.string().meta(doc("Perangkat daerah penerus", "Agency that follows")),
    succession_id: z.string().meta(doc("Kunci pergantian", "Key of the succession")),
    predecessor_id: z
      .string()
      .nullable()
      .meta(doc("Perangkat daerah lama; kosong bila unit baru", "Older agency; empty for a new one")),
    city_id: cityId,
    predecessor_name: z
      .string()
      .nullable()
      .meta(doc("Nama pendek yang lama", "Short name of the older agency")),
    successor_name: z.string().meta(doc("Nama pendek penerus", "Short name of the agency that follows")),
    kind: z
      .enum(["rename", "merge", "split", "recut", "transfer", "new"])
      .meta(
        doc(
          "Jenis: ganti nama, gabung, pecah, susun ulang, alih tugas, baru",
          "Kind: rename, merger, split, re-cut, transfer of tasks, new",
        ),
      ),
    effective_on: z
      .string()
      .nullable()
      .meta(doc("Mulai berlaku; kosong bila tidak ditemukan", "Effective day; empty where not found")),
    effective_earliest: z
      .string()
      .nullable()
      .meta(doc("Paling awal menurut sumber", "Not before, by the sources")),
    effective_latest: z
      .string()
      .nullable()
      .meta(doc("Paling lambat menurut sumber", "Not after, by the sources")),
    date_precision: z
      .enum(["day", "month", "year", "unknown"])
      .meta(doc("Ketelitian tanggal", "Precision of the day")),
    share: z
      .number()
      .min(0)
      .max(1)
      .nullable()
      .meta(
        measure(
          "succession_share",
          doc(
            "Bagian perangkat daerah lama yang beralih; kosong bila tidak bersumber",
            "Share of the older agency that passes; empty where no source gives it",
            "0-1",
          ),
        ),
      ),
    begins_scores_anew: z
      .boolean()
      .meta(doc("Skor dimulai dari awal", "Scores begin anew: a merger, split or re-cut")),
    is_in_effect: z.boolean().meta(doc("Sudah berlaku pada hari acuan", "In effect on the day of reference")),
    confidence: z.enum(["A", "B", "C"]).meta(doc("Tingkat keyakinan", "Confidence mark")),
    source_id: z.string().meta(doc("Kunci sumber", "Citation key")),
    note: z.string().nullable().meta(doc("Catatan", "Note")),
    origin,
  }),
  references: {
    successor_id: "staging.agencies.agency_id",
    predecessor_id: "staging.agencies.agency_id",
    city_id: "staging.entities.entity_id",
  },
} satisfies Mart;
export type AgencySuccession = z.infer<typeof agencySuccessions.row>;
