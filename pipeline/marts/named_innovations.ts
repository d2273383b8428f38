import { z } from "zod";
import { doc, type Mart, measure, note } from "../models/mart.ts";

/** Innovations that published sources name, one row each, with owner, mentions, lineage and replication. */
export const namedInnovations = {
  indonesian: "Inovasi yang disebut sumber",
  english: "Innovations that sources name",
  grain: ["innovation_id"],
  audience: "public",
  row: z.strictObject({
    innovation_id: z.string().meta(doc("Kunci inovasi", "Innovation key")),
    name: z.string().meta(doc("Nama, salah ketik diperbaiki", "Name, misprints mended")),
    names_as_published: z.string().meta(doc("Nama sebagaimana terbit", "Names as published")),
    owner_agency_id: z.string().nullable().meta(doc("Kunci perangkat daerah pemilik", "Owner agency key")),
    owner_name: z.string().nullable().meta(doc("Pemilik", "Owner")),
    is_digital: z.boolean().nullable().meta(doc("Digital", "Digital")),
    first_year: z
      .int()
      .nullable()
      .meta(note(doc("Tahun pertama disebut", "First year of mention", "tahun"))),
    last_year: z
      .int()
      .nullable()
      .meta(note(doc("Tahun terakhir disebut", "Last year of mention", "tahun"))),
    contexts: z.string().meta(doc("Dalam rangka", "Contexts of mention")),
    developed_from: z.string().nullable().meta(doc("Pengembangan dari", "Developed from")),
    replicating_regions: z
      .int()
      .min(0)
      .nullable()
      .meta(
        measure("replicating_regions", doc("Daerah yang mereplikasi", "Regions that replicate it", "daerah")),
      ),
    sources: z.string().meta(doc("Kunci sumber", "Citation keys")),
  }),
  references: { owner_agency_id: "staging.agencies.agency_id" },
} satisfies Mart;
export type NamedInnovation = z.infer<typeof namedInnovations.row>;
