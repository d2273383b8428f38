import type { CatalogColumn } from "../../pipeline/marts/catalog.ts";
import { inWords } from "./format.js";
import type { Messages } from "../messages/id.js";

/** What a release says in both languages, in the page's own; null where it says nothing in that one. */
export const inLanguage = (t: Messages, indonesian: string | null, english: string | null) =>
  t.language === "english" ? english : indonesian;

/** The unit of a column; earlier releases tell it in Indonesian alone. */
export const unitOf = (
  {
    unit,
    unit_english: english = unit,
  }: Pick<CatalogColumn, "unit"> & Partial<Pick<CatalogColumn, "unit_english">>,
  t: Messages,
) => inLanguage(t, unit, english);

/** Columns that hold words of the record in Indonesian and are no keys to anything. */
const worded: Readonly<Record<string, readonly string[]>> = {
  citations: ["outlet"],
  cost_benefit: ["measure", "benefit_unit", "value_kind", "method", "novelty"],
  iid_indicators: ["name", "level_1_text", "level_2_text", "level_3_text"],
};

/** The rows of a released table with the words of the record in the page's own language, where that has any. */
export function wordedRows<Row>(
  table: string,
  rows: readonly Row[],
  t: Pick<Messages, "values">,
): readonly Row[] {
  const columns = worded[table];
  if (columns === undefined || Object.keys(t.values).length === 0) return rows;
  return rows.map((row) => {
    const told = columns.map((column) => {
      const text = (row as Record<string, unknown>)[column];
      return [column, typeof text === "string" ? inWords(text, t) : text] as const;
    });
    return { ...row, ...Object.fromEntries(told) };
  });
}
