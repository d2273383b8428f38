import { z } from "zod";
import { doc, type Mart, note } from "../models/mart.ts";

/** How innovations come from each other, curated: development, replication, or the same one entered again. */
export const innovationLineage = {
  indonesian: "Silsilah inovasi",
  english: "Lineage of innovations",
  grain: ["city_id", "from_innovation_id", "to_innovation_id", "kind"],
  audience: "public",
  row: z.strictObject({
    city_id: z.string().meta(doc("Kota", "City")),
    from_innovation_id: z.string().meta(doc("Inovasi asal", "Earlier innovation")),
    from_name: z.string().nullable().meta(doc("Nama inovasi asal", "Name of the earlier one")),
    to_innovation_id: z.string().meta(doc("Inovasi turunan", "Later innovation")),
    to_name: z.string().nullable().meta(doc("Nama inovasi turunan", "Name of the later one")),
    kind: z
      .enum(["pengembangan", "replikasi", "resubmission"])
      .meta(doc("Hubungan; resubmission adalah pengajuan ulang", "Kind of link")),
    from_year: z
      .int()
      .nullable()
      .meta(
        note(
          doc(
            "Tahun asal; bila tidak tercatat, tahun pertama kali diajukan, didaftar, atau disebut",
            "Year of the earlier one; where none is on record, that of its first submission, listing or mention",
            "tahun",
          ),
        ),
      ),
    to_year: z
      .int()
      .nullable()
      .meta(
        note(
          doc(
            "Tahun turunan; bila tidak tercatat, tahun pertama kali diajukan, didaftar, atau disebut",
            "Year of the later one; where none is on record, that of its first submission, listing or mention",
            "tahun",
          ),
        ),
      ),
    source_id: z
      .string()
      .nullable()
      .meta(
        doc(
          "Kunci sumber; kosong bila keputusan operator",
          "Citation key; empty for the operator's decision",
        ),
      ),
    confidence: z.enum(["A", "B", "C"]).nullable().meta(doc("Tingkat keyakinan", "Confidence mark")),
    note: z.string().nullable().meta(doc("Catatan", "Note")),
  }),
  references: { city_id: "staging.entities.entity_id" },
} satisfies Mart;
export type InnovationLink = z.infer<typeof innovationLineage.row>;
