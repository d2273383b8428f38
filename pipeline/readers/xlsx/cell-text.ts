import type { CellValue } from "hucre/xlsx";

/** A spreadsheet keeps so many digits of a number; what lies behind them is noise of its arithmetic. */
const keptDigits = 15;

/** What a cell holds as text that the grammars read; empty where nothing is in it. `isPercent` is how it is shown. */
export function textOf(value: CellValue, { isPercent = false }: { isPercent?: boolean } = {}): string {
  if (value === null) return "";
  if (value instanceof Date) return dayText(value);
  if (typeof value === "number") return isPercent ? `${numberText(value * 100)}%` : numberText(value);
  return String(value);
}

/**
 * A number in decimal writing with a point. Beyond 15 digits a cell does not know its last ones, so such a number keeps
 * its power of ten and no grammar takes it: a NIP that was typed as a number is refused, whatever the screen shows of it.
 */
export function numberText(value: number): string {
  if (!Number.isFinite(value) || Math.abs(value) >= 10 ** keptDigits) return value.toExponential();
  if (Number.isInteger(value)) return String(value);
  const kept = Number(value.toPrecision(keptDigits));
  const short = String(kept);
  const text = short.includes("e") ? kept.toFixed(20).replace(/\.?0+$/, "") : short;
  // One to three digits, a point and three digits could be thousands in a text; in a number cell they cannot.
  return text.indexOf(".") === text.length - 4 && /^-?\d{1,3}\./.test(text) ? `${text}0` : text;
}

/** The day, by the cell's own calendar whatever the time zone; a time of day is kept, for the grammar to refuse. */
function dayText(value: Date): string {
  if (Number.isNaN(value.getTime())) return "#VALUE!";
  const [day, time] = new Date(Math.round(value.getTime() / 1000) * 1000).toISOString().split("T");
  return time === "00:00:00.000Z" ? day! : `${day} ${time!.slice(0, 8)}`;
}
