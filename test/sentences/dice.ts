import { boolean, constantFrom, integer, type GeneratorValue } from "fast-check";

/** Choices that fast-check makes, and numbers of which no two in a table are the same: a figure names its row. */
export interface Dice {
  readonly pick: <T>(...options: readonly [T, ...T[]]) => T;
  readonly chance: (percent: number) => boolean;
  readonly flip: () => boolean;
  /** A score with two decimals; scores and their differences never meet. */
  readonly score: () => number;
  /** A count of three digits. */
  readonly count: () => number;
}

export function diceOf(g: GeneratorValue): Dice {
  let scores = 0;
  let counts = 100;
  return {
    pick: (...options) => g(constantFrom, ...options),
    chance: (percent) => g(integer, { min: 1, max: 100 }) <= percent,
    flip: () => g(boolean),
    score: () => Number((20.03 + ((scores += 29) % 997) * 0.08).toFixed(2)),
    count: () => (counts += 1),
  };
}
