import { z } from "zod";
import { rupiah } from "../../contract/amounts.ts";
import { year } from "../../contract/numbers.ts";
import { anyOf } from "../../contract/rules.ts";
import { key, text } from "../../contract/texts.ts";
import { agencyHeaders, column, retentionOfCity, type Source } from "../source.ts";

/**
 * Money set aside for and spent on innovation, one row per innovation or agency, year and source of funds. Whole rupiah.
 *
 * A row without an innovation is the agency's budget for innovating at large, such as coaching; the two kinds are never added up.
 */
export default {
  row: z.strictObject({
    innovation_id: column(key().nullable(), {
      aliases: ["id inovasi", "kode inovasi"],
      keterangan: "Kunci inovasi, sama di setiap tahun; kosong bila berkas tidak memilikinya",
      description: "Key of the innovation, the same in every year; empty where the file has none",
    }),
    agency: column(text({ max: 200 }).nullable(), {
      aliases: [...agencyHeaders],
      keterangan: "Perangkat daerah sebagaimana ditulis; kosong bila baris menyebut inovasi",
      description: "Agency as written; empty where the row names an innovation",
    }),
    year: column(year({ min: 2018 }), {
      aliases: ["tahun anggaran", "tahun"],
      unit: "tahun",
      keterangan: "Tahun anggaran",
      description: "Fiscal year",
    }),
    source_of_funds: column(text({ max: 120 }), {
      aliases: ["sumber dana", "sumber anggaran"],
      keterangan: "Sumber dana sebagaimana ditulis",
      description: "Source of funds as written",
    }),
    budget_rupiah: column(rupiah({ min: 0 }), {
      aliases: ["anggaran", "jumlah anggaran", "pagu"],
      unit: "rupiah",
      keterangan: "Anggaran",
      description: "Budget",
    }),
    spent_rupiah: column(rupiah({ min: 0 }).nullable(), {
      aliases: ["realisasi", "realisasi anggaran"],
      unit: "rupiah",
      keterangan: "Realisasi",
      description: "Spent",
    }),
  }),
  key: ["innovation_id", "agency", "year", "source_of_funds"],
  kind: "record",
  cadenceDays: 366,
  tolerates: { rows: 50, share: 0.2 },
  rules: [
    anyOf(["innovation_id", "agency"], {
      rule: "innovation_or_agency",
      indonesian: "inovasi atau perangkat daerah harus terisi",
      english: "an innovation or an agency must be given",
    }),
  ],
  grain: {
    indonesian: "satu sumber dana satu inovasi atau perangkat daerah dalam satu tahun",
    english: "one source of funds of one innovation or agency in one year",
  },
  processing: {
    purpose: { indonesian: "menghitung biaya inovasi", english: "to count what innovation costs" },
    legalBasis: "UU 23/2014 Ps 386-390; PP 38/2017",
    retention: retentionOfCity,
    holdsPersons: false,
  },
} satisfies Source;
