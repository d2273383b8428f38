import { z } from "zod";
import { date } from "../../contract/dates.ts";
import { ordered } from "../../contract/rules.ts";
import { key, oneOf, text } from "../../contract/texts.ts";
import { citedIfPublished, column, retentionOfCity, type Source } from "../source.ts";

/**
 * Agreements with other regions about innovation, one row per innovation and partner.
 *
 * An agreement on several innovations is a row for each; one that names none is a row without an innovation.
 */
export default {
  row: z.strictObject({
    agreement_id: column(key(), {
      aliases: ["id kerja sama", "kode kerja sama"],
      keterangan: "Kunci kerja sama",
      description: "Key of the agreement",
    }),
    innovation_id: column(key().nullable(), {
      aliases: ["id inovasi", "kode inovasi"],
      keterangan: "Kunci inovasi, sama di setiap tahun; kosong bila berkas tidak memilikinya",
      description: "Key of the innovation, the same in every year; empty where the file has none",
    }),
    partner_name: column(text({ max: 120 }), {
      aliases: ["daerah mitra", "mitra"],
      keterangan: "Daerah mitra sebagaimana tercetak",
      description: "Partner region as printed",
    }),
    partner_entity_id: column(key().nullable(), {
      aliases: ["kode mitra"],
      keterangan: "Kunci entitas mitra, hanya bila kota dan kabupaten dibedakan",
      description: "Key of the partner, only where city and regency are told apart",
    }),
    kind: column(
      oneOf(["kesepakatan bersama", "perjanjian kerja sama", "lainnya"], {
        mou: "kesepakatan bersama",
        "nota kesepahaman": "kesepakatan bersama",
        pks: "perjanjian kerja sama",
      }),
      { aliases: ["jenis", "jenis dokumen"], keterangan: "Jenis dokumen", description: "Kind of document" },
    ),
    number: column(text({ max: 120 }).nullable(), {
      aliases: ["nomor", "nomor dokumen"],
      keterangan: "Nomor dokumen",
      description: "Number of the document",
    }),
    signed_on: column(date({ min: "2000-01-01" }), {
      aliases: ["tanggal tanda tangan", "tanggal", "ditandatangani"],
      keterangan: "Hari penandatanganan",
      description: "Day of signing",
    }),
    valid_to: column(date({ min: "2000-01-01" }).nullable(), {
      aliases: ["berlaku sampai"],
      keterangan: "Berlaku sampai; kosong bila tidak disebut",
      description: "Valid to; empty where not stated",
    }),
    ...citedIfPublished,
  }),
  key: ["agreement_id"],
  kind: "record",
  cadenceDays: 366,
  tolerates: { rows: 20, share: 0.3 },
  rules: [
    ordered("signed_on", "valid_to", {
      rule: "validity_order",
      indonesian: "penandatanganan harus tidak sesudah akhir berlaku",
      english: "it must not be signed after it ends",
    }),
  ],
  grain: {
    indonesian: "satu inovasi dalam kerja sama dengan satu daerah",
    english: "one innovation in an agreement with one region",
  },
  processing: {
    purpose: {
      indonesian: "menunjukkan kerja sama antardaerah dalam inovasi",
      english: "to show cooperation between regions in innovation",
    },
    legalBasis: "UU 23/2014 Ps 386-390; PP 38/2017",
    retention: retentionOfCity,
    holdsPersons: false,
  },
} satisfies Source;
