import type { Attack } from "./attack.ts";
import { type Attacker, contributors, everybody, outsider } from "./attackers.ts";
import { type Component, componentsOf } from "./components.ts";
import { type Box, narrow } from "./narrow.ts";
import { type Solver, type System, systemOf } from "./solver.ts";
import { isCount, type Limits } from "./limits.ts";

/** A hidden number that somebody can work out, by its place in the attack. */
export interface Exposure {
  readonly place: number;
  readonly kind: "recovered" | "narrow";
  /** Whether it takes somebody who knows his own contribution. */
  readonly byContributor: boolean;
}

/**
 * Bounds every hidden number from below and above over all that the releases say. First by one sum at a time; what that
 * leaves wide enough goes to the solver, unless points already found lie far enough apart.
 */
export function findExposures(attack: Attack, solver: Solver, limits: Limits): Exposure[] {
  const { unknowns, sums } = attack;
  const box: Box = {
    low: Float64Array.from(unknowns, ({ low }) => low),
    high: Float64Array.from(unknowns, ({ high }) => high),
  };
  narrow(box, sums);
  for (const [place, unknown] of unknowns.entries())
    if (isCount(unknown)) {
      box.low[place] = Math.ceil(box.low[place]! - 1e-6);
      box.high[place] = Math.floor(box.high[place]! + 1e-6);
    }
  const exposures: Exposure[] = [];
  const isOpen = (place: number) => unknowns[place]!.isHidden && !exposed.has(place);
  const exposed = new Set<number>();
  for (const [place, { isHidden, need }] of unknowns.entries()) {
    const width = box.high[place]! - box.low[place]!;
    if (!isHidden || isWide(width, need)) continue;
    exposed.add(place);
    exposures.push({ place, kind: kindOf(width), byContributor: false });
  }
  for (const component of componentsOf(attack, box)) {
    if (component.sums.length === 0 || !component.places.some(isOpen)) continue;
    exposures.push(...exposuresOf(attack, { component, box, isOpen }, { solver, limits }));
  }
  return exposures;
}

const isWide = (width: number, need: number) => width >= need - 1e-6 * Math.max(1, need);
const kindOf = (width: number): Exposure["kind"] => (width < 0.5 ? "recovered" : "narrow");

function exposuresOf(
  attack: Attack,
  { component, box, isOpen }: { component: Component; box: Box; isOpen: (place: number) => boolean },
  { solver, limits }: { solver: Solver; limits: Limits },
): Exposure[] {
  const question = { attack, component, box };
  const linear = systemOf(solver, question, false);
  let whole: System | undefined;
  const { places } = component;
  const counted = isCount(attack.unknowns[places[0]!]!);
  const found = witnesses(attack, component);
  const widthAgainst = (at: number, { floors, need }: Attacker): number => {
    const truth = attack.unknowns[places[at]!]!.truth;
    const ask = (direction: "least" | "greatest", within: readonly [number, number]) => {
      const answer = linear.extreme(at, direction, { floors, within });
      if (!counted || isIntegral(answer.point)) return answer;
      whole ??= systemOf(solver, question, true);
      return whole.extreme(at, direction, { floors, within });
    };
    const least = ask("least", [truth === null ? 0 : Math.max(0, truth - need), truth ?? Infinity]);
    found.add(least.point, at);
    const greatest = ask("greatest", [truth ?? least.value, Math.max(truth ?? 0, least.value + need)]);
    found.add(greatest.point, at);
    return greatest.value - least.value;
  };
  try {
    const exposures: Exposure[] = [];
    for (const [at, place] of places.entries()) {
      const unknown = attack.unknowns[place]!;
      if (!isOpen(place) || isWide(found.width(at), unknown.need)) continue;
      if (isWide(widthAgainst(at, everybody(attack, component, at)), unknown.need)) continue;
      const alone = widthAgainst(at, outsider(unknown));
      const isExposed = !isWide(alone, unknown.need);
      if (isExposed) exposures.push({ place, kind: kindOf(alone), byContributor: false });
      else {
        const attackers = contributors(attack, component, { at, insider: limits.insider });
        const broken = attackers
          .map((attacker) => ({ width: widthAgainst(at, attacker), need: attacker.need }))
          .find(({ width, need }) => !isWide(width, need));
        if (broken !== undefined) exposures.push({ place, kind: kindOf(broken.width), byContributor: true });
      }
    }
    return exposures;
  } finally {
    linear.dispose();
    whole?.dispose();
  }
}

const isIntegral = (point: Float64Array) =>
  point.every((value) => Math.abs(value - Math.round(value)) <= 1e-6);

/**
 * Points that satisfy all the attacker knows, whoever he is: what each leaves open. The truth is the first. Points that
 * dip below what contributors know of their own are of no use to others and are passed over.
 */
function witnesses({ unknowns }: Attack, { places }: Component) {
  const known = places.map((place) => unknowns[place]!);
  const least = Float64Array.from(known, ({ truth }) => truth ?? Infinity);
  const most = Float64Array.from(known, ({ truth }) => truth ?? -Infinity);
  const counted = isCount(known[0]!);
  return {
    width: (at: number) => most[at]! - least[at]!,
    add(point: Float64Array, at: number) {
      if (counted && !isIntegral(point)) return;
      const isCommon = known.every(
        ({ largest }, index) => index === at || point[index]! >= largest - 1e-6 * Math.max(1, largest),
      );
      if (!isCommon) return;
      for (const [index, value] of point.entries()) {
        // For the number asked for, its second contributor is the attacker; for the others its largest may be.
        if (index !== at && point[at]! < known[at]!.largest) continue;
        least[index] = Math.min(least[index]!, value);
        most[index] = Math.max(most[index]!, value);
      }
    },
  };
}
