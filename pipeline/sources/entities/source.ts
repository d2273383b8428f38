import { z } from "zod";
import { key, oneOf, patterned, text } from "../../contract/texts.ts";
import { cited, column, publicRecord, type Source } from "../source.ts";

/**
 * Who a figure is about: the city, its peers, the nation, and the institutions that assess or award.
 *
 * Only `3576` carries a Kemendagri code; the codes of others were not confirmed, so peers go by slug. A city
 * and the regency of the same name are two entities.
 */
export default {
  row: z.strictObject({
    entity_id: column(key(), {
      aliases: ["id wilayah", "kode wilayah"],
      keterangan: "Kunci wilayah atau lembaga",
      description: "Key of the region or institution",
    }),
    name: column(text({ max: 200 }), {
      aliases: ["nama", "nama wilayah"],
      keterangan: "Nama lengkap",
      description: "Full name",
    }),
    kind: column(
      oneOf(["city", "regency", "province", "nation", "institution"], {
        kota: "city",
        kabupaten: "regency",
        provinsi: "province",
        negara: "nation",
        lembaga: "institution",
      }),
      {
        aliases: ["jenis"],
        keterangan: "Jenis: kota, kabupaten, provinsi, negara, atau lembaga",
        description: "Kind: city, regency, province, nation or institution",
      },
    ),
    kemendagri_code: column(patterned("[0-9]{2}(?:[.][0-9]{2})?").nullable(), {
      aliases: ["kode kemendagri"],
      keterangan: "Kode wilayah Kemendagri bila sudah dipastikan",
      description: "Kemendagri region code, where confirmed",
    }),
    ...cited,
  }),
  key: ["entity_id"],
  kind: "reference",
  cadenceDays: null,
  tolerates: { rows: 0, share: 0 },
  grain: { indonesian: "satu wilayah atau lembaga", english: "one region or institution" },
  processing: publicRecord(
    "membedakan kota, pembanding, dan lembaga",
    "to tell the city, its peers and institutions apart",
  ),
} satisfies Source;
