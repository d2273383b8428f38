import { z } from "zod";
import { doc, key, type Mart, measure } from "../models/mart.ts";
import { cityId, isProvisional, origin } from "../models/shared-columns.ts";

/**
 * Who took over which innovation from whom. A source that gives only a number of regions is a row without a partner;
 * partners that it names are part of that number, so `regions_to_add` is what a sum over rows may add up.
 */
export const replicationGraph = {
  indonesian: "Jaringan replikasi",
  english: "Network of replications",
  grain: ["city_id", "replication_id"],
  audience: "public",
  row: z.strictObject({
    city_id: cityId,
    replication_id: z.string().meta(doc("Kunci replikasi", "Replication key")),
    innovation_id: z.string().meta(doc("Kunci inovasi", "Innovation key")),
    innovation_name: z
      .string()
      .nullable()
      .meta(doc("Nama inovasi; kosong bila tidak diketahui", "Name of the innovation; empty where unknown")),
    agency_id: z
      .string()
      .nullable()
      .meta(
        doc(
          "Perangkat daerah pelaksana menurut pengajuan terakhir",
          "Agency that runs it, by its last submission",
        ),
      ),
    direction: z.enum(["in", "out"]).meta(doc("Masuk atau keluar kota", "Into the city or out of it")),
    partner_name: z
      .string()
      .nullable()
      .meta(
        doc(
          "Daerah mitra; kosong bila hanya jumlahnya diketahui",
          "Partner region; empty where only the number is known",
        ),
      ),
    partner_entity_id: z.string().nullable().meta(doc("Kunci daerah mitra", "Key of the partner")),
    year: z
      .int()
      .nullable()
      .meta(key(doc("Tahun", "Year", "tahun"))),
    regions_count: z
      .int()
      .min(0)
      .nullable()
      .meta(
        measure(
          "replicating_regions",
          doc("Jumlah daerah menurut sumber", "Number of regions by the source", "daerah"),
        ),
      ),
    regions_to_add: z
      .int()
      .min(0)
      .meta(
        measure(
          "replicating_regions",
          doc(
            "Yang boleh dijumlahkan tanpa menghitung ganda",
            "What may be added up without counting twice",
            "daerah",
          ),
        ),
      ),
    has_agreement: z
      .boolean()
      .meta(doc("Ada kerja sama tercatat dengan mitra ini", "An agreement with this partner is on record")),
    is_provisional: isProvisional,
    confidence: z
      .enum(["A", "B", "C"])
      .nullable()
      .meta(
        doc("Tingkat keyakinan; kosong untuk berkas kota", "Confidence mark; empty for the city's own file"),
      ),
    source_id: z.string().nullable().meta(doc("Kunci sumber", "Citation key")),
    note: z.string().nullable().meta(doc("Catatan", "Note")),
    origin,
  }),
  references: {
    city_id: "staging.entities.entity_id",
    agency_id: "staging.agencies.agency_id",
  },
  tests: {
    no_city_mixes_origins: `
      select city_id from marts.replication_graph
      group by city_id having bool_or(origin = 'sample') and bool_or(origin <> 'sample')`,
  },
} satisfies Mart;
export type ReplicationGraph = z.infer<typeof replicationGraph.row>;
