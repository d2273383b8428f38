import type { AgencyAttendance } from "../../pipeline/marts/agency_attendance.ts";
import type { AgencyRows, Part, Subject } from "./agency-subject.js";
import { html } from "./dom.js";
import { figure } from "./figure.js";
import { day } from "./format.js";
import { handedInFoot } from "./innovation-foot.js";
import type { Context } from "./marts.js";
import { longTable, type Column } from "./table.js";

type Told = AgencyAttendance & { readonly source_id: string; readonly confidence: string };

/** The events of the programme that the agency is on record at, beside all that have a record while it existed. */
export function eventsFigure(subject: Subject, rows: AgencyRows, context: Context): Part {
  const { t } = context;
  const words = t.agency.events;
  const own = rows.agency_attendance
    .filter((row) => subject.ids.has(row.agency_id))
    .toSorted((a, b) => b.from_date.localeCompare(a.from_date))
    .map((row): Told => ({ ...row, source_id: row.origin, confidence: "" }));
  if (own.length === 0) return words.none(subject.name);
  const lived = rows.agencies.filter((row) => row.view === "was" && subject.ids.has(row.agency_id));
  const existed = (date: string) =>
    lived.some((life) => (life.valid_from ?? "") <= date && date <= (life.valid_to ?? "9999"));
  const held = rows.agency_attendance.filter(
    (row) => row.city_id === subject.agency.city_id && existed(row.from_date),
  );
  const came = new Set(own.map((row) => row.event_id)).size;
  const all = new Set([...held, ...own].map((row) => row.event_id)).size;
  const title = words.title(subject.name, came, all);
  const columns: Column<Told>[] = [
    {
      name: words.columns.day,
      value: (row) => row.from_date,
      show: (row) => day(row.from_date, t.locale, row.date_precision),
    },
    { name: words.columns.name, value: (row) => row.name_indonesian, language: "id" },
    ...(new Set(own.map((row) => row.agency_id)).size > 1
      ? [{ name: t.agencies.agency, value: (row: Told) => row.short_name }]
      : []),
    { name: words.columns.role, value: (row) => words.roles[row.role] ?? row.role },
    { name: words.columns.named, value: (row) => (row.is_named ? words.named : words.unnamed) },
  ];
  const { body, all: more } = longTable({ rows: own, columns, caption: title }, t);
  return figure<Told>(
    {
      id: "kehadiran",
      title,
      subtitle: words.subtitle,
      rows: own,
      columns,
      body: html`<div>
        ${body}
        <p class="tools">${more}</p>
      </div>`,
      foot: handedInFoot(
        { city: subject.city, isSample: subject.isSample, tables: ["agency_attendance", "programme_events"] },
        context,
      ),
    },
    context,
  );
}
