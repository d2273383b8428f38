import { blanks } from "./blanks.ts";
import { matches, quote } from "./grammar.ts";

// `Jumlah`, `TOTAL KOTA`, `Sub total:`, `Grand Total`, `Rata-rata`; never a word that only begins like one.
const label = "(?i:(?:(?:sub|grand)[ -]?)?(?:jumlah|total|rata[ -]?rata)(?:[ :.].*)?)";
const amount = "(?:[Rr][Pp][.]?)?[-0-9., \u00a0%()]*";

/**
 * SQL that is true for what a spreadsheet puts under its rows: a word of totals in one cell, nothing but amounts in the
 * others, and nothing in the columns that identify a record unless the word itself stands there.
 *
 * `key` and `cells` are SQL for the texts of the key columns that the file has, and of all its fields.
 */
export function isTotalsRow(key: readonly string[], cells: readonly string[]): string {
  if (cells.length === 0) return "false";
  const cut = (text: string) => `coalesce(trim(${text}, ${quote(blanks)}), '')`;
  const free = key.map((text) => matches(cut(text), `|${label}`));
  const sums = cells.map((text) => matches(cut(text), `${amount}|${label}`));
  const named = cells.map((text) => matches(cut(text), label));
  const wholly = [...free, ...sums, `(${named.join(" or ")})`].join(" and ");
  // Most keys begin with a digit and lack nothing, which is told at less cost than a pattern is matched.
  const [first] = key;
  const maybe = first === undefined ? "true" : `coalesce(${first} < '0' or ${first} > ':', true)`;
  return `case when ${maybe} then ${wholly} else false end`;
}
