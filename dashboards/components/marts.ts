import type { Agency } from "../../pipeline/marts/agencies.ts";
import type { AgencyAttendance } from "../../pipeline/marts/agency_attendance.ts";
import type { AgencySuccession } from "../../pipeline/marts/agency_successions.ts";
import type { AgencyYear } from "../../pipeline/marts/agency_year.ts";
import type { Award } from "../../pipeline/marts/awards_timeline.ts";
import type { Band } from "../../pipeline/marts/bands.ts";
import type { CatalogColumn } from "../../pipeline/marts/catalog.ts";
import type { Change } from "../../pipeline/marts/changes.ts";
import type { Check } from "../../pipeline/marts/checks.ts";
import type { Citation } from "../../pipeline/marts/citations.ts";
import type { CostBenefit } from "../../pipeline/marts/cost_benefit.ts";
import type { EntrySeason } from "../../pipeline/marts/entry_season.ts";
import type { FollowUpStatus } from "../../pipeline/marts/follow_up_status.ts";
import type { Funnel } from "../../pipeline/marts/funnel.ts";
import type { IidContribution } from "../../pipeline/marts/iid_contribution.ts";
import type { IidDecomposition } from "../../pipeline/marts/iid_decomposition.ts";
import type { IidIndicator } from "../../pipeline/marts/iid_indicators.ts";
import type { IidMethod } from "../../pipeline/marts/iid_methods.ts";
import type { IidScore } from "../../pipeline/marts/iid_score.ts";
import type { IidSimulationRow } from "../../pipeline/marts/iid_simulation_base.ts";
import type { IndicatorPoints } from "../../pipeline/marts/indicator_points.ts";
import type { InnovationClaim } from "../../pipeline/marts/innovation_claims.ts";
import type { InnovationLink } from "../../pipeline/marts/innovation_lineage.ts";
import type { InnovationPace } from "../../pipeline/marts/innovation_pace.ts";
import type { InnovationYear } from "../../pipeline/marts/innovation_year.ts";
import type { KnownGap } from "../../pipeline/marts/known_gaps.ts";
import type { Lineage } from "../../pipeline/marts/lineage.ts";
import type { MetricOverlap } from "../../pipeline/marts/metric_overlap.ts";
import type { Linkage } from "../../pipeline/marts/linkage.ts";
import type { LinkagePoint } from "../../pipeline/marts/linkage_points.ts";
import type { Metric } from "../../pipeline/marts/metrics.ts";
import type { NamedInnovation } from "../../pipeline/marts/named_innovations.ts";
import type { Observation } from "../../pipeline/marts/observations.ts";
import type { Policy } from "../../pipeline/marts/policies.ts";
import type { PolicyCompliance } from "../../pipeline/marts/policy_compliance.ts";
import type { ProgrammeEvent } from "../../pipeline/marts/programme_events.ts";
import type { QuarantineSummary } from "../../pipeline/marts/quarantine_summary.ts";
import type { Reconciliation } from "../../pipeline/marts/reconciliation.ts";
import type { Regime } from "../../pipeline/marts/regimes.ts";
import type { ReplicationGraph } from "../../pipeline/marts/replication_graph.ts";
import type { ServiceQuality } from "../../pipeline/marts/service_quality.ts";
import type { ServiceUnsur } from "../../pipeline/marts/service_unsur.ts";
import type { Survival } from "../../pipeline/marts/survival.ts";
import type { TargetGap } from "../../pipeline/marts/target_gap.ts";
import type { TppAgencyYear } from "../../pipeline/marts/tpp_agency_year.ts";
import type { TppCityYear } from "../../pipeline/marts/tpp_city_year.ts";
import type { TppPerformance } from "../../pipeline/marts/tpp_performance.ts";
import type { TppTiers } from "../../pipeline/marts/tpp_tiers.ts";
import type { UpliftTier } from "../../pipeline/marts/uplift_tiers.ts";
import type { Messages } from "../messages/id.js";

/** The released tables a page may read, by their file name. */
export interface Marts {
  agencies: Agency;
  agency_attendance: AgencyAttendance;
  agency_successions: AgencySuccession;
  agency_year: AgencyYear;
  awards_timeline: Award;
  bands: Band;
  catalog: CatalogColumn;
  changes: Change;
  checks: Check;
  citations: Citation;
  cost_benefit: CostBenefit;
  entry_season: EntrySeason;
  follow_up_status: FollowUpStatus;
  funnel: Funnel;
  iid_contribution: IidContribution;
  iid_decomposition: IidDecomposition;
  iid_indicators: IidIndicator;
  iid_methods: IidMethod;
  iid_score: IidScore;
  iid_simulation_base: IidSimulationRow;
  indicator_points: IndicatorPoints;
  innovation_claims: InnovationClaim;
  innovation_lineage: InnovationLink;
  innovation_pace: InnovationPace;
  innovation_year: InnovationYear;
  known_gaps: KnownGap;
  lineage: Lineage;
  linkage: Linkage;
  linkage_points: LinkagePoint;
  metrics: Metric;
  metric_overlap: MetricOverlap;
  named_innovations: NamedInnovation;
  observations: Observation;
  policies: Policy;
  policy_compliance: PolicyCompliance;
  programme_events: ProgrammeEvent;
  quarantine_summary: QuarantineSummary;
  reconciliation: Reconciliation;
  regimes: Regime;
  replication_graph: ReplicationGraph;
  service_quality: ServiceQuality;
  service_unsur: ServiceUnsur;
  survival: Survival;
  target_gap: TargetGap;
  tpp_agency_year: TppAgencyYear;
  tpp_city_year: TppCityYear;
  tpp_performance: TppPerformance;
  tpp_tiers: TppTiers;
  uplift_tiers: UpliftTier;
}
export type MartName = keyof Marts;

export type Rows<N extends MartName> = { readonly [M in N]: readonly Marts[M][] };

/** What the audit of a release came to; see the page Metode. */
export interface DisclosureAudit {
  readonly cells: number;
  readonly hidden: number;
  readonly past_releases: number;
  readonly visible_cells_pct: number;
  readonly visible_rupiah_pct: number | null;
  readonly thresholds: { readonly people: number; readonly pay: number; readonly insider: number };
  readonly solver: string;
}

export interface Release {
  readonly release_id: string;
  readonly content_hash: string;
  readonly created_at: string;
  /** Day of reference, `YYYY-MM-DD`; absent in releases of versions that did not say. */
  readonly as_of?: string | undefined;
  /** For everybody, or for the city hall alone. */
  readonly edition: "public" | "internal";
  readonly origins: readonly string[];
  /** Absent in releases of versions that made no audit. */
  readonly disclosure_audit?: DisclosureAudit | undefined;
  readonly marts: Readonly<Record<string, { rows: number; sha256: string }>>;
}

/** What every component is given beside its rows. */
export interface Context {
  readonly t: Messages;
  readonly release: Release;
  readonly citations: ReadonlyMap<string, Citation>;
}

/** The entity whose story the pages tell; 3576 is the ministry's code of Kota Mojokerto. */
export const city = "3576";

/** The city that the generator makes up. */
export const fictional = "contoh";

/** Cities that have rows by agency, by their own names. */
export const cities: Readonly<Record<string, string>> = {
  [city]: "Kota Mojokerto",
  [fictional]: "Kota Contoh",
};

/** The figures that a meeting asks for first, in the order of the pages. */
export const headline = ["iid", "innovations_registered", "ombudsman", "pekppp", "ki_award"] as const;

/** Metrics that say what citizens got, drawn in indigo. */
export const outcomes: ReadonlySet<string> = new Set(["ombudsman", "pekppp", "ki_award", "ikm"]);

export const colourOf = (metric: string) => (outcomes.has(metric) ? "var(--outcome)" : "var(--city)");
