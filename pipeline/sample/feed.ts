import { readContract } from "../contract/contract.ts";
import type { Source } from "../sources/source.ts";
import type { Dirt } from "./dirt.ts";

/** What stands in a cell. Text is written as it is, so that an odd spelling stays odd. */
export type Cell = string | number | null;

/** One record, by columns of the contract and no others. */
export type RowOf<S extends Source> = Readonly<Partial<Record<keyof S["row"]["shape"] & string, Cell>>>;

/** How a file is written; the default is comma, UTF-8, no mark, dot decimals. */
export interface Form {
  readonly delimiter?: "," | ";";
  readonly encoding?: "utf-8" | "utf-8-bom" | "windows-1252";
  /** Numbers with a decimal comma. */
  readonly decimalComma?: boolean;
  /** Empty lines, each behind the record of this number. */
  readonly blankAfter?: readonly number[];
}

/** One file of a feed. `rows` is drawn while it is written. */
export interface FeedFile<R> {
  /** Name below the source's folder, with its ending. */
  readonly name: string;
  readonly form?: Form;
  /** Headers that this file spells in its own way. */
  readonly header?: Readonly<Partial<Record<keyof R & string, string>>>;
  readonly rows: Iterable<R>;
  /** About how many rows there will be, so that the dirt lies all over the file. */
  readonly about: number;
  readonly dirt?: readonly Dirt<R>[];
  /** What a spreadsheet puts under its last row: a word in one column, sums in others. */
  readonly totals?: R;
}

/** A source's files, in the words of whoever sends them. */
export interface Feed {
  readonly source: string;
  readonly header: ReadonlyMap<string, string>;
  readonly key: readonly string[];
  /** The share of refused rows that the source tolerates. */
  readonly toleratedShare: number;
  /** The column at which the quarantine tells of a rule across columns. */
  readonly toldAt: ReadonlyMap<string, string>;
  readonly files: Iterable<FeedFile<Readonly<Record<string, Cell>>>>;
}

/**
 * The feed of a source. Its header holds the first alias of each column, as Indonesian offices write it; `left` names
 * columns that this city's files do not have.
 */
export function feedOf<S extends Source>(
  name: string,
  source: S,
  files: Iterable<FeedFile<RowOf<S>>>,
  left: readonly (keyof S["row"]["shape"] & string)[] = [],
): Feed {
  const { columns, rules } = readContract(source);
  const written = columns.filter((column) => !left.includes(column.name));
  return {
    source: name,
    header: new Map(
      written.map((column) => [column.name, titleCase(column.meta.aliases?.[0] ?? column.name)]),
    ),
    key: source.key,
    toleratedShare: source.tolerates.share,
    toldAt: new Map(rules.map((rule) => [rule.rule, rule.columns[0]!])),
    // A file's dirt knows its own columns only; from here on they are names like any other.
    files: files as Feed["files"],
  };
}

const titleCase = (words: string) =>
  words.replaceAll(/(^|[ /(])\p{Letter}/gu, (start) => start.toUpperCase());
