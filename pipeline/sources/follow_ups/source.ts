import { z } from "zod";
import { date } from "../../contract/dates.ts";
import { ordered } from "../../contract/rules.ts";
import { key, oneOf, text } from "../../contract/texts.ts";
import { agencyHeaders, column, retentionOfCity, type Source } from "../source.ts";

/**
 * What a meeting decided that somebody do, one row per decision: the agency that owns it, when it is due, where it stands.
 *
 * A decision that the next meeting carries over is a row of that meeting and names the earlier one, so that nothing is done twice
 * or forgotten.
 */
export default {
  row: z.strictObject({
    follow_up_id: column(key(), {
      aliases: ["id tindak lanjut", "kode tindak lanjut"],
      keterangan: "Kunci tindak lanjut",
      description: "Key of the follow-up",
    }),
    meeting: column(text({ max: 200 }), {
      aliases: ["rapat", "nama rapat"],
      keterangan: "Rapat",
      description: "Meeting",
    }),
    meeting_on: column(date({ min: "2018-01-01" }), {
      aliases: ["tanggal rapat", "tanggal"],
      keterangan: "Hari rapat",
      description: "Day of the meeting",
    }),
    decision: column(text({ max: 1000 }), {
      aliases: ["keputusan", "tindak lanjut", "arahan"],
      keterangan: "Yang diputuskan",
      description: "What was decided",
    }),
    agency: column(text({ max: 200 }), {
      aliases: ["penanggung jawab", ...agencyHeaders],
      keterangan: "Perangkat daerah penanggung jawab, sebagaimana ditulis",
      description: "Agency that owns it, as written",
    }),
    due_on: column(date({ min: "2018-01-01" }).nullable(), {
      aliases: ["batas waktu", "tenggat", "target selesai"],
      keterangan: "Batas waktu",
      description: "Due day",
    }),
    status: column(
      oneOf(["belum", "berjalan", "selesai", "batal"], {
        "belum mulai": "belum",
        proses: "berjalan",
        "dalam proses": "berjalan",
        tuntas: "selesai",
        dibatalkan: "batal",
      }),
      {
        aliases: ["status"],
        keterangan: "Status: belum, berjalan, selesai, batal",
        description: "Status: not begun, under way, done, dropped",
      },
    ),
    closed_on: column(date({ min: "2018-01-01" }).nullable(), {
      aliases: ["tanggal selesai", "selesai pada"],
      keterangan: "Hari selesai",
      description: "Day it was done",
    }),
    carried_over_from: column(key().nullable(), {
      aliases: ["lanjutan dari", "dibawa dari"],
      keterangan: "Tindak lanjut rapat sebelumnya yang dilanjutkan",
      description: "Follow-up of an earlier meeting that it carries on",
    }),
  }),
  key: ["follow_up_id"],
  kind: "record",
  cadenceDays: 92,
  tolerates: { rows: 20, share: 0.3 },
  rules: [
    ordered("meeting_on", "due_on", {
      rule: "due_order",
      indonesian: "batas waktu harus tidak mendahului rapat",
      english: "it must not be due before the meeting",
    }),
    ordered("meeting_on", "closed_on", {
      rule: "closed_order",
      indonesian: "hari selesai harus tidak mendahului rapat",
      english: "it must not be done before the meeting",
    }),
    {
      rule: "closed_when_done",
      columns: ["closed_on", "status"],
      test: ({ closed_on: day, status }) => day === null || status === "selesai",
      sql: "closed_on is null or status = 'selesai'",
      indonesian: "hanya yang selesai punya hari selesai",
      english: "only what is done has a day on which it was",
    },
    {
      rule: "carried_from_another",
      columns: ["carried_over_from", "follow_up_id"],
      test: ({ carried_over_from: earlier, follow_up_id: own }) => earlier !== own,
      sql: "carried_over_from is distinct from follow_up_id",
      indonesian: "tindak lanjut tidak dapat melanjutkan dirinya sendiri",
      english: "a follow-up cannot carry on itself",
    },
  ],
  grain: { indonesian: "satu keputusan satu rapat", english: "one decision of one meeting" },
  processing: {
    purpose: {
      indonesian: "memantau pelaksanaan keputusan rapat",
      english: "to follow what meetings decided",
    },
    legalBasis: "UU 23/2014 Ps 386-390; PP 38/2017",
    retention: retentionOfCity,
    holdsPersons: false,
  },
} satisfies Source;
