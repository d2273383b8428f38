import { dateForms, daySql, monthTitles, readDay, shortYear } from "./dates.ts";
import { like, matches, primitive, quote, unlike, wholly, type Fault } from "./grammar.ts";

const isoMonth = "[0-9]{4}-[0-9]{1,2}";
const numericMonth = "[0-9]{1,2}[-/.][0-9]{4}";
const namedMonth = "[A-Za-z]{3,9}[.]?[ -][0-9]{4}";
const bareMonth = "[0-9]{1,2}|[A-Za-z]{3,9}[.]?";
const shortMonth = "(?:[0-9]{1,2}|[A-Za-z]{3,9}[.]?)[-/. ]'?[0-9]{2}";

const isIsoMonth = wholly(isoMonth);
const isOtherMonth = wholly(`${numericMonth}|${namedMonth}`);
const isBareMonth = wholly(bareMonth);

/**
 * A month: `2024-01`, `01/2024`, `Januari 2024`, or its first day in any way that `date()` takes.
 * A later day of a month is refused, since it may be the day of something else.
 * The value is the first day, text `YYYY-MM-DD` in TypeScript and DATE in SQL.
 */
export function month({ min = "1945-08-01", max = "2100-12-01" }: { min?: string; max?: string } = {}) {
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
      skips: 4,
      cast: firstOfMonthSql,
      is: isFirstOfMonthSql,
      value: (_cell, cast) => cast,
    },
    value: (text) => firstDay(text)!,
    sql: firstDaySql,
    accepts: "2024-01, 01/2024, Januari 2024",
  });
}

/**
 * A month whose year may stand in another column: `Januari`, `1`, `01`, or everything that `month()` takes.
 * The value is text: `MM` without a year, `YYYY-MM` with one.
 */
export function monthOfYear() {
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
    ],
    plain: {
      skips: 4,
      cast: firstOfMonthSql,
      // No bare month begins a date.
      is: (cell, cast) =>
        `case when ${cast} is null then ${isBareSql(cell)} else ${isFirstOfMonthSql(cell, cast)} end`,
      value: (cell, cast) => `case when ${cast} is null then ${bareNumberSql(cell)} else ${cell} end`,
    },
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

// `YYYY-MM`, and nothing else, is what the engine's own writing of its first day begins with.
const firstOfMonthSql = (cell: string) => `try_cast(${cell} || '-01' as date)`;
const isFirstOfMonthSql = (cell: string, cast: string) =>
  `strlen(${cell}) = 7 and starts_with(${cast}::varchar, ${cell})`;

const bareMonths = monthTitles.flatMap((title, index) => {
  const digits = String(index + 1);
  const number = digits.padStart(2, "0");
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
