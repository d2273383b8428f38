import type { Spell } from "./survival.ts";

/** An innovation on a mayor's list: registered, or declared stopped. */
interface Listing {
  readonly innovation: string;
  readonly year: number;
  readonly isStopped: boolean;
}

/** An innovation as it was submitted in a year; days are `YYYY-MM-DD`. */
interface Entry {
  readonly innovation: string;
  readonly year: number;
  readonly agency: string;
  readonly kind: string;
  readonly implementedOn: string | null;
  readonly developedOn: string | null;
}

/** Who may be submitted in a year, as far as a source says; null where none does. */
interface Eligibility {
  readonly year: number;
  readonly implementedFrom: string | null;
  readonly implementedTo: string | null;
  readonly maxSubmissions: number | null;
}

export interface Programme {
  readonly listings: readonly Listing[];
  readonly entries: readonly Entry[];
  /** Pairs of an innovation and the one that it was developed into. */
  readonly developments: readonly (readonly [from: string, to: string])[];
  readonly rules: readonly Eligibility[];
}

/** A spell with what it may be grouped by. */
export interface KnownSpell extends Spell {
  readonly cohort: number;
  readonly kind: string;
}

/**
 * The spells of one city's listed innovations, and how many listed innovations have no known day of implementation and
 * are left out. An innovation and those that it was developed into are one. It has stopped in the year of the list that
 * declares it stopped, or of the first list that it is missing from; one that comes back later stays stopped. Where the
 * rules of that year make it ineligible, its absence says nothing and it is censored.
 */
export function spellsOf(programme: Programme): { spells: KnownSpell[]; unknownStarts: number } {
  const rootOf = roots(programme.developments);
  const listYears = [...new Set(programme.listings.map(({ year }) => year))].toSorted((a, b) => a - b);
  const listings = grouped(programme.listings, rootOf);
  const entries = grouped(programme.entries, rootOf);
  const spells: KnownSpell[] = [];
  let unknownStarts = 0;
  for (const [root, listed] of listings) {
    const submitted = (entries.get(root) ?? []).toSorted((a, b) => a.year - b.year);
    const start = submitted.flatMap(({ implementedOn }) => implementedOn ?? []).toSorted()[0];
    const first = submitted[0];
    if (start === undefined || first === undefined) unknownStarts += 1;
    else spells.push(...spell({ listed, submitted, first, start }, listYears, programme.rules));
  }
  return { spells, unknownStarts };
}

interface Life {
  readonly listed: readonly Listing[];
  readonly submitted: readonly Entry[];
  readonly first: Entry;
  readonly start: string;
}

function spell(life: Life, listYears: readonly number[], rules: readonly Eligibility[]): KnownSpell[] {
  const { listed, submitted, first, start } = life;
  const registered = new Set(listed.filter(({ isStopped }) => !isStopped).map(({ year }) => year));
  const declared = new Set(listed.filter(({ isStopped }) => isStopped).map(({ year }) => year));
  const from = Math.min(...registered);
  if (registered.size === 0) return [];
  const cohort = Number(start.slice(0, 4));
  const absence = listYears.find((year) => year > from && !registered.has(year));
  const seen = listYears.filter((year) => year >= from && (absence === undefined || year < absence));
  const isExcused = absence !== undefined && !declared.has(absence) && isIneligible(life, absence, rules);
  const isStopped = absence !== undefined && !isExcused;
  // Between two lists some years apart it is known to have gone on until the year before the one that misses it.
  const last = isStopped ? absence - 1 : seen.at(-1)!;
  const fromAge = Math.max(0, from - cohort);
  const toAge = last - cohort;
  if (toAge < 0 || (toAge === fromAge && !isStopped)) return [];
  return [{ fromAge, toAge, isStopped, cluster: first.agency, cohort, kind: submitted.at(-1)!.kind }];
}

/** By the rules of `year`: begun before the window and not developed in it, or handed in as often as is allowed. */
function isIneligible({ submitted, start }: Life, year: number, rules: readonly Eligibility[]): boolean {
  const rule = rules.find((candidate) => candidate.year === year);
  if (rule === undefined) return false;
  const { implementedFrom, implementedTo, maxSubmissions } = rule;
  const developments = submitted.flatMap(({ developedOn }) => developedOn ?? []);
  const isTooOld =
    implementedFrom !== null &&
    start < implementedFrom &&
    !developments.some((day) => day >= implementedFrom && day <= (implementedTo ?? day));
  const before = submitted.filter((entry) => entry.year < year);
  const isUsedUp =
    maxSubmissions !== null &&
    before.length >= maxSubmissions &&
    !developments.some((day) => day > `${before[0]!.year}-12-31`);
  return isTooOld || isUsedUp;
}

function grouped<T extends { readonly innovation: string }>(
  rows: readonly T[],
  rootOf: (innovation: string) => string,
) {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const root = rootOf(row.innovation);
    groups.set(root, [...(groups.get(root) ?? []), row]);
  }
  return groups;
}

/** Follows developments back to the innovation that was there first; a circle ends where it was entered. */
function roots(developments: Programme["developments"]): (innovation: string) => string {
  const parents = new Map(
    developments
      .filter(([from, to]) => from !== to)
      .toSorted(([a], [b]) => (a < b ? 1 : -1))
      .map(([from, to]) => [to, from]),
  );
  return (innovation) => {
    const seen = new Set<string>();
    let root = innovation;
    while (!seen.has(root)) {
      seen.add(root);
      root = parents.get(root) ?? root;
    }
    return root;
  };
}
