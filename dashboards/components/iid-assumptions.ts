import { from, op } from "npm:arquero";
import { meaningOf } from "../iid/assumptions.js";
import { html } from "./dom.js";
import { rulesOf } from "./iid-city.js";
import { assumptionWords } from "./iid-foot.js";
import { listing } from "./listing.js";
import type { Context, Rows } from "./marts.js";

type Needed = Rows<"bands" | "iid_indicators" | "iid_methods">;

interface Line {
  /** Years of the method, as a reader lists them. */
  readonly years: string;
  readonly name: string;
  readonly value: number | null;
  readonly meaning: string;
}

/** Everything of the formula of a year that no source confirms, and the years whose formula nobody knows. */
export function assumptionList(rows: Needed, context: Context): HTMLElement {
  const { t } = context;
  const words = t.iid.assumptions;
  const rules = [...rulesOf(rows)].toSorted(([a], [b]) => a - b);
  const flags = rules.flatMap(([year, { method }]) =>
    method.known
      ? method.unconfirmed.map((name) => ({
          year,
          name,
          value: name in method.parameters ? method.parameters[name as keyof typeof method.parameters] : null,
          meaning: meaningOf(name, year) === undefined ? words.stated : assumptionWords(name, year, context),
        }))
      : [],
  );
  const lines = flags.length === 0 ? [] : alike(flags);
  const isPrognosis = (year: number) =>
    rows.iid_methods.some((row) => row.method_year === year && row.method_status === "prognosis");
  const unknown = rules
    .filter(([year, { method }]) => !method.known && !isPrognosis(year))
    .map(([year]) => year);
  const confirmed = rules.filter(([, { method }]) => method.known && method.unconfirmed.length === 0);
  return html`<div>
    ${listing(
      {
        id: "anggapan",
        title: words.title(new Set(flags.map(({ year }) => year)).size, flags.length),
        subtitle: words.subtitle(confirmed.map(([year]) => year).join(", "), unknown.join(", ")),
        rows: lines,
        columns: [
          { name: words.columns.year, value: (line) => line.years },
          {
            name: words.columns.name,
            value: (line) => line.name,
            show: (line) => t.iid.parameters[line.name] ?? line.name,
          },
          {
            name: words.columns.value,
            value: (line) => line.value,
            show: (line) => line.value?.toLocaleString(t.locale),
            numeric: true,
          },
          { name: words.columns.meaning, value: (line) => line.meaning },
        ],
        whole: true,
      },
      context,
    )}
    <ul class="gaps counting">
      ${t.iid.counting.map((name) => html`<li>${assumptionWords(name, 0, context)}.</li>`)}
    </ul>
  </div>`;
}

/** Years that take the same value for the same reason are one line. */
function alike(flags: readonly (Omit<Line, "years"> & { readonly year: number })[]): Line[] {
  const grouped = from([...flags])
    .groupby("name", "value", "meaning")
    .rollup({ all: op.array_agg("year") })
    .objects() as (Omit<Line, "years"> & { readonly all: readonly number[] })[];
  return grouped.map(({ all, ...line }) => ({ ...line, years: all.join(", ") }));
}
