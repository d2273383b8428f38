import { fromArrow } from "npm:arquero";
import type { PastReleases } from "../../pipeline/publish/past.ts";
import type { MartName, Marts } from "./marts.js";
import { readStatus } from "./release.js";

/** What stood on a day: a release whose tables can be read, one that is no longer served, or none yet. */
export type Standing =
  | { readonly kind: "served"; readonly id: string; readonly since: string }
  | { readonly kind: "gone"; readonly id: string; readonly since: string }
  | { readonly kind: "none"; readonly first: string | undefined };

export const readPast = () => readStatus<PastReleases>("releases");

/** The release that was current at the end of a day, Western Indonesian Time. */
export function standingOn(day: string, past: PastReleases): Standing {
  const end = Date.parse(`${day}T23:59:59.999+07:00`);
  const last = past.switches.findLast(({ at }) => Date.parse(at) <= end);
  if (last === undefined || last.release_id === null) return { kind: "none", first: past.switches[0]?.at };
  const { release_id: id, at: since } = last;
  return { kind: "observations" in (past.releases[id] ?? {}) ? "served" : "gone", id, since };
}

/** The tables of an earlier release; one that its version did not make yet has no rows. */
export async function readPastRows<const N extends MartName>(
  id: string,
  names: readonly N[],
  past: PastReleases,
): Promise<{ readonly [M in N]: readonly Marts[M][] }> {
  const files = past.releases[id] ?? {};
  const tables = await Promise.all(
    names.map(async (name) => {
      const file = files[name];
      if (file === undefined) return [name, []] as const;
      const response = await fetch(`/data/past/${file}`);
      if (!response.ok) throw new Error(`/data/past/${file} (${response.status})`);
      return [name, fromArrow(new Uint8Array(await response.arrayBuffer())).objects()] as const;
    }),
  );
  return Object.fromEntries(tables) as { readonly [M in N]: readonly Marts[M][] };
}
