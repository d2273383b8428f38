import type { AgencyYear } from "../../pipeline/marts/agency_year.ts";
import { number } from "../components/format.js";
import type { Rows } from "../components/marts.js";
import { changeWords } from "../components/sentences.js";
import { style } from "./cell.js";
import { say, type Sentence, type Voice } from "./voice.js";

type Agencies = Rows<"agency_year" | "metrics" | "regimes">;

const nameOf = (row: AgencyYear, { t }: Voice) =>
  t.sentences.agency(row.short_name, t.sentences.views[row.view]);
const subjectOf = (row: AgencyYear) => ({ name: row.short_name, cityId: row.city_id });

/** An agency's IKM with its change; where the agency was merged, split or re-cut its series begins anew. */
export function agencyScoreSentence(row: AgencyYear, tables: Agencies, voice: Voice): Sentence[] {
  const { t, guards } = voice;
  if (row.ikm === null) return [];
  const { name, decimals, show } = style(tables.metrics, "ikm", voice);
  const before = tables.agency_year.find(
    (it) => it.agency_id === row.agency_id && it.view === row.view && guards.areNeighbours(it.year, row.year),
  );
  const agency = nameOf(row, voice);
  const told = (body: string, rows: readonly AgencyYear[]) =>
    say({ subject: subjectOf(row), body, rows }, voice);
  const isAnew = before === undefined ? row.scores_from_year === row.year : !guards.isSameAgency(row, before);
  if (isAnew) return told(t.sentences.agencyFresh(name, agency, row.year, show(row.ikm)), [row]);
  const alone = t.sentences.agencyScore(name, agency, row.year, show(row.ikm));
  const isCompared =
    before !== undefined &&
    before.ikm !== null &&
    row.ikm_change !== null &&
    guards.isComparable({ metric_id: "ikm", from_year: before.year, to_year: row.year }, tables.regimes);
  if (!isCompared || row.ikm_change === null) return told(alone, [row]);
  const change = changeWords([{ change: row.ikm_change }], decimals, t.sentences.pointUnit, t);
  return told(`${alone}, ${t.sentences.from(change, before.year)}`, [row, before]);
}

/** How many innovations an agency handed in; a range where no source says how much of a predecessor's it carries. */
export function agencyCountSentence(row: AgencyYear, voice: Voice): Sentence[] {
  const { t, guards } = voice;
  const agency = nameOf(row, voice);
  const show = (value: number) => number(value, Number.isInteger(value) ? 0 : 1, t.locale);
  const told = (body: string) => say({ subject: subjectOf(row), body, rows: [row] }, voice);
  if (guards.isSourced(row))
    return told(t.sentences.agencyCount(agency, row.year, show(row.innovations ?? 0)));
  const { innovations_low: low, innovations_high: high } = row;
  if (low === null || high === null) return [];
  return told(t.sentences.agencyRange(agency, row.year, [show(low), show(high)]));
}
