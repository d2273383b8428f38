import { z } from "zod";
import { decimal, year } from "../../contract/numbers.ts";
import { anyOf } from "../../contract/rules.ts";
import { oneOf, text } from "../../contract/texts.ts";
import { agencyHeaders, citedIfPublished, column, retentionOfCity, type Source } from "../source.ts";

/**
 * Outside assessments of one unit's service, one row per unit, year and instrument: the Ombudsman's compliance score (0 to 100)
 * and the ministry's PEKPPP index (0 to 5).
 *
 * Only a handful of units is assessed in a year. The Ombudsman gave no score in 2020 and an opinion instead of one in 2025.
 */
export default {
  row: z.strictObject({
    agency: column(text({ max: 200 }), {
      aliases: ["unit", "unit pelayanan", "unit lokus", ...agencyHeaders],
      keterangan: "Unit yang dinilai, sebagaimana ditulis",
      description: "Unit that was assessed, as written",
    }),
    year: column(year({ min: 2014 }), {
      aliases: ["tahun", "tahun penilaian"],
      unit: "tahun",
      keterangan: "Tahun penilaian",
      description: "Year of the assessment",
    }),
    instrument: column(
      oneOf(["ombudsman", "pekppp"], {
        "penilaian kepatuhan": "ombudsman",
        "kepatuhan ombudsman": "ombudsman",
        "ombudsman ri": "ombudsman",
      }),
      {
        aliases: ["instrumen", "jenis penilaian"],
        keterangan: "Instrumen: ombudsman atau pekppp",
        description: "Instrument: ombudsman or pekppp",
      },
    ),
    value: column(decimal({ scale: 4, min: 0, max: 100, isSmall: true }).nullable(), {
      aliases: ["nilai", "skor", "indeks"],
      keterangan: "Nilai; kosong bila hanya ada opini",
      description: "Score; empty where there is only an opinion",
    }),
    value_text: column(text({ max: 120 }).nullable(), {
      aliases: ["kategori", "predikat", "zona", "opini"],
      keterangan: "Kategori, zona, atau opini",
      description: "Category, zone or opinion",
    }),
    ...citedIfPublished,
  }),
  key: ["agency", "year", "instrument"],
  kind: "record",
  cadenceDays: 366,
  tolerates: { rows: 10, share: 0.3 },
  rules: [
    anyOf(["value", "value_text"], {
      rule: "something_assessed",
      indonesian: "nilai atau kategori harus terisi",
      english: "a score or a category must be given",
    }),
    {
      rule: "value_on_scale",
      columns: ["value", "instrument"],
      test: ({ value, instrument }) => value === null || instrument === "ombudsman" || (value as number) <= 5,
      sql: "value is null or instrument = 'ombudsman' or value <= 5",
      indonesian: "indeks PEKPPP paling tinggi 5",
      english: "a PEKPPP index is at most 5",
    },
  ],
  grain: {
    indonesian: "satu penilaian satu unit dalam satu tahun",
    english: "one assessment of one unit in one year",
  },
  processing: {
    purpose: {
      indonesian: "menyandingkan mutu layanan dengan inovasi",
      english: "to set service quality beside innovation",
    },
    legalBasis: "UU 25/2009; PermenPANRB 29/2022",
    retention: retentionOfCity,
    holdsPersons: false,
  },
} satisfies Source;
