import { writeFile } from "node:fs/promises";
import { quote } from "../contract/grammar.ts";
import type { HeaderTerms } from "../contract/headers.ts";

/** A file as records of text, whatever its form. */
export interface Records {
  readonly header: readonly string[];
  /**
   * SQL that yields, in the file's order, `_row` (the record's number, see `rows.ts`; null where record n stands on row
   * n - 1 + `firstRow`), `_shape` (0, or a structural code) and whatever `field` reads.
   */
  readonly sql: string;
  /** The row a person sees of the first record: 2 below a header line, 1 where the form has none. */
  readonly firstRow: number;
  /** SQL for the text of the field at a position of the header; null where nothing is in it. */
  readonly field: (position: number) => string;
  /** SQL that is true where that field is a number by its type, and not by its digits alone; absent where all is text. */
  readonly isNumber?: (position: number) => string;
  /**
   * The same records with the fields at some positions alone, where reading all of them costs more; their shape is not judged.
   * Absent where the engine leaves out by itself what nobody asks for.
   */
  readonly only?: (positions: readonly number[]) => Pick<Records, "sql" | "field" | "isNumber">;
  /** Records after the header, counted without the engine's reader: the gate. */
  readonly count: number;
  /** Of a workbook: its tables, each with titles of its own. */
  readonly sheets?: Sheets;
}

/** What a workbook's sheets were found to be; a sheet whose titles are at fault has that fault in the `_shape` of its records. */
export interface Sheets {
  /** Those that were read, in the order in which record numbers count them. */
  readonly read: readonly string[];
  /** Those with something in them and no row of known titles. */
  readonly unread: readonly string[];
  /** Required columns that some sheet lacks. */
  readonly missing: readonly string[];
  /** Columns that two titles of some sheet mean. */
  readonly duplicated: readonly string[];
}

/** What of a contract files are read by. */
export interface ReadingTerms extends HeaderTerms {
  readonly columns: readonly (HeaderTerms["columns"][number] & {
    readonly meta: { readonly person?: string };
    readonly grammar: { readonly tableType: string };
  })[];
}

/** The contract column that a title means; undefined where it means none. */
export type Meaning = (title: string) => string | undefined;

/** One record of a form that is read outside the engine. */
export interface CanonicalRecord {
  /** Its number: the row a person sees, and of a workbook its sheet as well. */
  readonly r: number;
  /** 0, or the code of what is wrong with its shape. */
  readonly s: number;
  readonly c: readonly (string | null)[];
}

/** Canonical records that lie in `scratch`, one JSON object per line. */
export function canonicalRecords(header: readonly string[], scratch: string, count: number): Records {
  return {
    header,
    sql:
      `select r as _row, s as _shape, c from read_json(${quote(scratch)}, format = 'newline_delimited', ` +
      `columns = {r: 'bigint', s: 'tinyint', c: 'varchar[]'}, maximum_object_size = 100000000)`,
    firstRow: 2,
    field: (position) => `c[${position + 1}]`,
    count,
  };
}

/** Writes canonical records to `scratch` and opens them. */
export async function keepRecords(
  header: readonly string[],
  records: readonly CanonicalRecord[],
  scratch: string,
): Promise<Records> {
  await writeFile(scratch, records.map((record) => `${JSON.stringify(record)}\n`).join(""), { mode: 0o600 });
  return canonicalRecords(header, scratch, records.length);
}
