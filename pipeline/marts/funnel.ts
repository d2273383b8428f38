import { z } from "zod";
import { doc, type Mart, measure, note } from "../models/mart.ts";
import { cityId, isProvisional, origin } from "../models/shared-columns.ts";

/**
 * The way of a city's innovations from registration to award: registered by the mayor's list, entered in the portal,
 * assessed, mature, awarded. Published figures go before what the files at hand add up to. A stage without a figure
 * is empty; a loss is only computed between neighbouring stages that were counted on the same side.
 */
export const funnel = {
  indonesian: "Corong inovasi: terdaftar sampai dihargai",
  english: "From registration to award",
  grain: ["city_id", "year", "stage"],
  audience: "public",
  row: z.strictObject({
    city_id: cityId,
    year: z.int().meta(doc("Tahun pengukuran", "Year of measurement", "tahun")),
    stage: z
      .enum(["registered", "entered", "assessed", "mature", "awarded"])
      .meta(doc("Tahap: terdaftar, diinput, dinilai, matang, dihargai", "Stage")),
    stage_order: z.int().meta(note(doc("Urutan tahap", "Order of the stage"))),
    innovations: z
      .int()
      .min(0)
      .nullable()
      .meta(
        measure(
          "innovations_at_stage",
          doc(
            "Inovasi pada tahap ini; kosong bila tidak diketahui",
            "Innovations at this stage; empty where unknown",
            "inovasi",
          ),
        ),
      ),
    lost: z
      .int()
      .nullable()
      .meta(
        measure(
          "innovations_at_stage",
          doc(
            "Berkurang dari tahap sebelumnya; kosong bila salah satunya tidak diketahui atau dihitung berbeda",
            "Lost since the stage before; empty where either is unknown or counted otherwise",
            "inovasi",
          ),
        ),
      ),
    status: z.enum(["known", "unknown"]).meta(doc("Diketahui atau tidak", "Known or unknown")),
    counted_from: z
      .enum(["record", "feed"])
      .nullable()
      .meta(
        doc("Dari angka terbit atau dari berkas kota", "From published figures or from the city's files"),
      ),
    basis: z.string().nullable().meta(doc("Metrik atau yang dihitung", "Metric, or what was counted")),
    source_id: z
      .string()
      .nullable()
      .meta(
        doc(
          "Kunci sumber; kosong bila dari berkas kota",
          "Citation key; empty where it is from the city's files",
        ),
      ),
    note: z.string().nullable().meta(doc("Catatan", "Note")),
    is_provisional: isProvisional,
    origin,
  }),
  complete: { within: ["city_id"], axes: ["year", "stage"] },
  references: { city_id: "staging.entities.entity_id" },
  tests: {
    files_count_what_was_submitted: `
      select f.city_id, f.year, f.innovations, c.innovations_submitted
      from marts.funnel as f join marts.city_year as c using (city_id, year)
      where f.stage = 'entered' and f.counted_from = 'feed' and f.innovations is distinct from c.innovations_submitted`,
    no_city_mixes_origins: `
      select city_id from marts.funnel
      group by city_id having bool_or(origin = 'sample') and bool_or(origin <> 'sample')`,
    known_stages_have_a_figure: `
      select city_id, year, stage from marts.funnel where (innovations is null) <> (status = 'unknown')`,
  },
} satisfies Mart;
export type Funnel = z.infer<typeof funnel.row>;
