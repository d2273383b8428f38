import type { AgencySuccession } from "../../pipeline/marts/agency_successions.ts";

/** Year in which a succession took effect, by its day or else the latest that sources allow; undefined where neither is known. */
export function yearOf({ effective_on: on, effective_latest: latest }: AgencySuccession): number | undefined {
  const day = on ?? latest;
  return day === null ? undefined : Number(day.slice(0, 4));
}

/** Everything that led to an agency, oldest first. A transfer of tasks hands on no history. */
export const passagesInto = (id: string, all: readonly AgencySuccession[]): AgencySuccession[] =>
  followed(id, all, { from: "successor_id", to: "predecessor_id" });

/** Everything that an agency became, oldest first. */
export const passagesOutOf = (id: string, all: readonly AgencySuccession[]): AgencySuccession[] =>
  followed(id, all, { from: "predecessor_id", to: "successor_id" });

type End = "successor_id" | "predecessor_id";

function followed(
  id: string,
  all: readonly AgencySuccession[],
  { from, to }: { readonly from: End; readonly to: End },
): AgencySuccession[] {
  const found = new Set<AgencySuccession>();
  const follow = (agency: string) => {
    for (const passage of all) {
      if (passage[from] !== agency || passage.kind === "transfer" || found.has(passage)) continue;
      found.add(passage);
      if (passage[to] !== null) follow(passage[to]);
    }
  };
  follow(id);
  return [...found].toSorted((a, b) => (yearOf(a) ?? 0) - (yearOf(b) ?? 0));
}

/** The agencies whose history one carries: itself and all before it. */
export const carriedBy = (id: string, all: readonly AgencySuccession[]): ReadonlySet<string> =>
  new Set([id, ...passagesInto(id, all).flatMap((passage) => passage.predecessor_id ?? [])]);
