import { z } from "zod";
import { integer, year } from "../../contract/numbers.ts";
import { key, oneOf, text } from "../../contract/texts.ts";
import { agencyHeaders, citedIfPublished, column, retentionOfCity, type Source } from "../source.ts";

/**
 * The innovations on a list that a mayor's regulation (Perwali) sets, one row per list and innovation.
 *
 * A list is the denominator of the programme: what leaves the next one has stopped, whether or not anybody said so. Lists carry
 * names, not keys; staging makes the key of name and agency as it does for submissions.
 */
export default {
  row: z.strictObject({
    list_number: column(integer({ min: 1 }).nullable(), {
      aliases: ["no", "nomor", "no urut"],
      keterangan: "Nomor dalam daftar",
      description: "Number in the list",
    }),
    regulation: column(text({ max: 80 }), {
      aliases: ["perwali", "nomor perwali", "dasar", "peraturan"],
      keterangan: "Peraturan yang memuat daftar",
      description: "Regulation that sets the list",
    }),
    year: column(year({ min: 2018 }), {
      aliases: ["tahun perwali", "tahun", "tahun daftar"],
      unit: "tahun",
      keterangan: "Tahun daftar",
      description: "Year of the list",
    }),
    innovation_id: column(key().nullable(), {
      aliases: ["id inovasi", "kode inovasi"],
      keterangan: "Kunci inovasi, sama di setiap tahun; kosong bila berkas tidak memilikinya",
      description: "Key of the innovation, the same in every year; empty where the file has none",
    }),
    name: column(text({ max: 500 }), {
      aliases: ["nama inovasi", "judul inovasi", "inovasi"],
      keterangan: "Nama inovasi sebagaimana dalam daftar",
      description: "Name as on the list",
    }),
    agency: column(text({ max: 200 }), {
      aliases: [...agencyHeaders],
      keterangan: "Perangkat daerah sebagaimana dalam daftar",
      description: "Agency as on the list",
    }),
    status: column(oneOf(["terdaftar", "berhenti"]).nullable(), {
      aliases: ["status"],
      keterangan: "Terdaftar, atau dinyatakan berhenti",
      description: "On the list, or declared stopped",
    }),
    ...citedIfPublished,
  }),
  key: ["regulation", "innovation_id", "name", "agency"],
  kind: "record",
  cadenceDays: 366,
  tolerates: { rows: 50, share: 0.2 },
  grain: { indonesian: "satu inovasi dalam satu daftar Perwali", english: "one innovation on one list" },
  processing: {
    purpose: {
      indonesian: "menghitung inovasi yang terdaftar, berlanjut, dan berhenti",
      english: "to count innovations that are listed, go on and stop",
    },
    legalBasis: "UU 23/2014 Ps 386-390; PP 38/2017",
    retention: retentionOfCity,
    holdsPersons: false,
  },
} satisfies Source;
