import type { PolicyCompliance } from "../../pipeline/marts/policy_compliance.ts";
import { ruleOf } from "./agency-reading.js";
import type { AgencyRows, Part, Subject } from "./agency-subject.js";
import { html } from "./dom.js";
import { figure } from "./figure.js";
import { handedInFoot } from "./innovation-foot.js";
import type { Context } from "./marts.js";
import { table, type Column } from "./table.js";

/** An agency in one year with its verdict under each reading; the row itself is the newest of them. */
type Year = PolicyCompliance & {
  readonly confidence: string;
  readonly byPolicy: ReadonlyMap<string, PolicyCompliance>;
};

/** The agency against each reading of the programme's rule, year by year. */
export function rulesFigure(subject: Subject, rows: AgencyRows, context: Context): Part {
  const { t } = context;
  const words = t.agency.rules;
  const own = rows.policy_compliance
    .filter((row) => subject.ids.has(row.agency_id))
    .toSorted((a, b) => a.year - b.year);
  const policies = [...new Map(own.map((row) => [row.policy_id, row])).values()];
  const newest = policies.at(-1);
  if (newest === undefined) return words.none;
  const statusOf = (row: PolicyCompliance | undefined) =>
    row === undefined ? "" : words.cell(words.statuses[row.status] ?? row.status, row.counted);
  const years = [...new Set(own.map((row) => `${row.year} ${row.agency_id}`))]
    .map((key): Year => {
      const verdicts = own.filter((row) => `${row.year} ${row.agency_id}` === key);
      const last = verdicts.at(-1) ?? newest;
      return { ...last, confidence: "", byPolicy: new Map(verdicts.map((row) => [row.policy_id, row])) };
    })
    .toReversed();
  const verdicts = own.filter((row) => row.policy_id === newest.policy_id);
  const judged = verdicts.findLast((row) => !row.is_provisional) ?? newest;
  const title = words.title(ruleOf(newest, t), judged.year, statusOf(judged));
  const isMixed = new Set(own.map((row) => row.agency_id)).size > 1;
  const columns: Column<Year>[] = [
    { name: words.columns.year, value: (row) => row.year },
    ...(isMixed ? [{ name: t.agencies.agency, value: (row: Year) => row.short_name }] : []),
    ...policies.map((policy) => ({
      name: words.readings[policy.unit_counted],
      value: (row: Year) => statusOf(row.byPolicy.get(policy.policy_id)),
    })),
  ];
  return figure<Year>(
    {
      id: "aturan",
      title,
      subtitle: words.subtitle,
      rows: years,
      columns,
      legend: html`<ul class="gaps fine">
        ${policies.map((policy) => html`<li>${words.readings[policy.unit_counted]}: ${ruleOf(policy, t)}</li>`)}
      </ul>`,
      body: table(years, columns, title),
      notes: own.some((row) => row.is_stand_in)
        ? html`<p class="aside">${words.standIn}</p>`
        : html`<span></span>`,
      foot: handedInFoot(
        { city: subject.city, isSample: subject.isSample, tables: ["policy_compliance", "policies"] },
        context,
      ),
    },
    context,
  );
}
