import { quote } from "./grammar.ts";

/** White space that is cut off both ends of a cell, in both languages alike. */
export const blanks = " \t\n\r\u00a0\ufeff";

/** SQL for a text without blanks at its ends; null where nothing is left. */
export const trimmedSql = (text: string) => `nullif(trim(${text}, ${quote(blanks)}), '')`;

/**
 * SQL that is true only of a text that trimming leaves as it is. Texts that begin outside ASCII are left to the trimming,
 * which takes ten times as long.
 */
export const isTrimSql = (text: string) =>
  `${text} >= '!' and ${text} <= '~' and not (${[...blanks].map((blank) => `ends_with(${text}, ${quote(blank)})`).join(" or ")})`;
