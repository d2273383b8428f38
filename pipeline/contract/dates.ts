import { matches, primitive, quote, unlike, wholly, type Fault } from "./grammar.ts";

/** The months as they are usually written. */
export const monthTitles = [
  "Januari",
  "Februari",
  "Maret",
  "April",
  "Mei",
  "Juni",
  "Juli",
  "Agustus",
  "September",
  "Oktober",
  "November",
  "Desember",
];

const months: Readonly<Record<string, number>> = Object.fromEntries(
  [
    "januari jan",
    "februari pebruari feb peb",
    "maret mar",
    "april apr",
    "mei",
    "juni jun",
    "juli jul",
    "agustus agt agu agust",
    "september sep sept",
    "oktober okt",
    "november nopember nov nop",
    "desember des",
  ].flatMap((names, index) => names.split(" ").map((name) => [name, index + 1])),
);
const monthNames = Object.keys(months).toSorted((a, b) => b.length - a.length);

const iso = "([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})";
const numeric = "([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})";
const named = "([0-9]{1,2})[ -]([A-Za-z]{3,9})[.]?[ -]([0-9]{4})";
const serial = "[2-6][0-9]{4}";
/** A day whose year has two digits. */
export const shortYear = "[0-9]{1,2}[-/. ](?:[0-9]{1,2}|[A-Za-z]{3,9})[-/. ][0-9]{2}";

/** Every way in which a day is written, without groups. */
export const dateForms = `${iso}|${numeric}|${named}|${serial}`.replaceAll("(", "(?:");

/**
 * A day: `2022-01-20`, `20/01/2022`, `20-1-2022`, `20 Januari 2022`, or an Excel serial such as `44581`.
 * Slashes are day/month/year, never month/day; a year of two digits is ambiguous.
 * The value is text `YYYY-MM-DD` in TypeScript and DATE in SQL.
 */
export function date({ min = "1945-08-17", max = "2100-12-31" }: { min?: string; max?: string } = {}) {
  const impossible: Fault = {
    rule: "impossible_date",
    test: (text) => readDay(text) === undefined,
    sql: (_text, day) => `${day} is null`,
  };
  const outside: Fault = {
    rule: "range",
    test: (text) => readDay(text)! < min || readDay(text)! > max,
    sql: (_text, day) => `(${day} < date ${quote(min)} or ${day} > date ${quote(max)})`,
  };
  const ambiguous = wholly(shortYear);
  return primitive({
    sqlType: "date",
    tableType: "date",
    faults: [
      {
        rule: "ambiguous_date",
        test: (text) => ambiguous.test(text),
        sql: (text) => matches(text, shortYear),
      },
      unlike("type", dateForms),
      impossible,
      outside,
    ],
    plain: {
      skips: 2,
      cast: (cell) => `try_cast(${cell} as date)`,
      is: (cell, cast) => `strlen(${cell}) = 10 and ${cast}::varchar = ${cell}`,
      value: (_cell, cast) => cast,
    },
    value: (text) => readDay(text)!,
    sql: daySql,
    accepts: "YYYY-MM-DD, DD/MM/YYYY, 20 Januari 2022",
  });
}

/** The day that a text means, as `YYYY-MM-DD`; undefined where it is none. */
export function readDay(text: string): string | undefined {
  const isoParts = wholly(iso).exec(text);
  if (isoParts) return calendarDay(Number(isoParts[1]), Number(isoParts[2]), Number(isoParts[3]));
  const numericParts = wholly(numeric).exec(text);
  if (numericParts)
    return calendarDay(Number(numericParts[3]), Number(numericParts[2]), Number(numericParts[1]));
  const namedParts = wholly(named).exec(text);
  if (namedParts) {
    const month = months[namedParts[2]!.toLowerCase()];
    return month === undefined ? undefined : calendarDay(Number(namedParts[3]), month, Number(namedParts[1]));
  }
  // Excel counts days from 1899-12-30, which hides its own error about 29 February 1900.
  if (wholly(serial).test(text))
    return new Date(Date.UTC(1899, 11, 30 + Number(text))).toISOString().slice(0, 10);
  return undefined;
}

/** A day of the calendar as `YYYY-MM-DD`; undefined where there is none such. */
export function calendarDay(year: number, month: number, day: number): string | undefined {
  const instant = new Date(Date.UTC(year, month - 1, day));
  instant.setUTCFullYear(year, month - 1, day);
  const exists = year > 0 && instant.getUTCMonth() === month - 1 && instant.getUTCDate() === day;
  return exists ? instant.toISOString().slice(0, 10) : undefined;
}

/** The same in SQL: a DATE, or null. */
export function daySql(text: string): string {
  const group = (pattern: string, index: number) => `regexp_extract(${text}, ${quote(pattern)}, ${index})`;
  // The engine takes the year 0 for 1 BC.
  const assembled = (year: string, month: string, day: string) =>
    `try_cast(nullif(${year}, '0000') || '-' || ${month} || '-' || ${day} as date)`;
  // Looked up, since the engine works out the operand of a CASE anew for each WHEN.
  const numbers = `[${monthNames.map((name) => `'${months[name]}'`).join(", ")}]`;
  const monthNumber = `${numbers}[list_position([${monthNames.map(quote).join(", ")}], lower(${group(named, 2)}))]`;
  return (
    `case when ${matches(text, iso)} then ${assembled(group(iso, 1), group(iso, 2), group(iso, 3))}` +
    ` when ${matches(text, numeric)} then ${assembled(group(numeric, 3), group(numeric, 2), group(numeric, 1))}` +
    ` when ${matches(text, named)} then ${assembled(group(named, 3), monthNumber, group(named, 1))}` +
    ` when ${matches(text, serial)} then date '1899-12-30' + try_cast(${text} as integer) end`
  );
}
