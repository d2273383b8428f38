import type { Messages } from "../messages/id.js";
import { html } from "./dom.js";
import { openAddressed } from "./fold.js";
import { day, inWords } from "./format.js";
import { inLanguage } from "./in-language.js";
import { listing } from "./listing.js";
import type { Context, Rows } from "./marts.js";
import { period } from "./method.js";

/** Rules of the programme in the reading that is counted. */
export function policyReadings(rows: Rows<"policies">, context: Context): HTMLElement {
  const { t } = context;
  const words = t.method.policyColumns;
  return listing(
    {
      id: "tabel-aturan",
      title: t.method.policies,
      rows: rows.policies,
      columns: [
        { name: words.years, value: (row) => period(row.valid_from_year, row.valid_to_year) },
        { name: words.rule, value: (row) => inLanguage(t, row.rule_indonesian, row.rule_english) },
        {
          name: words.minimum,
          value: (row) =>
            row.minimum_count === null || (row.comparison !== "at_least" && row.comparison !== "more_than")
              ? null
              : t.brief.comparisons[row.comparison](row.minimum_count),
        },
        {
          name: words.unit,
          value: (row) => row.unit_counted && (t.method.counted[row.unit_counted] ?? row.unit_counted),
        },
        { name: words.scope, value: (row) => row.scope && inWords(row.scope, t) },
        { name: words.qualifier, value: (row) => row.qualifier && inWords(row.qualifier, t) },
      ],
    },
    context,
  );
}

/** Everything that was read, each with an anchor that figures link to. */
export function citationList(rows: Rows<"citations">, context: Context): HTMLElement {
  const isAddressed = () => location.hash.startsWith("#sumber-");
  const place = html`<div>${citations(rows, { whole: isAddressed() }, context)}</div>`;
  addEventListener("hashchange", () => {
    if (!isAddressed()) return;
    if (document.getElementById(decodeURIComponent(location.hash.slice(1))) !== null) return;
    place.replaceChildren(citations(rows, { whole: true }, context));
    openAddressed();
  });
  return place;
}

function citations(
  rows: Rows<"citations">,
  { whole }: { readonly whole: boolean },
  context: Context,
): HTMLElement {
  const { t } = context;
  const words = t.method.citationColumns;
  return listing(
    {
      id: "tabel-sumber",
      whole,
      title: t.method.citations,
      rows: rows.citations.toSorted((a, b) => a.outlet.localeCompare(b.outlet, t.locale)),
      columns: [
        {
          name: words.outlet,
          value: (row) => row.outlet,
          show: (row) => html`<span id=${`sumber-${row.source_id}`}>${row.outlet}</span>`,
        },
        {
          name: words.title,
          value: (row) => (row.reference === null ? row.title : `${row.title} (${row.reference})`),
          language: "id",
        },
        {
          name: words.date,
          value: (row) => row.published_on,
          show: (row) => (row.published_on === null ? null : day(row.published_on, t.locale)),
        },
        { name: words.basis, value: (row) => t.method.basis[row.basis] },
        { name: words.confidence, value: (row) => row.confidence },
      ],
    },
    context,
  );
}

/** Every way in which the figures could mislead, and what is done about it. */
export function trapList({ traps }: Messages): HTMLElement {
  return html`<ol>
    ${traps.map(({ name, handling }) => html`<li><b>${name}.</b> ${handling}</li>`)}
  </ol>`;
}
