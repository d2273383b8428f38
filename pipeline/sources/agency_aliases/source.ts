import { z } from "zod";
import { date } from "../../contract/dates.ts";
import { ordered } from "../../contract/rules.ts";
import { key, text } from "../../contract/texts.ts";
import { cited, column, publicRecord, type Source } from "../source.ts";

/**
 * Every spelling of an agency that a source uses, beside its plain full name, and when it means which agency.
 *
 * The same words can mean two agencies at two times ("Dinas Kesehatan" before and after the merger of 2021),
 * so a spelling is matched together with the date of the row. Periods of one spelling never overlap. Matching
 * ignores case, blanks and punctuation, and reads `&` as `dan`.
 */
export default {
  row: z.strictObject({
    alias: column(text({ max: 200 }), {
      aliases: ["ejaan", "nama lain"],
      keterangan: "Ejaan sebagaimana ditulis sumber",
      description: "Spelling as a source writes it",
    }),
    agency_id: column(key(), {
      aliases: ["kode perangkat daerah", "id opd"],
      keterangan: "Perangkat daerah yang dimaksud",
      description: "Agency that is meant",
    }),
    valid_from: column(date({ min: "1945-08-17" }).nullable(), {
      aliases: ["berlaku mulai"],
      keterangan: "Ejaan berarti unit ini sejak",
      description: "Means this agency from",
    }),
    valid_to: column(date({ min: "1945-08-17" }).nullable(), {
      aliases: ["berlaku sampai"],
      keterangan: "Ejaan berarti unit ini sampai",
      description: "Means this agency to",
    }),
    ...cited,
  }),
  key: ["alias", "agency_id"],
  kind: "reference",
  cadenceDays: null,
  tolerates: { rows: 0, share: 0 },
  rules: [
    ordered("valid_from", "valid_to", {
      rule: "validity_order",
      indonesian: "tanggal mulai harus tidak sesudah tanggal akhir",
      english: "the first day must not follow the last",
    }),
  ],
  grain: { indonesian: "satu ejaan untuk satu perangkat daerah", english: "one spelling of one agency" },
  processing: publicRecord(
    "mencocokkan ejaan perangkat daerah dalam berkas",
    "to match the spellings of agencies in files",
  ),
} satisfies Source;
