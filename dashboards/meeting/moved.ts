import { agencyCountSentence, agencyScoreSentence } from "../sentences/agency.js";
import { leadSentence, sinceSentence } from "../sentences/change.js";
import { targetSentence } from "../sentences/plan.js";
import { rankSentence } from "../sentences/record.js";
import { awardSentence } from "../sentences/since.js";
import { say, type Sentence, type Voice } from "../sentences/voice.js";
import type { Messages } from "../messages/id.js";
import { number } from "../components/format.js";
import { city, headline } from "../components/marts.js";
import type { MeetingRows } from "./rows.js";
import type { MeetingSubject } from "./subjects.js";

interface Asked {
  readonly voice: Voice;
  readonly t: Messages;
}

/** The sentence the sheet opens with; none where nothing is known of the subject up to that year. */
export function openingSentences(
  subject: MeetingSubject,
  year: number,
  rows: MeetingRows,
  { voice, t }: Asked,
): Sentence[] {
  if (subject.isAgency) {
    const row = agencyRow(subject, year, rows);
    return row === undefined ? [] : agencyCountSentence(row, voice);
  }
  const published = leadSentence(rows, { metric: "iid", entity: subject.id, until: year }, voice);
  if (published.length > 0) return published;
  const score = rows.iid_score.findLast(
    (row) =>
      row.city_id === subject.id && row.basis === "verified" && row.iid_points !== null && row.year <= year,
  );
  if (score === undefined || score.iid_points === null) return [];
  const marks = score.assumptions === null ? [] : [t.sentences.assumed];
  const value = number(score.iid_points, 2, t.locale);
  const body = t.meeting.opening(subject.name, score.year, value, score.band);
  return say({ subject, body, rows: [score], marks }, voice);
}

/** What moved into a year, in up to five sentences; a break or a gap is told where nothing may be compared. */
export function movedSentences(
  subject: MeetingSubject,
  year: number,
  rows: MeetingRows,
  { voice }: Asked,
): Sentence[] {
  if (subject.isAgency) {
    const row = agencyRow(subject, year, rows);
    const aims = rows.target_gap.filter((it) => it.entity_id === subject.id && it.year === year);
    return [
      ...(row === undefined ? [] : agencyScoreSentence(row, rows, voice)),
      ...aims.flatMap((it) => targetSentence(it, rows, voice)),
    ].slice(0, 5);
  }
  const told = headline.flatMap((metric) => sinceSentence(rows, { metric, entity: subject.id, year }, voice));
  const ranks = rankSentence(rows, { metric: "iid", entity: subject.id, year }, voice);
  const awards = subject.id === city ? awardSentence(rows, year, voice) : [];
  return [...told, ...ranks, ...awards].slice(0, 5);
}

const agencyRow = (subject: MeetingSubject, year: number, { agency_year: all }: MeetingRows) =>
  all.find((row) => row.view === "was" && row.agency_id === subject.id && row.year === year);
