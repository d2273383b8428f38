import { z } from "zod";
import { doc, type Mart, measure, note } from "../models/mart.ts";

/** A slope, or a number in its unit: outcome per unit of the predictor; a rank correlation for `spearman_of_changes`. */
const slope = (keterangan: string, description: string) =>
  z
    .number()
    .nullable()
    .meta(measure("linkage_slope", doc(keterangan, description)));

const probability = (keterangan: string, description: string) =>
  z
    .number()
    .min(0)
    .max(1)
    .nullable()
    .meta(measure("linkage_p", doc(keterangan, description, "0-1")));

const cells = (keterangan: string, description: string) =>
  z
    .int()
    .min(0)
    .meta(measure("linkage_cells", doc(keterangan, description, "sel")));

const agencies = (keterangan: string, description: string) =>
  z
    .int()
    .min(0)
    .meta(measure("agency_count", doc(keterangan, description, "perangkat daerah")));

/**
 * What goes together with what, agency by agency: each hypothesis with its slope, interval and, for the four that were
 * fixed beforehand and can be tested, its p. Nothing here says that one thing causes another.
 *
 * `within` is the slope of the outcome on the predictor of `lag` years before, with an effect for each agency and each
 * year: the mean of the slopes within agencies, weighted by how much the predictor varies in each. An agency's effect
 * begins anew at a merger, split, re-cut or change of method; agencies joined by successions are one cluster.
 * `first_differences` sets changes against changes, net of the year's; `spearman_of_changes` is the rank correlation of these.
 *
 * `ci_low` and `ci_high` come from the wild cluster bootstrap-t with the null imposed where `interval` is `wild`, and from
 * CR1 with t(G − 1) where it is `cr1`; both hold 95 per cent and are not widened for several tests, which `p_holm` allows for.
 * They and every p are empty where `verdict` is `tidak dapat diuji`, and every p is empty outside the confirmatory family.
 *
 * Where there is a link, the placebo leans the other way by about one part in T − 1 of it: net of an agency's own level,
 * many innovations in one of T years mean fewer in the others.
 */
export const linkage = {
  indonesian: "Kaitan inovasi dengan mutu layanan",
  english: "Linkage of innovation and service quality",
  grain: ["city_id", "predictor", "outcome", "lag", "estimator"],
  audience: "public",
  row: z.strictObject({
    city_id: z
      .string()
      .meta(doc("Kota; contoh = Kota Contoh, rekaan", "City; contoh = the fictional Kota Contoh")),
    predictor: z.string().meta(doc("Metrik yang mendahului", "Metric that comes before")),
    outcome: z.string().meta(doc("Metrik hasil", "Metric of the outcome")),
    lag: z
      .int()
      .min(1)
      .meta(doc("Tahun dari penerapan ke hasil", "Years from first use to the outcome", "tahun")),
    estimator: z
      .enum(["within", "first_differences", "spearman_of_changes"])
      .meta(
        doc(
          "Cara: kemiringan dalam perangkat daerah, selisih tahunan, korelasi peringkat selisih",
          "How: slope within agencies, yearly changes, rank correlation of changes",
        ),
      ),
    family: z
      .enum(["confirmatory", "exploratory"])
      .meta(
        doc(
          "Satu dari empat hipotesis yang ditetapkan sebelumnya, atau jelajah",
          "One of the four hypotheses fixed beforehand, or exploratory",
        ),
      ),
    testable: z
      .boolean()
      .meta(
        doc(
          "Cukup data: 10 perangkat daerah dengan 3 tahun sebanding dan 5 kelompok efektif",
          "Data suffice: 10 agencies of 3 comparable years and 5 effective clusters",
        ),
      ),
    verdict: z
      .enum(["diuji", "dijelajahi", "tidak dapat diuji"])
      .meta(doc("Sebutan pada halaman", "Label on pages: tested, explored, not testable")),
    untestable_reason: z
      .enum(["perangkat daerah kurang", "tidak ada yang berubah", "kelompok efektif kurang"])
      .nullable()
      .meta(
        doc(
          "Mengapa tidak dapat diuji",
          "Why it is not testable: too few agencies, a predictor or outcome that does not vary, too few effective clusters",
        ),
      ),
    n_agencies: agencies(
      "Perangkat daerah dalam perhitungan; yang bersambung lewat suksesi dihitung satu",
      "Agencies in the estimate; those joined by successions count as one",
    ),
    n_agencies_comparable: agencies(
      "Di antaranya dengan paling sedikit 3 tahun sebanding",
      "Of these, with 3 comparable years at least",
    ),
    n_effects: z
      .int()
      .min(0)
      .meta(note(doc("Efek perangkat daerah yang ditaksir", "Agency effects that were fitted"))),
    n_obs: cells("Sel yang dipakai: perangkat daerah × tahun", "Cells in use: agency × year"),
    n_years: z
      .int()
      .min(0)
      .meta(note(doc("Banyak tahun prediktor", "Years of the predictor", "tahun"))),
    first_year: z
      .int()
      .nullable()
      .meta(note(doc("Tahun prediktor pertama", "First year of the predictor", "tahun"))),
    last_year: z
      .int()
      .nullable()
      .meta(note(doc("Tahun prediktor terakhir", "Last year of the predictor", "tahun"))),
    effective_clusters: z
      .number()
      .nullable()
      .meta(
        measure(
          "linkage_clusters",
          doc(
            "Banyak kelompok efektif: (Σ c)² / Σ c², c = jumlah kuadrat prediktor dalam kelompok",
            "Effective clusters: (Σ c)² / Σ c², c = a cluster's sum of squares of the predictor",
            "kelompok",
          ),
        ),
      ),
    estimate: slope(
      "Taksiran: rata-rata kemiringan di dalam perangkat daerah, berbobot keragaman prediktornya; korelasi untuk spearman_of_changes",
      "Estimate: mean of the slopes within agencies, weighted by how much the predictor varies; a correlation for spearman_of_changes",
    ),
    std_error_cr1: slope(
      "Galat baku CR1, berkelompok menurut perangkat daerah; efeknya bersarang dalam kelompok dan tidak dihitung dalam K",
      "CR1 standard error, clustered by agency; its effects are nested in the clusters and not counted in K",
    ).refine((value) => value === null || value >= 0),
    ci_low: slope("Batas bawah selang 95 persen", "Lower end of the 95 per cent interval"),
    ci_high: slope("Batas atas selang 95 persen", "Upper end of the 95 per cent interval"),
    interval: z
      .enum(["wild", "cr1"])
      .nullable()
      .meta(
        doc(
          "Asal selang: bootstrap liar per kelompok atau CR1 dengan t(G − 1)",
          "Where the interval comes from: wild cluster bootstrap or CR1 with t(G − 1)",
        ),
      ),
    cr1_low: slope(
      "Batas bawah selang CR1, sebagai pembanding",
      "Lower end of the CR1 interval, for comparison",
    ),
    cr1_high: slope(
      "Batas atas selang CR1, sebagai pembanding",
      "Upper end of the CR1 interval, for comparison",
    ),
    p_wild: probability(
      "p bootstrap liar dengan hipotesis nol dipaksakan",
      "p of the wild cluster bootstrap with the null imposed",
    ),
    p_holm: probability(
      "Sama, disesuaikan Holm atas empat uji",
      "The same, adjusted by Holm over the four tests",
    ),
    p_cr1: probability("p CR1 dengan t(G − 1), sebagai pembanding", "p of CR1 with t(G − 1), for comparison"),
    p_permutation: probability(
      "p pertukaran lintasan dalam jenis layanan dan tahun yang sama; hanya pemeriksaan",
      "p of swapping trajectories within the same kind of service and years; a check only",
    ),
    detectable_slope: slope(
      "Kemiringan terkecil yang terdeteksi dengan daya 80 persen",
      "Least slope that is detected with a power of 80 per cent",
    ).refine((value) => value === null || value >= 0),
    leave_one_out_low: slope(
      "Taksiran terkecil bila satu perangkat daerah ditinggalkan",
      "Least estimate with one agency left out",
    ),
    leave_one_out_high: slope(
      "Taksiran terbesar bila satu perangkat daerah ditinggalkan",
      "Greatest estimate with one agency left out",
    ),
    weighted_estimate: slope(
      "Taksiran berbobot responden atau pengaduan; kosong bila tidak ada cacahnya",
      "Estimate weighted by respondents or complaints; empty where none are counted",
    ),
    weighted_low: slope("Batas bawah CR1-nya", "Lower end of its CR1 interval"),
    weighted_high: slope("Batas atas CR1-nya", "Upper end of its CR1 interval"),
    placebo_estimate: slope(
      "Taksiran semu: hasil setahun sebelum prediktor; sedikit berlawanan arah bila kaitannya memang ada",
      "Placebo: the outcome one year before the predictor; leans a little the other way where there is a link",
    ),
    placebo_low: slope("Batas bawah CR1-nya", "Lower end of its CR1 interval"),
    placebo_high: slope("Batas atas CR1-nya", "Upper end of its CR1 interval"),
    placebo_n_obs: cells("Sel pada taksiran semu", "Cells in the placebo"),
    overlap: z
      .literal("terkait secara definisi")
      .nullable()
      .meta(
        doc(
          "Keduanya memuat unsur yang sama menurut katalog; kosong bila tidak",
          "Both hold the same part by the catalogue; empty where they do not",
        ),
      ),
    overlap_components: z
      .string()
      .nullable()
      .meta(doc("Unsur bersama, dipisah koma", "Shared parts, comma separated")),
    cells_excluded: cells("Sel yang tidak dipakai, semua sebab", "Cells left out, whatever the reason"),
    cells_excluded_regime: cells(
      "Di antaranya melintasi pergantian metode",
      "Of these, across a change of method",
    ),
    cells_excluded_succession: cells("Di antaranya melintasi suksesi", "Of these, across a succession"),
    cells_excluded_small: cells(
      "Di antaranya dengan responden kurang dari 30 atau tidak diketahui",
      "Of these, with under 30 respondents or an unknown number",
    ),
    cells_excluded_provisional: cells("Di antaranya tahun berjalan", "Of these, in the open year"),
    cells_excluded_unknown: cells("Di antaranya tanpa prediktor", "Of these, without a predictor"),
    cells_excluded_alone: cells("Di antaranya tanpa pembanding", "Of these, with nothing to compare to"),
    planted_slope: slope(
      "Kemiringan yang ditanam dalam data contoh; kosong bila tidak ada",
      "Slope that was planted in the sample data; empty where none was",
    ),
    origin: z.enum(["published", "inbox", "sample"]).meta(doc("Asal baris", "Origin of the row")),
  }),
  references: {
    city_id: "staging.entities.entity_id",
    predictor: "staging.metrics.metric_id",
    outcome: "staging.metrics.metric_id",
  },
  tests: {
    no_city_mixes_origins: `
      select city_id from marts.linkage
      group by city_id having bool_or(origin = 'sample') and bool_or(origin <> 'sample')`,
    what_cannot_be_tested_has_no_p: `
      select city_id, predictor, outcome, lag, estimator from marts.linkage
      where not (testable and family = 'confirmatory') and coalesce(p_wild, p_holm, p_cr1, p_permutation) is not null`,
    what_cannot_be_tested_has_no_interval: `
      select city_id, predictor, outcome, lag, estimator from marts.linkage
      where not testable and coalesce(ci_low, ci_high) is not null`,
    at_most_four_are_confirmatory: `
      select city_id, count(*) as hypotheses from marts.linkage
      where family = 'confirmatory' group by city_id having count(*) <> 4`,
    cells_left_out_add_up: `
      select city_id, predictor, outcome, lag, estimator from marts.linkage
      where cells_excluded <> cells_excluded_regime + cells_excluded_succession + cells_excluded_small
        + cells_excluded_provisional + cells_excluded_unknown + cells_excluded_alone`,
  },
} satisfies Mart;
export type Linkage = z.infer<typeof linkage.row>;
