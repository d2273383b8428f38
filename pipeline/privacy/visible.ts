import { grouped } from "./grouped.ts";
import type { Cell } from "./publication.ts";

/** How much of a table about people readers see. */
export interface Visible {
  readonly cells: number;
  readonly visible_cells_pct: number;
  /** Of the rupiah in its cells, to the nearest five per cent: nearer, it would tell what is hidden. Null where there are none. */
  readonly visible_rupiah_pct: number | null;
}

/** By table, years that may still change left out. */
export function visibleByTable(cells: readonly Cell[]): Readonly<Record<string, Visible>> {
  const closed = cells.filter(({ isOpen }) => isOpen !== true);
  return Object.fromEntries(
    [...grouped(closed, ({ table }) => table)].map(([table, own]) => [table, of(own)]),
  );
}

function of(cells: readonly Cell[]): Visible {
  const shown = cells.filter(({ isShown }) => isShown);
  const rupiah = sum(cells);
  return {
    cells: cells.length,
    visible_cells_pct: Math.round((100 * shown.length) / cells.length),
    visible_rupiah_pct: rupiah === 0 ? null : 5 * Math.round((20 * sum(shown)) / rupiah),
  };
}

const sum = (cells: readonly Cell[]) =>
  cells.reduce((total, { unit, value }) => total + (unit === "rupiah" ? value : 0), 0);
