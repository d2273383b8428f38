import loadHighs, { type Highs, type ModelData } from "highs";
import type { Attack } from "./attack.ts";
import { type Component, isKnown } from "./components.ts";
import type { Box } from "./narrow.ts";

export type Solver = Highs;

export const loadSolver = (): Promise<Solver> => loadHighs();

export const solverName = ({ version }: Solver): string => `HiGHS ${version.string}`;

/** The least or greatest that one number of a component can be, and the numbers of all with which it is. */
interface Extreme {
  readonly value: number;
  /** In the order of the component's places. */
  readonly point: Float64Array;
}

export interface System {
  readonly extreme: (at: number, direction: "least" | "greatest", own: Own) => Extreme;
  readonly dispose: () => void;
}

/** What is held against the system besides, for one question. Indices are those of the component's places. */
interface Own {
  /** Lower bounds that take the place of the system's. */
  readonly floors: ReadonlyMap<number, number>;
  /** Interval beyond which nothing needs to be known of the number asked for. */
  readonly within: readonly [number, number];
}

/** Rupiah go to the solver in millions: its tolerances are absolute. */
const scaleOf = (unit: string) => (unit === "rupiah" ? 1e6 : 1);

/** A component as a linear programme; whole numbers stay whole where `isWhole` asks for it. The caller disposes of it. */
export function systemOf(
  solver: Solver,
  { attack, component, box }: { attack: Attack; component: Component; box: Box },
  isWhole: boolean,
): System {
  const { places } = component;
  const scale = scaleOf(attack.unknowns[places[0]!]!.unit);
  const lowOf = (place: number) => box.low[place]! / scale;
  const highOf = (place: number) =>
    box.high[place] === Infinity ? solver.infinity : box.high[place]! / scale;
  const model = solver.createModel(modelOf(solver, { component, box, isWhole, lowOf, highOf, scale }));
  model.options.set({ output_flag: false, presolve: "off" });
  return {
    extreme(at, direction, { floors, within: [from, to] }) {
      const bounds = new Map(
        [...floors].map(([index, floor]) => [index, Math.max(floor / scale, lowOf(places[index]!))]),
      );
      const highest = Math.min(highOf(places[at]!), to / scale);
      bounds.set(at, Math.max(bounds.get(at) ?? lowOf(places[at]!), from / scale));
      for (const [index, floor] of bounds)
        model.changeColBounds(index, floor, index === at ? highest : highOf(places[index]!));
      model.changeColCost(at, direction === "least" ? 1 : -1);
      model.run();
      const status = model.getModelStatus();
      const point = status === solver.constants.modelStatus.optimal ? model.getSolution().colValue : null;
      model.changeColCost(at, 0);
      for (const index of bounds.keys())
        model.changeColBounds(index, lowOf(places[index]!), highOf(places[index]!));
      if (point === null)
        throw new Error(`the solver ended with status ${status} on ${places.length} numbers`);
      const values = Float64Array.from(point, (value) => value * scale);
      return { value: values[at]!, point: values };
    },
    dispose: () => model.dispose(),
  };
}

interface Parts {
  readonly component: Component;
  readonly box: Box;
  readonly isWhole: boolean;
  readonly lowOf: (place: number) => number;
  readonly highOf: (place: number) => number;
  readonly scale: number;
}

function modelOf(solver: Solver, { component, box, isWhole, lowOf, highOf, scale }: Parts): ModelData {
  const { places, sums } = component;
  const columns = new Map(places.map((place, index) => [place, index]));
  const rows = sums.map(({ whole, parts }) => {
    const terms = [[whole, 1] as const, ...parts.map((part) => [part, -1] as const)];
    const open = terms.filter(([place]) => !isKnown(box, place));
    const known = terms.filter(([place]) => isKnown(box, place));
    return {
      terms: open.map(([place, sign]) => [columns.get(place)!, sign] as const).toSorted(([a], [b]) => a - b),
      right: -known.reduce((sum, [place, sign]) => sum + sign * box.low[place]!, 0) / scale,
    };
  });
  const starts = [0];
  for (const { terms } of rows) starts.push(starts.at(-1)! + terms.length);
  const right = Float64Array.from(rows, (row) => row.right);
  return {
    numCols: places.length,
    numRows: rows.length,
    colCost: new Float64Array(places.length),
    colLower: Float64Array.from(places, lowOf),
    colUpper: Float64Array.from(places, highOf),
    rowLower: right,
    rowUpper: right,
    matrix: {
      format: "csr",
      numRows: rows.length,
      numCols: places.length,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(rows.flatMap(({ terms }) => terms.map(([column]) => column))),
      values: Float64Array.from(rows.flatMap(({ terms }) => terms.map(([, sign]) => sign))),
    },
    ...(isWhole
      ? { integrality: new Int32Array(places.length).fill(solver.constants.variableType.integer) }
      : {}),
  };
}
