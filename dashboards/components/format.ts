/** Numbers and dates as the reader writes them. Days and instants are shown in Western Indonesian Time. */

// A formatter takes longer to make than a hundred numbers take to write.
const formatters = new Map<string, Intl.NumberFormat>();
const calendars = new Map<string, Intl.DateTimeFormat>();

function formatter(decimals: number, locale: string): Intl.NumberFormat {
  const key = `${locale} ${decimals}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  formatters.set(key, made);
  return made;
}

/** `1.234,56` in Indonesian, with exactly `decimals` places. */
export function number(value: number, decimals: number, locale: string): string {
  return formatter(decimals, locale).format(value).replace("-", "−");
}

/** A difference with its sign: `+7,79`, `−0,30`, `0,00`. */
export function signed(value: number, decimals: number, locale: string): string {
  const text = number(value, decimals, locale);
  return value > 0 ? `+${text}` : text;
}

/** `23 Desember 2022`; to the month or the year where the source gives no more. */
export function day(text: string, locale: string, precision = "day"): string {
  const instant = new Date(`${text.slice(0, 10)}T12:00:00+07:00`);
  if (Number.isNaN(instant.getTime())) return text;
  const parts: Intl.DateTimeFormatOptions = { year: "numeric", timeZone: "Asia/Jakarta" };
  if (precision !== "year") parts.month = "long";
  if (precision === "day") parts.day = "numeric";
  const key = `${locale} ${precision}`;
  const known = calendars.get(key) ?? new Intl.DateTimeFormat(locale, parts);
  calendars.set(key, known);
  return known.format(instant);
}

/** `22 Nov 2026, 06.58 WIB` */
export function moment(text: string, locale: string): string {
  const instant = new Date(text);
  if (Number.isNaN(instant.getTime())) return text;
  const date = instant.toLocaleDateString(locale, {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "Asia/Jakarta",
  });
  const time = instant.toLocaleTimeString(locale, {
    hour: "2-digit",
    minute: "2-digit",
    timeZone: "Asia/Jakarta",
  });
  return `${date}, ${time} WIB`;
}

/** Where a day falls on an axis whose year `y` fills the column from y − 0.5 to y + 0.5. */
export function yearPosition(text: string): number {
  const year = Number(text.slice(0, 4));
  const start = Date.UTC(year, 0, 1);
  const share = (Date.parse(`${text.slice(0, 10)}T00:00:00Z`) - start) / (Date.UTC(year + 1, 0, 1) - start);
  return year - 0.5 + (Number.isFinite(share) ? share : 0.5);
}

export const capital = (text: string | null) =>
  text === null ? null : text.slice(0, 1).toUpperCase() + text.slice(1);

/** A word of the data in the reader's language; official terms and names stay as they are. */
export const inWords = (text: string, t: { readonly values: Readonly<Record<string, string>> }) =>
  t.values[text] ?? text;

/** `a, b dan c` */
export function list(items: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale, { style: "long", type: "conjunction" }).format(items);
}
