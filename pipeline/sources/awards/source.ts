import { z } from "zod";
import { date } from "../../contract/dates.ts";
import { integer, year } from "../../contract/numbers.ts";
import { ordered } from "../../contract/rules.ts";
import { key, oneOf, text } from "../../contract/texts.ts";
import { cited, column, publicRecord, type Source } from "../source.ts";

/**
 * Awards and competition results as granted, one row per award as it was published.
 *
 * Three dates are kept apart: the years in which the awarded work was implemented, the year that was assessed, and
 * the day of the grant. `title_as_published` is never normalised: "Kota Terinovatif", a band and a rank are three things.
 */
export default {
  row: z.strictObject({
    award_id: column(key(), {
      aliases: ["id penghargaan", "kode penghargaan"],
      keterangan: "Kunci penghargaan",
      description: "Key of the award",
    }),
    award_series: column(oneOf(["IGA", "KIPP", "KI Award", "KOVABLIK", "Mojo Indah", "lainnya"]), {
      aliases: ["seri", "seri penghargaan"],
      keterangan: "Seri penghargaan",
      description: "Series that the award belongs to",
    }),
    title_as_published: column(text({ max: 300 }), {
      aliases: ["judul", "nama penghargaan", "penghargaan"],
      keterangan: "Judul sebagaimana diumumkan",
      description: "Title as published",
    }),
    level: column(oneOf(["kota", "provinsi", "nasional", "tidak disebut"]), {
      aliases: ["tingkat"],
      keterangan: "Tingkat",
      description: "Level at which it was granted",
    }),
    granted_by: column(text({ max: 200 }), {
      aliases: ["pemberi", "penyelenggara"],
      keterangan: "Pemberi penghargaan; tidak disebut bila sumber diam",
      description: "Granting body; `tidak disebut` where the source is silent",
    }),
    recipient_id: column(key(), {
      aliases: ["penerima"],
      keterangan:
        "Penerima: 3576 untuk kota, kunci perangkat daerah, masyarakat untuk warga, atau tidak-disebut",
      description:
        "Recipient: 3576 for the city, an agency's key, `masyarakat` for a citizen, or `tidak-disebut`",
    }),
    innovation_id: column(key().nullable(), {
      aliases: ["inovasi"],
      keterangan: "Inovasi yang diganjar, bila disebut",
      description: "Innovation that was awarded, where named",
    }),
    implemented_from_year: column(year({ min: 2000 }).nullable(), {
      unit: "tahun",
      keterangan: "Tahun penerapan paling awal yang dinilai",
      description: "First year of implementation that counted",
    }),
    implemented_to_year: column(year({ min: 2000 }).nullable(), {
      unit: "tahun",
      keterangan: "Tahun penerapan paling akhir yang dinilai",
      description: "Last year of implementation that counted",
    }),
    assessed_year: column(year({ min: 2000 }), {
      aliases: ["tahun penilaian", "tahun"],
      unit: "tahun",
      keterangan: "Tahun penilaian",
      description: "Year of the assessment",
    }),
    granted_on: column(date({ min: "2000-01-01" }).nullable(), {
      aliases: ["tanggal", "tanggal pemberian", "diberikan"],
      keterangan: "Tanggal pemberian",
      description: "Day of the grant",
    }),
    rank: column(integer({ min: 1, max: 1000 }).nullable(), {
      aliases: ["peringkat"],
      keterangan: "Peringkat bila diumumkan",
      description: "Rank, where announced",
    }),
    stage: column(text({ max: 60 }).nullable(), {
      aliases: ["tahap"],
      keterangan: "Jenjang dalam kompetisi sebagaimana diumumkan, misalnya Top 45",
      description: "Stage of the competition as published, e.g. Top 45",
    }),
    ...cited,
  }),
  key: ["award_id"],
  kind: "record",
  cadenceDays: 366,
  tolerates: { rows: 20, share: 0.5 },
  rules: [
    ordered("implemented_from_year", "implemented_to_year", {
      rule: "implemented_order",
      indonesian: "tahun penerapan awal harus tidak sesudah tahun penerapan akhir",
      english: "the first year of implementation must not follow the last",
    }),
  ],
  grain: { indonesian: "satu penghargaan sebagaimana diberikan", english: "one award as granted" },
  processing: publicRecord(
    "menunjukkan penghargaan menurut tahun penerapan, penilaian, dan pemberian",
    "to show awards by years of implementation, assessment and grant",
  ),
} satisfies Source;
