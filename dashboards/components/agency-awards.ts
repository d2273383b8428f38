import type { Award } from "../../pipeline/marts/awards_timeline.ts";
import type { AgencyRows, Part, Subject } from "./agency-subject.js";
import { html } from "./dom.js";
import { figure } from "./figure.js";
import { day, inWords } from "./format.js";
import { profileLink } from "./innovation-columns.js";
import type { Context } from "./marts.js";
import { longTable, type Column } from "./table.js";

/** What the agency, a unit of it or one of its innovations was given, newest first. */
export function awardsFigure(subject: Subject, rows: AgencyRows, context: Context): Part {
  const { t, citations } = context;
  const words = t.agency.awards;
  const named = t.awards.columns;
  const innovations = new Set(
    rows.innovation_year.filter((row) => subject.units.has(row.agency_id)).map((row) => row.innovation_id),
  );
  const own = rows.awards_timeline
    .filter(
      (row) =>
        subject.units.has(row.recipient_id) ||
        (row.innovation_id !== null && innovations.has(row.innovation_id)),
    )
    .toSorted((a, b) => b.assessed_year - a.assessed_year || a.award_id.localeCompare(b.award_id));
  if (own.length === 0) return words.none(subject.name);
  const title = words.title(subject.name, own.length);
  const columns: Column<Award>[] = [
    { name: named.assessed, value: (row) => row.assessed_year, numeric: true },
    { name: named.title, value: (row) => inWords(row.title_as_published, t) },
    { name: named.level, value: (row) => row.level },
    { name: named.recipient, value: (row) => row.recipient_name },
    {
      name: named.innovation,
      value: (row) => row.innovation_name,
      language: "id",
      show: (row) =>
        row.innovation_id !== null &&
        profileLink(row.innovation_id, row.innovation_name ?? row.innovation_id, t),
    },
    {
      name: named.granted,
      value: (row) => row.granted_on,
      show: (row) => row.granted_on && day(row.granted_on, t.locale),
    },
    { name: t.columns.source, value: (row) => citations.get(row.source_id)?.outlet ?? row.source_id },
  ];
  const { body, all } = longTable({ rows: own, columns, caption: title }, t);
  return figure<Award>(
    {
      id: "penghargaan",
      title,
      subtitle: words.subtitle,
      rows: own,
      columns,
      body: html`<div>
        ${body}
        <p class="tools">${all}</p>
      </div>`,
    },
    context,
  );
}
