import type { Messages } from "../messages/id.js";
import { headline, outcomes } from "../components/marts.js";
import { breaks } from "../components/regimes.js";
import { newestYear, style, valueWords, versionsOf } from "../sentences/cell.js";
import type { Drawn } from "../sentences/guards.js";
import { say, type Voice } from "../sentences/voice.js";
import type { FollowUps } from "./follow-ups.js";
import type { Raises } from "./raise.js";
import type { MeetingRows } from "./rows.js";
import type { RuleLine } from "./rules.js";
import type { MeetingSubject } from "./subjects.js";
import type { TargetLine } from "./targets.js";
import type { Tile } from "./tiles.js";

/** A question to ask in the meeting, and the rule that asks it. */
export interface Question {
  readonly rule: keyof Messages["meeting"]["questions"]["rules"];
  readonly text: string;
}

/** What the questions are drawn from: parts of the sheet that are already guarded, and the tables. */
export interface Found {
  readonly subject: MeetingSubject;
  readonly year: number;
  readonly tiles: readonly Tile[];
  readonly targets: readonly TargetLine[];
  readonly rules: readonly RuleLine[];
  readonly followUps: FollowUps;
  readonly raises: Raises | undefined;
}

interface Asking {
  readonly voice: Voice;
  readonly t: Messages;
}

const asked = 5;

/** Every rule that may ask, the first to be heard first. Each asks only where its guard holds. */
const rules = {
  overdue: ({ followUps }, _, { t }) =>
    followUps.overdue === 0
      ? []
      : [
          [
            t.meeting.questions.overdue(followUps.overdue),
            followUps.open.filter((row) => row.state === "overdue"),
          ],
        ],
  apart: ({ tiles, year }, _, { t }) => {
    const of = tiles.filter((tile) => tile.year === year && isSettled(tile));
    const up = of.find((tile) => tile.series.metric === "iid" && tile.direction === "up");
    const down = of.find((tile) => outcomes.has(tile.series.metric) && tile.direction === "down");
    if (up === undefined || down === undefined) return [];
    return [[t.meeting.questions.apart(toldOf(up), toldOf(down), year), [drawn(up), drawn(down)]]];
  },
  missed: ({ targets }, _, { t }) =>
    targets
      .filter((line) => line.row.status === "missed" && line.gap !== "–")
      .map((line) => [t.meeting.questions.missed(line.name, [line.realised, line.aim]), [line.row]] as const),
  rule: ({ rules: lines, subject }, _, { t }) =>
    lines
      .filter((line) => line.missed > 0)
      .map((line) => [
        t.meeting.questions.rule(line.rule, subject.isAgency ? null : [line.missed, line.rows.length]),
        line.rows.filter((row) => row.status === "missed"),
      ]),
  fell: ({ tiles, year }, _, { t }) =>
    tiles
      .filter((tile) => tile.year === year && tile.direction === "down" && isSettled(tile))
      .filter((tile) => tile.series.direction !== "none")
      .toSorted((a, b) => Number(outcomes.has(b.series.metric)) - Number(outcomes.has(a.series.metric)))
      .map((tile) => [t.meeting.questions.fell(toldOf(tile), year), [drawn(tile)]] as const),
  disputed: ({ subject, year }, rows, { voice, t }) =>
    headline.flatMap((metric) =>
      [year, year - 1].flatMap((of) => {
        const versions = versionsOf(rows.observations, { metric, entity: subject.id, year: of });
        if (versions.length < 2) return [];
        const { name, show } = style(rows.metrics, metric, voice);
        const values = valueWords(versions, show, voice);
        return [[t.meeting.questions.disputed(name, of, values), versions] as const];
      }),
    ),
  absent: ({ subject, year }, rows, { voice, t }) =>
    headline.flatMap((metric) => {
      const last = newestYear(rows.observations, { metric, entity: subject.id, until: year });
      const isBroken = breaks(rows.regimes, metric).some(
        (regime) =>
          regime.comparable_with_previous === "tidak" &&
          last !== undefined &&
          last < regime.from_year &&
          regime.from_year <= year,
      );
      if (last === undefined || last === year || isBroken) return [];
      const { name } = style(rows.metrics, metric, voice);
      return [[t.meeting.questions.absent(name, year, last), []] as const];
    }),
  evidence: ({ raises, subject }, _, { t }) =>
    (raises?.raises ?? []).flatMap((raise) => {
      const [step] = raise.steps;
      if (step === undefined) return [];
      const row: Drawn = { origin: subject.isSample ? "sample" : "inbox" };
      return [[t.meeting.questions.evidence(raise.title, step.name, step.evidence), [row]] as const];
    }),
  aimless: ({ targets }, _, { t }) =>
    targets
      .filter((line) => line.row.status === "no target")
      .map((line) => [t.meeting.questions.aimless(line.name, line.row.year), [line.row]] as const),
  unreached: ({ targets }, _, { t }) =>
    targets
      .filter((line) => line.row.status === "not realised")
      .map((line) => [t.meeting.questions.unreached(line.name, line.aim), [line.row]] as const),
  uncounted: ({ subject, year }, rows, { t }) =>
    rows.observations
      .filter(
        (row) =>
          row.metric_id === "iid" &&
          row.entity_id === subject.id &&
          row.year === year &&
          row.is_chosen &&
          row.rank !== null &&
          row.rank_of === null,
      )
      .map((row) => [t.meeting.questions.uncounted(row.rank ?? 0, year), [row]] as const),
  unknown: ({ rules: lines, subject }, _, { t }) =>
    lines
      .filter((line) => line.unknown === line.rows.length)
      .map((line) => [t.meeting.questions.unknown(line.rule, subject.isAgency), line.rows] as const),
  unheard: ({ subject, year, tiles }, _, { t }) =>
    tiles
      .filter((tile) => subject.isAgency && tile.series.key === "ikm" && tile.year !== year)
      .map((tile) => [t.meeting.questions.unheard(year), [drawn(tile)]] as const),
} satisfies Record<
  Question["rule"],
  (found: Found, rows: MeetingRows, asking: Asking) => readonly (readonly [string, readonly Drawn[]])[]
>;

/** Up to five questions, the first of every rule before the second of any; none of them says who is at fault. */
export function questionsOf(found: Found, rows: MeetingRows, { voice, t }: Asking): Question[] {
  const aloud: Voice = {
    ...voice,
    t: { ...t, sentences: { ...t.sentences, close: t.meeting.questions.close } },
  };
  const byRule = Object.entries(rules).map(([rule, ask]) =>
    ask(found, rows, { voice, t }).flatMap(([body, of]) =>
      say({ subject: found.subject, body, rows: of }, aloud).map(({ text }) => ({
        rule: rule as Question["rule"],
        text,
      })),
    ),
  );
  const rounds = Math.max(0, ...byRule.map((own) => own.length));
  return Array.from({ length: rounds }, (_, at) => byRule.flatMap((own) => own[at] ?? []))
    .flat()
    .slice(0, asked);
}

const isSettled = (tile: Tile) =>
  !tile.series.steps.some((step) => step.to_year === tile.year && step.is_unresolved);
const toldOf = (tile: Tile) => `${tile.series.name} ${tile.change}`;
const drawn = (tile: Tile): Drawn => ({
  origin: tile.series.origin,
  status: tile.status,
  ...(tile.year === null ? {} : { year: tile.year }),
});
