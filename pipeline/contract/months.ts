import { dateForms, daySql, monthTitles, readDay, shortYear } from "./dates.ts";
import { like, matches, primitive, quote, unlike, wholly, type Fault } from "./grammar.ts";
import { wordsOf, wordSql } from "./words.ts";

const isoMonth = "[0-9]{4}-[0-9]{1,2}";
const numericMonth = "[0-9]{1,2}[-/.][0-9]{4}";
const namedMonth = "[A-Za-z]{3,9}[.]?[ -][0-9]{4}";
const bareMonth = "[0-9]{1,2}|[A-Za-z]{3,9}[.]?";
const shortMonth = "(?:[0-9]{1,2}|[A-Za-z]{3,9}[.]?)[-/. ]'?[0-9]{2}";

const earliest = "1945-08-01";
const latest = "2100-12-01";

const isIsoMonth = wholly(isoMonth);
const isOtherMonth = wholly(`${numericMonth}|${namedMonth}`);
const isBareMonth = wholly(bareMonth);

/**
 * A month: `2024-01`, `01/2024`, `Januari 2024`, or its first day in any way that `date()` takes.
 * A later day of a month is refused, since it may be the day of something else.
 * The value is the first day, text `YYYY-MM-DD` in TypeScript and DATE in SQL.
 */
export function month({ min = earliest, max = latest }: { min?: string; max?: string } = {}) {
  const words = wordsOf(monthsFrom(min, max));
  return primitive({
    sqlType: "date",
    tableType: "date",
    faults: [
      like("ambiguous_date", `${shortYear}|${shortMonth}`),
      unlike("type", `${isoMonth}|${numericMonth}|${namedMonth}|${dateForms}`),
      ...monthFaults(firstDay),
      {
        rule: "range",
        test: (text) => firstDay(text)! < min || firstDay(text)! > max,
        sql: (_text, day) => `(${day} < date ${quote(min)} or ${day} > date ${quote(max)})`,
      },
    ],
    plain: {
      skips: 5,
      cast: (cell) => wordSql(words, cell),
      is: (_cell, cast) => `${cast} is not null`,
      value: (_cell, cast) => dayOfWordSql(min, cast),
    },
    words,
    value: (text) => firstDay(text)!,
    sql: firstDaySql,
    accepts: "2024-01, 01/2024, Januari 2024",
  });
}

/**
 * A month whose year may stand in another column: `Januari`, `1`, `01`, or everything that `month()` takes.
 * The value is text: `MM` without a year, `YYYY-MM` with one, which must lie within `min` and `max`.
 */
export function monthOfYear({ min = earliest, max = latest }: { min?: string; max?: string } = {}) {
  const [first, last] = [min.slice(0, 7), max.slice(0, 7)];
  const words = wordsOf([...bareNumbers, ...monthsFrom(min, max)]);
  const isWithin = (found: string) => found.length === 2 || (found >= first && found <= last);
  const value = (text: string) =>
    isBareMonth.test(text) ? firstDay(bareDay(text))?.slice(5, 7) : firstDay(text)?.slice(0, 7);
  const sql = (text: string) =>
    `case when ${matches(text, bareMonth)} then strftime(${firstDaySql(bareDaySql(text))}, '%m')` +
    ` else strftime(${firstDaySql(text)}, '%Y-%m') end`;
  const day = (text: string) => firstDay(isBareMonth.test(text) ? bareDay(text) : text);
  return primitive({
    sqlType: "varchar",
    tableType: "string",
    faults: [
      like("ambiguous_date", `${shortYear}|${shortMonth}`),
      unlike("type", `${bareMonth}|${isoMonth}|${numericMonth}|${namedMonth}|${dateForms}`),
      ...monthFaults(day),
      {
        rule: "range",
        test: (text) => !isWithin(value(text)!),
        sql: (_text, found) =>
          `(strlen(${found}) > 2 and not ${found} between ${quote(first)} and ${quote(last)})`,
      },
    ],
    plain: {
      skips: 5,
      cast: (cell) => wordSql(words, cell),
      is: (cell, cast) => `case when ${cast} is null then ${isBareSql(cell)} else true end`,
      value: (cell, cast) =>
        `case when ${cast} is null then ${bareNumberSql(cell)}::${words.type} else ${cast} end`,
    },
    words,
    value: (text) => value(text)!,
    sql,
    accepts: "Januari, 1, 2024-01, Januari 2024",
  });
}

function monthFaults(day: (text: string) => string | undefined): readonly Fault[] {
  return [
    {
      rule: "impossible_date",
      test: (text) => day(text) === undefined,
      sql: (_text, value) => `${value} is null`,
    },
    {
      rule: "mid_month",
      test: (text) => !day(text)!.endsWith("-01"),
      // Only a whole date can name another day than the first.
      sql: (text) => `(${matches(text, dateForms)} and extract(day from ${daySql(text)}) <> 1)`,
    },
  ];
}

/** Every month from the one of a day to the one of another, as `YYYY-MM`. */
function monthsFrom(min: string, max: string): string[] {
  const at = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  return Array.from({ length: at(max) - at(min) + 1 }, (_, index) => {
    const month = at(min) + index;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
  });
}

/** SQL for the first day of a month that is a word of `monthsFrom(min, …)`. */
function dayOfWordSql(min: string, word: string): string {
  const month = `(${Number(min.slice(5, 7)) - 1} + enum_code(${word})::integer)`;
  return `make_date(${Number(min.slice(0, 4))} + ${month} // 12, 1 + ${month} % 12, 1)`;
}

const bareNumbers = monthTitles.map((_, index) => String(index + 1).padStart(2, "0"));
const bareMonths = monthTitles.flatMap((title, index) => {
  const digits = String(index + 1);
  const number = bareNumbers[index]!;
  return [title, digits, ...(digits === number ? [] : [number])].map((way) => ({ way, number }));
});
const bareWays = `[${bareMonths.map(({ way }) => quote(way)).join(", ")}]`;
const isBareSql = (cell: string) => `list_contains(${bareWays}, ${cell})`;
const bareNumberSql = (cell: string) =>
  `([${bareMonths.map(({ number }) => quote(number)).join(", ")}])[list_position(${bareWays}, ${cell})]`;

/** A leap year stands for the year that is not there. */
const bareDay = (text: string) => (/^[0-9]/.test(text) ? `1/${text}/2000` : `1 ${text} 2000`);
const bareDaySql = (text: string) =>
  `if(regexp_matches(${text}, '^[0-9]'), '1/' || ${text} || '/2000', '1 ' || ${text} || ' 2000')`;

function firstDay(text: string): string | undefined {
  if (isIsoMonth.test(text)) return readDay(`${text}-1`);
  return readDay(isOtherMonth.test(text) ? `${/^[0-9]/.test(text) ? "1/" : "1 "}${text}` : text);
}

const firstDaySql = (text: string) =>
  daySql(
    `(case when ${matches(text, isoMonth)} then ${text} || '-1'` +
      ` when ${matches(text, numericMonth)} then '1/' || ${text}` +
      ` when ${matches(text, namedMonth)} then '1 ' || ${text} else ${text} end)`,
  );
