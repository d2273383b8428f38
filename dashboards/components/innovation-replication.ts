import { desc, from, op } from "npm:arquero";
import type { ReplicationGraph } from "../../pipeline/marts/replication_graph.ts";
import { html } from "./dom.js";
import { figure, type Foot } from "./figure.js";
import { nameOf } from "./iid-city.js";
import { profileLink } from "./innovation-columns.js";
import { handedInFoot } from "./innovation-foot.js";
import { tree, type Branch } from "./innovation-tree.js";
import { city, type Context, type Rows } from "./marts.js";
import type { Column } from "./table.js";

type ReplicationRow = Omit<ReplicationGraph, "source_id" | "confidence"> & {
  readonly source_id: string;
  readonly confidence: string;
  readonly name: string;
  readonly reading: string;
};

/** Innovations that a drawing holds; the table holds all of them. */
const drawn = 6;

/** Who took over which innovation from whom, city by city. */
export function replications(rows: Rows<"replication_graph">, context: Context): HTMLElement {
  const cities = [...new Set(rows.replication_graph.map((row) => row.city_id))].toSorted(
    (a, b) => Number(b === city) - Number(a === city),
  );
  return html`<div class="stack">
    ${cities.map((id) =>
      replicationFigure(
        rows.replication_graph.filter((row) => row.city_id === id),
        { id: `replikasi-${id}` },
        context,
      ),
    )}
  </div>`;
}

/** The replications of one city or one innovation as a tree of partners; null where there are none. */
export function replicationFigure(
  all: readonly ReplicationGraph[],
  { id, level = 2 }: { readonly id: string; readonly level?: 2 | 3 },
  context: Context,
): HTMLElement | null {
  const { t } = context;
  const words = t.innovations.replication;
  const [first] = all;
  if (first === undefined) return null;
  const place = nameOf(first.city_id, context);
  const isSample = first.origin === "sample";
  const rows = all.map((row): ReplicationRow => ({
    ...row,
    source_id: row.source_id ?? "",
    confidence: row.confidence ?? "",
    name: row.innovation_name ?? row.innovation_id,
    reading: words.reading(
      row.innovation_name ?? row.innovation_id,
      row.partner_name ?? words.regions(row.regions_count ?? 0),
      row.direction,
    ),
  }));
  const groups = from(rows)
    .groupby("innovation_id", "name", "direction")
    .rollup({ regions: op.sum("regions_to_add") })
    .orderby(desc("regions"), "name")
    .objects() as { innovation_id: string; name: string; direction: "in" | "out"; regions: number }[];
  const branches = groups.slice(0, drawn).flatMap((group): Branch[] => [
    {
      label: group.name,
      beside: words.total(group.regions, group.direction),
      depth: 0,
      isLoose: group.direction === "in",
    },
    ...rows
      .filter(
        (row) =>
          row.innovation_id === group.innovation_id &&
          row.direction === group.direction &&
          row.partner_name !== null,
      )
      .map((row) => ({
        label: row.partner_name ?? "",
        beside: [row.year, row.has_agreement ? words.agreement : ""].filter(Boolean).join(", "),
        depth: 1,
        isLoose: row.direction === "in",
      })),
  ]);
  const sum = (direction: "in" | "out") =>
    groups.filter((it) => it.direction === direction).reduce((total, it) => total + it.regions, 0);
  const title = words.title(place, sum("out"), sum("in"));
  const columns: Column<ReplicationRow>[] = [
    {
      name: words.columns.name,
      value: (row) => row.name,
      show: (row) => profileLink(row.innovation_id, row.name, t),
    },
    { name: words.columns.direction, value: (row) => words.directions[row.direction] },
    { name: words.columns.partner, value: (row) => row.partner_name },
    { name: words.columns.regions, value: (row) => row.regions_count, numeric: true },
    { name: words.columns.added, value: (row) => row.regions_to_add, numeric: true },
    { name: words.columns.year, value: (row) => row.year, numeric: true },
    { name: words.columns.agreement, value: (row) => (row.has_agreement ? t.columns.yes : t.columns.no) },
    { name: t.columns.note, value: (row) => row.note },
  ];
  const foot: { readonly foot?: Foot } = isSample
    ? { foot: handedInFoot({ city: place, isSample, tables: ["replication_graph"] }, context) }
    : {};
  const rest = groups.length - drawn;
  return figure<ReplicationRow>(
    {
      id,
      level,
      title,
      subtitle: words.subtitle,
      summary: `${title}. ${groups
        .slice(0, drawn)
        .map((it) => `${it.name}: ${words.total(it.regions, it.direction)}`)
        .join("; ")}.`,
      readings: rows.map((row) => row.reading),
      rows,
      columns,
      draw: (size) => tree(branches, size),
      notes: html`<p class="aside">${words.counted} ${rest > 0 ? words.rest(rest) : ""}</p>`,
      ...foot,
    },
    context,
  );
}
