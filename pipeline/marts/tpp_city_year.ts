import { z } from "zod";
import { doc, hiddenFlag, type Mart, measure, note } from "../models/mart.ts";
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
    city_id: z
      .string()
      .meta(doc("Kota; contoh = Kota Contoh, rekaan", "City; contoh = the fictional Kota Contoh")),
    year: z.int().meta(doc("Tahun hak TPP", "Year of entitlement", "tahun")),
    agencies: z
      .int()
      .min(1)
      .meta(note(doc("Perangkat daerah yang dijumlahkan", "Agencies that are summed up"))),
    people: z
      .int()
      .min(0)
      .nullable()
      .meta(measure("tpp_people", doc("Pegawai", "Employees", "orang"))),
    people_sangat_baik: hideable("berpredikat Sangat Baik", "rated very good"),
    people_baik: hideable("berpredikat Baik", "rated good"),
    people_butuh_perbaikan: hideable("berpredikat Butuh Perbaikan", "rated in need of improvement"),
    people_kurang: hideable("berpredikat Kurang", "rated poor"),
    people_sangat_kurang: hideable("berpredikat Sangat Kurang", "rated very poor"),
    people_without_predikat: hideable("tanpa predikat tercatat", "with no rating on record"),
    base_rupiah: z
      .int()
      .min(0)
      .nullable()
      .meta(measure("tpp_rupiah", doc("TPP pokok, tanpa para kepala", "Base, without the heads", "rupiah"))),
    gross_rupiah: z
      .int()
      .min(0)
      .nullable()
      .meta(measure("tpp_rupiah", doc("TPP kotor, tanpa para kepala", "Gross, without the heads", "rupiah"))),
    paid_rupiah: z
      .int()
      .min(0)
      .nullable()
      .meta(
        measure("tpp_rupiah", doc("TPP diterima, tanpa para kepala", "Paid, without the heads", "rupiah")),
      ),
    uplifted_people: z
      .int()
      .min(0)
      .nullable()
      .meta(
        measure(
          "tpp_uplifted_people",
          doc("Pegawai dengan tambahan karena inovasi", "Employees with an uplift for innovation", "orang"),
        ),
      ),
    uplift_rupiah: z
      .int()
      .min(0)
      .nullable()
      .meta(
        measure(
          "tpp_innovation_uplift_rupiah",
          doc(
            "Tambahan karena inovasi, tanpa para kepala",
            "Uplift for innovation, without the heads",
            "rupiah",
          ),
        ),
      ),
    is_people_suppressed: hiddenFlag("Pegawai", "Employees"),
    is_predikat_suppressed: hiddenFlag("Rincian predikat, sebagian atau semua,", "Ratings, some or all,"),
    is_pay_suppressed: hiddenFlag("TPP", "Pay"),
    is_uplift_suppressed: hiddenFlag("Penerima tambahan", "Employees with an uplift"),
    is_uplift_rupiah_suppressed: hiddenFlag("Tambahan rupiah", "Uplift"),
    is_provisional: z
      .boolean()
      .meta(doc("Tahun berjalan, masih dapat berubah", "The open year, may still change")),
    origin: z.enum(["published", "inbox", "sample"]).meta(doc("Asal baris", "Origin of the row")),
  }),
  references: { city_id: "staging.entities.entity_id" },
} satisfies Mart;
export type TppCityYear = z.infer<typeof tppCityYear.row>;
