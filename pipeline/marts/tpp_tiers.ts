import { z } from "zod";
import { doc, type Mart } from "../models/mart.ts";

/**
 * The innovation uplift by city, fiscal year and tier. Exactly five innovations are in no tier: both reports leave
 * them out, so they are counted apart and not guessed. It stays in the warehouse: nothing of it is released before
 * cells can be suppressed together and audited.
 */
export const tppTiers = {
  indonesian: "Tambahan TPP karena inovasi menurut jenjang",
  english: "Innovation uplift by tier",
  grain: ["city_id", "year", "tier"],
  audience: "public",
  people: true,
  released: false,
  row: z.strictObject({
    city_id: z
      .string()
      .meta(doc("Kota; contoh = Kota Contoh, rekaan", "City; contoh = the fictional Kota Contoh")),
    year: z.int().meta(doc("Tahun anggaran", "Fiscal year", "tahun")),
    tier: z
      .string()
      .meta(
        doc(
          "Jenjang; tidak disebut bila berkas tidak menyebutnya",
          "Tier; tidak disebut where the file names none",
        ),
      ),
    uplift_max_pct: z
      .number()
      .nullable()
      .meta(
        doc(
          "Tambahan tertinggi menurut keputusan tahun itu",
          "Greatest uplift by that year's decree",
          "persen",
        ),
      ),
    rewards_year: z
      .int()
      .nullable()
      .meta(doc("Tahun penghargaan yang dibayar", "Award year that is paid for", "tahun")),
    people: z.int().meta(doc("Pegawai", "Employees", "orang")),
    people_with_five: z
      .int()
      .meta(
        doc(
          "Di antaranya dengan tepat lima inovasi, yang jenjangnya tidak diatur",
          "Of these, with exactly five innovations, whose tier is not ruled",
          "orang",
        ),
      ),
    innovations_named: z
      .int()
      .nullable()
      .meta(doc("Keikutsertaan dalam inovasi", "Participations in innovations", "keikutsertaan")),
    uplift_rupiah: z
      .int()
      .nullable()
      .meta(doc("Tambahan", "Uplift", "rupiah")),
    is_provisional: z
      .boolean()
      .meta(doc("Tahun berjalan, masih dapat berubah", "The open year, may still change")),
    origin: z.enum(["published", "inbox", "sample"]).meta(doc("Asal baris", "Origin of the row")),
  }),
} satisfies Mart;
export type TppTiers = z.infer<typeof tppTiers.row>;
