import type { Messages } from "../messages/id.js";
import { number } from "../components/format.js";
import { bandSentences, capSentence, nextRankSentence } from "../sentences/distance.js";
import { newestYear, versionsOf } from "../sentences/cell.js";
import { say, type Sentence, type Voice } from "../sentences/voice.js";
import type { MeetingRows } from "./rows.js";
import type { MeetingSubject } from "./subjects.js";

/** One distance: what it is to, and the sentence that tells it or says why nobody knows. */
export interface DistanceLine {
  readonly name: string;
  readonly sentences: readonly Sentence[];
  readonly otherwise: string;
}

type Needed = Pick<MeetingRows, "observations" | "metrics" | "bands" | "iid_score">;

/** How far a city's index is from the edge of its band, from the cap on innovations and from the next rank. */
export function distanceLines(
  subject: MeetingSubject,
  year: number,
  rows: Needed,
  { voice, t }: { readonly voice: Voice; readonly t: Messages },
): DistanceLine[] {
  const words = t.meeting.distances;
  const entity = subject.id;
  const last = newestYear(rows.observations, { metric: "iid", entity, until: year });
  const cell = { metric: "iid", entity, year: last ?? year };
  const score = rows.iid_score.findLast(
    (row) => row.city_id === entity && row.basis === "verified" && row.status === "known" && row.year <= year,
  );
  const published = last === undefined ? [] : bandSentences(rows, cell, voice);
  const edges =
    published.length > 0 || score === undefined ? published : computedEdges(subject, score, { voice, t });
  const isFirst = versionsOf(rows.observations, cell).some((row) => row.rank === 1);
  return [
    { name: t.iid.distances.band, sentences: edges, otherwise: words.noBand },
    {
      name: t.iid.distances.cap,
      sentences: score === undefined ? [] : capSentence(score, voice),
      otherwise: words.noCap,
    },
    {
      name: t.iid.distances.rank,
      sentences: last === undefined ? [] : nextRankSentence(rows, cell, voice),
      otherwise: isFirst ? words.first : words.noRank,
    },
  ];
}

/** Where the index was computed and not published, its distances come with the computation. */
function computedEdges(
  subject: MeetingSubject,
  score: MeetingRows["iid_score"][number],
  { voice, t }: { readonly voice: Voice; readonly t: Messages },
): Sentence[] {
  const words = t.iid.distances;
  const show = (value: number) => number(value, 2, t.locale);
  const { next_band: next, next_band_missing_points: missing, band, band_spare_points: spare } = score;
  const told = [
    ...(band === null || spare === null ? [] : [words.spare(show(spare), band)]),
    ...(next === null || missing === null ? [] : [words.missing(show(missing), next)]),
  ];
  if (told.length === 0) return [];
  const marks = score.assumptions === null ? [] : [t.sentences.assumed];
  const body = t.meeting.distances.computed(subject.name, score.year, told.join("; "));
  return say({ subject, body, rows: [score], marks }, voice);
}
