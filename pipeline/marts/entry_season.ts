import { z } from "zod";
import { doc, key, type Mart, measure } from "../models/mart.ts";
import { cityId, isProvisional, origin, shortName } from "../models/shared-columns.ts";

/**
 * The entry window day by day: what each agency has registered, entered, brought into use, raised to a maturity of
 * at least 105, and where evidence is missing, beside the same day of the window of the year before. Units count for
 * the agency above them. 105 is the city's own aim, no threshold of the ministry.
 */
export const entrySeason = {
  indonesian: "Musim pengisian IID",
  english: "The entry season",
  grain: ["agency_id", "day"],
  audience: "internal",
  row: z.strictObject({
    agency_id: z.string().meta(doc("Perangkat daerah pelapor", "Reporting agency")),
    day: z.string().meta(doc("Hari", "Day")),
    year: z.int().meta(key(doc("Tahun", "Year", "tahun"))),
    city_id: cityId,
    short_name: shortName,
    day_of_window: z
      .int()
      .min(1)
      .meta(measure("entry_window_days", doc("Hari ke- dalam masa pengisian", "Day of the window", "hari"))),
    days_left: z
      .int()
      .min(0)
      .meta(measure("entry_window_days", doc("Hari tersisa", "Days left", "hari"))),
    registered: z
      .int()
      .min(0)
      .meta(measure("innovations_registered", doc("Terdaftar", "Registered", "inovasi"))),
    entered: z
      .int()
      .min(0)
      .meta(measure("innovations_entered", doc("Diinput", "Entered", "inovasi"))),
    penerapan: z
      .int()
      .min(0)
      .meta(
        measure(
          "innovations_entered_penerapan",
          doc("Di antaranya penerapan", "Of these, in use", "inovasi"),
        ),
      ),
    at_least_105: z
      .int()
      .min(0)
      .meta(
        measure(
          "innovations_at_least_105",
          doc(
            "Di antaranya berkematangan 105 atau lebih",
            "Of these, with a maturity of at least 105",
            "inovasi",
          ),
        ),
      ),
    missing_evidence: z
      .int()
      .min(0)
      .meta(
        measure("innovations_missing_evidence", doc("Bukti dukung belum ada", "Evidence missing", "inovasi")),
      ),
    entered_last_year: z
      .int()
      .min(0)
      .nullable()
      .meta(
        measure(
          "innovations_entered",
          doc(
            "Diinput pada hari yang sama tahun lalu; kosong bila tidak ada",
            "Entered by the same day last year; empty where there is none",
            "inovasi",
          ),
        ),
      ),
    penerapan_last_year: z
      .int()
      .min(0)
      .nullable()
      .meta(
        measure(
          "innovations_entered_penerapan",
          doc("Penerapan pada hari yang sama tahun lalu", "In use by the same day last year", "inovasi"),
        ),
      ),
    at_least_105_last_year: z
      .int()
      .min(0)
      .nullable()
      .meta(
        measure(
          "innovations_at_least_105",
          doc(
            "Berkematangan 105 atau lebih pada hari yang sama tahun lalu",
            "At least 105 by the same day last year",
            "inovasi",
          ),
        ),
      ),
    is_provisional: isProvisional,
    origin,
  }),
  references: { agency_id: "staging.agencies.agency_id", city_id: "staging.entities.entity_id" },
  tests: {
    no_city_mixes_origins: `
      select city_id from marts.entry_season
      group by city_id having bool_or(origin = 'sample') and bool_or(origin <> 'sample')`,
  },
} satisfies Mart;
export type EntrySeason = z.infer<typeof entrySeason.row>;
