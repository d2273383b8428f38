/**
 * Everything that a release says about people, as numbers and the sums that bind them: what suppression decides over and
 * what the audit attacks. People are numbered within one warehouse; the numbers never leave it.
 */
export interface Publication {
  readonly cells: readonly Cell[];
  readonly relations: readonly Relation[];
}

/** One number about people, in one place of one released table. */
export interface Cell {
  /** `table.column|key=value|…`, the same in every release. */
  readonly id: string;
  readonly table: string;
  /** Column of the table. */
  readonly column: string;
  /** The quantity, the same wherever it is shown: cells of one quantity can be taken from each other. */
  readonly quantity: string;
  readonly unit: "orang" | "rupiah" | "baris" | "persen" | "keikutsertaan";
  /** Year of entitlement. */
  readonly year: number;
  /** The exact value, not rounded. */
  readonly value: number;
  /** Readers see the value rounded to a multiple of this; 1 where they see it exactly. */
  readonly multiple: number;
  /** Numbers of the people behind the value, ascending. */
  readonly people: Int32Array;
  /** What each of `people` adds to the value, in their order; absent where everybody adds 1. */
  readonly contributions?: Float64Array;
  readonly isShown: boolean;
  /** What the counted people have in common beyond their office, as `predikat`; absent where all of it are counted. */
  readonly attribute?: string;
  /** People in the row that the value stands in; absent where no threshold asks for it. */
  readonly staff?: number;
  /** Whether the year may still change, so that nothing of it is shown; absent for no. */
  readonly isOpen?: boolean;
  /** Cells of one block are shown or hidden together; absent for a block of its own. */
  readonly block?: string;
}

/** The value of `whole` is the sum of the values of `parts`; a single part is the same number in another place. */
export interface Relation {
  readonly whole: string;
  readonly parts: readonly string[];
  /** Whether the parts tell the people of the whole apart by an attribute of theirs; absent for no. */
  readonly isByAttribute?: boolean;
}
