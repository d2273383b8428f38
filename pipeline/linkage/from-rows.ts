import type { Tables } from "../models/mart.ts";
import type { Context, Value } from "./cells.ts";
import { livesOf } from "./lives.ts";
import { methodsOf } from "./methods.ts";

interface ValueRow {
  readonly city_id: string;
  readonly agency_id: string;
  readonly year: number;
  readonly metric_id: string;
  readonly measured_in: number;
  readonly value: number | null;
  readonly answers: number | null;
  readonly is_small: boolean;
  readonly is_provisional: boolean;
  readonly short_name: string;
  readonly kind: string;
  readonly origin: "published" | "inbox" | "sample";
}

interface PassageRow {
  readonly predecessor_id: string | null;
  readonly successor_id: string;
  readonly effective_on: string | null;
  readonly effective_latest: string | null;
  readonly kind: string;
}

interface RegimeRow {
  readonly metric_id: string;
  readonly regime_id: string;
  readonly from_year: number;
  readonly to_year: number | null;
  readonly comparable_with_previous: string;
  readonly comparable_within: string;
}

interface MetricRow {
  readonly metric_id: string;
  readonly governed_by: string;
}

/** What a linkage is computed from. */
export const linkageReads = {
  "marts._linkage_values": [
    "city_id",
    "agency_id",
    "year",
    "metric_id",
    "measured_in",
    "value",
    "answers",
    "is_small",
    "is_provisional",
    "short_name",
    "kind",
    "origin",
  ],
  "staging.agency_successions": [
    "predecessor_id",
    "successor_id",
    "effective_on",
    "effective_latest",
    "kind",
  ],
  "staging.regimes": [
    "metric_id",
    "regime_id",
    "from_year",
    "to_year",
    "comparable_with_previous",
    "comparable_within",
  ],
  "marts.metrics": ["metric_id", "governed_by"],
} as const;

/** One city with everything that a linkage may be drawn from. */
export interface LinkedCity {
  readonly city: string;
  readonly origin: ValueRow["origin"];
  readonly context: Context;
  readonly nameOf: (agency: string) => string;
  /** What sort of agency it is; trajectories are swapped within one sort only. */
  readonly kindOf: (agency: string) => string;
}

/** The cities that handed in anything about their agencies, in the order of their keys. */
export function citiesOf(tables: Tables): LinkedCity[] {
  const rows = tables["marts._linkage_values"] as unknown as readonly ValueRow[];
  const passages = tables["staging.agency_successions"] as unknown as readonly PassageRow[];
  const lives = livesOf(
    passages.map((row) => ({
      predecessor: row.predecessor_id,
      successor: row.successor_id,
      year: yearOf(row.effective_on ?? row.effective_latest),
      kind: row.kind,
    })),
  );
  const methodOf = methodsOf(
    (tables["marts.metrics"] as unknown as readonly MetricRow[]).map((row) => ({
      metric: row.metric_id,
      governedBy: row.governed_by,
    })),
    (tables["staging.regimes"] as unknown as readonly RegimeRow[]).map((row) => ({
      metric: row.metric_id,
      regime: row.regime_id,
      fromYear: row.from_year,
      toYear: row.to_year,
      continues: row.comparable_with_previous === "ya",
      comparesWithin: row.comparable_within === "ya",
    })),
  );
  const agencies = new Map(rows.map((row) => [row.agency_id, row]));
  return [...new Set(rows.map(({ city_id: city }) => city))].toSorted().map((city) => {
    const own = rows.filter(({ city_id: id }) => id === city);
    return {
      city,
      origin: own[0]!.origin,
      context: { values: own.map(valueOf), lives, methodOf },
      nameOf: (agency) => agencies.get(agency)!.short_name,
      kindOf: (agency) => agencies.get(agency)!.kind,
    };
  });
}

const yearOf = (day: string | null) => (day === null ? null : Number(day.slice(0, 4)));

const valueOf = (row: ValueRow): Value => ({
  agency: row.agency_id,
  year: row.year,
  metric: row.metric_id,
  value: row.value,
  measuredIn: row.measured_in,
  count: row.answers,
  isSmall: row.is_small,
  isProvisional: row.is_provisional,
});
