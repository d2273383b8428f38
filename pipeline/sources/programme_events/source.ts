import { z } from "zod";
import { date } from "../../contract/dates.ts";
import { ordered } from "../../contract/rules.ts";
import { key, oneOf, text } from "../../contract/texts.ts";
import { cited, column, publicRecord, type Source } from "../source.ts";

/**
 * What happened in the programme and around it: labs, coaching, rules, assessments, entry windows.
 *
 * A date known to the month or year is that period's first day, and `date_precision` says so. Two sources that place one event
 * on different days are two events with a note, never an average.
 */
export default {
  row: z.strictObject({
    event_id: column(key(), {
      aliases: ["id kegiatan", "kode kegiatan"],
      keterangan: "Kunci kegiatan",
      description: "Key of the event",
    }),
    name_indonesian: column(text({ max: 200 }), {
      aliases: ["nama kegiatan", "kegiatan"],
      keterangan: "Nama singkat dalam bahasa Indonesia",
      description: "Short name in Indonesian",
    }),
    name_english: column(text({ max: 200 }), {
      aliases: ["nama inggris"],
      keterangan: "Nama singkat dalam bahasa Inggris",
      description: "Short name in English",
    }),
    name_as_published: column(text({ max: 300 }).nullable(), {
      aliases: ["nama tercetak"],
      keterangan: "Nama sebagaimana tercetak",
      description: "Name as printed",
    }),
    kind: column(
      oneOf(
        [
          "lab",
          "commitment",
          "coaching",
          "training",
          "regulation",
          "strategy",
          "assessment",
          "presentation",
          "speech",
          "contest",
          "season",
          "reorganisation",
        ],
        { komitmen: "commitment", bimtek: "training", regulasi: "regulation", lomba: "contest" },
      ),
      {
        aliases: ["jenis"],
        keterangan:
          "Jenis: laboratorium, komitmen, coaching, bimtek, regulasi, strategi, penilaian, paparan, sambutan, lomba, masa entri, perubahan perangkat daerah",
        description:
          "Kind: lab, commitment, coaching, training, regulation, strategy, assessment, presentation, speech, contest, entry season, reorganisation",
      },
    ),
    from_date: column(date({ min: "2000-01-01" }), {
      aliases: ["tanggal", "mulai"],
      keterangan: "Hari pertama",
      description: "First day",
    }),
    to_date: column(date({ min: "2000-01-01" }).nullable(), {
      aliases: ["sampai", "selesai"],
      keterangan: "Hari terakhir, bila lebih dari sehari",
      description: "Last day, where longer than one",
    }),
    date_precision: column(oneOf(["day", "month", "year"], { hari: "day", bulan: "month", tahun: "year" }), {
      aliases: ["ketelitian"],
      keterangan: "Ketelitian tanggal: hari, bulan, atau tahun",
      description: "Precision of the dates",
    }),
    place: column(text({ max: 200 }).nullable(), {
      aliases: ["tempat"],
      keterangan: "Tempat",
      description: "Place",
    }),
    organiser: column(text({ max: 200 }).nullable(), {
      aliases: ["penyelenggara"],
      keterangan: "Penyelenggara",
      description: "Organiser",
    }),
    description: column(text().nullable(), {
      aliases: ["uraian"],
      keterangan: "Uraian",
      description: "Description",
    }),
    ...cited,
  }),
  key: ["event_id"],
  kind: "record",
  cadenceDays: 366,
  tolerates: { rows: 20, share: 0.5 },
  rules: [
    ordered("from_date", "to_date", {
      rule: "date_order",
      indonesian: "hari pertama harus tidak sesudah hari terakhir",
      english: "the first day must not follow the last",
    }),
  ],
  grain: { indonesian: "satu kegiatan atau peristiwa", english: "one event" },
  processing: publicRecord(
    "menunjukkan kegiatan program di samping angka",
    "to show the programme's events beside the figures",
  ),
} satisfies Source;
