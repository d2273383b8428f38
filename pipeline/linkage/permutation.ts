import type { Random } from "../sample/random.ts";
import type { Slope } from "./slope.ts";
import { dot, type Residuals } from "./within.ts";

interface Trajectory {
  readonly cluster: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly xx: number;
}

/**
 * The share of shuffles with a t as large as the one seen: whole trajectories of the predictor change places between
 * agencies of the same class that were observed in the same periods, so that nothing else about them moves. Net values
 * may be swapped as they stand, since agencies with the same periods play the same part in both effects. Null where no
 * two agencies may be swapped.
 */
export function permutationP(
  residuals: Residuals,
  { clusters, xx, slope }: Slope,
  { classOf, random, draws }: { classOf: (effect: string) => string; random: Random; draws: number },
): number | null {
  const strata = [...trajectories(residuals, clusters, classOf).values()].map((members) => ({
    members,
    products: members.map(({ y }) => members.map((other) => dot(other.x, y))),
  }));
  if (!strata.some(({ members }) => members.length > 1)) return null;
  const orders = strata.map(({ members }) => members.map((_, at) => at));
  const scores = new Float64Array(clusters.length);
  const squaredT = () => {
    let numerator = 0;
    for (let s = 0; s < strata.length; s += 1) {
      const { products } = strata[s]!;
      const order = orders[s]!;
      for (let at = 0; at < products.length; at += 1) numerator += products[at]![order[at]!]!;
    }
    const shuffled = numerator / xx;
    scores.fill(0);
    for (let s = 0; s < strata.length; s += 1) {
      const { members, products } = strata[s]!;
      const order = orders[s]!;
      for (let at = 0; at < members.length; at += 1) {
        const from = order[at]!;
        scores[members[at]!.cluster]! += products[at]![from]! - shuffled * members[from]!.xx;
      }
    }
    return numerator ** 2 / dot(scores, scores);
  };
  const seen =
    (slope * xx) ** 2 / clusters.reduce((total, { xx: own, xy }) => total + (xy - slope * own) ** 2, 0);
  let beyond = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    for (const order of orders) shuffle(order, random);
    if (squaredT() >= seen * (1 - 1e-9)) beyond += 1;
  }
  return (1 + beyond) / (1 + draws);
}

/** Trajectories by what they may be swapped within: class and observed periods. */
function trajectories(
  { observations, x, y }: Residuals,
  clusters: Slope["clusters"],
  classOf: (effect: string) => string,
): ReadonlyMap<string, Trajectory[]> {
  const places = new Map(clusters.map(({ cluster }, at) => [cluster, at]));
  const members = new Map<string, number[]>();
  observations.forEach(({ effect }, at) => members.set(effect, [...(members.get(effect) ?? []), at]));
  const strata = new Map<string, Trajectory[]>();
  for (const [effect, group] of members) {
    const stratum = [classOf(effect), ...group.map((at) => observations[at]!.period)].join("/");
    const ownX = Float64Array.from(group, (at) => x[at]!);
    strata.set(stratum, [
      ...(strata.get(stratum) ?? []),
      {
        cluster: places.get(observations[group[0]!]!.cluster)!,
        x: ownX,
        y: Float64Array.from(group, (at) => y[at]!),
        xx: dot(ownX, ownX),
      },
    ]);
  }
  return strata;
}

function shuffle(order: number[], random: Random): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = random.between(0, at);
    const moved = order[at]!;
    order[at] = order[other]!;
    order[other] = moved;
  }
}
