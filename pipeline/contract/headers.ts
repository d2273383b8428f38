/** What of a contract its headers are told by. */
export interface HeaderTerms {
  readonly columns: readonly {
    readonly name: string;
    readonly optional: boolean;
    readonly meta: { readonly aliases?: readonly string[] };
  }[];
}

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
export function meaningOf(contract: HeaderTerms): (title: string) => string | undefined {
  const meaning = new Map<string, string>();
  for (const { name, meta } of contract.columns)
    for (const way of [name, ...(meta.aliases ?? [])]) meaning.set(plainTitle(way), name);
  return (title) => meaning.get(plainTitle(title));
}

/** Matches by name or alias; case, spaces, punctuation and a BOM do not matter. */
export function matchHeader(contract: HeaderTerms, header: readonly string[]): HeaderMatch {
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
        : header.filter((title, position) => found[position] === undefined && plainTitle(title) !== ""),
  };
}

/** A title without case, spaces and punctuation. */
export const plainTitle = (title: string) => title.toLowerCase().replaceAll(/[^\p{Letter}\p{Number}]+/gu, "");
