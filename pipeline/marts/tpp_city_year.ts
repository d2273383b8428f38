import { z } from "zod";
import { doc, hiddenFlag, type Mart, note } from "../models/mart.ts";
import { payOf, tppPeople, upliftedPeople, upliftOf } from "../models/pay-columns.ts";
import { cityId, isProvisional, origin } from "../models/shared-columns.ts";
import { hideable } from "./tpp_performance.ts";
import { payments, ratings, staff, uplifts } from "../privacy/staff.ts";

/**
 * The sums over agencies of pay, uplifts and ratings. Whoever moved within the year counts in both agencies, so that
 * people add up to this. The warehouse has the true sums; what is released of them is rounded to Rp 1 million, leaves
 * out the heads of agencies, and passes suppression together with what it sums up.
 */
export const tppCityYear = {
  indonesian: "TPP kota per tahun",
  english: "Pay of the city by year",
  grain: ["city_id", "year"],
  audience: "public",
  disclosure: {
    keys: ["city_id", "year"],
    columns: { people: staff, ...ratings, ...payments, ...uplifts },
    flags: {
      is_people_suppressed: ["people"],
      is_predikat_suppressed: Object.keys(ratings),
      is_pay_suppressed: Object.keys(payments),
      is_uplift_suppressed: ["uplifted_people"],
      is_uplift_rupiah_suppressed: ["uplift_rupiah"],
    },
  },
  row: z.strictObject({
    city_id: cityId,
    year: z.int().meta(doc("Tahun hak TPP", "Year of entitlement", "tahun")),
    agencies: z
      .int()
      .min(1)
      .meta(note(doc("Perangkat daerah yang dijumlahkan", "Agencies that are summed up"))),
    people: tppPeople,
    people_sangat_baik: hideable("berpredikat Sangat Baik", "rated very good"),
    people_baik: hideable("berpredikat Baik", "rated good"),
    people_butuh_perbaikan: hideable("berpredikat Butuh Perbaikan", "rated in need of improvement"),
    people_kurang: hideable("berpredikat Kurang", "rated poor"),
    people_sangat_kurang: hideable("berpredikat Sangat Kurang", "rated very poor"),
    people_without_predikat: hideable("tanpa predikat tercatat", "with no rating on record"),
    ...payOf({ indonesian: "tanpa para kepala", english: "without the heads" }),
    uplifted_people: upliftedPeople,
    uplift_rupiah: upliftOf({ indonesian: "tanpa para kepala", english: "without the heads" }),
    is_people_suppressed: hiddenFlag("Pegawai", "Employees"),
    is_predikat_suppressed: hiddenFlag("Rincian predikat, sebagian atau semua,", "Ratings, some or all,"),
    is_pay_suppressed: hiddenFlag("TPP", "Pay"),
    is_uplift_suppressed: hiddenFlag("Penerima tambahan", "Employees with an uplift"),
    is_uplift_rupiah_suppressed: hiddenFlag("Tambahan rupiah", "Uplift"),
    is_provisional: isProvisional,
    origin,
  }),
  references: { city_id: "staging.entities.entity_id" },
} satisfies Mart;
export type TppCityYear = z.infer<typeof tppCityYear.row>;
