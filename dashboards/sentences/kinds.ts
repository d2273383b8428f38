import type { Observation } from "../../pipeline/marts/observations.ts";
import type { Rows } from "../components/marts.js";
import { agencyCountSentence, agencyScoreSentence } from "./agency.js";
import type { Cell } from "./cell.js";
import { leadSentence, sinceSentence, trendSentence } from "./change.js";
import { bandSentences, capSentence, nextRankSentence } from "./distance.js";
import { linkageSentence } from "./linkage.js";
import { peopleSentence, type PeopleCell } from "./people.js";
import { funnelSentence, targetSentence } from "./plan.js";
import { alternativesSentence, breakSentence, gapSentence, rankSentence } from "./record.js";
import { awardSentence } from "./since.js";
import type { Sentence, Voice } from "./voice.js";

/** Everything that sentences are drawn from: released rows, and the cells about people with what was withheld. */
export type Tables = Rows<
  | "observations"
  | "changes"
  | "metrics"
  | "regimes"
  | "bands"
  | "awards_timeline"
  | "iid_score"
  | "target_gap"
  | "funnel"
  | "agency_year"
  | "linkage"
> & { readonly people: readonly PeopleCell[] };

/** A kind of sentence, over all rows that it can be drawn from. */
type Kind = (tables: Tables, voice: Voice) => readonly Sentence[];

const ofCells =
  (tell: (tables: Tables, cell: Cell, voice: Voice) => readonly Sentence[]): Kind =>
  (tables, voice) =>
    cellsOf(tables.observations).flatMap((cell) => tell(tables, cell, voice));

/** The kinds of generated sentences, in both languages and under the same guards, for pages and papers alike. */
export const kinds = {
  lead: ofCells((tables, cell, voice) => leadSentence(tables, { ...cell, until: cell.year }, voice)),
  since: ofCells(sinceSentence),
  trend: ofCells(trendSentence),
  gap: ofCells(gapSentence),
  break: ofCells(breakSentence),
  alternatives: ofCells(alternativesSentence),
  rank: ofCells(rankSentence),
  band: ofCells(bandSentences),
  nextRank: ofCells(nextRankSentence),
  cap: (tables, voice) => tables.iid_score.flatMap((row) => capSentence(row, voice)),
  target: (tables, voice) => tables.target_gap.flatMap((row) => targetSentence(row, tables, voice)),
  funnel: (tables, voice) => tables.funnel.flatMap((row) => funnelSentence(row, tables.funnel, voice)),
  agencyScore: (tables, voice) =>
    tables.agency_year.flatMap((row) => agencyScoreSentence(row, tables, voice)),
  agencyCount: (tables, voice) => tables.agency_year.flatMap((row) => agencyCountSentence(row, voice)),
  people: (tables, voice) => tables.people.flatMap((cell) => peopleSentence(cell, tables, voice)),
  linkage: (tables, voice) => tables.linkage.flatMap((row) => linkageSentence(row, tables, voice)),
  award: (tables, voice) =>
    [...new Set(tables.awards_timeline.flatMap((award) => award.assessed_year ?? []))].flatMap((year) =>
      awardSentence(tables, year, voice),
    ),
} satisfies Record<string, Kind>;

/** Every cell that any source has something to say about, once. */
function cellsOf(observations: readonly Observation[]): Cell[] {
  const cells = observations.map((row) => ({
    metric: row.metric_id,
    entity: row.entity_id,
    year: row.year,
  }));
  const keys = cells.map((cell) => `${cell.metric} ${cell.entity} ${cell.year}`);
  return cells.filter((_, at) => keys.indexOf(keys[at] ?? "") === at);
}
