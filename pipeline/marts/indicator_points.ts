import { z } from "zod";
import { doc, type Mart, measure, parameter } from "../models/mart.ts";
import { unconfirmed } from "../models/unconfirmed.ts";

/**
 * What each indicator costs a city in one year: weight × (3 − level), summed over the innovations that count, on what was
 * claimed and on what was verified. The city's own rows (SPD) count once. In index points both kinds compare: what the
 * index would gain if all of them had level 3. Years without a known formula have mean levels and no points.
 */
export const indicatorPoints = {
  indonesian: "Poin yang hilang per indikator",
  english: "Points lost by indicator",
  grain: ["city_id", "year", "aspect", "indicator"],
  audience: "public",
  row: z.strictObject({
    city_id: z.string().meta(doc("Kota", "City")),
    year: z.int().meta(doc("Tahun pengukuran", "Year of measurement", "tahun")),
    aspect: z
      .enum(["SPD", "SID"])
      .meta(doc("Aspek: SPD pemerintah daerah, SID inovasi", "Aspect: SPD the city's own, SID innovations")),
    indicator: z.string().meta(doc("Kunci indikator", "Indicator key")),
    status: z
      .enum(["known", "rumus tidak diketahui", "belum dinilai"])
      .meta(
        doc(
          "known bila poin terverifikasi terhitung; selain itu sebabnya",
          "known where verified points are computed; else why not",
        ),
      ),
    weight: z
      .number()
      .min(0)
      .nullable()
      .meta(
        parameter(
          "iid",
          doc(
            "Bobot; kosong bila rumus tidak diketahui",
            "Weight; empty where the formula is not known",
            "poin",
          ),
        ),
      ),
    innovations_counted: z
      .int()
      .min(0)
      .nullable()
      .meta(
        measure(
          "innovations_counted",
          doc(
            "Inovasi yang dihitung; kosong pada SPD",
            "Innovations that count; empty on SPD rows",
            "inovasi",
          ),
        ),
      ),
    mean_claimed_level: z
      .number()
      .min(0)
      .max(3)
      .nullable()
      .meta(
        measure("indicator_level", doc("Rata-rata parameter klaim", "Mean claimed level", "parameter 0-3")),
      ),
    mean_verified_level: z
      .number()
      .min(0)
      .max(3)
      .nullable()
      .meta(
        measure(
          "indicator_level",
          doc("Rata-rata parameter terverifikasi", "Mean verified level", "parameter 0-3"),
        ),
      ),
    lost_claimed_points: z
      .number()
      .min(0)
      .nullable()
      .meta(measure("points_lost", doc("Poin hilang menurut klaim", "Points lost as claimed", "poin"))),
    lost_verified_points: z
      .number()
      .min(0)
      .nullable()
      .meta(
        measure(
          "points_lost",
          doc("Poin hilang setelah verifikasi", "Points lost after verification", "poin"),
        ),
      ),
    lost_claimed_index_points: z
      .number()
      .min(0)
      .nullable()
      .meta(
        measure(
          "index_points_lost",
          doc("Yang hilang dari indeks menurut klaim", "Lost from the index as claimed", "indeks"),
        ),
      ),
    lost_verified_index_points: z
      .number()
      .min(0)
      .nullable()
      .meta(
        measure(
          "index_points_lost",
          doc(
            "Yang hilang dari indeks setelah verifikasi",
            "Lost from the index after verification",
            "indeks",
          ),
        ),
      ),
    lost_verified_share: z
      .number()
      .min(0)
      .max(1)
      .nullable()
      .meta(
        measure(
          "points_lost_share",
          doc(
            "Bagian dari semua poin indeks yang hilang setelah verifikasi",
            "Share of all index points lost after verification",
            "0-1",
          ),
        ),
      ),
    assumptions: unconfirmed,
    origin: z.enum(["published", "inbox", "sample"]).meta(doc("Asal baris", "Origin of the rows")),
  }),
  references: { city_id: "staging.entities.entity_id", indicator: "staging.iid_indicators.indicator" },
  tests: {
    counts_the_innovations_of_the_score: `
      select p.city_id, p.year, p.indicator, p.innovations_counted, s.innovations_counted as counted_in_score
      from marts.indicator_points as p
      join marts.iid_score as s on s.city_id = p.city_id and s.year = p.year and s.basis = 'verified'
      where p.innovations_counted <> s.innovations_counted`,
    shares_of_a_year_make_one: `
      select city_id, year, sum(lost_verified_share) as share from marts.indicator_points
      where status = 'known' group by all having abs(sum(lost_verified_share) - 1) > 1e-9 and sum(lost_verified_share) <> 0`,
    lost_points_and_the_score_make_the_most: `
      select p.city_id, p.year from marts.indicator_points as p
      join marts.iid_score as s on s.city_id = p.city_id and s.year = p.year and s.basis = 'verified'
      join marts.iid_methods as m on m.method_year = p.year
      where p.status = 'known' and p.aspect = 'SPD' group by all
      having abs(sum(p.lost_verified_points) + any_value(s.spd_points) - 3 * sum(p.weight)) > 1e-6`,
  },
} satisfies Mart;
export type IndicatorPoints = z.infer<typeof indicatorPoints.row>;
