import type { Cell, Relation } from "../publication.ts";

/** What an earlier release said about people. Releases that were withdrawn count: somebody may hold them. */
export interface PastRelease {
  readonly contentHash: string;
  readonly cells: readonly PastCell[];
  readonly relations: readonly Relation[];
}

export interface PastCell extends Pick<Cell, "id" | "quantity" | "unit" | "year" | "multiple" | "isShown"> {
  readonly attribute?: string | undefined;
  /** As readers saw it; null where it was hidden. */
  readonly published: number | null;
  /** What only the sealed part of the ledger tells; null where it cannot be opened any more. */
  readonly inner: Inner | null;
}

export interface Inner {
  /** In the numbering of the publication at hand; people who are not in it have numbers of their own. Ascending. */
  readonly people: Int32Array;
  readonly value: number;
  readonly largest: number;
  readonly second: number;
}

/** The value as readers see it. */
export const publishedValue = ({ value, multiple }: Pick<Cell, "value" | "multiple">): number =>
  Math.round(value / multiple) * multiple;

/** Whether an earlier cell is still the same number from the same people, as far as that can be told. */
export function isUnchanged(past: PastCell, now: Cell): boolean {
  if (past.inner !== null) return past.inner.value === now.value && samePeople(past.inner.people, now.people);
  return past.published === null || Math.abs(past.published - now.value) <= slack(past.multiple);
}

const slack = (multiple: number) => (multiple === 1 ? 0 : multiple / 2);

const samePeople = (a: Int32Array, b: Int32Array) =>
  a.length === b.length && a.every((person, index) => person === b[index]);
