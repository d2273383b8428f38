import { z } from "zod";
import { integer, year } from "../../contract/numbers.ts";
import { key, oneOf, text } from "../../contract/texts.ts";
import { citedIfPublished, column, publicRecord, type Source } from "../source.ts";

/**
 * Replication between this city and other regions, as published.
 *
 * A row names one partner, or states how many regions there are; a named partner is part of that number, so the two
 * kinds of row are never added up.
 */
export default {
  row: z.strictObject({
    replication_id: column(key(), {
      aliases: ["id replikasi"],
      keterangan: "Kunci baris",
      description: "Key of the row",
    }),
    innovation_id: column(key(), {
      aliases: ["id inovasi", "inovasi"],
      keterangan: "Inovasi yang direplikasi",
      description: "Innovation that is replicated",
    }),
    direction: column(oneOf(["out", "in"], { keluar: "out", masuk: "in" }), {
      aliases: ["arah"],
      keterangan: "out: daerah lain meniru kota; in: kota meniru daerah lain",
      description: "out: another region copies the city; in: the city copies another region",
    }),
    partner_name: column(text({ max: 120 }).nullable(), {
      aliases: ["mitra", "daerah mitra"],
      keterangan: "Daerah mitra sebagaimana tercetak",
      description: "Partner region as printed",
    }),
    partner_entity_id: column(key().nullable(), {
      aliases: ["kode mitra"],
      keterangan: "Kunci entitas mitra, hanya bila sumber membedakan kota dari kabupaten",
      description: "Key of the partner, only where the source tells city from regency",
    }),
    regions_count: column(integer({ min: 1, max: 600 }).nullable(), {
      aliases: ["jumlah daerah"],
      keterangan: "Jumlah daerah yang disebut sumber",
      description: "Number of regions that the source states",
    }),
    year: column(year({ min: 2000 }), {
      aliases: ["tahun"],
      unit: "tahun",
      keterangan: "Tahun pernyataan; tahun replikasinya sendiri jarang disebut",
      description: "Year of the statement; the year of the replication itself is rarely stated",
    }),
    ...citedIfPublished,
  }),
  key: ["replication_id"],
  kind: "record",
  cadenceDays: 366,
  tolerates: { rows: 20, share: 0.5 },
  rules: [
    {
      rule: "partner_or_count",
      columns: ["partner_name", "regions_count"],
      test: ({ partner_name: partner, regions_count: count }) => (partner === null) !== (count === null),
      sql: "(partner_name is null) <> (regions_count is null)",
      indonesian: "baris menyebut satu mitra atau jumlah daerah, tidak keduanya",
      english: "a row names one partner or a number of regions, not both",
    },
  ],
  grain: {
    indonesian: "satu mitra replikasi, atau satu pernyataan jumlah daerah",
    english: "one partner of a replication, or one statement of how many there are",
  },
  processing: publicRecord(
    "menunjukkan replikasi inovasi antardaerah",
    "to show replication of innovations between regions",
  ),
} satisfies Source;
