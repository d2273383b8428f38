import { z } from "zod";
import { doc, type Mart, measure, note, parameter } from "../models/mart.ts";
import { cityId, isProvisional, origin } from "../models/shared-columns.ts";

/**
 * Which of the 37 urusan have innovations, and whether the basic services (yandas) that the method of the year asks
 * for are covered. Only innovations in use (penerapan) count for the gate. `is_gate_met` is empty where that year's
 * method states no gate, and unconfirmed where no source confirms it.
 */
export const coverage = {
  indonesian: "Cakupan urusan dan pelayanan dasar",
  english: "Coverage of government affairs and basic services",
  grain: ["city_id", "year", "urusan_id"],
  audience: "public",
  row: z.strictObject({
    city_id: cityId,
    year: z.int().meta(doc("Tahun pengajuan", "Year of submission", "tahun")),
    urusan_id: z
      .string()
      .meta(
        doc(
          "Kunci urusan; tidak-disebut bila pengajuan tidak menyebutnya",
          "Key of the affair; where submissions name none, a key that says so (tidak-disebut)",
        ),
      ),
    urusan: z.string().meta(doc("Urusan", "Government affair")),
    urusan_group: z
      .string()
      .nullable()
      .meta(doc("Kelompok; yandas = pelayanan dasar", "Group; yandas = basic service")),
    sort_order: z.int().meta(note(doc("Urutan resmi", "Official order"))),
    innovations: z
      .int()
      .min(0)
      .meta(
        measure("innovations_submitted", doc("Inovasi yang diajukan", "Innovations submitted", "inovasi")),
      ),
    innovations_in_use: z
      .int()
      .min(0)
      .meta(
        measure(
          "innovations_in_use",
          doc("Di antaranya yang sudah penerapan", "Of these, in use", "inovasi"),
        ),
      ),
    yandas_covered: z
      .int()
      .min(0)
      .max(6)
      .meta(
        measure(
          "yandas_covered",
          doc("Pelayanan dasar yang tercakup tahun itu", "Basic services covered that year", "urusan"),
        ),
      ),
    yandas_gate_min: z
      .int()
      .nullable()
      .meta(
        parameter(
          "yandas_covered",
          doc(
            "Yang disyaratkan metode tahun itu; kosong bila tidak diketahui",
            "Asked for by that year's method; empty where unknown",
            "urusan",
          ),
        ),
      ),
    yandas_gate_of: z
      .int()
      .nullable()
      .meta(
        parameter(
          "yandas_covered",
          doc("Dari sekian pelayanan dasar", "Out of so many basic services", "urusan"),
        ),
      ),
    is_gate_met: z
      .boolean()
      .nullable()
      .meta(doc("Syarat terpenuhi; kosong bila tidak diketahui", "Gate met; empty where unknown")),
    is_gate_unconfirmed: z
      .boolean()
      .meta(doc("Syarat tahun itu belum dipastikan sumber", "No source confirms that year's gate")),
    is_provisional: isProvisional,
    origin,
  }),
  complete: { within: ["city_id"], axes: ["year", "urusan_id"] },
  references: { city_id: "staging.entities.entity_id" },
  tests: {
    no_city_mixes_origins: `
      select city_id from marts.coverage
      group by city_id having bool_or(origin = 'sample') and bool_or(origin <> 'sample')`,
    urusan_add_up_to_the_submissions: `
      select c.city_id, c.year, sum(c.innovations) as by_urusan, any_value(a.innovations) as by_agency
      from marts.coverage as c
      join (
      select city_id, year, sum(innovations) as innovations from marts.agency_year where view = 'was' group by all
      ) as a using (city_id, year)
      group by all having sum(c.innovations) <> any_value(a.innovations)`,
  },
} satisfies Mart;
export type Coverage = z.infer<typeof coverage.row>;
