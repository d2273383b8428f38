import type { Contract } from "./contract.ts";

/** How a file's header meets a contract. Positions count from 0. */
export interface HeaderMatch {
  /** Contract column → position in the file. */
  readonly positions: ReadonlyMap<string, number>;
  /** Required columns that no header means. */
  readonly missing: readonly string[];
  /** Columns that two headers mean. */
  readonly duplicated: readonly string[];
  /** Headers that mean no column of the contract; they are left out, and said. */
  readonly extra: readonly string[];
}

/** What a title means to a contract: one of its columns, by name or alias, or nothing. */
export function meaningOf(contract: Contract): (title: string) => string | undefined {
  const meaning = new Map<string, string>();
  for (const { name, meta } of contract.columns)
    for (const way of [name, ...(meta.aliases ?? [])]) meaning.set(plain(way), name);
  return (title) => meaning.get(plain(title));
}

/** Matches by name or alias; case, spaces, punctuation and a BOM do not matter. */
export function matchHeader(contract: Contract, header: readonly string[]): HeaderMatch {
  const found = header.map(meaningOf(contract));
  const positions = new Map<string, number>();
  found.forEach((name, position) => {
    if (name !== undefined && !positions.has(name)) positions.set(name, position);
  });
  return {
    positions,
    missing: contract.columns
      .filter(({ name, optional }) => !optional && !positions.has(name))
      .map(({ name }) => name),
    duplicated: [...positions.keys()].filter((name) => found.filter((other) => other === name).length > 1),
    // Where no title means anything, what was taken for a header may be a record, and about a person.
    extra:
      positions.size === 0
        ? []
        : header.filter((title, position) => found[position] === undefined && plain(title) !== ""),
  };
}

/** A title without case, spaces and punctuation. */
export const plain = (title: string) => title.toLowerCase().replaceAll(/[^\p{Letter}\p{Number}]+/gu, "");
