/**
 * A NIP, by Perka BKN 22/2007: birth date (8), year and month of appointment (6), sex (1), sequence (3), 18 digits in all.
 * An employee by contract (PPPK) has a number from 21 on in place of the month.
 */

// Spelled out, since `\s` means more to JavaScript than to the engine: spaces, dots, hyphens and what passes for an apostrophe.
const separators = "[ \\t\\u00a0\\u202f.'’‘`-]";

/** The 18 digits of a NIP written with or without separators; null for all else. Says nothing of whether it can be real. */
export function normaliseNip(text: string): string | null {
  const digits = text.replace(new RegExp(separators, "gu"), "");
  return /^[0-9]{18}$/.test(digits) ? digits : null;
}

/** The SQL twin of `normaliseNip`. */
export function normaliseNipSql(text: string): string {
  const digits = `regexp_replace(${text}, '${forEngine(separators)}', '', 'g')`;
  return `case when regexp_full_match(${digits}, '[0-9]{18}') then ${digits} end`;
}

/**
 * Whether 18 digits can be a NIP: a real birth date, an appointment between 15 and 70 years of age, sex 1 or 2, a
 * sequence other than 000, which is what a spreadsheet makes of the last three digits.
 */
export function isPlausibleNip(digits: string): boolean {
  const parts = /^(\d{4})(\d{2})(\d{2})(\d{4})(\d{2})[12](\d{3})$/.exec(digits);
  if (parts === null) return false;
  const [birthYear, birthMonth, birthDay, year, month, sequence] = parts.slice(1).map(Number) as Six;
  const age = year - birthYear;
  return (
    birthYear >= 1930 &&
    isDay(birthYear, birthMonth, birthDay) &&
    age >= 15 &&
    age <= 70 &&
    ((month >= 1 && month <= 12) || month >= 21) &&
    sequence > 0
  );
}

type Six = [number, number, number, number, number, number];

/** The only attribute taken from a NIP: `L` or `P`; null where the digit says neither or the text is no NIP. */
export function sexOf(nip: string): "L" | "P" | null {
  const digit = normaliseNip(nip)?.[14];
  if (digit === "1") return "L";
  return digit === "2" ? "P" : null;
}

/** The SQL twin of `sexOf`. */
export const sexOfSql = (nip: string) =>
  `case substr(${normaliseNipSql(nip)}, 15, 1) when '1' then 'L' when '2' then 'P' end`;

export function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const forEngine = (pattern: string) =>
  pattern.replaceAll("'", "''").replaceAll(/\\u([0-9a-f]{4})/g, "\\x{$1}");
