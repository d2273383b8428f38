import type { Contract } from "./contract/contract.ts";
import type { HeaderMatch } from "./contract/headers.ts";
import { isSealed } from "./contract/persons.ts";
import type { Records } from "./readers/records.ts";
import { suggestRenamed } from "./readers/renamed.ts";
import type { Warehouse } from "./warehouse.ts";

/** What the header was found to be, kept inside the Parquet file for the quarantine's sentences. */
export interface HeaderVerdict {
  readonly missing: readonly string[];
  readonly duplicated: readonly string[];
  readonly extra: readonly string[];
  /** Missing column → an unknown title that may be meant for it. */
  readonly renamed: Readonly<Record<string, string>>;
  /** The sheets of a workbook that were read, in the order in which record numbers count them; of any other file none. */
  readonly sheets: readonly string[];
  /** Its sheets that were left out for want of known titles. */
  readonly unread: readonly string[];
}

/**
 * A file without a header has a record in its place, and a sheet may be named after a person, so a feed about persons tells
 * of unknown headers by their position and of sheets by their number.
 */
export async function judgeHeader(
  warehouse: Warehouse,
  contract: Contract,
  { match, records: { header, sheets } }: { match: HeaderMatch; records: Records },
): Promise<HeaderVerdict> {
  const { missing, duplicated } = sheets ?? match;
  const renamed = await suggestRenamed(warehouse, contract, { ...match, missing });
  const said = (title: string) => (isSealed(contract) ? `#${header.indexOf(title) + 1}` : title);
  const named = (names: readonly string[] = [], word: string) =>
    isSealed(contract) ? names.map((_, index) => `${word} ${index + 1}`) : names;
  return {
    missing,
    duplicated,
    extra: match.extra.map(said),
    renamed: Object.fromEntries(Object.entries(renamed).map(([column, title]) => [column, said(title)])),
    sheets: named(sheets?.read, "lembar"),
    unread: named(sheets?.unread, "lembar lain"),
  };
}
