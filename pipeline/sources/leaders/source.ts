import { z } from "zod";
import { date } from "../../contract/dates.ts";
import { year } from "../../contract/numbers.ts";
import { ordered } from "../../contract/rules.ts";
import { key, oneOf, text } from "../../contract/texts.ts";
import { citedIfPublished, column, publicRecord, type Source } from "../source.ts";

/**
 * Holders of public office, one row per office, holder and period.
 *
 * A date known to the month or year is that period's first day in `period_from` and its last in `period_to`, and the
 * precision says so. Where a source only shows somebody in office, the observed years are all there is.
 */
export default {
  row: z.strictObject({
    person_role_id: column(key(), {
      aliases: ["id jabatan"],
      keterangan: "Kunci pemangku jabatan",
      description: "Key of the office and its holder",
    }),
    office: column(text({ max: 200 }), {
      aliases: ["jabatan"],
      keterangan: "Jabatan",
      description: "Office",
    }),
    holder: column(text({ max: 120 }).nullable(), {
      aliases: ["nama", "pejabat"],
      keterangan: "Pemangku jabatan; kosong bila sumber tidak menyebut nama",
      description: "Office-holder; empty where the source gives no name",
    }),
    alias: column(text({ max: 120 }).nullable(), {
      aliases: ["sapaan"],
      keterangan: "Sapaan dalam pemberitaan",
      description: "Name used in the press",
    }),
    agency_id: column(key().nullable(), {
      aliases: ["perangkat daerah"],
      keterangan: "Perangkat daerah yang dipimpin",
      description: "Agency that is headed",
    }),
    level: column(oneOf(["city", "opd", "national"], { kota: "city", nasional: "national" }), {
      aliases: ["tingkat"],
      keterangan: "Tingkat: kota, perangkat daerah, atau nasional",
      description: "Level: city, agency or national",
    }),
    period_from: column(date({ min: "1990-01-01" }).nullable(), {
      aliases: ["mulai"],
      keterangan: "Awal jabatan",
      description: "Start of the period",
    }),
    period_from_precision: column(oneOf(["day", "month", "year"]).nullable(), {
      aliases: ["ketelitian mulai"],
      keterangan: "Ketelitian awal jabatan: hari, bulan, atau tahun",
      description: "Precision of the start",
    }),
    period_to: column(date({ min: "1990-01-01" }).nullable(), {
      aliases: ["sampai"],
      keterangan: "Akhir jabatan; kosong bila masih menjabat atau tidak diketahui",
      description: "End of the period; empty while in office or where unknown",
    }),
    period_to_precision: column(oneOf(["day", "month", "year"]).nullable(), {
      aliases: ["ketelitian sampai"],
      keterangan: "Ketelitian akhir jabatan: hari, bulan, atau tahun",
      description: "Precision of the end",
    }),
    observed_from_year: column(year({ min: 1990 }).nullable(), {
      aliases: ["terlihat sejak"],
      unit: "tahun",
      keterangan: "Tahun pertama sumber menampilkan pemangku dalam jabatan ini",
      description: "First year in which a source shows the holder in office",
    }),
    observed_to_year: column(year({ min: 1990 }).nullable(), {
      aliases: ["terlihat sampai"],
      unit: "tahun",
      keterangan: "Tahun terakhir sumber menampilkan pemangku dalam jabatan ini",
      description: "Last year in which a source shows the holder in office",
    }),
    ...citedIfPublished,
  }),
  key: ["person_role_id"],
  kind: "record",
  cadenceDays: 366,
  tolerates: { rows: 20, share: 0.5 },
  rules: [
    {
      rule: "cited_above_agencies",
      columns: ["source", "confidence", "level"],
      test: ({ source, confidence, level }) => level === "opd" || (source !== null && confidence !== null),
      sql: "level = 'opd' or (source is not null and confidence is not null)",
      indonesian: "pemangku jabatan di atas perangkat daerah harus bersumber",
      english: "an office-holder above the agencies needs a citation",
    },
    {
      rule: "dates_have_precision",
      columns: ["period_from", "period_from_precision", "period_to", "period_to_precision"],
      test: (row) =>
        (row.period_from === null) === (row.period_from_precision === null) &&
        (row.period_to === null) === (row.period_to_precision === null),
      sql:
        "(period_from is null) = (period_from_precision is null) and " +
        "(period_to is null) = (period_to_precision is null)",
      indonesian: "setiap tanggal jabatan disertai ketelitiannya",
      english: "each date of a period comes with its precision",
    },
    ordered("period_from", "period_to", {
      rule: "period_order",
      indonesian: "awal jabatan harus tidak sesudah akhir jabatan",
      english: "the start of a period must not follow its end",
    }),
  ],
  grain: {
    indonesian: "satu pemangku jabatan dalam satu masa jabatan",
    english: "one holder of an office in one period",
  },
  processing: publicRecord(
    "menunjukkan masa kepemimpinan di samping angka",
    "to show periods of leadership beside the figures",
    { holdsPersons: true },
  ),
} satisfies Source;
