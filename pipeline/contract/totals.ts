import { blanks } from "./compile.ts";
import { matches, quote } from "./grammar.ts";

// `Jumlah`, `TOTAL KOTA`, `Sub total:`, `Grand Total`; never a word that only begins like one.
const label = "(?i:(?:(?:sub|grand)[ -]?)?(?:jumlah|total)(?:[ :.].*)?)";
const bareLabel = "(?i:(?:(?:sub|grand)[ -]?)?(?:jumlah|total)[ :.]*)";

/**
 * SQL that is true for what a spreadsheet puts under its rows: a row with a word of totals in one cell and nothing in the
 * columns that identify a record, unless the word itself stands in one of them. Where one column alone identifies a
 * record, the word must stand there bare, since `Total Quality` may be a name.
 *
 * `key` and `cells` are SQL for the texts of the key columns that the file has, and of all its fields.
 */
export function isTotalsRow(key: readonly string[], cells: readonly string[]): string {
  const cut = (text: string) => `trim(${text}, ${quote(blanks)})`;
  const inKey = key.length > 1 ? label : bareLabel;
  const free = key.map((text) => `coalesce(${cut(text)} = '' or ${matches(cut(text), inKey)}, true)`);
  const named = cells.map((text) => `coalesce(${matches(cut(text), label)}, false)`);
  const wholly = `${[...free, `(${named.join(" or ")})`].join(" and ")}`;
  // Most keys begin with a digit or lack nothing, which is told at less cost than a pattern is matched.
  const [first] = key;
  const maybe = first === undefined ? "true" : `coalesce(${first} < '0' or ${first} > ':', true)`;
  return `case when ${maybe} then ${wholly} else false end`;
}
