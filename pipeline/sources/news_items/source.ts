import { z } from "zod";
import { integer } from "../../contract/numbers.ts";
import { oneOf, patterned, text } from "../../contract/texts.ts";
import { cited, column, publicRecord, type Source } from "../source.ts";

const tables = [
  "agencies",
  "agency_aliases",
  "awards",
  "citations",
  "entities",
  "event_attendance",
  "indicator_values",
  "leaders",
  "metrics",
  "named_innovations",
  "policies",
  "programme_events",
  "regulations",
  "targets",
] as const;

/**
 * Everything that the five founding news items name, one row per item, and where it went: into which table under which key,
 * or why it was left out. The parts of a key are joined by `|`, several keys by `;`.
 */
export default {
  row: z.strictObject({
    item_number: column(integer({ min: 1, max: 999 }), {
      aliases: ["nomor", "no"],
      keterangan: "Nomor urut",
      description: "Running number",
    }),
    name: column(text({ max: 500 }), {
      aliases: ["nama", "butir"],
      keterangan: "Nama sebagaimana tertulis dalam berita",
      description: "Name as the article has it",
    }),
    item_type: column(text({ max: 60 }), {
      aliases: ["jenis"],
      keterangan: "Jenis butir",
      description: "Type of item",
    }),
    year_as_published: column(text({ max: 60 }).nullable(), {
      aliases: ["tahun"],
      keterangan: "Tahun menurut berita; kosong bila tidak disebut",
      description: "Year that the article gives; empty where it gives none",
    }),
    article: column(patterned("[0-9]{3}(?:, [0-9]{3})*"), {
      aliases: ["berita"],
      keterangan: "Nomor berita, 000 sampai 004",
      description: "Number of the article, 000 to 004",
    }),
    carried_in: column(oneOf(tables).nullable(), {
      aliases: ["dimuat di"],
      keterangan: "Tabel yang memuat butir ini",
      description: "Table that carries the item",
    }),
    carried_key: column(text({ max: 500 }).nullable(), {
      aliases: ["kunci"],
      keterangan: "Kunci baris di tabel itu; beberapa kunci dipisah titik koma",
      description: "Key of the row in that table; several keys are joined by a semicolon",
    }),
    left_out_reason: column(text({ max: 300 }).nullable(), {
      aliases: ["alasan tidak dimuat"],
      keterangan: "Mengapa butir ini tidak dimuat",
      description: "Why the item was left out",
    }),
    ...cited,
  }),
  key: ["item_number"],
  kind: "reference",
  cadenceDays: null,
  tolerates: { rows: 0, share: 0 },
  rules: [
    {
      rule: "carried_or_left_out",
      columns: ["carried_in", "left_out_reason"],
      test: ({ carried_in: table, left_out_reason: reason }) => (table === null) !== (reason === null),
      sql: "(carried_in is null) <> (left_out_reason is null)",
      indonesian: "setiap butir dimuat di satu tabel atau diberi alasan, tepat salah satu",
      english: "an item is carried in a table or left out with a reason, exactly one of the two",
    },
    {
      rule: "carried_has_key",
      columns: ["carried_in", "carried_key"],
      test: ({ carried_in: table, carried_key: at }) => (table === null) === (at === null),
      sql: "(carried_in is null) = (carried_key is null)",
      indonesian: "butir yang dimuat harus menyebut kuncinya",
      english: "an item that is carried must say under which key",
    },
  ],
  grain: { indonesian: "satu butir yang disebut berita", english: "one item that an article names" },
  processing: publicRecord(
    "menunjukkan bahwa setiap hal yang disebut berita asal terbawa atau ditinggalkan dengan alasan",
    "to show that everything the first news items name is carried or left out for a reason",
    { holdsPersons: true },
  ),
} satisfies Source;
