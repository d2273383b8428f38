import type { MeetingSheet } from "../../dashboards/meeting/sheet.ts";
import { day, number } from "../../dashboards/components/format.ts";
import { releaseMark } from "../../dashboards/components/export-about.ts";
import { holds, packCitation, type Annexed } from "./annex-table.ts";

/** A head and what stands below it. */
export interface Part {
  readonly head: string;
  readonly lines: readonly string[];
}

const room = { targets: 5, followUps: 4, moved: 5 } as const;

/** The words of a sheet in two columns; `isShort` leaves out what a slide beside charts has no room for. */
export function detailOf(
  sheet: MeetingSheet,
  annexed: Annexed,
  isShort = false,
): { readonly left: readonly Part[]; readonly right: readonly Part[] } {
  const { t } = annexed;
  const words = t.meeting;
  const moved = { head: words.moved, lines: sheet.moved.slice(0, room.moved).map(({ text }) => text) };
  const rules = { head: words.rules.title, lines: sheet.rules.map(({ rule, told }) => `${rule}: ${told}.`) };
  const followUps = { head: words.followUps.title, lines: followUpLines(sheet, annexed) };
  const questions = { head: words.questions.title, lines: sheet.questions.map(({ text }) => text) };
  const own = sheet.subject.isAgency
    ? { head: words.raises.title, lines: raiseLines(sheet, t) }
    : {
        head: words.distances.title,
        lines: sheet.distances.map(
          ({ name, sentences, otherwise }) =>
            `${name}: ${sentences.length === 0 ? otherwise : sentences.map(({ text }) => text).join(" ")}`,
        ),
      };
  const left = [{ head: `${words.targets.title} ${sheet.year}`, lines: targetLines(sheet, t) }, own];
  const right = isShort ? [rules, questions] : [moved, rules, questions];
  const kept = (parts: readonly Part[]) => parts.filter(({ lines }) => lines.length > 0);
  return { left: kept(isShort ? left : [...left, followUps]), right: kept(right) };
}

function targetLines({ targets, year }: MeetingSheet, t: Annexed["t"]): string[] {
  const words = t.meeting.targets;
  if (targets.length === 0) return [words.empty(year)];
  const columns = words.columns;
  return targets
    .slice(0, room.targets)
    .map(
      ({ name, aim, realised, gap, verdict }) =>
        `${name}: ${columns.aim.toLowerCase()} ${aim}, ${columns.realised.toLowerCase()} ${realised}, ${columns.gap.toLowerCase()} ${gap}; ${verdict}`,
    );
}

function raiseLines({ raises }: MeetingSheet, t: Annexed["t"]): string[] {
  const words = t.meeting.raises;
  if (raises === undefined || raises.raises.length === 0) return [words.empty];
  const points = (value: number) => number(value, 0, t.locale);
  return raises.raises.map(({ title, lostPoints, mostPoints, steps, claim }) => {
    const told = steps.map(
      (step) =>
        `${words.step(step.name, step.fromLevel, step.toLevel, points(step.maturityPoints))}, ${step.evidence === null ? words.noEvidence : words.evidence(step.evidence)}`,
    );
    const claimed =
      claim === undefined ? "" : ` ${words.claim(points(claim.claimed), points(claim.verified))}`;
    return `${title}: ${words.lost(points(lostPoints), points(mostPoints))}${claimed}; ${told.join("; ")}`;
  });
}

function followUpLines({ followUps }: MeetingSheet, annexed: Annexed): string[] {
  const { t } = annexed;
  const words = t.meeting.followUps;
  if (!holds(annexed, "follow_up_status")) return [words.internal];
  const { open, done, doneLate, cancelled } = followUps;
  const settled = words.settled(done, doneLate, cancelled);
  if (open.length === 0) return [done + cancelled === 0 ? words.empty : `${words.noneOpen} ${settled}`];
  const rest = open.length - room.followUps;
  return [
    ...open.slice(0, room.followUps).map((row) => {
      const due = row.due_on === null ? words.noDue : day(row.due_on, t.locale);
      const state =
        row.state === "overdue" ? words.late(String(row.days_late ?? 0)) : words.states[row.state];
      return `${row.decision} (${row.short_name}, ${due}): ${state}`;
    }),
    `${rest > 0 ? `${words.more(rest)} ` : ""}${settled}`,
  ];
}

/** What a speaker answers when asked where a figure is from. */
export function notesOf(sheet: MeetingSheet, annexed: Annexed): string {
  const { t, release, citations } = annexed;
  const words = t.meeting.foot;
  const { subject, raises } = sheet;
  const used = citations.filter((citation) => sheet.sources.includes(citation.source_id));
  const sources = used.map(({ outlet, title, published_on: on }) =>
    [`${outlet}: ${title}`, on === null ? "" : day(on, t.locale)].filter(Boolean).join(", "),
  );
  return [
    `${t.figure.release} ${releaseMark(release, t)}, ${release.as_of}`,
    subject.isSample ? words.sample(subject.cityName) : subject.isAgency ? words.files(subject.cityName) : "",
    raises !== undefined && raises.assumptions.length > 0
      ? words.assumed(raises.assumptions.length, raises.rulesYear)
      : "",
    words.rules,
    packCitation({ ...annexed, sheets: [sheet] }),
    sources.length === 0 ? "" : `${t.figure.source}:`,
    ...sources,
  ]
    .filter((line) => line !== "")
    .join("\n");
}
