import type { TargetGap } from "../../pipeline/marts/target_gap.ts";
import type { AgencyRows, Part, Subject } from "./agency-subject.js";
import { html } from "./dom.js";
import { figure } from "./figure.js";
import { number, signed } from "./format.js";
import { handedInFoot } from "./innovation-foot.js";
import type { Context } from "./marts.js";
import { metricName, metricOf } from "./sentences.js";
import { longTable, type Column } from "./table.js";

type Told = Omit<TargetGap, "source_id"> & { readonly source_id: string; readonly confidence: string };

/** What plans aimed at for the agency, what came of it, and the distance between. */
export function targetsFigure(subject: Subject, rows: AgencyRows, context: Context): Part {
  const { t } = context;
  const words = t.agency.targets;
  const own = rows.target_gap
    .filter((row) => subject.ids.has(row.entity_id) && row.status !== "no target")
    .toSorted((a, b) => b.year - a.year || a.metric_id.localeCompare(b.metric_id))
    .map((row): Told => ({ ...row, source_id: row.source_id ?? row.origin, confidence: "" }));
  if (own.length === 0) return words.none(subject.name);
  const judged = own.filter((row) => row.status === "met" || row.status === "missed");
  const title =
    judged.length === 0
      ? words.titleNone(subject.name)
      : words.title(subject.name, judged.filter((row) => row.status === "met").length, judged.length);
  const decimals = (row: Told) => metricOf(rows.metrics, row.metric_id)?.decimals ?? 2;
  const columns: Column<Told>[] = [
    { name: words.columns.metric, value: (row) => metricName(rows.metrics, row.metric_id, t) },
    { name: words.columns.year, value: (row) => row.year, numeric: true },
    { name: words.columns.plan, value: (row) => row.plan },
    {
      name: words.columns.target,
      value: (row) => row.target_value ?? row.target_text,
      show: (row) =>
        row.target_value === null ? row.target_text : number(row.target_value, decimals(row), t.locale),
      numeric: true,
    },
    {
      name: words.columns.realised,
      value: (row) => row.realised_value ?? row.realised_text,
      show: (row) =>
        row.realised_value === null ? row.realised_text : number(row.realised_value, decimals(row), t.locale),
      numeric: true,
    },
    {
      name: words.columns.gap,
      value: (row) => row.gap,
      show: (row) => row.gap !== null && signed(row.gap, decimals(row), t.locale),
      numeric: true,
    },
    { name: words.columns.status, value: (row) => words.statuses[row.status] ?? row.status },
  ];
  const { body, all } = longTable({ rows: own, columns, caption: title }, t);
  return figure<Told>(
    {
      id: "target",
      title,
      subtitle: words.subtitle,
      rows: own,
      columns,
      body: html`<div>
        ${body}
        <p class="tools">${all}</p>
      </div>`,
      foot: handedInFoot({ city: subject.city, isSample: subject.isSample, tables: ["target_gap"] }, context),
    },
    context,
  );
}
