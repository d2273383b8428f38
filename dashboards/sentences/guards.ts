import type { Agency } from "../../pipeline/marts/agencies.ts";
import type { AgencyYear } from "../../pipeline/marts/agency_year.ts";
import type { Band } from "../../pipeline/marts/bands.ts";
import type { Change } from "../../pipeline/marts/changes.ts";
import type { Funnel } from "../../pipeline/marts/funnel.ts";
import type { Linkage } from "../../pipeline/marts/linkage.ts";
import type { Observation } from "../../pipeline/marts/observations.ts";
import type { Regime } from "../../pipeline/marts/regimes.ts";
import type { TargetGap } from "../../pipeline/marts/target_gap.ts";
import { bandsOf } from "../components/regimes.js";
import { cities, fictional } from "../components/marts.js";

/** A row's origin and whether it may still change, whatever table it is from. */
export interface Drawn {
  readonly origin?: "published" | "inbox" | "sample";
  readonly year?: number;
  readonly status?: string;
  readonly is_provisional?: boolean;
}

/** Whom a sentence names, and the city that its figures belong to. */
export interface Subject {
  readonly name: string;
  readonly cityId: string;
}

type Placebo = Pick<Linkage, "placebo_low" | "placebo_high">;

/**
 * What must hold for a plain sentence. Where a guard says no, the sentence is not written, or is written with what
 * makes it true: a mark, both values, the break. The numbers are those of the traps on Metode.
 */
export const guards = {
  /** 1, 15: both years lie in one regime, and that regime lets its own years be compared. */
  isComparable: (change: Pick<Change, "metric_id" | "from_year" | "to_year">, regimes: readonly Regime[]) =>
    regimes.some(
      (regime) =>
        regime.metric_id === change.metric_id &&
        regime.from_year <= change.from_year &&
        change.to_year <= (regime.to_year ?? Number.POSITIVE_INFINITY) &&
        regime.comparable_within !== "tidak",
    ),
  /** 34: a change runs from one year to the next; over missing years nothing is drawn together. */
  areNeighbours: (from: number, to: number) => to === from + 1,
  /** 7: of a figure that is not settled, every version is at hand. */
  isComplete: (told: number, versions: number) => told === versions,
  /** 7: the figure is one figure. */
  isOne: (versions: readonly unknown[]) => versions.length === 1,
  /** 2: the band is the one that the year's own bounds give the value. */
  isOwnBand: (row: Pick<Observation, "metric_id" | "year" | "value">, band: string, bands: readonly Band[]) =>
    bandsOf(bands, row.metric_id, row.year).some((own) => own.band === band && holds(own, row.value)),
  /** 27: the source that gave the rank said among how many. */
  isCounted: (row: Pick<Observation, "rank_of">) => row.rank_of !== null,
  /** 27: two ranks are of one ranking. */
  isOneRanking: (own: Observation, above: Observation) =>
    own.metric_id === above.metric_id &&
    own.year === above.year &&
    own.rank_scope === above.rank_scope &&
    own.rank_of === above.rank_of,
  /** 23: two points are a change; what is called a course has three at least, which can contradict a straight line. */
  isCourse: (steps: number) => steps >= 2,
  /** A target is judged only where the table of targets could compare. */
  isJudged: (row: TargetGap) => row.status === "met" || row.status === "missed",
  /** 22: neighbouring stages were counted on the same side, and the loss is what lies between them. */
  isCountedAlike: (before: Funnel, stage: Funnel) =>
    before.counted_from === stage.counted_from &&
    stage.lost !== null &&
    stage.lost >= 0 &&
    stage.stage_order === before.stage_order + 1,
  /** 28: the score of the year before is the same agency's, not a predecessor's. */
  isSameAgency: (now: AgencyYear, before: AgencyYear) =>
    now.scores_from_year === before.scores_from_year &&
    (now.scores_from_year === null || now.scores_from_year <= before.year),
  /** 28: a count was carried by shares that a source gives. */
  isSourced: (row: AgencyYear) => !row.has_unsourced_share && row.innovations !== null,
  /** 40: nothing about people was withheld in this cell. */
  isVisible: (cell: { readonly isHidden: boolean }) => !cell.isHidden,
  /** 23: there were data enough for a test. */
  isTested: (row: { readonly testable: boolean }) => row.testable,
  /** 24: one of the hypotheses that were fixed before looking. */
  isConfirmatory: (row: { readonly family: string }) => row.family === "confirmatory",
  /** 14: the two share nothing by definition. */
  isIndependent: (overlap: string | null) => overlap === null,
  /** 17: the outcome of the year before did not move along, as far as is known. */
  isPlaceboStill: ({ placebo_low: low, placebo_high: high }: Placebo) =>
    low === null || high === null || (low <= 0 && 0 <= high),
  /** The interval leaves zero out. */
  isApart: (low: number, high: number) => low > 0 || high < 0,
  /** The generator put no effect there. */
  isNatural: (row: Linkage, links: readonly Linkage[]) => plantedSlope(row, links) === null,
  /** 43: the year is closed. */
  isSettled: (row: Drawn) => row.status !== "provisional" && row.is_provisional !== true,
  /** The rows are no sample. */
  isReal: (rows: readonly Drawn[]) => rows.every((row) => row.origin !== "sample"),
  /** No sentence is drawn from real and invented rows together. */
  isOfOneOrigin: (rows: readonly Drawn[]) => new Set(rows.map((row) => row.origin === "sample")).size <= 1,
  /** 35: invented rows are about the fictional city, under no real name. */
  isFictional: (subject: Subject, agencies: readonly Agency[] | undefined) =>
    subject.cityId === fictional &&
    agencies !== undefined &&
    !agencies.some((agency) => agency.city_id !== fictional && names(subject, agency)) &&
    !Object.entries(cities).some(([id, name]) => id !== fictional && subject.name.includes(name)),
};
export type Guards = typeof guards;

/** What the generator planted between the two measures of a link, however the link is estimated; null where nothing. */
export function plantedSlope(row: Linkage, links: readonly Linkage[]): number | null {
  const same = links.filter(
    (link) =>
      link.city_id === row.city_id &&
      link.predictor === row.predictor &&
      link.outcome === row.outcome &&
      link.lag === row.lag,
  );
  return same.find((link) => link.planted_slope !== null)?.planted_slope ?? null;
}

const names = ({ name }: Subject, agency: Agency) =>
  name.includes(agency.short_name) || name.includes(agency.full_name);

/** The printed bounds have two decimals; a value is rounded to them before it is judged. */
function holds({ lower, lower_is_inclusive: isInclusive, upper }: Band, value: number | null): boolean {
  if (value === null) return false;
  const rounded = Number(value.toFixed(2));
  const isAbove = lower === null || (isInclusive ? rounded >= lower : rounded > lower);
  return isAbove && rounded <= (upper ?? Number.POSITIVE_INFINITY);
}
