import type { Cell } from "../publication.ts";
import { publishedValue, type PastCell } from "./past.ts";
import { isCount, type Limits } from "./limits.ts";

/** One number as the attacker sees it: an interval, and for the audit how wide it must stay. */
export interface Unknown {
  readonly id: string;
  readonly unit: Cell["unit"];
  /** What readers were told; 0 to infinity for what was never shown. */
  low: number;
  high: number;
  /** The exact value; null for an old one that cannot be opened any more. */
  readonly truth: number | null;
  /** True while no release has shown it. */
  isHidden: boolean;
  /** Least width of the interval that must be left: see `widthNeeded`. */
  readonly need: number;
  /** Contributions of the one and of the other person with the largest ones; 0 where there is none. */
  readonly largest: number;
  readonly second: number;
  /** Behind a cell of the publication at hand. */
  readonly cell: Cell | null;
}

/**
 * Least width of the interval in which a hidden number must stay. A count of people or of their rows: `people`. An
 * amount, and the sum that a mean is made of: `insider` of its largest contribution, for the attacker who knows his own
 * knows the rest to within the same width.
 */
function widthNeeded(
  cell: Pick<Cell, "unit" | "multiple"> & { readonly largest: number },
  limits: Limits,
): number {
  if (isCount(cell)) return limits.people;
  return Math.max(1, limits.insider * cell.largest);
}

export function unknownOf(cell: Cell, limits: Limits): Unknown {
  const [largest, second] = twoLargest(cell);
  return {
    id: cell.id,
    unit: cell.unit,
    ...interval(cell.isShown ? publishedValue(cell) : null, cell),
    truth: cell.value,
    isHidden: !cell.isShown,
    need: widthNeeded({ ...cell, largest }, limits),
    largest,
    second,
    cell,
  };
}

export function unknownOfPast(past: PastCell, limits: Limits): Unknown {
  const { largest, second, value } = past.inner ?? { largest: 0, second: 0, value: null };
  return {
    id: past.id,
    unit: past.unit,
    ...interval(past.published, past),
    truth: value,
    isHidden: !past.isShown,
    need: widthNeeded({ ...past, largest }, limits),
    largest,
    second,
    cell: null,
  };
}

/** Takes in that another release showed the same number. */
export function narrowBy(unknown: Unknown, past: PastCell): void {
  if (past.published === null) return;
  const { low, high } = interval(past.published, past);
  unknown.low = Math.max(unknown.low, low);
  unknown.high = Math.min(unknown.high, high);
  unknown.isHidden = false;
}

/** What a published number says: itself, or where it is rounded half its multiple to each side, and nothing below 0. */
function interval(published: number | null, { unit, multiple }: Pick<Cell, "unit" | "multiple">) {
  if (published === null) return { low: 0, high: Infinity };
  if (unit !== "persen" && multiple === 1) return { low: published, high: published };
  return { low: Math.max(0, published - multiple / 2), high: published + multiple / 2 };
}

/** The two largest contributions to a cell. */
export function twoLargest({ people, contributions }: Pick<Cell, "people" | "contributions">) {
  let [largest, second] = [0, 0];
  for (let index = 0; index < people.length; index += 1) {
    const amount = contributions?.[index] ?? 1;
    if (amount > largest) [largest, second] = [amount, largest];
    else if (amount > second) second = amount;
  }
  return [largest, second] as const;
}
