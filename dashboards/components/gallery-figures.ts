import { agencyYears } from "./agencies.js";
import { alignedPanel } from "./aligned-panel.js";
import { awardsByDate } from "./awards.js";
import { anatomy } from "./iid-anatomy.js";
import { pointsLostFigure } from "./iid-lost.js";
import { publishedRecord } from "./iid-record.js";
import { waterfall } from "./iid-waterfall.js";
import { indexChart } from "./index-chart.js";
import { lineages } from "./innovation-lineage.js";
import { survivalFigure } from "./innovation-survival.js";
import { linkagePage } from "./linkage.js";
import type { Context, MartName, Rows } from "./marts.js";
import { sixFigures } from "./six-figures.js";
import { timeline } from "./timeline.js";
import { ratedByYear } from "./tpp-ratings.js";

export const galleryMarts = [
  "agencies",
  "agency_year",
  "awards_timeline",
  "bands",
  "changes",
  "iid_decomposition",
  "iid_indicators",
  "iid_methods",
  "iid_score",
  "indicator_points",
  "innovation_lineage",
  "linkage",
  "linkage_points",
  "metrics",
  "observations",
  "policy_compliance",
  "programme_events",
  "regimes",
  "survival",
  "tpp_agency_year",
  "tpp_city_year",
  "tpp_performance",
  "tpp_tiers",
] as const satisfies readonly MartName[];

type GalleryRows = Rows<(typeof galleryMarts)[number] | "citations">;

/** A figure of each kind, as its own page draws it. */
export const galleryFigures = {
  tiles: sixFigures,
  bands: indexChart,
  lanes: timeline,
  panel: alignedPanel,
  record: publishedRecord,
  bricks: anatomy,
  waterfall,
  bars: pointsLostFigure,
  dates: awardsByDate,
  heat: agencyYears,
  tree: lineages,
  curves: survivalFigure,
  forest: linkagePage,
  shares: ratedByYear,
} as const satisfies Readonly<Record<string, (rows: GalleryRows, context: Context) => Node>>;
