/**
 * One number names a record of a file: the row that a person sees, and for the second and later tables of a workbook
 * 2^32 times the table's place before it. A file of one table, such as any CSV, so has plain row numbers.
 */
const rowsPerSheet = 2 ** 32;

export const recordNumber = (sheetOrder: number, row: number) => sheetOrder * rowsPerSheet + row;

/** The row that a person sees. */
export const rowOf = (record: number) => record % rowsPerSheet;

/** Which table of the file holds it, from 0. */
export const sheetOrderOf = (record: number) => Math.floor(record / rowsPerSheet);

/** The same in SQL. */
export const rowOfSql = (record: string) => `(${record} % ${rowsPerSheet})`;
export const sheetOrderOfSql = (record: string) => `(${record} // ${rowsPerSheet})`;
