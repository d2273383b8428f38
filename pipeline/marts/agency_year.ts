import { z } from "zod";
import { doc, type Mart } from "../models/mart.ts";

/**
 * What each agency handed in and how citizens judged it, year by year, the agency as it was that year. Published records
 * hold nothing by agency, so rows come from what agencies hand in, or from the fictional city.
 */
export const agencyYear = {
  indonesian: "Perangkat daerah per tahun",
  english: "Agencies by year",
  grain: ["agency_id", "year", "view"],
  audience: "public",
  row: z.strictObject({
    agency_id: z.string().meta(doc("Perangkat daerah pelapor", "Reporting agency")),
    year: z.int().meta(doc("Tahun pengajuan atau survei", "Year of submission or survey", "tahun")),
    view: z
      .enum(["was", "is"])
      .meta(doc("Sudut pandang: sebagaimana dulu atau kini", "View: as it was or as it is")),
    city_id: z.string().meta(doc("Kota", "City")),
    short_name: z.string().meta(doc("Nama pendek", "Short name")),
    innovations: z.int().meta(doc("Inovasi yang diajukan", "Innovations submitted", "inovasi")),
    innovations_new: z
      .int()
      .meta(
        doc(
          "Di antaranya yang mulai diterapkan tahun sebelumnya",
          "Of these, implemented the year before",
          "inovasi",
        ),
      ),
    innovations_digital: z.int().meta(doc("Di antaranya yang digital", "Of these, digital", "inovasi")),
    mean_verified_maturity: z
      .number()
      .nullable()
      .meta(doc("Rata-rata kematangan terverifikasi, 0–111", "Mean verified maturity, 0–111", "poin")),
    ikm: z
      .number()
      .nullable()
      .meta(
        doc(
          "IKM dihitung dari sembilan unsur, 25–100; kosong di bawah 30 responden",
          "IKM from the nine unsur, 25–100; empty under 30 respondents",
          "poin",
        ),
      ),
    ikm_respondents: z
      .int()
      .nullable()
      .meta(doc("Responden SKM; kosong di bawah 30", "Respondents; empty under 30", "orang")),
    origin: z.enum(["inbox", "sample"]).meta(doc("Asal baris", "Origin of the row")),
  }),
  tests: {
    no_city_mixes_origins: `
      select city_id, count(distinct origin) as origins from marts.agency_year group by city_id having count(distinct origin) > 1`,
  },
} satisfies Mart;
export type AgencyYear = z.infer<typeof agencyYear.row>;
