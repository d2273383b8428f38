import { like, matches, primitive, unlike, wholly, type Fault } from "./grammar.ts";

interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

/** Every accepted number has at most so many digits, so that a JavaScript number holds it exactly. */
const mostDigits = 15;

/**
 * Digits in groups of three, of at most `digits` digits and at least `least` marks. Indonesian writing groups by dots and
 * marks decimals by a comma; exports by foreign tools do the reverse.
 */
function grouped(mark: "." | ",", digits: number, least: number): string {
  const ways: string[] = [];
  for (let groups = least; groups * 3 < digits; groups += 1)
    ways.push(`[1-9][0-9]{0,${Math.min(3, digits - groups * 3) - 1}}(?:[${mark}][0-9]{3}){${groups}}`);
  return `(?:${ways.join("|")})`;
}

/**
 * A whole number: `1234`, `1.234`, `1.234.567`. In a column of whole numbers a dot can only group;
 * `1,234` could be a decimal, so it is ambiguous.
 */
export function integer({ min, max }: Bounds = {}) {
  const lexical = `-?(?:[0-9]{1,${mostDigits}}|${grouped(".", mostDigits, 1)}|${grouped(",", mostDigits, 2)})`;
  const value = (text: string) => unsignedZero(Number(text.replaceAll(/[.,]/g, "")));
  const sql = (text: string) => `try_cast(regexp_replace(${text}, '[.,]', '', 'g') as bigint)`;
  return primitive({
    sqlType: "bigint",
    tableType: "integer",
    faults: [
      like("ambiguous_number", "-?[1-9][0-9]{0,2},[0-9]{3}"),
      unlike("type", lexical),
      ...outOfRange({ min, max }, value),
    ],
    plain: {
      skips: 2,
      cast: (cell) => `try_cast(${cell} as bigint)`,
      // The engine reads 1e3, +5 and 5.5 as whole numbers too, but writes none of them so.
      is: (cell, cast) => `strlen(${cell}) <= ${mostDigits} and ${cast}::varchar = ${cell}`,
      value: (_cell, cast) => cast,
    },
    value,
    sql,
    accepts: describeBounds({ min, max }),
  });
}

/**
 * A decimal number with at most `scale` places: `62,3`, `62.3`, `1.234,56`, `1,234.56`.
 * `1.234` and `1,234` could be thousands or thousandths, so they are ambiguous, unless the column's numbers are too
 * small to be grouped (`isSmall`): a survey mean of `3,532` can be nothing else.
 */
export function decimal({ scale, min, max, isSmall = false }: Bounds & { scale: number; isSmall?: boolean }) {
  const digits = mostDigits - scale;
  const plainScale = Math.min(scale, 2);
  const whole = `[0-9]{1,${digits}}`;
  const places = `[0-9]{1,${scale}}`;
  // Several groups tell the thousands mark by themselves; one group does so by the other mark behind it.
  const commaGrouped = `-?(?:${grouped(",", digits, 1)}[.]${places}|${grouped(",", digits, 2)})`;
  const dotGrouped = `-?(?:${grouped(".", digits, 1)},${places}|${grouped(".", digits, 2)})`;
  const lexical = `-?${whole}(?:[.,]${places})?|${commaGrouped}|${dotGrouped}`;
  const byComma = wholly(commaGrouped);
  const byDot = wholly(dotGrouped);
  const value = (text: string) => {
    if (byComma.test(text)) return Number(text.replaceAll(",", ""));
    if (byDot.test(text)) return Number(text.replaceAll(".", "").replace(",", "."));
    return unsignedZero(Number(text.replace(",", ".")));
  };
  const sql = (text: string) =>
    `try_cast(case when ${matches(text, commaGrouped)} then replace(${text}, ',', '')` +
    ` when ${matches(text, dotGrouped)} then replace(replace(${text}, '.', ''), ',', '.')` +
    ` else replace(${text}, ',', '.') end as decimal(18, ${scale}))`;
  return primitive({
    sqlType: `decimal(18, ${scale})`,
    tableType: "number",
    faults: [
      ...(isSmall ? [] : [like("ambiguous_number", `-?[1-9][0-9]{0,2}[.,][0-9]{3}`)]),
      like("precision", `-?${whole}[.,][0-9]{${scale + 1},30}`),
      unlike("type", lexical),
      ...outOfRange({ min, max }, value),
    ],
    plain: {
      skips: isSmall ? 2 : 3,
      cast: (cell) => `try_cast(${cell} as decimal(18, ${plainScale}))`,
      // The engine writes every place, so what was read stands in front of zeros; a third place would be ambiguous.
      is: (cell, cast) =>
        `strlen(${cell}) <= ${digits} and starts_with(${cast}::varchar, ${cell}) and not ends_with(${cell}, '.')`,
      // Also worked out where the cell is not written so, and may have more digits then.
      value: (_cell, cast) => (scale === plainScale ? cast : `try_cast(${cast} as decimal(18, ${scale}))`),
    },
    value,
    sql,
    accepts: describeBounds({ min, max }),
  });
}

/** A calendar year of four digits. */
export function year({ min = 1945, max = 2100 }: Bounds = {}) {
  const value = Number;
  const sql = (text: string) => `try_cast(${text} as integer)`;
  return primitive({
    sqlType: "integer",
    tableType: "year",
    faults: [unlike("type", "[0-9]{4}"), ...outOfRange({ min, max }, value)],
    plain: {
      skips: 1,
      cast: sql,
      is: (cell, cast) => `${cast} between 1000 and 9999 and ${cast}::varchar = ${cell}`,
      value: (_cell, cast) => cast,
    },
    value,
    sql,
    accepts: describeBounds({ min, max }),
  });
}

/** SQL has no negative zero. */
const unsignedZero = (value: number) => (value === 0 ? 0 : value);

function outOfRange(
  { min, max }: { min: number | undefined; max: number | undefined },
  value: (text: string) => number,
): Fault[] {
  const faults: Fault[] = [];
  if (min !== undefined)
    faults.push({
      rule: "range",
      test: (text) => value(text) < min,
      sql: (_text, typed) => `${typed} < ${min}`,
    });
  if (max !== undefined)
    faults.push({
      rule: "range",
      test: (text) => value(text) > max,
      sql: (_text, typed) => `${typed} > ${max}`,
    });
  return faults;
}

function describeBounds({ min, max }: { min: number | undefined; max: number | undefined }): string {
  if (min !== undefined && max !== undefined) return `${min}–${max}`;
  if (min !== undefined) return `≥ ${min}`;
  if (max !== undefined) return `≤ ${max}`;
  return "";
}
