import { isNumeric, type SqlColumn } from "../query/portable.js";
import type { Answered } from "./sql-engine.js";

/** A cell of an answer. A whole number beyond 2^53 is a bigint. */
export type Cell = string | number | bigint | boolean | null;

/** The cells of an answer, read by column and row; the row beyond the limit is left out. */
export interface Cells {
  readonly columns: readonly SqlColumn[];
  readonly rows: number;
  readonly at: (row: number, column: number) => Cell;
}

export function cellsOf({ table, columns, isCut }: Answered): Cells {
  const read = columns.map((_, at) => table.getChildAt(at));
  return {
    columns,
    rows: table.numRows - (isCut ? 1 : 0),
    at: (row, column) => (read[column]!.at(row) ?? null) as Cell,
  };
}

/** What a cell says: numbers as the engine writes them, so that they can be copied into the next question. */
export const cellText = (cell: Cell): string => (cell === null ? "" : String(cell));

/** The rows in the order of a column; rows without a value come last either way. */
export function sortedBy({ at, rows }: Cells, column: number, direction: 1 | -1): Uint32Array {
  return Uint32Array.from({ length: rows }, (_, row) => row).toSorted((a, b) => {
    const [one, other] = [at(a, column), at(b, column)];
    if (one === null || other === null) return Number(one === null) - Number(other === null) || a - b;
    return (one < other ? -1 : one > other ? 1 : 0) * direction || a - b;
  });
}

/** What a column holds. `mean` is of numbers alone. */
export interface ColumnStatistic {
  readonly column: SqlColumn;
  readonly filled: number;
  readonly distinct: number;
  readonly least: Cell;
  readonly most: Cell;
  readonly mean: number | null;
}

export const statisticsOf = (cells: Cells): ColumnStatistic[] =>
  cells.columns.map((column, index) => {
    const seen = new Set<Cell>();
    let filled = 0;
    let sum = 0;
    let least: Cell = null;
    let most: Cell = null;
    for (let row = 0; row < cells.rows; row++) {
      const cell = cells.at(row, index);
      if (cell === null) continue;
      filled += 1;
      seen.add(cell);
      if (least === null || cell < least) least = cell;
      if (most === null || cell > most) most = cell;
      if (typeof cell === "number" || typeof cell === "bigint") sum += Number(cell);
    }
    return {
      column,
      filled,
      distinct: seen.size,
      least,
      most,
      mean: isNumeric(column) && filled > 0 ? sum / filled : null,
    };
  });
