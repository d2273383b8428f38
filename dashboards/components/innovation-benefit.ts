import type { CostBenefit } from "../../pipeline/marts/cost_benefit.ts";
import { figure } from "./figure.js";
import { number, signed } from "./format.js";
import { empty } from "./hole.js";
import { nameOf } from "./iid-city.js";
import { handedInFoot } from "./innovation-foot.js";
import type { InnovationLine } from "./innovation-lines.js";
import type { Context, Rows } from "./marts.js";
import { table, type Column } from "./table.js";

type BenefitRow = CostBenefit & { readonly source_id: string; readonly confidence: string };

/** What an innovation brought by its own measure, beside its baseline, how it was measured, and what it cost. */
export function benefitFigure(
  lines: readonly InnovationLine[],
  rows: Rows<"cost_benefit">,
  context: Context,
): HTMLElement {
  const { t } = context;
  const words = t.innovations.benefit;
  const [first] = lines as readonly [InnovationLine];
  const own = rows.cost_benefit
    .filter((row) => row.innovation_id === first.innovation_id)
    .map((row): BenefitRow => ({ ...row, source_id: row.origin, confidence: "" }))
    .toSorted((a, b) => a.year - b.year || (a.measure ?? "").localeCompare(b.measure ?? ""));
  if (own.length === 0) return empty(words.none);
  const show = (value: number | null) =>
    value === null ? null : number(value, Number.isInteger(value) ? 0 : 2, t.locale);
  const newest = own.findLast((row) => row.benefit !== null);
  const title =
    newest === undefined
      ? words.titleCost(own.length)
      : words.title(
          `${newest.measure ?? ""} ${newest.year}: ${show(newest.benefit)} ${newest.benefit_unit ?? ""}`,
          newest.baseline_value === null
            ? null
            : `${show(newest.baseline_value)}${newest.baseline_year === null ? "" : ` (${newest.baseline_year})`}`,
        );
  const columns: Column<BenefitRow>[] = [
    { name: words.columns.year, value: (row) => row.year },
    { name: words.columns.measure, value: (row) => row.measure },
    {
      name: words.columns.benefit,
      value: (row) => row.benefit,
      show: (row) => show(row.benefit),
      numeric: true,
    },
    { name: words.columns.unit, value: (row) => row.benefit_unit },
    {
      name: words.columns.baseline,
      value: (row) => row.baseline_value,
      show: (row) =>
        row.baseline_value !== null &&
        `${show(row.baseline_value)}${row.baseline_year === null ? "" : ` (${row.baseline_year})`}`,
      numeric: true,
    },
    {
      name: words.columns.difference,
      value: (row) => row.difference_from_baseline,
      show: (row) =>
        row.difference_from_baseline !== null && signed(row.difference_from_baseline, 2, t.locale),
      numeric: true,
    },
    { name: words.columns.kind, value: (row) => row.value_kind },
    { name: words.columns.method, value: (row) => row.method },
    {
      name: words.columns.budget,
      value: (row) => row.budget_rupiah,
      show: (row) => show(row.budget_rupiah),
      numeric: true,
    },
    {
      name: words.columns.spent,
      value: (row) => row.spent_rupiah,
      show: (row) => show(row.spent_rupiah),
      numeric: true,
    },
    {
      name: words.columns.each,
      value: (row) => row.cost_per_beneficiary_rupiah,
      show: (row) => show(row.cost_per_beneficiary_rupiah) ?? words.statuses[row.status],
      numeric: true,
    },
  ];
  return figure<BenefitRow>(
    {
      id: "manfaat",
      title,
      subtitle: words.subtitle,
      rows: own,
      columns,
      body: table(own, columns, title),
      foot: handedInFoot(
        {
          city: nameOf(first.city_id, context),
          isSample: first.origin === "sample",
          tables: ["cost_benefit"],
        },
        context,
      ),
    },
    context,
  );
}
