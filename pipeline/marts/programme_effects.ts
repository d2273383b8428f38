import { z } from "zod";
import { doc, key, type Mart, measure, measureNamedIn } from "../models/mart.ts";
import { cityId, isProvisional, origin } from "../models/shared-columns.ts";

/**
 * What agencies handed in the year before and the year after a lab, commitment, coaching or training, those that
 * came beside those that did not. It describes and proves nothing: agencies chose to come. Each agency is compared
 * with itself, so one that merged, split or was renamed in between is left out, and maturity only within one method
 * of the index. Where the attendance is known from reports only, those they do not name may have come too.
 */
export const programmeEffects = {
  indonesian: "Sebelum dan sesudah kegiatan program",
  english: "Before and after events of the programme",
  grain: ["event_id", "measure", "attendance"],
  audience: "public",
  row: z.strictObject({
    event_id: z.string().meta(doc("Kunci kegiatan", "Event key")),
    measure: z
      .enum(["innovations", "innovations_new", "mean_verified_maturity"])
      .meta(
        doc(
          "Ukuran: inovasi, inovasi baru, rata-rata kematangan terverifikasi",
          "Measure: innovations, new ones, mean verified maturity",
        ),
      ),
    metric_id: z.string().meta(doc("Metrik ukuran itu", "Metric of the measure")),
    attendance: z
      .enum(["came", "did not come", "not named"])
      .meta(
        doc(
          "Yang hadir, yang tidak, atau yang tidak disebut berita",
          "Those that came, did not, or are not named by the reports",
        ),
      ),
    city_id: cityId,
    kind: z.enum(["lab", "commitment", "coaching", "training"]).meta(doc("Jenis kegiatan", "Kind of event")),
    name_indonesian: z.string().meta(doc("Nama kegiatan", "Name of the event")),
    year: z.int().meta(key(doc("Tahun kegiatan", "Year of the event", "tahun"))),
    agencies: z
      .int()
      .min(0)
      .meta(
        measure(
          "agency_count",
          doc("Perangkat daerah dalam kelompok ini", "Agencies in the group", "perangkat daerah"),
        ),
      ),
    agencies_compared: z
      .int()
      .min(0)
      .meta(
        measure(
          "agency_count",
          doc(
            "Di antaranya dengan angka sebelum dan sesudah",
            "Of these, with figures before and after",
            "perangkat daerah",
          ),
        ),
      ),
    mean_before: z
      .number()
      .nullable()
      .meta(
        measureNamedIn(
          "metric_id",
          doc(
            "Rata-rata tahun sebelum kegiatan; kosong bila tidak ada yang dapat dibandingkan",
            "Mean of the year before; empty where none can be compared",
          ),
        ),
      ),
    mean_after: z
      .number()
      .nullable()
      .meta(measureNamedIn("metric_id", doc("Rata-rata tahun sesudah kegiatan", "Mean of the year after"))),
    mean_difference: z
      .number()
      .nullable()
      .meta(measureNamedIn("metric_id", doc("Rata-rata selisihnya", "Mean of the differences"))),
    is_provisional: isProvisional,
    origin,
  }),
  references: {
    event_id: "staging.programme_events.event_id",
    city_id: "staging.entities.entity_id",
    metric_id: "staging.metrics.metric_id",
  },
  tests: {
    no_city_mixes_origins: `
      select city_id from marts.programme_effects
      group by city_id having bool_or(origin = 'sample') and bool_or(origin <> 'sample')`,
  },
} satisfies Mart;
export type ProgrammeEffects = z.infer<typeof programmeEffects.row>;
