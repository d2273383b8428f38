import type { IidContribution } from "../../pipeline/marts/iid_contribution.ts";
import type { AgencyRows, Part, Subject } from "./agency-subject.js";
import { html } from "./dom.js";
import { figure } from "./figure.js";
import { number, signed } from "./format.js";
import { computedFoot, computedUnder, flag, listedIn, years as yearList } from "./iid-foot.js";
import type { Context } from "./marts.js";
import { rowBars } from "./row-bars.js";

type Told = IidContribution & {
  readonly source_id: string;
  readonly confidence: string;
  readonly reading: string;
};
type Known = Told & { readonly marginal_index_points: number };

/** What the city's index would lose without this agency's innovations, year by year; unknown where the formula is. */
export function contributionFigure(subject: Subject, rows: AgencyRows, context: Context): Part {
  const { t } = context;
  const words = t.agency.contribution;
  const told = rows.iid_contribution
    .filter((row) => row.city_id === subject.agency.city_id && subject.ids.has(row.agency_id))
    .toSorted((a, b) => b.year - a.year || a.agency_id.localeCompare(b.agency_id))
    .map((row): Told => ({
      ...row,
      ...computedUnder(row.year, rows),
      reading: words.reading(
        row.year,
        row.marginal_index_points === null
          ? (t.iid.statuses[row.status] ?? row.status)
          : signed(row.marginal_index_points, 2, t.locale),
      ),
    }));
  const [first] = told;
  if (first === undefined) return words.none;
  const known = told.filter((row): row is Known => row.marginal_index_points !== null);
  const [newest] = known;
  const reasonOf = (row: Told) => t.iid.statuses[row.status] ?? row.status;
  const title =
    newest === undefined
      ? words.titleNone(subject.name, reasonOf(first))
      : words.title(
          [nameOf(newest, subject, rows), subject.city],
          newest.year,
          number(Math.abs(newest.marginal_index_points), 2, t.locale),
          newest.marginal_index_points >= 0,
        );
  const unknown = told.filter((row) => row.marginal_index_points === null);
  const reasons = [...new Set(unknown.map(reasonOf))];
  const isMixed = new Set(known.map((row) => row.agency_id)).size > 1;
  const whenOf = (row: Told) => (isMixed ? `${row.year}, ${nameOf(row, subject, rows)}` : String(row.year));
  const values = known.map((row) => row.marginal_index_points);
  const year = newest?.year ?? first.year;
  const assumptions = listedIn(newest?.assumptions ?? null);
  return figure<Told>(
    {
      id: "kontribusi",
      title,
      subtitle: words.subtitle,
      summary: `${title}. ${told.map((row) => row.reading).join("; ")}.`,
      readings: told.map((row) => row.reading),
      rows: told,
      columns: [
        { name: words.columns.year, value: (row) => row.year, numeric: true },
        { name: t.agencies.agency, value: (row) => nameOf(row, subject, rows) },
        { name: words.columns.entered, value: (row) => row.innovations_entered, numeric: true },
        { name: words.columns.counted, value: (row) => row.innovations_counted, numeric: true },
        {
          name: words.columns.maturity,
          value: (row) => row.mean_verified_maturity_points,
          show: (row) =>
            row.mean_verified_maturity_points !== null &&
            number(row.mean_verified_maturity_points, 1, t.locale),
          numeric: true,
        },
        {
          name: words.columns.points,
          value: (row) => row.marginal_index_points,
          show: (row) => row.marginal_index_points !== null && signed(row.marginal_index_points, 2, t.locale),
          numeric: true,
        },
        { name: words.columns.status, value: reasonOf },
      ],
      draw: (size) =>
        known.length === 0
          ? html`<p class="fine">${reasonOf(first)}</p>`
          : rowBars(
              known.map((row) => ({
                label: words.bar(whenOf(row), row.innovations_counted, row.innovations_entered),
                value: words.value(signed(row.marginal_index_points, 2, t.locale)),
                from: 0,
                to: row.marginal_index_points,
                kind: row.marginal_index_points >= 0 ? ("gain" as const) : ("loss" as const),
              })),
              size,
              { domain: [Math.min(0, ...values), Math.max(0, ...values)] },
            ),
      notes: html`<div>
        ${reasons.map(
          (reason) =>
            html`<p class="aside">
              ${words.unknown(
                yearList(
                  [
                    ...new Set(unknown.filter((row) => reasonOf(row) === reason).map((row) => row.year)),
                  ].toSorted((a, b) => a - b),
                  context,
                ),
                reason,
              )}
            </p>`,
        )}
        ${newest === undefined ? null : flag(year, assumptions, context)}
      </div>`,
      foot: computedFoot(
        {
          city: subject.city,
          isSample: subject.isSample,
          year,
          assumptions,
          tables: ["iid_contribution", "iid_methods"],
        },
        rows,
        context,
      ),
    },
    context,
  );
}

/** The agency that the row is of, which may be one that came before. */
const nameOf = (row: IidContribution, subject: Subject, rows: AgencyRows) =>
  rows.agencies.find((it) => it.view === "was" && it.agency_id === row.agency_id)?.short_name ?? subject.name;
