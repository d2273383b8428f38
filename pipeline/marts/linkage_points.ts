import { z } from "zod";
import { doc, type Mart, measureNamedIn, note } from "../models/mart.ts";

/**
 * The cells behind each row of `linkage`: one agency and year, used or left out with the reason. `x` and `y` are what was
 * measured, or its change; `x_within` and `y_within` are what is left of them net of the agency's and the year's effect, so
 * that the slope through these is the estimate. They are empty where the cell is left out. An outcome that rests on fewer
 * than thirty answers is not shown: the point is hollow and has no `y`.
 */
export const linkagePoints = {
  indonesian: "Titik di balik kaitan",
  english: "The points behind the linkage",
  grain: ["city_id", "predictor", "outcome", "lag", "estimator", "agency_id", "year"],
  audience: "public",
  row: z.strictObject({
    city_id: z
      .string()
      .meta(doc("Kota; contoh = Kota Contoh, rekaan", "City; contoh = the fictional Kota Contoh")),
    predictor: z.string().meta(doc("Metrik yang mendahului", "Metric that comes before")),
    outcome: z.string().meta(doc("Metrik hasil", "Metric of the outcome")),
    lag: z.int().meta(doc("Tahun dari penerapan ke hasil", "Years from first use to the outcome", "tahun")),
    estimator: z.string().meta(doc("Cara menaksir", "How it is estimated")),
    agency_id: z.string().meta(doc("Perangkat daerah pada tahun hasil", "Agency of the outcome's year")),
    year: z
      .int()
      .meta(
        doc("Tahun prediktor, yaitu tahun penerapan", "Year of the predictor, that of first use", "tahun"),
      ),
    outcome_year: z.int().meta(note(doc("Tahun hasil", "Year of the outcome", "tahun"))),
    short_name: z.string().meta(doc("Nama pendek", "Short name")),
    cluster_id: z
      .string()
      .meta(
        doc(
          "Kelompok: perangkat daerah yang bersambung lewat suksesi",
          "Cluster: agencies that are joined by successions",
        ),
      ),
    effect_id: z
      .string()
      .nullable()
      .meta(
        doc(
          "Efek: masa perangkat daerah tanpa suksesi dan pergantian metode; kosong bila sel tidak dipakai",
          "Effect: an agency's span without a succession or a change of method; empty where the cell is left out",
        ),
      ),
    x: z
      .number()
      .nullable()
      .meta(measureNamedIn("predictor", doc("Prediktor, atau selisihnya", "The predictor, or its change"))),
    y: z
      .number()
      .nullable()
      .meta(
        measureNamedIn(
          "outcome",
          doc(
            "Hasil, atau selisihnya; kosong di bawah 30 responden",
            "The outcome, or its change; empty under 30 respondents",
          ),
        ),
      ),
    n: z
      .number()
      .nullable()
      .meta(
        measureNamedIn(
          "n_metric",
          doc(
            "Banyak yang mendasari hasil: responden atau pengaduan; kosong bila tidak dihitung atau di bawah 30 responden",
            "How many the outcome rests on: respondents or complaints; empty where none are counted or under 30 respondents",
          ),
        ),
      ),
    n_metric: z
      .enum(["ikm_respondents", "complaints_received"])
      .nullable()
      .meta(doc("Metrik dari banyaknya", "Metric of that number")),
    is_hollow: z
      .boolean()
      .meta(
        doc(
          "Digambar berongga: responden kurang dari 30 atau tidak diketahui",
          "Drawn hollow: under 30 respondents or an unknown number",
        ),
      ),
    excluded: z
      .enum([
        "melintasi rezim",
        "melintasi suksesi",
        "responden kurang",
        "tahun berjalan",
        "prediktor tidak diketahui",
        "tanpa pembanding",
      ])
      .nullable()
      .meta(
        doc(
          "Mengapa sel tidak dipakai; kosong bila dipakai",
          "Why the cell is left out: across a change of method, across a succession, too few respondents, the open year, an unknown predictor, nothing to compare to; empty where it is used",
        ),
      ),
    x_within: z
      .number()
      .nullable()
      .meta(
        measureNamedIn(
          "predictor",
          doc(
            "Prediktor tanpa efek perangkat daerah dan tahun",
            "The predictor net of the agency's and the year's effect",
          ),
        ),
      ),
    y_within: z
      .number()
      .nullable()
      .meta(
        measureNamedIn(
          "outcome",
          doc(
            "Hasil tanpa efek perangkat daerah dan tahun",
            "The outcome net of the agency's and the year's effect",
          ),
        ),
      ),
    origin: z.enum(["published", "inbox", "sample"]).meta(doc("Asal baris", "Origin of the row")),
  }),
  references: {
    city_id: "staging.entities.entity_id",
    predictor: "staging.metrics.metric_id",
    outcome: "staging.metrics.metric_id",
    agency_id: "staging.agencies.agency_id",
  },
  tests: {
    no_city_mixes_origins: `
      select city_id from marts.linkage_points
      group by city_id having bool_or(origin = 'sample') and bool_or(origin <> 'sample')`,
    each_point_is_used_or_left_out: `
      select city_id, predictor, outcome, lag, estimator, agency_id, year from marts.linkage_points
      where (excluded is null) <> (x_within is not null and y_within is not null and effect_id is not null)`,
    hollow_points_show_nothing: `
      select city_id, predictor, outcome, lag, estimator, agency_id, year from marts.linkage_points
      where is_hollow and (excluded is null or y is not null or n is not null)`,
  },
} satisfies Mart;
export type LinkagePoint = z.infer<typeof linkagePoints.row>;
