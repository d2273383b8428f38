import { sha256 } from "../durable.ts";

/** Name of the repairs among landed files, and of the folder of the inbox in which mended workbooks are dropped. */
export const repairSource = "perbaikan";

/** What stands for a cell about a person; left as it is, it keeps what was sent. */
export const maskMark = "•••";

/** Titles of a repair workbook that are no columns of any contract. */
export const idTitle = "id_karantina";
export const otherTitles = [
  "alasan_karantina",
  "quarantine_reason",
  "cara_memperbaiki",
  "asal_baris",
] as const;

const idDigits = 20;

/**
 * Names one record of one landed file, in every run alike. It is a hash of source, SHA-256 of the file and number of the
 * record, and tells nothing of what stands in the row. The letter in front keeps spreadsheets from taking it for a number.
 */
export const quarantineId = (source: string, file: string, record: number) =>
  `K${sha256(`${source}\n${file}\n${record}`).slice(0, idDigits)}`;

/** The same in SQL. */
export const quarantineIdSql = (source: string, file: string, record: string) =>
  `'K' || left(sha256(${source} || chr(10) || ${file} || chr(10) || ${record}), ${idDigits})`;
