import type { FollowUpStatus } from "../../pipeline/marts/follow_up_status.ts";
import type { AgencyRows, Part, Subject } from "./agency-subject.js";
import { html } from "./dom.js";
import { figure } from "./figure.js";
import { day } from "./format.js";
import { handedInFoot } from "./innovation-foot.js";
import type { Context } from "./marts.js";
import { longTable, type Column } from "./table.js";

type Told = FollowUpStatus & { readonly source_id: string; readonly confidence: string };

/** What meetings asked of the agency. The public edition does not hold it, and says so. */
export function followUpsFigure(subject: Subject, rows: AgencyRows, context: Context): Part {
  const { t, release } = context;
  const words = t.agency.followUps;
  if (!("follow_up_status" in release.marts)) return words.withheld;
  const own = rows.follow_up_status
    .filter((row) => subject.units.has(row.agency_id))
    .toSorted((a, b) => (b.due_on ?? "").localeCompare(a.due_on ?? ""))
    .map((row): Told => ({ ...row, source_id: row.origin, confidence: "" }));
  if (own.length === 0) return words.none(subject.name);
  const late = own.filter((row) => row.state === "overdue").length;
  const title = words.title(subject.name, own.filter((row) => row.state === "open").length + late, late);
  const columns: Column<Told>[] = [
    { name: words.columns.meeting, value: (row) => row.meeting },
    { name: words.columns.decision, value: (row) => row.decision, language: "id" },
    {
      name: words.columns.due,
      value: (row) => row.due_on,
      show: (row) => row.due_on && day(row.due_on, t.locale),
    },
    { name: words.columns.state, value: (row) => words.states[row.state] ?? row.state },
    { name: words.columns.late, value: (row) => row.days_late, numeric: true },
    { name: words.columns.carried, value: (row) => row.times_carried, numeric: true },
  ];
  const { body, all } = longTable({ rows: own, columns, caption: title }, t);
  return figure<Told>(
    {
      id: "tindak-lanjut",
      title,
      subtitle: words.subtitle,
      rows: own,
      columns,
      body: html`<div>
        ${body}
        <p class="tools">${all}</p>
      </div>`,
      foot: handedInFoot(
        { city: subject.city, isSample: subject.isSample, tables: ["follow_up_status"] },
        context,
      ),
    },
    context,
  );
}
