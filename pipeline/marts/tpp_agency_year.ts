import { z } from "zod";
import { doc, type Mart, measure } from "../models/mart.ts";

/**
 * Pay by agency and year. It stays in the warehouse: nothing of it is released before cells can be suppressed
 * together and audited.
 */
export const tppAgencyYear = {
  indonesian: "TPP per perangkat daerah dan tahun",
  english: "Pay by agency and year",
  grain: ["agency_id", "year"],
  audience: "public",
  people: true,
  released: false,
  row: z.strictObject({
    agency_id: z.string().meta(doc("Perangkat daerah pelapor", "Reporting agency")),
    year: z.int().meta(doc("Tahun hak TPP", "Year of entitlement", "tahun")),
    city_id: z
      .string()
      .meta(doc("Kota; contoh = Kota Contoh, rekaan", "City; contoh = the fictional Kota Contoh")),
    people: z
      .int()
      .min(0)
      .nullable()
      .meta(measure("tpp_people", doc("Pegawai", "Employees", "orang"))),
    base_rupiah: z
      .int()
      .min(0)
      .nullable()
      .meta(measure("tpp_rupiah", doc("TPP pokok", "Base", "rupiah"))),
    gross_rupiah: z
      .int()
      .min(0)
      .nullable()
      .meta(measure("tpp_rupiah", doc("TPP kotor", "Gross", "rupiah"))),
    paid_rupiah: z
      .int()
      .min(0)
      .nullable()
      .meta(measure("tpp_rupiah", doc("TPP diterima", "Paid", "rupiah"))),
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
          doc("Tambahan karena inovasi", "Uplift for innovation", "rupiah"),
        ),
      ),
    is_provisional: z
      .boolean()
      .meta(doc("Tahun berjalan, masih dapat berubah", "The open year, may still change")),
    origin: z.enum(["published", "inbox", "sample"]).meta(doc("Asal baris", "Origin of the row")),
  }),
  references: { agency_id: "staging.agencies.agency_id", city_id: "staging.entities.entity_id" },
} satisfies Mart;
export type TppAgencyYear = z.infer<typeof tppAgencyYear.row>;
