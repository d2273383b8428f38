import { z } from "zod";
import { decimal, integer, year } from "../../contract/numbers.ts";
import { anyOf } from "../../contract/rules.ts";
import { key, text } from "../../contract/texts.ts";
import { citedIfPublished, column, retentionOfCity, type Source } from "../source.ts";

/**
 * The city's own level on each row of the regional-government part (SPD) of the index, one row per year and score row.
 *
 * `measured_value` is the figure behind the level (growth, rate, index), in the unit of the indicator. Cuts move every year, so a
 * level is read by the method of its year only.
 */
export default {
  row: z.strictObject({
    year: column(year({ min: 2018 }), {
      aliases: ["tahun", "tahun pengukuran", "tahun metode"],
      unit: "tahun",
      keterangan: "Tahun pengukuran",
      description: "Year of measurement",
    }),
    indicator: column(key(), {
      aliases: ["indikator", "kode indikator", "kode kanonik"],
      keterangan: "Nama kanonik baris nilai SPD",
      description: "Canonical name of the SPD row",
    }),
    claimed_level: column(integer({ min: 0, max: 3 }).nullable(), {
      aliases: ["parameter klaim", "parameter", "level klaim"],
      keterangan: "Parameter menurut kota",
      description: "Level as claimed",
    }),
    verified_level: column(integer({ min: 0, max: 3 }).nullable(), {
      aliases: ["parameter terverifikasi", "level terverifikasi"],
      keterangan: "Parameter setelah verifikasi",
      description: "Level after verification",
    }),
    measured_value: column(decimal({ scale: 4 }).nullable(), {
      aliases: ["nilai terukur", "capaian", "realisasi"],
      keterangan: "Angka di balik parameter",
      description: "Figure behind the level",
    }),
    measured_text: column(text({ max: 120 }).nullable(), {
      aliases: ["predikat", "opini"],
      keterangan: "Predikat di balik parameter, misalnya WTP",
      description: "Predicate behind the level, e.g. WTP",
    }),
    ...citedIfPublished,
  }),
  key: ["year", "indicator"],
  kind: "record",
  cadenceDays: 366,
  tolerates: { rows: 5, share: 0.25 },
  rules: [
    anyOf(["claimed_level", "verified_level"], {
      rule: "some_level",
      indonesian: "parameter klaim atau terverifikasi harus terisi",
      english: "a claimed or a verified level must be given",
    }),
  ],
  grain: { indonesian: "satu baris nilai SPD dalam satu tahun", english: "one SPD score row in one year" },
  processing: {
    purpose: {
      indonesian: "menghitung bagian pemerintah daerah dari indeks",
      english: "to compute the regional-government part of the index",
    },
    legalBasis: "UU 23/2014 Ps 386-390; PP 38/2017",
    retention: retentionOfCity,
    holdsPersons: false,
  },
} satisfies Source;
