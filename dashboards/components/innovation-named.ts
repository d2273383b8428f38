import type { NamedInnovation } from "../../pipeline/marts/named_innovations.ts";
import { html } from "./dom.js";
import { figure } from "./figure.js";
import { empty } from "./hole.js";
import { profileLink } from "./innovation-columns.js";
import type { Context, Rows } from "./marts.js";
import { longTable, type Column } from "./table.js";

interface Mention extends NamedInnovation {
  readonly source_id: string;
  readonly confidence: string;
  readonly origin: string;
  readonly reading: string;
}

/** Keys of sources as the mart holds them. */
export const citedIn = (sources: string): string[] => sources.split(";").map((it) => it.trim());

/** The city's own innovations that published sources name, each with the sources that do. */
export function namedList(
  { named_innovations: all }: Rows<"named_innovations">,
  context: Context,
): HTMLElement {
  const { t, citations } = context;
  const words = t.innovations.named;
  if (all.length === 0) return empty(words.unknown);
  const rows = all
    .flatMap((row) =>
      citedIn(row.sources).map((source): Mention => ({
        ...row,
        source_id: source,
        confidence: "",
        origin: "published",
        reading: row.name,
      })),
    )
    .toSorted((a, b) => a.name.localeCompare(b.name, t.locale));
  const mentions = rows.filter((row, at) => rows[at - 1]?.innovation_id !== row.innovation_id);
  const outlet = (id: string) => citations.get(id)?.outlet ?? id;
  const columns: Column<Mention>[] = [
    {
      name: words.columns.name,
      value: (row) => row.name,
      show: (row) => profileLink(row.innovation_id, row.name, t),
    },
    { name: words.columns.owner, value: (row) => row.owner_name },
    { name: words.columns.first, value: (row) => row.first_year, numeric: true },
    { name: words.columns.last, value: (row) => row.last_year, numeric: true },
    { name: words.columns.contexts, value: (row) => row.contexts },
    {
      name: words.columns.digital,
      value: (row) =>
        row.is_digital === null ? words.unknown : row.is_digital ? t.columns.yes : t.columns.no,
    },
    { name: words.columns.regions, value: (row) => row.replicating_regions, numeric: true },
    {
      name: words.columns.source,
      value: (row) => citedIn(row.sources).map(outlet).join("; "),
      show: (row) =>
        html`<span
          >${citedIn(row.sources).map(
            (id, at) =>
              html`<span
                >${at > 0 ? "; " : ""}<a href=${`${t.home}/metode#sumber-${id}`}>${outlet(id)}</a></span
              >`,
          )}</span
        >`,
    },
  ];
  const years = mentions.flatMap((row) => [row.first_year ?? [], row.last_year ?? []].flat());
  const range = [...new Set([Math.min(...years), Math.max(...years)])].join("–");
  const [only] = mentions;
  const title =
    mentions.length === 1 && only !== undefined
      ? words.one(only.name, citedIn(only.sources).length, range)
      : words.title(t.city, mentions.length, range);
  const { body, all: more } = longTable({ rows: mentions, columns, caption: title }, t);
  return figure<Mention>(
    {
      id: "disebut",
      title,
      subtitle: words.subtitle,
      rows: mentions,
      columns,
      body: html`<div>
        ${body}
        <p class="tools">${more}</p>
      </div>`,
    },
    context,
  );
}
