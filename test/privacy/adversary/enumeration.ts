import type { Publication } from "../../../pipeline/privacy/publication.ts";

const budget = 100;

/**
 * How wide a hidden count stays, tried number by number up to `enough`: each candidate is given to the cell, and the
 * others are filled in one by one in whole numbers until all sums hold. A search that outgrows its budget counts as one
 * that found numbers: it is then no win.
 */
export function widthOf({ cells, relations }: Publication, target: string, enough: number): number {
  const counts = new Set(cells.filter(({ unit }) => unit === "orang").map(({ id }) => id));
  const sums = relations
    .filter(({ whole }) => counts.has(whole))
    .map(({ whole, parts }) => [[whole, -1] as const, ...parts.map((part) => [part, 1] as const)]);
  const truth = new Map(cells.map(({ id, value }) => [id, value]));
  const shown = new Map(cells.filter(({ isShown }) => isShown).map(({ id, value }) => [id, value]));
  const isPossible = (value: number): boolean => {
    let steps = 0;
    const fill = (given: ReadonlyMap<string, number>): boolean => {
      steps += 1;
      if (steps > budget) return true;
      const forced = new Map(given);
      for (let moved = true; moved;) {
        moved = false;
        for (const sum of sums) {
          const open = sum.filter(([id]) => !forced.has(id));
          const rest = sum.reduce((total, [id, sign]) => total + sign * (forced.get(id) ?? 0), 0);
          if (open.length === 0 && rest !== 0) return false;
          if (open.length > 0 && open.every(([, sign]) => sign > 0) && rest > 0) return false;
          if (open.length !== 1) continue;
          const [[id, sign]] = open as [readonly [string, number]];
          if (-rest * sign < 0) return false;
          forced.set(id, -rest * sign);
          moved = true;
        }
      }
      const tightest = sums
        .map((sum) => sum.filter(([id]) => !forced.has(id)))
        .filter((open) => open.length > 0)
        .toSorted((a, b) => a.length - b.length)[0];
      if (tightest === undefined) return true;
      const [id] = tightest[0]!;
      const near = truth.get(id)!;
      for (let step = 0; step <= 2 * enough; step += 1)
        for (const candidate of step === 0 ? [near] : [near + step, near - step])
          if (candidate >= 0 && fill(new Map([...forced, [id, candidate]]))) return true;
      return false;
    };
    return fill(new Map([...shown, [target, value]]));
  };
  const near = truth.get(target)!;
  let [low, high] = [near, near];
  while (high - low < enough && isPossible(high + 1)) high += 1;
  while (high - low < enough && low > 0 && isPossible(low - 1)) low -= 1;
  return high - low;
}
