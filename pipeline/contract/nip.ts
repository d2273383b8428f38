import type { RowRule } from "../sources/source.ts";
import { calendarDay } from "./dates.ts";
import { like, matches, primitive, quote, unlike, type Fault } from "./grammar.ts";

// Spreadsheets lead text with an apostrophe, straight or curly; people set the four groups apart.
const marks = "[ \u00a0\u202f.'’‘`-]";
const apart = `${marks}{0,2}`;
const form = `${marks}?[0-9]{8}${apart}[0-9]{6}${apart}[0-9]${apart}[0-9]{3}`;

// 15 digits are all that a spreadsheet keeps of a number, so the sequence at the end turns into 000, which nobody has.
const damaged = [
  "[0-9](?:[.,][0-9]{1,17})?[eE][+]?[0-9]{1,2}",
  "[0-9]{18}[.,]0{1,2}",
  "[0-9]{3}(?:[.,][0-9]{3}){5}",
  `${marks}?[0-9]{8}${apart}[0-9]{6}${apart}[0-9]${apart}000`,
].join("|");

/** Years from birth to appointment, by the years alone. */
const youngest = 15;
const oldest = 70;

/**
 * The number of a civil servant (Perka BKN 22/2007): birth date, month of first appointment, sex, sequence; 18 digits,
 * grouped or not. The value is the bare digits.
 *
 * The number of a PPPK has 21 or more where a PNS has the month; both are taken here, and `pppkOnly` ties the former to
 * what the row says of the person. No message repeats the value.
 */
export function nip() {
  const digits = (text: string) => text.replaceAll(new RegExp(marks, "gu"), "");
  const digitsSql = (text: string) => `regexp_replace(${text}, ${quote(marks)}, '', 'g')`;
  const impossible: Fault = {
    rule: "nip_date",
    test: (text) => !isPossible(digits(text)),
    sql: (_text, value) => `not ${possibleSql(value)}`,
  };
  return primitive({
    sqlType: "varchar",
    tableType: "string",
    faults: [
      like("nip_float", damaged),
      like("nip_old", `${marks}?[0-9]{3}${marks}?[0-9]{3}${marks}?[0-9]{3}`),
      unlike("nip_form", form),
      impossible,
    ],
    plain: {
      skips: 3,
      is: (cell) => matches(cell, "[0-9]{15}(?:[0-9]{2}[1-9]|[0-9][1-9][0-9]|[1-9][0-9]{2})"),
      value: (cell) => cell,
    },
    value: digits,
    sql: digitsSql,
    accepts: "18",
  });
}

function isPossible(digits: string): boolean {
  const at = (from: number, to: number) => Number(digits.slice(from, to));
  const age = at(8, 12) - at(0, 4);
  const month = at(12, 14);
  return (
    calendarDay(at(0, 4), at(4, 6), at(6, 8)) !== undefined &&
    ((month >= 1 && month <= 12) || month >= 21) &&
    age >= youngest &&
    age <= oldest &&
    (digits[14] === "1" || digits[14] === "2")
  );
}

function possibleSql(digits: string): string {
  const at = (from: number, length: number) => `try_cast(substr(${digits}, ${from}, ${length}) as integer)`;
  const birth = [1, 5, 7]
    .map((from) => `substr(${digits}, ${from}, ${from === 1 ? 4 : 2})`)
    .join(" || '-' || ");
  return (
    // The engine takes the year 0 for 1 BC.
    `(substr(${digits}, 1, 4) <> '0000' and try_cast(${birth} as date) is not null` +
    ` and (${at(13, 2)} between 1 and 12 or ${at(13, 2)} >= 21)` +
    ` and ${at(9, 4)} - ${at(1, 4)} between ${youngest} and ${oldest}` +
    ` and substr(${digits}, 15, 1) in ('1', '2'))`
  );
}

/** The PPPK form of a number may stand only in a row that calls the person PPPK. */
export const pppkOnly = (number: string, employment: string): RowRule => ({
  rule: "nip_pppk",
  columns: [number, employment],
  test: ({ [number]: digits, [employment]: kind }) =>
    kind === "PPPK" || Number((digits as string).slice(12, 14)) <= 12,
  sql: `"${employment}" is not distinct from 'PPPK' or substr("${number}", 13, 2) <= '12'`,
  indonesian: "nomor ini berbentuk nomor PPPK, tetapi barisnya tidak menyebut PPPK",
  english: "has the form of a PPPK's number, but the row does not say PPPK",
});
