import type { FollowUpStatus } from "../../pipeline/marts/follow_up_status.ts";
import type { MeetingSheet } from "../meeting/sheet.js";
import type { TargetLine } from "../meeting/targets.js";
import { html } from "./dom.js";
import { day, number } from "./format.js";
import type { Context } from "./marts.js";
import { table, type Column } from "./table.js";

/** Rows that a sheet of one page has room for; the annex holds all. */
const room = { targets: 5, followUps: 5 } as const;

/** Targets beside what came of them. */
export function targetTable({ targets, year }: MeetingSheet, { t }: Context): HTMLElement {
  const words = t.meeting.targets;
  if (targets.length === 0) return html`<p>${words.empty(year)}</p>`;
  const columns: Column<TargetLine>[] = [
    { name: words.columns.measure, value: (line) => line.name },
    { name: words.columns.aim, value: (line) => line.aim, numeric: true },
    { name: words.columns.realised, value: (line) => line.realised, numeric: true },
    { name: words.columns.gap, value: (line) => line.gap, numeric: true },
    { name: words.columns.verdict, value: (line) => line.verdict },
  ];
  const rest = targets.length - room.targets;
  const shown = targets.slice(0, room.targets);
  const notes = [
    rest > 0 ? words.more(rest) : null,
    shown.some(({ row }) => row.realised_from === "plan") ? words.byPlan : null,
  ].filter((note) => note !== null);
  return html`<div>
    ${table(shown, columns, `${words.title} ${year}`)}
    ${notes.length > 0 ? html`<p class="fine">${notes.join(" ")}</p>` : null}
  </div>`;
}

/** What earlier meetings decided and is still owed; where this edition does not hold it, that it does not. */
export function followUpTable({ followUps, subject }: MeetingSheet, { t, release }: Context): HTMLElement {
  const words = t.meeting.followUps;
  if (!("follow_up_status" in release.marts)) return html`<p>${words.internal}</p>`;
  const { open, done, doneLate, cancelled } = followUps;
  const settled = words.settled(done, doneLate, cancelled);
  if (open.length === 0)
    return html`<p>${done + cancelled === 0 ? words.empty : `${words.noneOpen} ${settled}`}</p>`;
  const dueOf = (row: FollowUpStatus) => (row.due_on === null ? words.noDue : day(row.due_on, t.locale));
  const stateOf = (row: FollowUpStatus) =>
    row.state === "overdue" ? words.late(number(row.days_late ?? 0, 0, t.locale)) : words.states[row.state];
  const columns: Column<FollowUpStatus>[] = [
    { name: words.columns.decision, value: (row) => row.decision, language: "id" },
    ...(subject.isAgency
      ? []
      : [{ name: words.columns.owner, value: (row: FollowUpStatus) => row.short_name }]),
    { name: words.columns.due, value: dueOf },
    { name: words.columns.status, value: stateOf },
    { name: words.columns.carried, value: (row) => words.times(row.times_carried) },
  ];
  const rest = open.length - room.followUps;
  return html`<div>
    ${table(open.slice(0, room.followUps), columns, words.title)}
    <p class="fine">${rest > 0 ? `${words.more(rest)} ` : ""}${settled}</p>
  </div>`;
}
