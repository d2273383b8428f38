import { z } from "zod";
import { doc, type Mart, measure } from "../models/mart.ts";
import { cityId, isProvisional, origin } from "../models/shared-columns.ts";

/**
 * One row for each city and year from its first figure to its last: the aligned panel. A year without a figure is an
 * empty cell, never filled. Each score carries the regime of its method; scores of two regimes are not compared, and
 * the change of the index is given only where its regime allows it. `innovations_registered` is published,
 * `innovations_submitted` counted from the city's files; they are not the same count.
 */
export const cityYear = {
  indonesian: "Kota per tahun",
  english: "Cities by year",
  grain: ["city_id", "year"],
  audience: "public",
  row: z.strictObject({
    city_id: cityId,
    year: z.int().meta(doc("Tahun pengukuran", "Year of measurement", "tahun")),
    city_name: z.string().meta(doc("Nama kota", "Name of the city")),
    innovations_registered: z
      .int()
      .min(0)
      .nullable()
      .meta(
        measure(
          "innovations_registered",
          doc("Inovasi terdaftar menurut angka terbit", "Innovations registered, as published", "inovasi"),
        ),
      ),
    innovations_submitted: z
      .int()
      .min(0)
      .nullable()
      .meta(
        measure(
          "innovations_submitted",
          doc(
            "Inovasi diajukan menurut berkas kota",
            "Innovations submitted, by the city's files",
            "inovasi",
          ),
        ),
      ),
    iid: z
      .number()
      .min(0)
      .nullable()
      .meta(
        measure(
          "iid",
          doc(
            "Indeks Inovasi Daerah; kosong bila tidak terbit",
            "Regional innovation index; empty where it was not published",
            "indeks",
          ),
        ),
      ),
    iid_status: z
      .enum(["final", "provisional", "unresolved"])
      .nullable()
      .meta(doc("Status angka itu", "Status of that figure")),
    iid_band: z
      .string()
      .nullable()
      .meta(doc("Kategori menurut batas tahun itu", "Band by that year's thresholds")),
    iid_rank: z
      .int()
      .min(1)
      .nullable()
      .meta(measure("rank", doc("Peringkat", "Rank", "peringkat"))),
    iid_rank_of: z
      .int()
      .min(1)
      .nullable()
      .meta(
        measure(
          "rank_of",
          doc(
            "Dari sekian peserta menurut sumber yang sama; kosong = N tidak diketahui",
            "Out of so many by the same source; empty = N unknown",
            "peserta",
          ),
        ),
      ),
    iid_regime_id: z.string().nullable().meta(doc("Rezim metode IID", "Method regime of the index")),
    ombudsman: z
      .number()
      .min(0)
      .max(100)
      .nullable()
      .meta(measure("ombudsman", doc("Nilai kepatuhan Ombudsman", "Ombudsman's compliance score", "poin"))),
    ombudsman_regime_id: z
      .string()
      .nullable()
      .meta(doc("Rezim penilaian Ombudsman", "Regime of the Ombudsman's assessment")),
    pekppp: z
      .number()
      .min(0)
      .max(5)
      .nullable()
      .meta(
        measure("pekppp", doc("Indeks Pelayanan Publik (PEKPPP)", "Public Service Index (PEKPPP)", "indeks")),
      ),
    pekppp_regime_id: z.string().nullable().meta(doc("Rezim PEKPPP", "Regime of PEKPPP")),
    ki_award: z
      .number()
      .min(0)
      .max(100)
      .nullable()
      .meta(
        measure("ki_award", doc("Nilai keterbukaan informasi", "Score of openness of information", "poin")),
      ),
    ki_award_regime_id: z.string().nullable().meta(doc("Rezim penilaian itu", "Regime of that assessment")),
    iid_change: z
      .number()
      .nullable()
      .meta(
        measure(
          "iid",
          doc(
            "Perubahan IID dari tahun sebelumnya; kosong bila tidak boleh dihitung",
            "Change of the index from the year before; empty where it may not be computed",
            "indeks",
          ),
        ),
      ),
    is_iid_change_unresolved: z
      .boolean()
      .nullable()
      .meta(
        doc(
          "Perubahan itu bergantung pada angka yang belum tuntas",
          "That change depends on an unresolved figure",
        ),
      ),
    is_provisional: isProvisional,
    origin,
  }),
  references: {
    city_id: "staging.entities.entity_id",
    iid_regime_id: "staging.regimes.regime_id",
    ombudsman_regime_id: "staging.regimes.regime_id",
    pekppp_regime_id: "staging.regimes.regime_id",
    ki_award_regime_id: "staging.regimes.regime_id",
  },
  tests: {
    no_year_is_left_out: `
      select city_id, min(year) as first_year, max(year) as last_year, count(*) as years
      from marts.city_year group by city_id having count(*) <> last_year - first_year + 1`,
    agencies_add_up_to_the_city: `
      select c.city_id, c.year, c.innovations_submitted, sum(a.innovations) as of_agencies
      from marts.city_year as c
      join marts.agency_year as a on a.city_id = c.city_id and a.year = c.year and a.view = 'was'
      group by all having abs(coalesce(c.innovations_submitted, 0) - coalesce(sum(a.innovations), 0)) > 0.01`,
    urusan_add_up_to_the_city: `
      select c.city_id, c.year, c.innovations_submitted, sum(u.innovations) as of_urusan
      from marts.city_year as c
      join marts.coverage as u on u.city_id = c.city_id and u.year = c.year
      group by all having c.innovations_submitted is distinct from sum(u.innovations)`,
    innovations_add_up_to_the_city: `
      select c.city_id, c.year, c.innovations_submitted, count(i.innovation_id) as of_innovations
      from marts.city_year as c
      left join marts.innovation_year as i on i.city_id = c.city_id and i.year = c.year
      group by all having coalesce(c.innovations_submitted, 0) <> count(i.innovation_id)`,
    no_city_mixes_origins: `
      select city_id from marts.city_year
      group by city_id having bool_or(origin = 'sample') and bool_or(origin <> 'sample')`,
  },
} satisfies Mart;
export type CityYear = z.infer<typeof cityYear.row>;
