import type { Regime } from "../../pipeline/marts/regimes.ts";
import type { Messages } from "../messages/id.js";
import { breaks } from "../components/regimes.js";
import type { Sentence } from "../sentences/voice.js";
import { voiceOf } from "../sentences/voice.js";
import { agencySeries } from "./agency-series.js";
import { computed, computedSeries, publishedSeries, rankSeries, type Computed } from "./city-series.js";
import { distanceLines, type DistanceLine } from "./distances.js";
import { followUpsOf, type FollowUps } from "./follow-ups.js";
import { movedSentences, openingSentences } from "./moved.js";
import { questionsOf, type Question } from "./questions.js";
import { raisesOf, type Raises } from "./raise.js";
import type { MeetingRows } from "./rows.js";
import { ruleLines, type RuleLine } from "./rules.js";
import type { Series } from "./series.js";
import type { MeetingSubject } from "./subjects.js";
import { targetLines, type TargetLine } from "./targets.js";
import { tileOf, type Tile } from "./tiles.js";

/** A course over the years, with what was aimed at and where the method broke. */
export interface MeetingChart {
  readonly series: Series;
  readonly aims: readonly { readonly year: number; readonly value: number }[];
  readonly breaks: readonly Regime[];
}

/** Everything one meeting sheet says, ready to be drawn on a page or written into a file. */
export interface MeetingSheet {
  readonly subject: MeetingSubject;
  readonly year: number;
  readonly opening: readonly Sentence[];
  readonly tiles: readonly Tile[];
  readonly charts: readonly MeetingChart[];
  readonly targets: readonly TargetLine[];
  readonly moved: readonly Sentence[];
  /** Of a city; an agency has none. */
  readonly distances: readonly DistanceLine[];
  readonly rules: readonly RuleLine[];
  readonly raises: Raises | undefined;
  readonly followUps: FollowUps;
  readonly questions: readonly Question[];
  /** Citations of everything published on the sheet. */
  readonly sources: readonly string[];
}

const headlines = ["iid", "innovations_registered", "ombudsman", "pekppp", "ki_award"] as const;
const drawnOfCity = ["iid", "innovations_registered", "pekppp"] as const;
const drawnComputed: readonly Computed[] = ["iid_points", "innovations_entered", "mean_maturity_points"];

/** The sheet of one meeting. Rows of other cities and later years are left alone. */
export function meetingSheet(
  { subject, year }: { readonly subject: MeetingSubject; readonly year: number },
  rows: MeetingRows,
  t: Messages,
): MeetingSheet {
  const asking = { voice: voiceOf(t, rows.agencies), t };
  const { six, drawn } = seriesOf(subject, year, rows, t);
  const parts = {
    subject,
    year,
    tiles: tilesOf(six, year, t),
    targets: targetLines({ entity: subject.id, year }, rows, asking),
    rules: ruleLines(subject, year, rows, t),
    followUps: followUpsOf(subject, year, rows),
    raises: raisesOf(subject, year, rows, 3),
  };
  const sources = [
    ...[...six, ...drawn].flatMap((series) => series.sources),
    ...parts.targets.flatMap((line) => line.row.source_id ?? []),
    ...parts.rules.flatMap((line) => line.rows.map((row) => row.source_id)),
  ];
  return {
    ...parts,
    opening: openingSentences(subject, year, rows, asking),
    charts: drawn.map((series) => ({
      series,
      aims: aimsOf(series, subject, rows),
      breaks: breaks(rows.regimes, series.metric),
    })),
    moved: movedSentences(subject, year, rows, asking),
    distances: subject.isAgency ? [] : distanceLines(subject, year, rows, asking),
    questions: questionsOf(parts, rows, asking),
    sources: [...new Set(sources)],
  };
}

/** The six figures and the three that are drawn: published ones, those computed from levels, or an agency's own. */
function seriesOf(subject: MeetingSubject, year: number, rows: MeetingRows, t: Messages) {
  if (subject.isAgency) {
    const of = (measure: Parameters<typeof agencySeries>[0]) =>
      agencySeries(measure, { agency: subject.id, until: year }, rows, t);
    const service = [of("pekppp"), of("ombudsman")];
    const six = [
      of("innovations"),
      of("innovations_new"),
      of("mean_verified_maturity"),
      of("ikm"),
      of("complaint_resolution_pct"),
      service.find((series) => series.points.length > 0) ?? of("pekppp"),
    ];
    return { six, drawn: [six[0]!, six[2]!, six[3]!] };
  }
  const place = { entity: subject.id, until: year };
  const published = (metric: string) => publishedSeries(metric, place, rows, t);
  if (rows.observations.some((row) => row.entity_id === subject.id)) {
    const [first, ...rest] = headlines;
    return {
      six: [published(first), rankSeries(place, rows, t), ...rest.map(published)],
      drawn: drawnOfCity.map(published),
    };
  }
  const of = (column: Computed) => computedSeries(column, place, rows, t);
  return { six: (Object.keys(computed) as Computed[]).map(of), drawn: drawnComputed.map(of) };
}

/** Where the rank of the index has a tile of its own the index does not repeat it. */
function tilesOf(six: readonly Series[], year: number, t: Messages): Tile[] {
  const ranked = six.find((series) => series.isRank)?.metric;
  return six
    .map((series) => tileOf(series, year, t))
    .map((tile) => (tile.series.metric === ranked ? { ...tile, rank: null } : tile));
}

const aimsOf = (series: Series, subject: MeetingSubject, { target_gap: all }: MeetingRows) =>
  all.flatMap((row) =>
    row.metric_id === series.metric &&
    row.entity_id === subject.id &&
    row.target_value !== null &&
    series.points.some((point) => point.year === row.year)
      ? [{ year: row.year, value: row.target_value }]
      : [],
  );
