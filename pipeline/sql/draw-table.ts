import type { Warehouse } from "../warehouse.ts";
import type { About } from "./write-answer.ts";

/** Wider texts are cut with an ellipsis; a file holds them whole. */
const widest = 60;

const isNumber = (type: string) => /INT|DOUBLE|FLOAT|DECIMAL/.test(type);

/** The first rows as a table for a terminal: names, types, values, numbers to the right. An empty cell says NULL. */
export async function drawTable(sandbox: Warehouse, bracketed: string, { asked: { limit }, columns }: About) {
  const cells = columns.map((_, at) => `left(c${at}::varchar, ${widest + 1}) as c${at}`);
  const names = columns.map((_, at) => `c${at}`).join(", ");
  const found = await sandbox.rows<Record<string, string | null>>(
    // Two columns may bear one name.
    `select ${cells.join(", ")} from (${bracketed}) as answer(${names}) limit ${limit + 1}`,
  );
  const shown = found.slice(0, limit).map((row) => columns.map((_, at) => printable(row[`c${at}`] ?? null)));
  const head = [
    columns.map(({ name }) => printable(name)),
    columns.map(({ type }) => printable(type.toLowerCase())),
  ];
  const widths = columns.map((_, at) =>
    Math.max(...[...head, ...shown].map((cells) => [...cells[at]!].length)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => {
        const space = " ".repeat(widths[at]! - [...cell].length);
        return isNumber(columns[at]!.type) ? space + cell : cell + space;
      })
      .join("  ")
      .trimEnd();
  const rule = widths.map((width) => "─".repeat(width)).join("  ");
  return {
    rows: shown.length,
    isCut: found.length > limit,
    text: [...head.map(line), rule, ...shown.map(line)].join("\n"),
  };
}

/** A control character of a value would move the terminal's pen. */
function printable(value: string | null): string {
  if (value === null) return "NULL";
  const plain = value.replaceAll(/\p{Cc}/gu, " ");
  const letters = [...plain];
  return letters.length > widest ? `${letters.slice(0, widest - 1).join("")}…` : plain;
}
