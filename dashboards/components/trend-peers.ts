import type { Agency } from "../../pipeline/marts/agencies.ts";
import type { Observation } from "../../pipeline/marts/observations.ts";
import { city } from "./marts.js";
import { scaleStart } from "./regimes.js";
import type { TrendRows } from "./trend.js";

/** The nation as an entity. */
const nation = "id";

/** The other cities that most years of the index are known for, on the scale now in use. */
export function peerCities(
  { observations, regimes, agency_year: agencies }: TrendRows,
  count: number,
): string[] {
  const start = scaleStart(regimes, "iid", Math.max(...observations.map((row) => row.year)));
  const others = new Set([city, nation, ...agencies.map((row) => row.city_id)]);
  const own = observations.filter(
    (row) => row.metric_id === "iid" && !others.has(row.entity_id) && row.value !== null && row.year >= start,
  );
  return byWealth(
    own,
    (row) => row.entity_id,
    (row) => `${row.year}`,
  )
    .filter(([, years]) => years > 1)
    .slice(0, count)
    .map(([id]) => id);
}

export type PeerKind = "cities" | "nation" | "sameClass";

/** Whom the chosen entities may be compared with. */
export function peersOf(kind: PeerKind, chosen: readonly string[], rows: TrendRows): string[] {
  if (kind === "cities") return peerCities(rows, 3);
  if (kind === "nation") return rows.observations.some((row) => row.entity_id === nation) ? [nation] : [];
  const was = rows.agencies.filter((row) => row.view === "was");
  const own = was.filter((row) => chosen.includes(row.agency_id));
  const isLike = (row: Agency) => own.some((it) => it.city_id === row.city_id && it.kind === row.kind);
  const withFigures = new Set(rows.agency_year.map((row) => row.agency_id));
  return was
    .filter((row) => row.is_current && withFigures.has(row.agency_id) && isLike(row))
    .map((row) => row.agency_id);
}

/** Ids by how many different figures they have, most first. */
export function byWealth(
  rows: readonly Observation[],
  id: (row: Observation) => string,
  figure: (row: Observation) => string,
): (readonly [string, number])[] {
  const found = new Map<string, Set<string>>();
  for (const row of rows) found.set(id(row), (found.get(id(row)) ?? new Set()).add(figure(row)));
  return [...found]
    .map(([key, figures]) => [key, figures.size] as const)
    .toSorted((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
}
