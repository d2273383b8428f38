import { number } from "./format.js";
import { concealed } from "./hole.js";
import type { Context } from "./marts.js";
import type { PeopleFigure } from "./people-columns.js";
import type { Column } from "./table.js";

/** Which rules may have hidden a figure; the release does not say which of them did, since that would tell too much. */
export function whyHidden(kind: PeopleFigure["kind"], { t, release }: Context): string {
  const least = release.disclosure_audit?.thresholds;
  if (least === undefined) return t.tpp.hidden.whyUnaudited;
  return t.tpp.hidden.why[kind](number(least.people, 0, t.locale), number(least.pay, 0, t.locale));
}

/** A figure for a reader: the number, that it is hidden and why, or nothing where none was recorded. */
export function shown(figure: PeopleFigure, context: Context): unknown {
  if (figure.isHidden) return concealed(whyHidden(figure.kind, context), context.t);
  return figure.value === null
    ? null
    : number(figure.value, figure.kind === "mean" ? 1 : 0, context.t.locale);
}

/** A column of a table and of its file; a hidden figure says so in both, so that no sheet takes it for nought. */
export function peopleColumn<Row>(
  name: string,
  of: (row: Row) => PeopleFigure,
  context: Context,
): Column<Row> {
  return {
    name,
    value: (row) => {
      const figure = of(row);
      return figure.isHidden ? context.t.state.concealed : figure.value;
    },
    show: (row) => shown(of(row), context),
    numeric: true,
  };
}
