import { z } from "zod";
import { year } from "../../contract/numbers.ts";
import { ordered } from "../../contract/rules.ts";
import { key, oneOf } from "../../contract/texts.ts";
import { cited, column, publicRecord, type Source } from "../source.ts";

/**
 * Lineage of innovations, curated: one row per pair and kind of link. Close names are never linked by machine.
 *
 * A `resubmission` is the same innovation entered again, so both ends carry one key and the years tell them apart.
 */
export default {
  row: z.strictObject({
    from_innovation_id: column(key(), {
      aliases: ["dari inovasi", "inovasi asal"],
      keterangan: "Inovasi asal",
      description: "Earlier innovation",
    }),
    to_innovation_id: column(key(), {
      aliases: ["ke inovasi", "inovasi turunan"],
      keterangan: "Inovasi turunan",
      description: "Later innovation",
    }),
    kind: column(
      oneOf(["pengembangan", "replikasi", "resubmission"], { "pengajuan ulang": "resubmission" }),
      {
        aliases: ["jenis", "hubungan"],
        keterangan: "Jenis hubungan; resubmission adalah pengajuan ulang inovasi yang sama",
        description: "Kind of link: development, replication, or the same innovation entered again",
      },
    ),
    from_year: column(year({ min: 2000 }).nullable(), {
      aliases: ["tahun asal"],
      unit: "tahun",
      keterangan: "Tahun konteks inovasi asal, bila disebut",
      description: "Context year of the earlier one, where stated",
    }),
    to_year: column(year({ min: 2000 }).nullable(), {
      aliases: ["tahun turunan", "tahun"],
      unit: "tahun",
      keterangan: "Tahun konteks inovasi turunan, bila disebut",
      description: "Context year of the later one, where stated",
    }),
    ...cited,
  }),
  key: ["from_innovation_id", "to_innovation_id", "kind"],
  kind: "record",
  cadenceDays: 366,
  tolerates: { rows: 20, share: 0.5 },
  rules: [
    {
      rule: "self_link_is_resubmission",
      columns: ["from_innovation_id", "to_innovation_id", "kind"],
      test: ({ from_innovation_id: from, to_innovation_id: to, kind }) =>
        (from === to) === (kind === "resubmission"),
      sql: "(from_innovation_id = to_innovation_id) = (kind = 'resubmission')",
      indonesian: "hanya pengajuan ulang yang menghubungkan inovasi dengan dirinya sendiri",
      english: "a link from an innovation to itself is a resubmission, and a resubmission is nothing else",
    },
    ordered("from_year", "to_year", {
      rule: "year_order",
      indonesian: "tahun asal harus tidak sesudah tahun turunan",
      english: "the earlier year must not follow the later one",
    }),
  ],
  grain: {
    indonesian: "satu hubungan antara dua inovasi",
    english: "one link between two innovations",
  },
  processing: publicRecord("menyambung riwayat satu inovasi", "to join the history of one innovation"),
} satisfies Source;
