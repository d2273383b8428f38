import type { Cell } from "./feed.ts";

type AnyRow = Readonly<Record<string, Cell>>;

/** One way in which a feed goes wrong, and how often. */
export interface Dirt<R = AnyRow> {
  readonly kind: "cell" | "form" | "duplicate" | "clash";
  /** The column that is spoilt; of a clash, one outside the key. */
  readonly column: (keyof R & string) | null;
  /** The rule that has to refuse it; null where nothing may be refused. */
  readonly rule: string | null;
  readonly spoil: (value: Cell, row: R) => Cell;
  readonly fits: (row: R) => boolean;
  readonly times: number;
}

interface Ways<R> {
  readonly times?: number;
  /** Rows to which it can happen; all when absent. */
  readonly fits?: (row: R) => boolean;
}

/** A cell that `rule` refuses. */
export function bad<R>(
  column: keyof R & string,
  rule: string,
  spoil: Cell | ((value: Cell, row: R) => Cell),
  { times = 1, fits = () => true }: Ways<R> = {},
): Dirt<R> {
  const how = typeof spoil === "function" ? spoil : () => spoil;
  return { kind: "cell", column, rule, spoil: how, fits, times };
}

/** A cell in an odd form that means the same. */
export function odd<R>(
  column: keyof R & string,
  spoil: (value: Cell, row: R) => Cell,
  { times = 1, fits = () => true }: Ways<R> = {},
): Dirt<R> {
  return { kind: "form", column, rule: null, spoil, fits: (row) => row[column] !== null && fits(row), times };
}

/** A row that is there twice, word for word. */
export const twice = <R>(times = 1, fits: (row: R) => boolean = () => true): Dirt<R> => ({
  kind: "duplicate",
  column: null,
  rule: null,
  spoil: (value) => value,
  fits,
  times,
});

/** A row that is there twice with another value in `column`: nobody can say which is meant, so both are refused. */
export const clash = <R>(
  column: keyof R & string,
  spoil: (value: Cell, row: R) => Cell,
  { times = 1, fits = () => true }: Ways<R> = {},
): Dirt<R> => ({ kind: "clash", column, rule: "duplicate_key", spoil, fits, times });

/** More dirty files than this would be more than some sources tolerate. */
const dirtyFiles = 8;

/** The share of a list of dirt that falls to a file, so that so many files in a row have all of it between them. */
export const turn = <R>(dirt: readonly Dirt<R>[], file: number, turns: number): readonly Dirt<R>[] =>
  file < dirtyFiles ? dirt.filter((_, index) => index % turns === file % turns) : [];

/** A row on its way into a file, and what was done to it. */
export interface Soiled {
  readonly row: AnyRow;
  readonly faults: readonly { readonly column: string | null; readonly rule: string }[];
  readonly isDuplicate: boolean;
}

interface Soil {
  readonly dirt?: readonly Dirt[] | undefined;
  readonly about: number;
  readonly key: readonly string[];
  /** The share of refused rows that the source tolerates. */
  readonly share: number;
}

/**
 * Spreads the dirt over the rows, each row at most once, and nowhere more of it than the source tolerates among the rows
 * so far. What finds no row before they end is not planted.
 */
export function* soil(rows: Iterable<AnyRow>, { dirt = [], about, key, share }: Soil): Generator<Soiled> {
  const plans = interleave(dirt);
  const step = Math.max(1, Math.floor((about * 0.8) / (plans.length + 1)));
  const waiting = plans.map((plan, order) => ({ plan, from: (order + 1) * step }));
  const written = { rows: 0, refused: 0 };
  const isTolerated = (plan: Dirt) =>
    written.refused + refusedBy(plan) <= share * (written.rows + Math.max(1, refusedBy(plan)));
  let index = 0;
  for (const row of rows) {
    const due = waiting.findIndex(({ plan, from }) => from > index || (isTolerated(plan) && plan.fits(row)));
    const next = waiting[due];
    const spoilt =
      next === undefined || next.from > index
        ? [clean(row)]
        : apply(waiting.splice(due, 1)[0]!.plan, row, key);
    for (const one of spoilt) {
      written.rows += 1;
      if (one.faults.length > 0) written.refused += 1;
      yield one;
    }
    index += 1;
  }
}

/** How many rows are refused for one piece of dirt. */
function refusedBy({ kind }: Dirt): number {
  if (kind === "clash") return 2;
  return kind === "cell" ? 1 : 0;
}

/** One of each before the second of any. */
function interleave(dirt: readonly Dirt[]): Dirt[] {
  const most = Math.max(0, ...dirt.map(({ times }) => times));
  return Array.from({ length: most }, (_, round) => dirt.filter(({ times }) => times > round)).flat();
}

const clean = (row: AnyRow): Soiled => ({ row, faults: [], isDuplicate: false });

function* apply(plan: Dirt, row: AnyRow, key: readonly string[]): Generator<Soiled> {
  if (plan.kind === "duplicate") {
    yield clean(row);
    yield { ...clean(row), isDuplicate: true };
    return;
  }
  const column = plan.column!;
  const spoilt = { ...row, [column]: plan.spoil(row[column] ?? null, row) };
  if (plan.kind === "clash") {
    const faults = [{ column: key[0]!, rule: plan.rule! }];
    yield { row, faults, isDuplicate: false };
    yield { row: spoilt, faults, isDuplicate: false };
    return;
  }
  yield { row: spoilt, faults: plan.rule === null ? [] : [{ column, rule: plan.rule }], isDuplicate: false };
}
