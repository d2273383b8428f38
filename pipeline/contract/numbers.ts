import { like, matches, primitive, unlike, type Fault } from "./grammar.ts";

interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

// Indonesian writing groups by dots and marks decimals by a comma; exports by foreign tools do the reverse.
const dotted = "[1-9][0-9]{0,2}(?:[.][0-9]{3})";
const commaed = "[1-9][0-9]{0,2}(?:,[0-9]{3})";

/**
 * A whole number: `1234`, `1.234`, `1.234.567`. In a column of whole numbers a dot can only group;
 * `1,234` could be a decimal, so it is ambiguous.
 */
export function integer({ min, max }: Bounds = {}) {
  const lexical = `-?(?:[0-9]{1,15}|${dotted}{1,4}|${commaed}{2,4})`;
  const value = (text: string) => Number(text.replaceAll(/[.,]/g, ""));
  const sql = (text: string) => `try_cast(regexp_replace(${text}, '[.,]', '', 'g') as bigint)`;
  return primitive({
    sqlType: "bigint",
    tableType: "integer",
    faults: [
      like("ambiguous_number", `-?${commaed}`),
      unlike("type", lexical),
      ...outOfRange({ min, max }, value, sql),
    ],
    value,
    sql,
    accepts: describeBounds({ min, max }),
  });
}

/**
 * A decimal number with at most `scale` places: `62,3`, `62.3`, `1.234,56`, `1,234.56`.
 * `1.234` and `1,234` could be thousands or thousandths, so they are ambiguous.
 */
export function decimal({ scale, min, max }: Bounds & { scale: number }) {
  const whole = `[0-9]{1,${15 - scale}}`;
  const places = `[0-9]{1,${scale}}`;
  const idGrouped = `${dotted}{1,3},${places}`;
  const enGrouped = `${commaed}{1,3}[.]${places}`;
  const lexical = `-?(?:${whole}(?:[.,]${places})?|${idGrouped}|${enGrouped}|${dotted}{2,3}|${commaed}{2,3})`;
  // A grouped text has its groups removed and its decimal mark turned into a dot, else a comma is the decimal mark.
  const byComma = `-?(?:${commaed}{1,3}[.][0-9]+|${commaed}{2,3})`;
  const byDot = `-?(?:${dotted}{1,3},[0-9]+|${dotted}{2,3})`;
  const sql = (text: string) =>
    `try_cast(case when ${matches(text, byComma)} then replace(${text}, ',', '')` +
    ` when ${matches(text, byDot)} then replace(replace(${text}, '.', ''), ',', '.')` +
    ` else replace(${text}, ',', '.') end as decimal(18, ${scale}))`;
  const commaGroups = new RegExp(`^${byComma}$`, "u");
  const dotGroups = new RegExp(`^${byDot}$`, "u");
  const value = (text: string) => {
    if (commaGroups.test(text)) return Number(text.replaceAll(",", ""));
    if (dotGroups.test(text)) return Number(text.replaceAll(".", "").replace(",", "."));
    return Number(text.replace(",", "."));
  };
  return primitive({
    sqlType: `decimal(18, ${scale})`,
    tableType: "number",
    faults: [
      like("ambiguous_number", `-?[1-9][0-9]{0,2}[.,][0-9]{3}`),
      like("precision", `-?${whole}[.,][0-9]{${scale + 1},30}`),
      unlike("type", lexical),
      ...outOfRange({ min, max }, value, sql),
    ],
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
    faults: [unlike("type", "[0-9]{4}"), ...outOfRange({ min, max }, value, sql)],
    value,
    sql,
    accepts: describeBounds({ min, max }),
  });
}

function outOfRange(
  { min, max }: { min: number | undefined; max: number | undefined },
  value: (text: string) => number,
  sql: (text: string) => string,
): Fault[] {
  const faults: Fault[] = [];
  if (min !== undefined)
    faults.push({ rule: "range", test: (text) => value(text) < min, sql: (text) => `${sql(text)} < ${min}` });
  if (max !== undefined)
    faults.push({ rule: "range", test: (text) => value(text) > max, sql: (text) => `${sql(text)} > ${max}` });
  return faults;
}

function describeBounds({ min, max }: { min: number | undefined; max: number | undefined }): string {
  if (min !== undefined && max !== undefined) return `${min}–${max}`;
  if (min !== undefined) return `≥ ${min}`;
  if (max !== undefined) return `≤ ${max}`;
  return "";
}
