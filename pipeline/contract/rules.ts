import type { RowRule } from "../sources/source.ts";

type Sentences = Pick<RowRule, "rule" | "indonesian" | "english">;

/** `from` must not exceed `to`: two days, two years or two numbers. Where either is empty there is nothing to compare. */
export function ordered(from: string, to: string, sentences: Sentences): RowRule {
  return {
    ...sentences,
    columns: [from, to],
    test: ({ [from]: first, [to]: last }) =>
      first === null || last === null || (first as string | number) <= (last as string | number),
    sql: `"${from}" is null or "${to}" is null or "${from}" <= "${to}"`,
  };
}

/** At least one of the columns must be filled. */
export function anyOf(columns: readonly string[], sentences: Sentences): RowRule {
  return {
    ...sentences,
    columns,
    test: (row) => columns.some((name) => row[name] !== null),
    sql: columns.map((name) => `"${name}" is not null`).join(" or "),
  };
}
