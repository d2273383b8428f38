import type { Observation } from "../../pipeline/marts/observations.ts";
import { list } from "../components/format.js";
import type { Rows } from "../components/marts.js";
import { breaks, changesInto } from "../components/regimes.js";
import { changeUnit, changeWords, regimeLabel } from "../components/sentences.js";
import { newestYear, style, subjectOf, valueWords, versionsOf, type Cell, type Valued } from "./cell.js";
import { say, type Sentence, type Voice } from "./voice.js";

export type Course = Rows<"observations" | "changes" | "metrics" | "regimes">;

/** What may be told of a change into a year: every version of it, in words, and the rows it stands on. */
interface ToldChange {
  readonly from: number;
  readonly words: string;
  readonly sizes: readonly number[];
  readonly isOpen: boolean;
  readonly rows: readonly Valued[];
}

/** The change into the cell's year. Undefined across a break or a gap, and where a version of it is not at hand. */
export function changeOf(tables: Course, cell: Cell, voice: Voice): ToldChange | undefined {
  const { guards, t } = voice;
  const lawful = changesInto(tables.changes, cell.metric, cell.entity, cell.year).filter(
    (change) =>
      guards.isComparable(change, tables.regimes) && guards.areNeighbours(change.from_year, change.to_year),
  );
  const [first] = lawful;
  if (first === undefined) return undefined;
  const before = versionsOf(tables.observations, { ...cell, year: first.from_year });
  const now = versionsOf(tables.observations, cell);
  const told = lawful.filter(
    (change) =>
      before.some((row) => row.value === change.from_value) &&
      now.some((row) => row.value === change.to_value),
  );
  if (told.length === 0 || !guards.isComplete(told.length, before.length * now.length)) return undefined;
  const { metric, decimals } = style(tables.metrics, cell.metric, voice);
  return {
    from: first.from_year,
    words: changeWords(told, decimals, changeUnit(metric, t), t),
    sizes: told.map((change) => change.change),
    isOpen: !guards.isOne(before) || !guards.isOne(now),
    rows: [...before, ...now],
  };
}

/** The sentence a meeting opens with: the newest value, its band, its change. None where there is no value at all. */
export function leadSentence(
  tables: Course & Rows<"bands">,
  { metric, entity, until }: Omit<Cell, "year"> & { readonly until: number },
  voice: Voice,
): Sentence[] {
  const { t, guards } = voice;
  const year = newestYear(tables.observations, { metric, entity, until });
  if (year === undefined) return [];
  const cell = { metric, entity, year };
  const versions = versionsOf(tables.observations, cell);
  const [newest] = versions;
  if (newest === undefined) return [];
  const { name, show } = style(tables.metrics, metric, voice);
  const subject = subjectOf(newest, voice.agencies);
  const parts = [t.sentences.lead(name, subject.name, valueWords(versions, show, voice), year)];
  if (!guards.isOne(versions)) parts.push(t.sentences.leadUnresolved);
  else if (newest.band !== null && guards.isOwnBand(newest, newest.band, tables.bands))
    parts.push(t.sentences.band(newest.band));
  const change = changeOf(tables, cell, voice);
  if (change !== undefined) parts.push(t.sentences.from(change.words, change.from));
  return say({ subject, body: parts.join(", "), rows: [...versions, ...(change?.rows ?? [])] }, voice).concat(
    gapAfter(tables, { metric, entity, year, until }, voice),
  );
}

/** The years after the first value that no source has, told beside the lead. */
function gapAfter(
  tables: Course,
  { until, ...cell }: Cell & { readonly until: number },
  voice: Voice,
): Sentence[] {
  const series = seriesWithValue(tables.observations, cell);
  const first = series[0];
  const missing = first === undefined ? [] : yearsWithout(series, until);
  if (first === undefined || missing.length === 0) return [];
  const body = voice.t.sentences.leadGap(list(missing.map(String), voice.t.locale));
  return say({ subject: subjectOf(first, voice.agencies), body, rows: [] }, voice);
}

/** What happened to a metric in a year: a change, a break, a gap, or the figure alone. */
export function sinceSentence(tables: Course, cell: Cell, voice: Voice): Sentence[] {
  const { metric, entity, year } = cell;
  const words = voice.t.sentences;
  const last = newestYear(tables.observations, { metric, entity, until: year });
  if (last === undefined) return [];
  const { name, show } = style(tables.metrics, metric, voice);
  const [newest, ...others] = versionsOf(tables.observations, { metric, entity, year: last });
  if (newest === undefined) return [];
  const subject = subjectOf(newest, voice.agencies);
  const told = (body: string, rows: readonly Valued[]) => say({ subject, body, rows }, voice);
  const cut = breaks(tables.regimes, metric).findLast(
    (regime) =>
      regime.from_year <= year && (last < year ? last < regime.from_year : regime.from_year === year),
  );
  if (cut !== undefined && (last < year || !hasChange(tables, cell, voice))) {
    const tell = cut.comparable_with_previous === "tidak" ? words.sinceBreak : words.sinceOpenBreak;
    return told(tell(name, last < year ? last : year - 1, year, regimeLabel(cut, voice.t)), []);
  }
  if (last < year) return told(words.sinceGap(name, year, last), []);
  const versions = [newest, ...others];
  const value = valueWords(versions, show, voice);
  const change = changeOf(tables, cell, voice);
  if (change === undefined) return told(words.sinceOnly(name, value, year), versions);
  const body = change.isOpen
    ? words.sinceUnresolved(name, change.words, change.from, year)
    : words.sinceChange(name, change.words, [change.from, year], value);
  return told(body, change.rows);
}

const hasChange = (tables: Course, cell: Cell, voice: Voice) => changeOf(tables, cell, voice) !== undefined;

/** In how many yearly steps a metric rose, over years that follow each other in one regime up to `cell.year`. */
export function trendSentence(tables: Course, cell: Cell, voice: Voice): Sentence[] {
  const steps: ToldChange[] = [];
  for (let year = cell.year; ; year--) {
    const step = changeOf(tables, { ...cell, year }, voice);
    if (step === undefined || step.isOpen) break;
    steps.push(step);
  }
  const [newest] = versionsOf(tables.observations, cell);
  if (newest === undefined || steps.length === 0 || !voice.guards.isCourse(steps.length)) return [];
  const subject = subjectOf(newest, voice.agencies);
  const { name } = style(tables.metrics, cell.metric, voice);
  const up = steps.filter((step) => (step.sizes[0] ?? 0) > 0).length;
  const what = `${name} ${subject.name}`;
  const span = [cell.year - steps.length, cell.year] as const;
  const body = voice.t.sentences.trend(what, up, steps.length, span);
  return say({ subject, body, rows: steps.flatMap((step) => step.rows) }, voice);
}

export const seriesWithValue = (
  observations: readonly Observation[],
  { metric, entity }: Omit<Cell, "year">,
) =>
  observations
    .filter(
      (row): row is Valued => row.metric_id === metric && row.entity_id === entity && row.value !== null,
    )
    .toSorted((a, b) => a.year - b.year);

/** Years from the first value up to `until` that have none. */
export function yearsWithout(series: readonly Valued[], until: number): number[] {
  const known = new Set(series.map((row) => row.year));
  const first = Math.min(...known);
  const all = Array.from({ length: Math.max(0, until - first + 1) }, (_, at) => first + at);
  return all.filter((year) => !known.has(year));
}
