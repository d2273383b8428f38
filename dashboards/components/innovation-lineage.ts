import type { InnovationLink } from "../../pipeline/marts/innovation_lineage.ts";
import { html } from "./dom.js";
import { figure, type Foot } from "./figure.js";
import { nameOf } from "./iid-city.js";
import { profileLink } from "./innovation-columns.js";
import { familiesOf, type Relative } from "./innovation-families.js";
import { handedInFoot } from "./innovation-foot.js";
import { tree } from "./innovation-tree.js";
import { city, type Context, type Rows } from "./marts.js";
import type { Column } from "./table.js";

type LinkRow = Omit<InnovationLink, "source_id" | "confidence"> & {
  readonly source_id: string;
  readonly confidence: string;
  readonly origin: string;
  readonly reading: string;
};

/** Lines that a drawing holds; the table holds all of them. */
const drawn = 18;

/** What innovations came from, city by city: what sources say of ours, and what the fictional one made up. */
export function lineages(rows: Rows<"innovation_lineage">, context: Context): HTMLElement {
  const cities = [...new Set(rows.innovation_lineage.map((row) => row.city_id))].toSorted(
    (a, b) => Number(b === city) - Number(a === city),
  );
  return html`<div class="stack">
    ${cities.map((id) =>
      lineageFigure(
        rows.innovation_lineage.filter((row) => row.city_id === id),
        { id: `silsilah-${id}` },
        context,
      ),
    )}
  </div>`;
}

/** The links of one city or of one family as a tree; null where nothing came from anything. */
export function lineageFigure(
  links: readonly InnovationLink[],
  { id, level = 2 }: { readonly id: string; readonly level?: 2 | 3 },
  context: Context,
): HTMLElement | null {
  const { t } = context;
  const words = t.innovations.lineage;
  const [first] = links;
  if (first === undefined) return null;
  const place = nameOf(first.city_id, context);
  const isSample = first.city_id !== city;
  const reading = (row: InnovationLink) =>
    words.reading(
      [row.from_name ?? row.from_innovation_id, row.to_name ?? row.to_innovation_id],
      words.kinds[row.kind] ?? row.kind,
      row.to_year,
    );
  const told = links.map((row): LinkRow => ({
    ...row,
    source_id: row.source_id ?? "",
    confidence: row.confidence ?? "",
    origin: isSample ? "sample" : "published",
    reading: reading(row),
  }));
  const families = familiesOf(links);
  const shown: Relative[] = [];
  for (const family of families) if (shown.length + family.length <= drawn) shown.push(...family);
  const all = families.flat();
  const again = links.filter((row) => row.kind === "resubmission").length;
  const descended = links.length - again;
  const title = words.title(place, families.length, descended);
  const columns: Column<LinkRow>[] = [
    {
      name: words.columns.from,
      value: (row) => row.from_name ?? row.from_innovation_id,
      show: (row) => profileLink(row.from_innovation_id, row.from_name ?? row.from_innovation_id, t),
    },
    {
      name: words.columns.to,
      value: (row) => row.to_name ?? row.to_innovation_id,
      show: (row) => profileLink(row.to_innovation_id, row.to_name ?? row.to_innovation_id, t),
    },
    { name: words.columns.kind, value: (row) => words.kinds[row.kind] ?? row.kind },
    { name: words.columns.fromYear, value: (row) => row.from_year, numeric: true },
    { name: words.columns.toYear, value: (row) => row.to_year, numeric: true },
    { name: t.columns.confidence, value: (row) => row.confidence },
    { name: t.columns.note, value: (row) => row.note },
  ];
  const foot: { readonly foot?: Foot } = isSample
    ? { foot: handedInFoot({ city: place, isSample, tables: ["innovation_lineage"] }, context) }
    : {};
  const readings = shown.flatMap((it) => (it.link === undefined ? [] : [reading(it.link)]));
  return figure<LinkRow>(
    {
      id,
      level,
      title,
      subtitle: words.subtitle,
      summary: `${title}. ${readings.join("; ")}.`,
      readings,
      rows: told,
      columns,
      draw: (size) =>
        tree(
          shown.map((it) => ({
            label: it.name,
            beside: [it.link === undefined ? "" : words.kinds[it.link.kind], it.year]
              .filter(Boolean)
              .join(", "),
            depth: it.depth,
            isLoose: it.link?.kind === "replikasi",
          })),
          size,
        ),
      notes: html`<p class="aside">
        ${again === 0 ? "" : words.again(again)}
        ${all.length > shown.length ? words.rest(all.length - shown.length) : ""}
      </p>`,
      ...foot,
    },
    context,
  );
}
