import type { Metric } from "../../pipeline/marts/metrics.ts";
import type { Observation } from "../../pipeline/marts/observations.ts";
import type { Messages } from "../messages/id.js";
import { number } from "./format.js";
import { metricName, metricOf } from "./sentences.js";
import type { Column } from "./table.js";

/** An observation with its sentence, ready for a table, a voice and the list of sources. */
export interface Told extends Observation {
  readonly reading: string;
  readonly decimals: number;
  readonly metric: string;
}

/** A figure that is a number, and so can be drawn. */
export type Valued = Told & { readonly value: number };

export function tell(rows: readonly Observation[], metrics: readonly Metric[], t: Messages): Told[] {
  return rows.map((row) => {
    const metric = metricName(metrics, row.metric_id, t);
    const decimals = metricOf(metrics, row.metric_id)?.decimals ?? 2;
    const extra = [
      row.band === null ? "" : `, ${row.band}`,
      row.status === "final" ? "" : `, ${t.status[row.status]}`,
    ].join("");
    const told = row.value === null ? rankWords(row, t) : number(row.value, decimals, t.locale);
    return { ...row, metric, decimals, reading: t.sentences.pointReading(metric, row.year, told, extra) };
  });
}

function rankWords(row: Observation, t: Messages): string {
  if (row.rank === null) return row.value_text ?? "–";
  const scope = row.rank_scope ? ` ${t.six.scope(row.rank_scope)}` : "";
  const of = row.rank_of === null ? scope : ` ${t.six.rankOf(String(row.rank_of), row.rank_scope)}`;
  return t.sentences.rankReading(row.rank, of);
}

/** The table twin of every figure drawn from observations. */
export function observationColumns(
  t: Messages,
  citations: ReadonlyMap<string, { outlet: string }>,
): Column<Told>[] {
  const words = t.columns;
  return [
    { name: words.metric, value: (row) => row.metric },
    { name: words.entity, value: (row) => row.entity_name },
    { name: words.year, value: (row) => row.year, numeric: true },
    {
      name: words.value,
      value: (row) => row.value,
      show: (row) => (row.value === null ? row.value_text : number(row.value, row.decimals, t.locale)),
      numeric: true,
    },
    { name: words.rank, value: (row) => row.rank, numeric: true },
    { name: words.band, value: (row) => row.band },
    { name: words.status, value: (row) => t.status[row.status] ?? row.status },
    {
      name: words.inUse,
      value: (row) => (row.is_chosen ? words.yes : row.choice_rule === "agreement" ? words.agrees : words.no),
    },
    { name: words.confidence, value: (row) => row.confidence },
    { name: words.source, value: (row) => citations.get(row.source_id)?.outlet ?? row.source_id },
  ];
}
