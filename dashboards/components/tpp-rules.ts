import type { Observation } from "../../pipeline/marts/observations.ts";
import type { Policy } from "../../pipeline/marts/policies.ts";
import type { ProgrammeEvent } from "../../pipeline/marts/programme_events.ts";
import type { UpliftTier } from "../../pipeline/marts/uplift_tiers.ts";
import { html } from "./dom.js";
import { figure } from "./figure.js";
import { inWords, number } from "./format.js";
import { empty, nothing } from "./hole.js";
import { listing } from "./listing.js";
import { city, type Context, type Rows } from "./marts.js";
import { inLanguage } from "./in-language.js";
import { metricName } from "./sentences.js";
import { table } from "./table.js";

/** A rule, a decree or a published amount about pay, as it was read. */
interface Rule {
  readonly from: number;
  /** Absent where no source names an end. */
  readonly to: number | null;
  readonly rule: string;
  readonly scope: string | null;
  readonly note: string | null;
  readonly source_id: string;
  readonly confidence: string;
  readonly reading: string;
}

type Dated = ProgrammeEvent & { readonly from_date: string };

/** Which rule about pay was read for which year, and how sure its source is. */
export function payRules(
  rows: Rows<"metrics" | "observations" | "policies" | "programme_events">,
  context: Context,
): HTMLElement {
  const { t } = context;
  const words = t.tpp.rules;
  const rules = [
    ...rows.policies.filter((row) => row.kind === "incentive").map((row) => fromPolicy(row, context)),
    ...rows.programme_events
      .filter((row): row is Dated => row.kind === "regulation" && row.from_date !== null)
      .filter((row) => /\bTPP\b/.test(row.description ?? ""))
      .map((row) => fromEvent(row, context)),
    ...rows.observations
      .filter((row) => row.entity_id === city && row.is_chosen && row.metric_id.startsWith("tpp_"))
      .map((row) => fromFigure(row, rows, context)),
  ].toSorted((a, b) => a.from - b.from || a.rule.localeCompare(b.rule));
  const [first] = rules;
  if (first === undefined) return empty(words.subtitle);
  const years = [...new Set([first.from, rules.at(-1)?.from])].join("–");
  const title = words.title(years);
  const columns = [
    { name: words.columns.from, value: spanOf(context) },
    { name: words.columns.rule, value: (row: Rule) => row.rule },
    { name: words.columns.scope, value: (row: Rule) => row.scope },
    { name: words.columns.confidence, value: (row: Rule) => row.confidence },
    { name: words.columns.note, value: (row: Rule) => row.note },
  ];
  return figure(
    {
      id: "aturan",
      title,
      subtitle: words.subtitle,
      rows: rules,
      columns,
      body: table(rules, columns, title),
    },
    context,
  );
}

const spanOf =
  ({ t }: Context) =>
  ({ from, to }: Rule): string => {
    if (to === null) return t.tpp.rules.onwards(from);
    return to === from ? t.tpp.rules.once(from) : t.tpp.rules.span(from, to);
  };

function fromPolicy(row: Policy, { t }: Context): Rule {
  const rule = inLanguage(t, row.rule_indonesian, row.rule_english) ?? "";
  return {
    from: row.valid_from_year,
    to: row.valid_to_year,
    rule,
    scope: row.scope && inWords(row.scope, t),
    note: row.note && inWords(row.note, t),
    source_id: row.source_id,
    confidence: row.confidence,
    reading: rule,
  };
}

function fromEvent(row: Dated, { t }: Context): Rule {
  const rule = t.tpp.rules.regulation(
    inLanguage(t, row.name_indonesian, row.name_english) ?? "",
    inWords(row.description ?? "", t),
  );
  return {
    from: Number(row.from_date.slice(0, 4)),
    to: row.to_date === null ? null : Number(row.to_date.slice(0, 4)),
    rule,
    scope: null,
    note: row.note && inWords(row.note, t),
    source_id: row.source_id,
    confidence: row.confidence,
    reading: rule,
  };
}

function fromFigure(row: Observation, rows: Rows<"metrics">, { t }: Context): Rule {
  const amount =
    (row.value_text && inWords(row.value_text, t)) ?? `Rp ${number(row.value ?? 0, 0, t.locale)}`;
  const rule = t.tpp.rules.amount(metricName(rows.metrics, row.metric_id, t), amount);
  return {
    from: row.year,
    to: row.year,
    rule,
    scope: null,
    note: row.note && inWords(row.note, t),
    source_id: row.source_id,
    confidence: row.confidence,
    reading: rule,
  };
}

/** The tiers of the newest fiscal year with a decree, with the number of innovations that no tier covers. */
export function upliftSteps(rows: Rows<"uplift_tiers">, context: Context): Node {
  const { t } = context;
  const words = t.tpp.steps;
  const year = Math.max(...rows.uplift_tiers.map((row) => row.fiscal_year));
  const steps = rows.uplift_tiers
    .filter((row) => row.fiscal_year === year)
    .toSorted((a, b) => a.from_innovations - b.from_innovations);
  const [first] = steps;
  if (first === undefined) return nothing();
  const isRuled = (row: UpliftTier) => row.tier_status === "defined";
  const told = steps.map((row) => ({
    ...row,
    reading: `${words.fromTo(row.from_innovations, row.to_innovations)}: ${mostOf(row, context)}`,
  }));
  const title = steps.every(isRuled) ? words.titleAll(year) : words.title(year, first.rewards_year);
  const columns = [
    {
      name: words.innovations,
      value: (row: UpliftTier) => words.fromTo(row.from_innovations, row.to_innovations),
    },
    {
      name: words.most,
      value: (row: UpliftTier) => mostOf(row, context),
      show: (row: UpliftTier) =>
        isRuled(row) ? mostOf(row, context) : html`<span class="pill">${words.notRuled}</span>`,
    },
    { name: words.reading, value: (row: UpliftTier) => row.note && inWords(row.note, t) },
    { name: words.confidence, value: (row: UpliftTier) => row.confidence },
  ];
  return figure(
    {
      id: "jenjang-aturan",
      title,
      subtitle: words.subtitle,
      summary: `${title}. ${told.map((row) => row.reading).join("; ")}.`,
      rows: told,
      columns,
      body: table(told, columns, title),
    },
    context,
  );
}

const mostOf = (row: UpliftTier, { t }: Context) =>
  row.uplift_max_pct === null
    ? t.tpp.steps.notRuled
    : t.tpp.steps.percent(number(row.uplift_max_pct, 0, t.locale));

/** What was looked for about pay and not found. */
export function payGaps(rows: Rows<"known_gaps">, context: Context): Node {
  const { t } = context;
  const words = t.tpp.gaps;
  const own = rows.known_gaps.filter((row) => /^(tpp|uplift)-/.test(row.gap_id));
  if (own.length === 0) return nothing();
  return listing(
    {
      id: "belum-ditemukan",
      title: words.title(own.length),
      rows: own,
      columns: [
        { name: words.subject, value: (row) => inWords(row.subject, t) },
        { name: words.year, value: (row) => row.year },
        {
          name: words.missing,
          value: (row) => inLanguage(t, row.missing_indonesian, row.missing_english),
        },
      ],
      whole: true,
    },
    context,
  );
}
