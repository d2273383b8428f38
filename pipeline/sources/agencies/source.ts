import { z } from "zod";
import { date } from "../../contract/dates.ts";
import { ordered } from "../../contract/rules.ts";
import { flag, key, oneOf, text } from "../../contract/texts.ts";
import { cited, column, publicRecord, type Source } from "../source.ts";

/**
 * The city's agencies (perangkat daerah) and the units below them, each with the time in which it existed.
 *
 * `agency_id` is the kebab of the short name and never changes its meaning: a merged or renamed agency is a
 * new id, tied to the old one in `agency_successions`. Official unit codes were not found. An empty
 * `valid_from` means "since before the record", an empty `valid_to` "still there"; a date known only by year
 * stands on the first or last day of that year, and one of unknown precision is no more than a bound.
 */
export default {
  row: z.strictObject({
    agency_id: column(key(), {
      aliases: ["kode perangkat daerah", "id opd"],
      keterangan: "Kunci perangkat daerah atau unit",
      description: "Key of the agency or unit",
    }),
    short_name: column(text({ max: 80 }), {
      aliases: ["nama pendek", "singkatan"],
      keterangan: "Nama pendek",
      description: "Short name",
    }),
    full_name: column(text({ max: 200 }), {
      aliases: ["nama perangkat daerah", "nama lengkap"],
      keterangan: "Nama lengkap",
      description: "Full name",
    }),
    kind: column(oneOf(["opd", "kecamatan", "kelurahan", "bagian", "upt", "puskesmas", "rsud"]), {
      aliases: ["jenis"],
      keterangan: "Jenis unit",
      description: "Kind of unit",
    }),
    parent_agency_id: column(key().nullable(), {
      aliases: ["induk"],
      keterangan: "Induk; kosong bila unit paling atas",
      description: "Parent; empty for a unit at the top",
    }),
    is_reporting: column(flag(), {
      aliases: ["pelapor"],
      keterangan: "Melaporkan inovasi sebagai perangkat daerah sendiri",
      description: "Reports innovations as an agency of its own",
    }),
    valid_from: column(date({ min: "1945-08-17" }).nullable(), {
      aliases: ["berlaku mulai"],
      keterangan: "Mulai berlaku",
      description: "First day",
    }),
    valid_from_precision: column(
      oneOf(["day", "month", "year", "unknown"], {
        hari: "day",
        bulan: "month",
        tahun: "year",
        "tidak diketahui": "unknown",
      }),
      {
        aliases: ["ketepatan mulai"],
        keterangan: "Ketepatan tanggal mulai",
        description: "Precision of the first day",
      },
    ),
    valid_to: column(date({ min: "1945-08-17" }).nullable(), {
      aliases: ["berlaku sampai"],
      keterangan: "Akhir berlaku",
      description: "Last day",
    }),
    valid_to_precision: column(
      oneOf(["day", "month", "year", "unknown"], {
        hari: "day",
        bulan: "month",
        tahun: "year",
        "tidak diketahui": "unknown",
      }),
      {
        aliases: ["ketepatan sampai"],
        keterangan: "Ketepatan tanggal akhir",
        description: "Precision of the last day",
      },
    ),
    urusan: column(text({ max: 300 }).nullable(), {
      keterangan: "Urusan pemerintahan, dipisah titik koma, sejauh disebut sumber",
      description: "Government affairs, separated by semicolons, as far as a source names them",
    }),
    ...cited,
  }),
  key: ["agency_id"],
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
  grain: { indonesian: "satu perangkat daerah atau unit", english: "one agency or unit" },
  processing: publicRecord(
    "mengenali perangkat daerah dan unit sepanjang masa",
    "to know agencies and units over time",
  ),
} satisfies Source;
