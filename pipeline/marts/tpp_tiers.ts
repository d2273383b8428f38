import { z } from "zod";
import { doc, hiddenFlag, type Mart, measure, note, parameter } from "../models/mart.ts";
import { cityId, isProvisional, origin } from "../models/shared-columns.ts";
import { participations, uplifts } from "../privacy/staff.ts";

/**
 * The innovation uplift by city, fiscal year and tier. Exactly five innovations are in no tier: both reports leave
 * them out, so they are counted apart and not guessed. What is released passes suppression; its rupiah are rounded to Rp 1 million
 * and leave out the heads of agencies.
 */
export const tppTiers = {
  indonesian: "Tambahan TPP karena inovasi menurut jenjang",
  english: "Innovation uplift by tier",
  grain: ["city_id", "year", "tier"],
  audience: "public",
  disclosure: {
    keys: ["city_id", "year", "tier"],
    attributeKeys: ["tier"],
    columns: {
      people: uplifts.uplifted_people,
      people_with_five: participations.people_with_five,
      innovations_named: participations.innovations_named,
      uplift_rupiah: uplifts.uplift_rupiah,
    },
    flags: {
      is_people_suppressed: ["people", "people_with_five"],
      is_innovations_suppressed: ["innovations_named"],
      is_uplift_rupiah_suppressed: ["uplift_rupiah"],
    },
  },
  row: z.strictObject({
    city_id: cityId,
    year: z.int().meta(doc("Tahun anggaran", "Fiscal year", "tahun")),
    tier: z
      .string()
      .meta(
        doc(
          "Jenjang; tidak disebut bila berkas tidak menyebutnya",
          "Tier; where the file names none, words that say so (tidak disebut)",
        ),
      ),
    uplift_max_pct: z
      .number()
      .min(0)
      .max(100)
      .nullable()
      .meta(
        parameter(
          "tpp_innovation_uplift_rupiah",
          doc(
            "Tambahan tertinggi menurut keputusan tahun itu",
            "Greatest uplift by that year's decree",
            "persen",
          ),
        ),
      ),
    rewards_year: z
      .int()
      .nullable()
      .meta(note(doc("Tahun penghargaan yang dibayar", "Award year that is paid for", "tahun"))),
    people: z
      .int()
      .min(0)
      .nullable()
      .meta(measure("tpp_uplifted_people", doc("Pegawai", "Employees", "orang"))),
    people_with_five: z
      .int()
      .min(0)
      .nullable()
      .meta(
        measure(
          "tpp_uplifted_people",
          doc(
            "Di antaranya dengan tepat lima inovasi, yang jenjangnya tidak diatur",
            "Of these, with exactly five innovations, whose tier is not ruled",
            "orang",
          ),
        ),
      ),
    innovations_named: z
      .int()
      .min(0)
      .nullable()
      .meta(
        measure(
          "tpp_participations",
          doc("Keikutsertaan dalam inovasi", "Participations in innovations", "keikutsertaan"),
        ),
      ),
    uplift_rupiah: z
      .int()
      .min(0)
      .nullable()
      .meta(
        measure(
          "tpp_innovation_uplift_rupiah",
          doc("Tambahan, tanpa para kepala", "Uplift, without the heads", "rupiah"),
        ),
      ),
    is_people_suppressed: hiddenFlag(
      "Pegawai, semua atau yang berinovasi lima,",
      "Employees, all or those with five,",
    ),
    is_innovations_suppressed: hiddenFlag("Keikutsertaan", "Participations"),
    is_uplift_rupiah_suppressed: hiddenFlag("Tambahan rupiah", "Uplift"),
    is_provisional: isProvisional,
    origin,
  }),
  references: { city_id: "staging.entities.entity_id" },
} satisfies Mart;
export type TppTiers = z.infer<typeof tppTiers.row>;
