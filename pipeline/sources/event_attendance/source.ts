import { z } from "zod";
import { date } from "../../contract/dates.ts";
import { integer } from "../../contract/numbers.ts";
import { anyOf } from "../../contract/rules.ts";
import { flag, key, oneOf, text } from "../../contract/texts.ts";
import { citedIfPublished, column, publicRecord, type Source } from "../source.ts";

/**
 * Who took part in an event, one row per event, group and role. A group that a source names as a whole ("every head of
 * agency") stays one row and is not multiplied into agencies. An attendance list names agencies as they are written then, so
 * it carries the day, by which the spelling is understood.
 */
export default {
  row: z.strictObject({
    event_id: column(key(), {
      aliases: ["id kegiatan", "kegiatan"],
      keterangan: "Kunci kegiatan",
      description: "Key of the event",
    }),
    agency_id: column(key().nullable(), {
      aliases: ["id perangkat daerah", "perangkat daerah"],
      keterangan: "Kunci perangkat daerah; kosong bila sumber menyebut kelompok",
      description: "Key of the agency; empty where the source names a group",
    }),
    agency: column(text({ max: 200 }).nullable(), {
      aliases: ["nama perangkat daerah", "opd", "nama opd", "skpd", "instansi"],
      keterangan: "Perangkat daerah sebagaimana ditulis dalam daftar hadir",
      description: "Agency as written on the attendance list",
    }),
    attended_on: column(date({ min: "2000-01-01" }).nullable(), {
      aliases: ["tanggal", "hari"],
      keterangan: "Hari kegiatan; wajib bila perangkat daerah ditulis dengan namanya",
      description: "Day of the event; required where an agency stands by its name",
    }),
    participants: column(integer({ min: 1 }).nullable(), {
      aliases: ["jumlah peserta", "banyak peserta"],
      unit: "orang",
      keterangan: "Banyak peserta, bila dihitung",
      description: "Participants, where counted",
    }),
    group_as_published: column(text({ max: 200 }).nullable(), {
      aliases: ["peserta", "kelompok"],
      keterangan: "Peserta sebagaimana tercetak",
      description: "Participants as printed",
    }),
    role: column(
      oneOf(["attended", "signed", "spoke", "assisted", "witnessed"], {
        hadir: "attended",
        menandatangani: "signed",
        berbicara: "spoke",
        "mendapat asistensi": "assisted",
        menyaksikan: "witnessed",
      }),
      {
        aliases: ["peran"],
        keterangan: "Peran: hadir, menandatangani, berbicara, mendapat asistensi, menyaksikan",
        description: "Role: attended, signed, spoke, was assisted, witnessed",
      },
    ),
    is_all_opd: column(flag(), {
      aliases: ["seluruh opd"],
      keterangan: "Apakah sumber menyebut seluruh perangkat daerah",
      description: "Whether the source says every agency",
    }),
    ...citedIfPublished,
  }),
  key: ["event_id", "group_as_published", "role", "agency_id", "agency"],
  kind: "record",
  cadenceDays: 366,
  tolerates: { rows: 20, share: 0.5 },
  rules: [
    anyOf(["group_as_published", "agency_id", "agency"], {
      rule: "somebody_took_part",
      indonesian: "peserta atau perangkat daerah harus terisi",
      english: "a group or an agency must be given",
    }),
    {
      rule: "day_of_name",
      columns: ["agency", "attended_on"],
      test: ({ agency, attended_on: day }) => agency === null || day !== null,
      sql: "agency is null or attended_on is not null",
      indonesian: "nama perangkat daerah harus disertai hari kegiatan",
      english: "an agency's name needs the day of the event",
    },
    {
      rule: "one_agency_is_not_all",
      columns: ["agency_id", "agency", "is_all_opd"],
      test: ({ agency_id: id, agency, is_all_opd: all }) => all === false || (id === null && agency === null),
      sql: "not is_all_opd or (agency_id is null and agency is null)",
      indonesian: "baris satu perangkat daerah tidak dapat mewakili seluruhnya",
      english: "a row about one agency cannot stand for all of them",
    },
  ],
  grain: {
    indonesian: "satu kelompok peserta dalam satu kegiatan",
    english: "one group of participants at one event",
  },
  processing: publicRecord(
    "menunjukkan siapa yang ikut kegiatan program, per perangkat daerah",
    "to show which agencies took part in the programme",
    { holdsPersons: true },
  ),
} satisfies Source;
