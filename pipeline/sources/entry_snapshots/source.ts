import { z } from "zod";
import { date } from "../../contract/dates.ts";
import { integer } from "../../contract/numbers.ts";
import { ordered } from "../../contract/rules.ts";
import { text } from "../../contract/texts.ts";
import { agencyHeaders, column, retentionOfCity, type Source } from "../source.ts";

/**
 * Where each agency stands on one day of the entry window: registered, entered into the portal, of those in use, of those at 105
 * or more, and of those lacking evidence.
 *
 * 105 is the city's own aim, not a bar of the ministry. The feed moves only while the window is open.
 */
export default {
  row: z.strictObject({
    agency: column(text({ max: 200 }), {
      aliases: [...agencyHeaders],
      keterangan: "Perangkat daerah sebagaimana ditulis",
      description: "Agency as written",
    }),
    day: column(date({ min: "2018-01-01" }), {
      aliases: ["tanggal", "tanggal rekap", "per tanggal"],
      keterangan: "Hari rekap",
      description: "Day of the count",
    }),
    registered: column(integer({ min: 0 }), {
      aliases: ["terdaftar", "jumlah terdaftar", "inovasi terdaftar"],
      unit: "inovasi",
      keterangan: "Inovasi terdaftar",
      description: "Innovations registered",
    }),
    entered: column(integer({ min: 0 }), {
      aliases: ["sudah entri", "terinput", "entri", "sudah diinput"],
      unit: "inovasi",
      keterangan: "Sudah masuk portal",
      description: "Entered into the portal",
    }),
    penerapan: column(integer({ min: 0 }), {
      aliases: ["penerapan", "tahap penerapan"],
      unit: "inovasi",
      keterangan: "Masuk portal dengan tahap penerapan",
      description: "Entered, and in use",
    }),
    at_least_105: column(integer({ min: 0 }), {
      aliases: ["minimal 105", "skor minimal 105", "≥ 105", "105 ke atas", "skor ≥ 105"],
      unit: "inovasi",
      keterangan: "Masuk portal dengan skor 105 atau lebih",
      description: "Entered, and at 105 or more",
    }),
    missing_evidence: column(integer({ min: 0 }), {
      aliases: ["kurang bukti", "bukti belum lengkap", "tanpa bukti", "data dukung belum lengkap"],
      unit: "inovasi",
      keterangan: "Masuk portal dengan bukti yang kurang",
      description: "Entered, and lacking evidence",
    }),
  }),
  key: ["agency", "day"],
  kind: "record",
  partition: {
    by: ["day", "agency_id"],
    identity: ["agency_id", "day"],
    period: { column: "day", every: "year" },
  },
  cadenceDays: 366,
  // A day's counts can only be had on that day.
  schedule: { cron: "30 17 * * *", missed: "latest" },
  tolerates: { rows: 200, share: 0.1 },
  rules: [
    ordered("entered", "registered", {
      rule: "entered_within_registered",
      indonesian: "yang masuk portal tidak dapat melebihi yang terdaftar",
      english: "no more can be entered than are registered",
    }),
    ordered("penerapan", "entered", {
      rule: "penerapan_within_entered",
      indonesian: "tahap penerapan tidak dapat melebihi yang masuk portal",
      english: "no more can be in use than are entered",
    }),
    ordered("at_least_105", "entered", {
      rule: "mature_within_entered",
      indonesian: "skor 105 ke atas tidak dapat melebihi yang masuk portal",
      english: "no more can be at 105 than are entered",
    }),
    ordered("missing_evidence", "entered", {
      rule: "lacking_within_entered",
      indonesian: "yang kurang bukti tidak dapat melebihi yang masuk portal",
      english: "no more can lack evidence than are entered",
    }),
  ],
  grain: { indonesian: "satu perangkat daerah pada satu hari", english: "one agency on one day" },
  processing: {
    purpose: {
      indonesian: "memantau pengisian selama masa entri",
      english: "to watch the entry during its window",
    },
    legalBasis: "UU 23/2014 Ps 386-390; PP 38/2017",
    retention: retentionOfCity,
    holdsPersons: false,
  },
} satisfies Source;
