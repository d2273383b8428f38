import type { KnownMethod } from "./method.js";
import type { Basis, Entry, Portfolio } from "./portfolio.js";
import type { Levels } from "./score.js";

/** One thing to change in a portfolio. A level is raised on one basis; the other stays as it is. */
export type Edit =
  | { readonly edit: "withdraw"; readonly innovationId: string }
  | { readonly edit: "add"; readonly entry: Entry }
  | {
      readonly edit: "raise";
      readonly innovationId: string;
      readonly indicator: string;
      readonly basis: Basis;
      readonly level: number;
    }
  | { readonly edit: "raise_spd"; readonly indicator: string; readonly basis: Basis; readonly level: number };

/** Why an edit cannot be made; `at` is its place in the list, from 0, and `current` the level that it does not raise. */
export type EditFault =
  | { readonly at: number; readonly fault: "unknown_innovation"; readonly innovationId: string }
  | { readonly at: number; readonly fault: "known_innovation"; readonly innovationId: string }
  | { readonly at: number; readonly fault: "unknown_indicator"; readonly indicator: string }
  | { readonly at: number; readonly fault: "no_level"; readonly indicator: string; readonly level: number }
  | {
      readonly at: number;
      readonly fault: "not_raised";
      readonly indicator: string;
      readonly current: number;
    };

/**
 * A portfolio after its edits, made one after the other, and the edits that could not be made. An innovation can be
 * withdrawn or raised only while it is there and added only while it is not; a level can only rise.
 */
export function edited(
  portfolio: Portfolio,
  edits: readonly Edit[],
  method: KnownMethod,
): { readonly portfolio: Portfolio; readonly faults: readonly EditFault[] } {
  const faults: EditFault[] = [];
  let result = portfolio;
  for (const [at, edit] of edits.entries()) {
    const fault = faultOf(result, edit, method, at);
    if (fault === undefined) result = apply(result, edit);
    else faults.push(fault);
  }
  return { portfolio: result, faults };
}

function faultOf(
  { entries, spd }: Portfolio,
  edit: Edit,
  method: KnownMethod,
  at: number,
): EditFault | undefined {
  if (edit.edit === "raise_spd") return levelFault(edit, method.spd, spd[edit.basis], at);
  const innovationId = edit.edit === "add" ? edit.entry.innovationId : edit.innovationId;
  const entry = entries.find((candidate) => candidate.innovationId === innovationId);
  if (edit.edit === "add") {
    if (entry !== undefined) return { at, fault: "known_innovation", innovationId };
    return addedFault(edit.entry, method.sid, at);
  }
  if (entry === undefined) return { at, fault: "unknown_innovation", innovationId };
  return edit.edit === "raise" ? levelFault(edit, method.sid, entry[edit.basis], at) : undefined;
}

interface Raise {
  readonly indicator: string;
  readonly level: number;
}

function levelFault(
  { indicator, level }: Raise,
  weights: ReadonlyMap<string, number>,
  levels: Levels,
  at: number,
): EditFault | undefined {
  if (!weights.has(indicator)) return { at, fault: "unknown_indicator", indicator };
  if (![1, 2, 3].includes(level)) return { at, fault: "no_level", indicator, level };
  const current = levels[indicator] ?? 0;
  return level > current ? undefined : { at, fault: "not_raised", indicator, current };
}

function addedFault({ claimed, verified }: Entry, weights: ReadonlyMap<string, number>, at: number) {
  for (const [indicator, level] of [...Object.entries(claimed), ...Object.entries(verified)]) {
    if (!weights.has(indicator)) return { at, fault: "unknown_indicator", indicator } as const;
    if (![0, 1, 2, 3].includes(level ?? 0))
      return { at, fault: "no_level", indicator, level: level! } as const;
  }
  return undefined;
}

function apply(portfolio: Portfolio, edit: Edit): Portfolio {
  const { entries, spd } = portfolio;
  if (edit.edit === "raise_spd")
    return { ...portfolio, spd: { ...spd, [edit.basis]: raised(spd[edit.basis], edit) } };
  if (edit.edit === "add") return { ...portfolio, entries: [...entries, edit.entry].toSorted(byId) };
  if (edit.edit === "withdraw")
    return {
      ...portfolio,
      entries: entries.filter(({ innovationId }) => innovationId !== edit.innovationId),
    };
  const raise = (entry: Entry) =>
    entry.innovationId === edit.innovationId
      ? { ...entry, [edit.basis]: raised(entry[edit.basis], edit) }
      : entry;
  return { ...portfolio, entries: entries.map(raise) };
}

const raised = (levels: Levels, { indicator, level }: Raise): Levels => ({ ...levels, [indicator]: level });
const byId = (a: Entry, b: Entry) => (a.innovationId < b.innovationId ? -1 : 1);
