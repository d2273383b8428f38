import type { Agency } from "../../pipeline/marts/agencies.ts";
import type { Observation } from "../../pipeline/marts/observations.ts";
import { number } from "../components/format.js";
import type { Rows } from "../components/marts.js";
import { distinctFigures } from "../components/regimes.js";
import { metricName, metricOf } from "../components/sentences.js";
import type { Subject } from "./guards.js";
import type { Voice } from "./voice.js";

/** One figure: a metric of an entity in a year. */
export interface Cell {
  readonly metric: string;
  readonly entity: string;
  readonly year: number;
}

export type Valued = Observation & { readonly value: number };

/** The rows of a cell that may be true: the one in use, or every version while none is settled. */
export function versionsOf(observations: readonly Observation[], cell: Cell): Valued[] {
  const own = observations.filter(
    (row): row is Valued =>
      row.metric_id === cell.metric &&
      row.entity_id === cell.entity &&
      row.year === cell.year &&
      row.value !== null,
  );
  const isOpen = own.some((row) => row.status === "unresolved");
  const inUse = own.toSorted((a, b) => Number(b.is_chosen) - Number(a.is_chosen));
  return isOpen ? distinctFigures(inUse) : inUse.filter((row) => row.is_chosen);
}

/** The newest year up to `until` for which a metric and entity have a value in use. */
export function newestYear(
  observations: readonly Observation[],
  { metric, entity, until }: Omit<Cell, "year"> & { readonly until: number },
): number | undefined {
  const years = observations
    .filter((row) => row.metric_id === metric && row.entity_id === entity && row.year <= until)
    .filter((row) => row.is_chosen && row.value !== null)
    .map((row) => row.year);
  return years.length === 0 ? undefined : Math.max(...years);
}

/** How a metric is written: its name, its decimals, its unit. */
export function style(metrics: Rows<"metrics">["metrics"], id: string, { t }: Voice) {
  const metric = metricOf(metrics, id);
  const decimals = metric?.decimals ?? 2;
  return {
    metric,
    decimals,
    name: t.sentences.names[id] ?? metricName(metrics, id, t),
    show: (value: number) => number(value, decimals, t.locale),
  };
}

/** "70,78", or "70,78 atau 77,73" while it is not settled which is right. */
export function valueWords(
  versions: readonly Valued[],
  show: (value: number) => string,
  voice: Voice,
): string {
  const [first] = versions;
  if (first === undefined || voice.guards.isOne(versions))
    return first === undefined ? "–" : show(first.value);
  return voice.t.sentences.or(versions.map((row) => show(row.value)));
}

/** Whom an observation names; an agency's city is in the table of agencies, a city is its own. */
export function subjectOf(row: Observation, agencies: readonly Agency[] | undefined): Subject {
  const agency = agencies?.find((it) => it.agency_id === row.entity_id);
  return { name: row.entity_name, cityId: agency?.city_id ?? row.entity_id };
}
