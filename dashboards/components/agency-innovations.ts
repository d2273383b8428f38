import { agencyLink } from "./agency-link.js";
import type { AgencyRows, Part, Subject } from "./agency-subject.js";
import { html } from "./dom.js";
import { figure } from "./figure.js";
import { inWords, number } from "./format.js";
import { profileLink } from "./innovation-columns.js";
import { handedInFoot } from "./innovation-foot.js";
import { linesByInnovation, type InnovationLine } from "./innovation-lines.js";
import type { Context } from "./marts.js";
import { span } from "./regimes.js";
import { longTable, type Column } from "./table.js";

/** An innovation with its entry of each year under this agency; the row itself is the latest. */
type Course = InnovationLine & { readonly byYear: ReadonlyMap<number, InnovationLine> };

/** Every innovation that the agency entered, with what was verified of it in each year. */
export function innovationsFigure(subject: Subject, rows: AgencyRows, context: Context): Part {
  const { t } = context;
  const words = t.agency.innovations;
  const entries = rows.innovation_year.filter((row) => subject.units.has(row.agency_id));
  const courses = [...linesByInnovation(entries, rows.agencies).values()]
    .flatMap((lines): Course[] => {
      const last = lines.at(-1);
      return last === undefined ? [] : [{ ...last, byYear: new Map(lines.map((line) => [line.year, line])) }];
    })
    .toSorted((a, b) => b.year - a.year || a.name.localeCompare(b.name, t.locale));
  if (courses.length === 0) return words.none(subject.name);
  const entered = entries.map((row) => row.year);
  const [first, last] = [Math.min(...entered), Math.max(...entered)];
  const title = words.title(
    subject.name,
    courses.length,
    [first, last],
    courses.filter((course) => course.byYear.has(last)).length,
  );
  const isMixed = new Set(courses.map((course) => course.agency_id)).size > 1;
  const scoreOf = (line: InnovationLine | undefined) =>
    line === undefined
      ? ""
      : line.verified_score === null
        ? words.entered
        : number(line.verified_score, 0, t.locale);
  const columns: Column<Course>[] = [
    {
      name: words.columns.name,
      value: (row) => row.name,
      show: (row) => profileLink(row.innovation_id, row.name, t),
      language: "id",
    },
    ...(isMixed
      ? [
          {
            name: words.columns.agency,
            value: (row: Course) => row.agency,
            show: (row: Course) => agencyLink(row.agency_id, row.agency, t),
          },
        ]
      : []),
    { name: words.columns.stage, value: (row) => row.stage && inWords(row.stage, t) },
    { name: words.columns.kind, value: (row) => row.kind },
    ...span(first, last).map((year) => ({
      name: String(year),
      value: (row: Course) => scoreOf(row.byYear.get(year)),
      numeric: true,
    })),
  ];
  const { body, all } = longTable({ rows: courses, columns, caption: title }, t);
  return figure<Course>(
    {
      id: "inovasi",
      title,
      subtitle: words.subtitle,
      rows: courses,
      columns,
      body: html`<div>
        ${body}
        <p class="tools">${all}</p>
      </div>`,
      foot: handedInFoot(
        { city: subject.city, isSample: subject.isSample, tables: ["innovation_year"] },
        context,
      ),
    },
    context,
  );
}
