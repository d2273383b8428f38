import { z } from "zod";
import { doc, hiddenFlag, type Mart } from "../models/mart.ts";
import { payOf, tppPeople, upliftedPeople, upliftOf } from "../models/pay-columns.ts";
import { cityId, isProvisional, origin } from "../models/shared-columns.ts";
import { payments, staff, uplifts } from "../privacy/staff.ts";

/**
 * Pay by agency and year. Whoever moved within the year counts in both agencies. The warehouse has the true sums; what
 * is released of them is rounded to Rp 1 million, leaves out the head of the agency, and passes suppression.
 */
export const tppAgencyYear = {
  indonesian: "TPP per perangkat daerah dan tahun",
  english: "Pay by agency and year",
  grain: ["agency_id", "year"],
  audience: "public",
  disclosure: {
    keys: ["city_id", "agency_id", "year"],
    columns: { people: staff, ...payments, ...uplifts },
    flags: {
      is_people_suppressed: ["people"],
      is_pay_suppressed: Object.keys(payments),
      is_uplift_suppressed: ["uplifted_people"],
      is_uplift_rupiah_suppressed: ["uplift_rupiah"],
    },
  },
  row: z.strictObject({
    agency_id: z.string().meta(doc("Perangkat daerah pelapor", "Reporting agency")),
    year: z.int().meta(doc("Tahun hak TPP", "Year of entitlement", "tahun")),
    city_id: cityId,
    people: tppPeople,
    ...payOf({ indonesian: "tanpa kepala", english: "without the head" }),
    uplifted_people: upliftedPeople,
    uplift_rupiah: upliftOf({ indonesian: "tanpa kepala", english: "without the head" }),
    is_people_suppressed: hiddenFlag("Pegawai", "Employees"),
    is_pay_suppressed: hiddenFlag("TPP", "Pay"),
    is_uplift_suppressed: hiddenFlag("Penerima tambahan", "Employees with an uplift"),
    is_uplift_rupiah_suppressed: hiddenFlag("Tambahan rupiah", "Uplift"),
    is_provisional: isProvisional,
    origin,
  }),
  references: { agency_id: "staging.agencies.agency_id", city_id: "staging.entities.entity_id" },
} satisfies Mart;
export type TppAgencyYear = z.infer<typeof tppAgencyYear.row>;
