import { z } from "zod";
import { doc, type Mart, measure } from "../models/mart.ts";
import { cityId, origin } from "../models/shared-columns.ts";

/**
 * How many innovations go on, by whole years since first implementation: a discrete life table in which an
 * innovation is under observation only from its first registration on a mayor's list. It has stopped when a list
 * declares so or the next list leaves it out; one that the year's rules make ineligible is censored, and what it was
 * developed into continues it. Shares are empty from the first age with fewer than ten at risk. The interval
 * clusters innovations by agency.
 */
export const survival = {
  indonesian: "Kelangsungan inovasi",
  english: "Survival of innovations",
  grain: ["city_id", "cohort", "kind", "age_years"],
  audience: "public",
  row: z.strictObject({
    city_id: cityId,
    cohort: z
      .string()
      .meta(doc("Tahun pertama diterapkan, atau semua", "Year of first implementation, or semua for all")),
    kind: z
      .enum(["semua", "digital", "non digital"])
      .meta(
        doc("Jenis menurut pengajuan terakhir, atau semua", "Kind by the last submission, or semua for all"),
      ),
    age_years: z
      .int()
      .meta(doc("Tahun sejak pertama diterapkan", "Years since first implementation", "tahun")),
    at_risk: z
      .int()
      .min(0)
      .meta(
        measure(
          "survival_innovations",
          doc(
            "Diamati setahun sebelumnya dan diketahui kelanjutannya",
            "Under observation a year before, with a known outcome",
            "inovasi",
          ),
        ),
      ),
    stopped: z
      .int()
      .min(0)
      .meta(measure("survival_innovations", doc("Di antaranya berhenti", "Of these, stopped", "inovasi"))),
    censored: z
      .int()
      .min(0)
      .meta(
        measure(
          "survival_innovations",
          doc(
            "Di antaranya tidak diketahui lagi sesudah umur ini",
            "Of these, unknown after this age",
            "inovasi",
          ),
        ),
      ),
    agencies: z
      .int()
      .min(0)
      .meta(
        measure(
          "agency_count",
          doc("Perangkat daerah pelaksananya", "Agencies that run them", "perangkat daerah"),
        ),
      ),
    survival_share: z
      .number()
      .min(0)
      .max(1)
      .nullable()
      .meta(
        measure(
          "survival_share",
          doc(
            "Bagian yang bertahan sampai umur ini, 0–1; kosong bila yang diamati kurang dari 10",
            "Share that goes on to this age, 0–1; empty under 10 at risk",
            "0-1",
          ),
        ),
      ),
    survival_low: z
      .number()
      .min(0)
      .max(1)
      .nullable()
      .meta(
        measure(
          "survival_share",
          doc("Batas bawah selang 95 persen", "Lower end of the 95 per cent interval", "0-1"),
        ),
      ),
    survival_high: z
      .number()
      .min(0)
      .max(1)
      .nullable()
      .meta(
        measure(
          "survival_share",
          doc("Batas atas selang 95 persen", "Upper end of the 95 per cent interval", "0-1"),
        ),
      ),
    unknown_starts: z
      .int()
      .min(0)
      .meta(
        measure(
          "survival_innovations",
          doc(
            "Inovasi kota yang tidak dihitung karena hari penerapannya tidak diketahui",
            "Innovations of the city left out since their day of implementation is unknown",
            "inovasi",
          ),
        ),
      ),
    origin,
  }),
  references: { city_id: "staging.entities.entity_id" },
  tests: {
    no_city_mixes_origins: `
      select city_id from marts.survival
      group by city_id having bool_or(origin = 'sample') and bool_or(origin <> 'sample')`,
    shares_never_rise: `
      select city_id, cohort, kind, age_years from marts.survival
      qualify survival_share > lag(survival_share) over (partition by city_id, cohort, kind order by age_years) + 1e-12`,
    no_curve_below_ten: `
      select city_id, cohort, kind, age_years from marts.survival where at_risk < 10 and survival_share is not null`,
  },
} satisfies Mart;
export type Survival = z.infer<typeof survival.row>;
