import { z } from "zod";
import { key, oneOf, patterned, text } from "../../contract/texts.ts";
import { cited, column, publicRecord, type Source } from "../source.ts";

/**
 * The territory of the city: itself, 3 kecamatan, 18 kelurahan, by Kemendagri code.
 *
 * Kelurahan and kecamatan share names (Magersari, Kranggan), and the Kabupaten of the same name has another
 * code: key by code, never by name.
 */
export default {
  row: z.strictObject({
    area_code: column(patterned("[0-9]{2}[.][0-9]{2}(?:[.][0-9]{2}(?:[.][0-9]{4})?)?"), {
      aliases: ["kode", "kode wilayah"],
      keterangan: "Kode wilayah Kemendagri",
      description: "Kemendagri area code",
    }),
    name: column(text({ max: 100 }), {
      aliases: ["nama"],
      keterangan: "Nama wilayah",
      description: "Name of the area",
    }),
    kind: column(oneOf(["kota", "kecamatan", "kelurahan"]), {
      aliases: ["jenis", "tingkat"],
      keterangan: "Tingkat wilayah",
      description: "Level of the area",
    }),
    parent_code: column(patterned("[0-9]{2}[.][0-9]{2}(?:[.][0-9]{2})?").nullable(), {
      aliases: ["kode induk"],
      keterangan: "Kode wilayah di atasnya",
      description: "Code of the area above",
    }),
    agency_id: column(key().nullable(), {
      aliases: ["id opd"],
      keterangan: "Unit pemerintah wilayah itu",
      description: "Unit that governs the area",
    }),
    ...cited,
  }),
  key: ["area_code"],
  kind: "reference",
  cadenceDays: null,
  tolerates: { rows: 0, share: 0 },
  grain: { indonesian: "satu wilayah", english: "one area" },
  processing: publicRecord("menata unit menurut wilayah", "to place units in the territory"),
} satisfies Source;
