import { list } from "../components/format.js";
import type { Rows } from "../components/marts.js";
import { breaks, distinctFigures } from "../components/regimes.js";
import { regimeLabel } from "../components/sentences.js";
import { style, subjectOf, valueWords, versionsOf, type Cell } from "./cell.js";
import { seriesWithValue, yearsWithout } from "./change.js";
import { say, type Sentence, type Voice } from "./voice.js";

type Record = Rows<"observations" | "metrics" | "regimes">;

/** The years up to the cell's for which no source has a figure. Nothing is put in their place. */
export function gapSentence(tables: Record, cell: Cell, voice: Voice): Sentence[] {
  const series = seriesWithValue(tables.observations, cell);
  const [first] = series;
  const missing = yearsWithout(series, cell.year);
  if (first === undefined || missing.length === 0) return [];
  const subject = subjectOf(first, voice.agencies);
  const what = `${style(tables.metrics, cell.metric, voice).name} ${subject.name}`;
  const body = voice.t.sentences.gap(what, list(missing.map(String), voice.t.locale));
  return say({ subject, body, rows: [] }, voice);
}

/** The change of method that begins in the cell's year, where both of its sides have figures. */
export function breakSentence(tables: Record, cell: Cell, voice: Voice): Sentence[] {
  const words = voice.t.sentences;
  const cut = breaks(tables.regimes, cell.metric).find((regime) => regime.from_year === cell.year);
  const before = versionsOf(tables.observations, { ...cell, year: cell.year - 1 });
  const [now] = versionsOf(tables.observations, cell);
  if (cut === undefined || now === undefined || before.length === 0) return [];
  const subject = subjectOf(now, voice.agencies);
  const what = `${style(tables.metrics, cell.metric, voice).name} ${subject.name}`;
  const tell = cut.comparable_with_previous === "tidak" ? words.sinceBreak : words.sinceOpenBreak;
  return say(
    { subject, body: tell(what, cell.year - 1, cell.year, regimeLabel(cut, voice.t)), rows: [] },
    voice,
  );
}

/** Every version of a figure that sources tell differently and nobody has settled. */
export function alternativesSentence(tables: Record, cell: Cell, voice: Voice): Sentence[] {
  const versions = versionsOf(tables.observations, cell);
  const [first] = versions;
  if (first === undefined || voice.guards.isOne(versions)) return [];
  const { name, show } = style(tables.metrics, cell.metric, voice);
  const subject = subjectOf(first, voice.agencies);
  const values = valueWords(versions, show, voice);
  const body = voice.t.sentences.alternatives(`${name} ${subject.name}`, cell.year, values);
  return say({ subject, body, rows: versions }, voice);
}

/** The published rank with the number ranked by the same source, or that this is unknown. */
export function rankSentence(tables: Record, cell: Cell, voice: Voice): Sentence[] {
  const { t, guards } = voice;
  const own = tables.observations.filter(
    (row) => row.metric_id === cell.metric && row.entity_id === cell.entity && row.year === cell.year,
  );
  const isOpen = own.some((row) => row.status === "unresolved");
  const ranked = own.filter((row) => row.rank !== null && (isOpen || row.is_chosen));
  const [first] = ranked;
  if (first === undefined) return [];
  const ranks = ranked.map((row) =>
    guards.isCounted(row)
      ? t.sentences.rankOf(row.rank ?? 0, row.rank_of ?? 0, row.rank_scope)
      : t.sentences.rankUnknown(row.rank ?? 0, row.rank_scope),
  );
  const subject = subjectOf(first, voice.agencies);
  const { name } = style(tables.metrics, cell.metric, voice);
  const body = t.sentences.rank(subject.name, t.sentences.or([...new Set(ranks)]), name, cell.year);
  return say({ subject, body, rows: distinctFigures(ranked) }, voice);
}
