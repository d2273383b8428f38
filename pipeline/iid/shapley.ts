/**
 * What each player brings, by Shapley: its gain over every order in which the players can come, on average. The parts
 * add up to `worth(all) − worth(none)`.
 *
 * `worth` is asked once for each of the 2^n sets of players, so it must not depend on the order of a set.
 */
export function shapley<Player extends string>(
  players: readonly Player[],
  worth: (present: ReadonlySet<Player>) => number,
): Record<Player, number> {
  const subsets = 1 << players.length;
  const worths = Array.from({ length: subsets }, (_, subset) =>
    worth(new Set(players.filter((_player, at) => (subset & (1 << at)) !== 0))),
  );
  const orders = factorial(players.length);
  const part = (at: number) => {
    let sum = 0;
    for (let subset = 0; subset < subsets; subset++) {
      if ((subset & (1 << at)) !== 0) continue;
      const before = countBits(subset);
      const share = (factorial(before) * factorial(players.length - before - 1)) / orders;
      sum += share * (worths[subset | (1 << at)]! - worths[subset]!);
    }
    return sum;
  };
  return Object.fromEntries(players.map((player, at) => [player, part(at)])) as Record<Player, number>;
}

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
const countBits = (set: number): number => (set === 0 ? 0 : (set & 1) + countBits(set >> 1));
