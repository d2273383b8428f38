import { z } from "zod";
import { flag, key, oneOf, text } from "../../contract/texts.ts";
import { cited, column, type Source } from "../source.ts";

/**
 * Who took part in an event, one row per event, group and role. A group that a source names as a whole ("every head of
 * agency") stays one row and is not multiplied into agencies.
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
    group_as_published: column(text({ max: 200 }), {
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
    ...cited,
  }),
  key: ["event_id", "group_as_published", "role"],
  kind: "record",
  cadenceDays: 366,
  tolerates: { rows: 20, share: 0.5 },
  rules: [
    {
      rule: "one_agency_is_not_all",
      columns: ["agency_id", "is_all_opd"],
      test: ({ agency_id: agency, is_all_opd: all }) => agency === null || all === false,
      sql: "agency_id is null or not is_all_opd",
      indonesian: "baris satu perangkat daerah tidak dapat mewakili seluruhnya",
      english: "a row about one agency cannot stand for all of them",
    },
  ],
  grain: {
    indonesian: "satu kelompok peserta dalam satu kegiatan",
    english: "one group of participants at one event",
  },
} satisfies Source;
