import { z } from "zod";
import { decimal, integer, year } from "../../contract/numbers.ts";
import { key, oneOf, text } from "../../contract/texts.ts";
import { cited, column, publicRecord, type Source } from "../source.ts";

/**
 * Figures as they were published, one row per metric, entity, year and source.
 *
 * Two sources that disagree are two rows, and so are two that agree; which one is chosen is decided later. A year without
 * a row was not found. `basis` says what was read, not what it cites. A rank has an N only where the same source gives it.
 */
export default {
  row: z.strictObject({
    metric_id: column(key(), {
      aliases: ["metrik", "indikator"],
      keterangan: "Kunci metrik",
      description: "Key of the metric",
    }),
    entity_id: column(key(), {
      aliases: ["entitas", "daerah", "wilayah"],
      keterangan:
        "Kunci entitas: 3576 untuk kota, id untuk nasional, atau kunci daerah atau perangkat daerah",
      description: "Key of the entity: 3576 is the city, id the nation; else a region's or an agency's key",
    }),
    year: column(year({ min: 2000 }), {
      aliases: ["tahun"],
      unit: "tahun",
      keterangan: "Tahun pengukuran",
      description: "Year of measurement",
    }),
    value: column(decimal({ scale: 4 }).nullable(), {
      aliases: ["nilai", "skor"],
      keterangan: "Nilai; kosong bila sumber hanya menyebut peringkat atau predikat",
      description: "Value; empty where the source gives only a rank or a predicate",
    }),
    value_text: column(text({ max: 200 }).nullable(), {
      aliases: ["predikat", "kategori"],
      keterangan: "Predikat atau kategori sebagaimana diumumkan",
      description: "Predicate or band as published",
    }),
    rank: column(integer({ min: 1, max: 1000 }).nullable(), {
      aliases: ["peringkat"],
      keterangan: "Peringkat, bila diumumkan",
      description: "Rank, where published",
    }),
    rank_of: column(integer({ min: 1, max: 1000 }).nullable(), {
      aliases: ["jumlah peserta", "dari"],
      keterangan: "Jumlah daerah yang diperingkat, hanya bila sumber yang sama menyebutnya",
      description: "How many were ranked, only where the same source says so",
    }),
    rank_scope: column(text({ max: 60 }).nullable(), {
      aliases: ["lingkup peringkat"],
      keterangan: "Kelompok yang diperingkat, misalnya kota, bila disebut",
      description: "Group that was ranked, e.g. kota, where stated",
    }),
    basis: column(oneOf(["decree", "release", "press", "self"]), {
      aliases: ["dasar"],
      keterangan: "Apa yang dibaca: keputusan, siaran resmi, pers, atau hitungan sendiri",
      description: "What was read: decree, official release, press, or own computation",
    }),
    stage: column(
      oneOf(["claimed", "verified"], { klaim: "claimed", terverifikasi: "verified" }).nullable(),
      {
        aliases: ["tahap"],
        keterangan: "Nilai klaim atau terverifikasi; kosong bila sumber tidak menyebut",
        description: "Claimed or verified; empty where the source does not say",
      },
    ),
    ...cited,
  }),
  key: ["metric_id", "entity_id", "year", "source"],
  kind: "record",
  cadenceDays: 366,
  tolerates: { rows: 20, share: 0.5 },
  rules: [
    {
      rule: "something_published",
      columns: ["value", "value_text", "rank"],
      test: ({ value, value_text: words, rank }) => value !== null || words !== null || rank !== null,
      sql: "value is not null or value_text is not null or rank is not null",
      indonesian: "nilai, predikat, atau peringkat harus terisi salah satunya",
      english: "one of value, predicate and rank must be given",
    },
    {
      rule: "rank_within_n",
      columns: ["rank", "rank_of"],
      test: ({ rank, rank_of: among }) =>
        among === null || (rank !== null && (rank as number) <= (among as number)),
      sql: "rank_of is null or (rank is not null and rank <= rank_of)",
      indonesian: "peringkat harus ada dan tidak melebihi jumlah yang diperingkat",
      english: "the rank must be given and must not exceed the number ranked",
    },
  ],
  grain: {
    indonesian: "satu angka yang diumumkan: metrik, entitas, tahun, dan sumber",
    english: "one published figure: metric, entity, year and source",
  },
  processing: publicRecord(
    "menunjukkan angka yang diumumkan dari tahun ke tahun",
    "to show published figures over the years",
  ),
} satisfies Source;
