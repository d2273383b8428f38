import { z } from "zod";
import { month } from "../../contract/months.ts";
import { decimal, integer } from "../../contract/numbers.ts";
import { text } from "../../contract/texts.ts";
import { agencyHeaders, column, retentionOfCity, type Source } from "../source.ts";

/**
 * Complaints that an agency received and solved in a month, and the median of the days it took.
 *
 * What is solved in a month may have come in an earlier one, so it may exceed what was received.
 */
export default {
  row: z.strictObject({
    agency: column(text({ max: 200 }), {
      aliases: [...agencyHeaders],
      keterangan: "Perangkat daerah atau unit sebagaimana ditulis",
      description: "Agency or unit as written",
    }),
    month: column(month({ min: "2014-01-01" }), {
      aliases: ["bulan", "periode", "bulan tahun"],
      keterangan: "Bulan",
      description: "Month",
    }),
    received: column(integer({ min: 0 }), {
      aliases: ["pengaduan masuk", "jumlah pengaduan", "pengaduan diterima", "masuk"],
      unit: "pengaduan",
      keterangan: "Pengaduan masuk",
      description: "Complaints received",
    }),
    solved: column(integer({ min: 0 }), {
      aliases: [
        "pengaduan selesai",
        "selesai",
        "diselesaikan",
        "pengaduan diselesaikan",
        "pengaduan ditindaklanjuti",
      ],
      unit: "pengaduan",
      keterangan: "Pengaduan selesai",
      description: "Complaints solved",
    }),
    median_days: column(decimal({ scale: 1, min: 0, max: 999, isSmall: true }).nullable(), {
      aliases: ["median hari", "median hari penyelesaian", "lama penyelesaian", "hari penyelesaian"],
      unit: "hari",
      keterangan: "Median hari sampai selesai; kosong bila tidak ada yang selesai",
      description: "Median days to solution; empty where none was solved",
    }),
  }),
  key: ["agency", "month"],
  kind: "record",
  partition: {
    by: ["month", "agency_id"],
    identity: ["agency_id", "month"],
    period: { column: "month", every: "month" },
  },
  cadenceDays: 45,
  tolerates: { rows: 50, share: 0.1 },
  rules: [
    {
      rule: "days_of_solved",
      columns: ["median_days", "solved"],
      test: ({ median_days: days, solved }) => days === null || (solved as number) > 0,
      sql: "median_days is null or solved > 0",
      indonesian: "median hari hanya ada bila ada yang selesai",
      english: "there is a median only where something was solved",
    },
  ],
  grain: { indonesian: "satu perangkat daerah dalam satu bulan", english: "one agency in one month" },
  processing: {
    purpose: {
      indonesian: "menunjukkan penyelesaian pengaduan",
      english: "to show how complaints are solved",
    },
    legalBasis: "UU 25/2009",
    retention: retentionOfCity,
    holdsPersons: false,
  },
} satisfies Source;
