import { askedOnce } from "./asked-once.ts";

/** A passage from one agency to another; `year` is the first of what came of it, null where no source gives it. */
export interface Passage {
  /** Null for an agency that came from none. */
  readonly predecessor: string | null;
  readonly successor: string;
  readonly year: number | null;
  readonly kind: string;
}

export interface Lives {
  /** The span of an agency in a year, from one merger, split or re-cut to the next; a rename does not end it. */
  readonly lifeOf: (agency: string, year: number) => string;
  /** All agencies that are joined by passages, however far, as the first of their names. */
  readonly kinOf: (agency: string) => string;
}

const restarts = new Set(["merge", "split", "recut"]);

/**
 * The lives of agencies. A merger, split or re-cut begins a new one on either side, so that what goes on under an old name with
 * half its tasks is not held against what it was. A transfer of tasks and a founding begin none.
 */
export function livesOf(passages: readonly Passage[]): Lives {
  const changes = passages.filter(({ kind }) => kind === "rename" || restarts.has(kind));
  const before = new Map(
    changes.flatMap(({ kind, predecessor, successor }) =>
      kind === "rename" && predecessor !== null ? [[successor, predecessor] as const] : [],
    ),
  );
  const rootOf = (agency: string) => followed(agency, before);
  const beginnings = new Map<string, number[]>();
  for (const { kind, predecessor, successor, year } of changes)
    if (restarts.has(kind) && year !== null)
      for (const agency of [predecessor, successor])
        if (agency !== null)
          beginnings.set(rootOf(agency), [...(beginnings.get(rootOf(agency)) ?? []), year]);
  const kin = kinOf(changes);
  const lifeOf = (agency: string, year: number) => {
    const root = rootOf(agency);
    const begun = Math.max(0, ...(beginnings.get(root) ?? []).filter((beginning) => beginning <= year));
    return begun === 0 ? root : `${root}@${begun}`;
  };
  return { lifeOf: askedOnce(lifeOf), kinOf: (agency) => kin.get(agency) ?? agency };
}

/** Follows renames back to the first name; a circle ends where it was entered. */
function followed(agency: string, before: ReadonlyMap<string, string>): string {
  const seen = new Set<string>();
  let name = agency;
  while (!seen.has(name) && before.has(name)) {
    seen.add(name);
    name = before.get(name)!;
  }
  return name;
}

function kinOf(passages: readonly Passage[]): ReadonlyMap<string, string> {
  const families = new Map<string, Set<string>>();
  for (const { predecessor, successor } of passages) {
    const joined = new Set(
      [predecessor, successor].flatMap((agency) =>
        agency === null ? [] : [agency, ...(families.get(agency) ?? [])],
      ),
    );
    for (const agency of joined) families.set(agency, joined);
  }
  return new Map([...families].map(([agency, family]) => [agency, [...family].toSorted()[0]!]));
}
