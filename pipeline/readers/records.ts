import { writeFile } from "node:fs/promises";
import { quote } from "../contract/grammar.ts";

/** A file as records of text, whatever its form. */
export interface Records {
  readonly header: readonly string[];
  /**
   * SQL that yields, in the file's order, `_row` (null where record n stands on row n - 1 + `firstRow`), `_sheet` (null
   * for what is no workbook), `_shape` (0, or a structural code) and whatever `field` reads.
   */
  readonly sql: string;
  /** The row a person sees of the first record: 2 below a header line, 1 where the form has none. */
  readonly firstRow: number;
  /** SQL for the text of the field at a position of the header; null where nothing is in it. */
  readonly field: (position: number) => string;
  /** SQL that is true where that field is a number by its type, and not by its digits alone; absent where all is text. */
  readonly isNumber?: (position: number) => string;
  /** Records after the header, counted without the engine's reader: the gate. */
  readonly count: number;
}

/** The contract column that a title means; undefined where it means none. */
export type Meaning = (title: string) => string | undefined;

/** One record of a form that is read outside the engine. */
export interface CanonicalRecord {
  /** The row a person sees. */
  readonly r: number;
  /** 0, or the code of what is wrong with its shape. */
  readonly s: number;
  /** Its sheet, for a workbook. */
  readonly t?: string;
  readonly c: readonly (string | null)[];
}

/** Canonical records that lie in `scratch`, one JSON object per line. */
function canonicalRecords(header: readonly string[], scratch: string, count: number): Records {
  return {
    header,
    sql:
      `select r as _row, t as _sheet, s as _shape, c from read_json(${quote(scratch)}, format = 'newline_delimited', ` +
      `columns = {r: 'bigint', s: 'tinyint', t: 'varchar', c: 'varchar[]'}, maximum_object_size = 100000000)`,
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
