import type { Publication } from "../../../pipeline/privacy/publication.ts";

/** A hidden number that follows from shown ones, and how much their rounding leaves it uncertain; 0 for exactly. */
export interface Follows {
  readonly id: string;
  readonly width: number;
}

/** An equation: whole numbers by cell, which add up to nothing. */
type Equation = Map<string, bigint>;

/** Solves the sums for the hidden cells in whole numbers, Gauss and Jordan, and gives those that stand alone in an equation. */
export function solve({ cells, relations }: Publication): Follows[] {
  const hidden = new Set(cells.filter(({ isShown }) => !isShown).map(({ id }) => id));
  const rounding = new Map(cells.map(({ id, multiple }) => [id, multiple === 1 ? 0 : multiple]));
  const equations: Equation[] = relations.map(
    ({ whole, parts }) => new Map([[whole, -1n], ...parts.map((part) => [part, 1n] as const)]),
  );
  const solved: Equation[] = [];
  for (let open = equations; open.length > 0;) {
    const [first, ...others] = open as [Equation, ...Equation[]];
    const pivot = [...first.keys()].find((id) => hidden.has(id));
    open = pivot === undefined ? others : others.map((other) => without(other, pivot, first));
    if (pivot === undefined) continue;
    for (const [index, other] of solved.entries()) solved[index] = without(other, pivot, first);
    solved.push(first);
  }
  return solved.flatMap((equation) => {
    const left = [...equation].filter(([id]) => hidden.has(id));
    if (left.length !== 1) return [];
    const [id, factor] = left[0]!;
    const known = [...equation].filter(([other]) => other !== id);
    const width = known.reduce(
      (sum, [other, times]) => sum + Math.abs(Number(times)) * rounding.get(other)!,
      0,
    );
    return [{ id, width: width / Math.abs(Number(factor)) }];
  });
}

/** The equation less the multiple of another that takes `pivot` out of it. */
function without(equation: Equation, pivot: string, by: Equation): Equation {
  const factor = equation.get(pivot);
  if (factor === undefined) return equation;
  const own = by.get(pivot)!;
  const left: Equation = new Map();
  for (const id of new Set([...equation.keys(), ...by.keys()])) {
    const value = (equation.get(id) ?? 0n) * own - (by.get(id) ?? 0n) * factor;
    if (value !== 0n) left.set(id, value);
  }
  return left;
}
