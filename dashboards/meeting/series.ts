import type { Change } from "../../pipeline/marts/changes.ts";
import type { Metric } from "../../pipeline/marts/metrics.ts";
import type { Observation } from "../../pipeline/marts/observations.ts";
import type { Drawn } from "../sentences/guards.js";

/** One figure of one year. `rankOf` is null where the source that ranks does not say among how many. */
export interface Point {
  readonly year: number;
  readonly value: number;
  readonly isChosen: boolean;
  readonly status: Observation["status"];
  readonly band: string | null;
  readonly rank: number | null;
  readonly rankOf: number | null;
  readonly rankScope: string | null;
  /** The published figure behind it; null where it was counted or computed. */
  readonly row: Observation | null;
}

/** A change that may be computed, the chosen one last where sources differ. */
export type Step = Pick<
  Change,
  "from_year" | "to_year" | "from_value" | "to_value" | "change" | "is_chosen" | "is_unresolved"
>;

/** One measure of one city or agency through the years, whatever table it is from. Oldest point first. */
export interface Series {
  readonly key: string;
  readonly metric: string;
  readonly name: string;
  readonly unit: string;
  readonly decimals: number;
  readonly direction: Metric["direction"];
  readonly points: readonly Point[];
  readonly steps: readonly Step[];
  readonly origin: NonNullable<Drawn["origin"]>;
  /** The released table of its rows. */
  readonly table: "observations" | "iid_score" | "agency_year";
  /** Citations of its rows; none where it was counted or computed from files. */
  readonly sources: readonly string[];
  /** A rank is drawn with the first place on top and is not subtracted. */
  readonly isRank: boolean;
}

/** The newest figure in use up to `year`; undefined where there is none. */
export const newestPoint = ({ points }: Series, year: number): Point | undefined =>
  points.findLast((point) => point.isChosen && point.year <= year);

/** Every change into a year, the chosen one first. */
export const stepsInto = ({ steps }: Series, year: number): Step[] =>
  steps.filter((step) => step.to_year === year).toReversed();
