import type { Levels } from "./score.js";

/** Which of the two judgements a figure rests on: what was claimed, or what was verified. They are never mixed. */
export type Basis = "claimed" | "verified";

export const bases = ["claimed", "verified"] as const satisfies readonly Basis[];

/**
 * One innovation as it was handed in for one year.
 *
 * Days are `YYYY-MM-DD`; `developedOn` is the latest development. `entryNumber` says which time it is entered in use
 * with that same state of development, 1 being the first. `basicService` names the basic service (urusan pelayanan
 * dasar) that it serves, null if none.
 */
export interface Entry {
  readonly innovationId: string;
  readonly agencyId: string | null;
  readonly stage: string;
  readonly implementedOn: string | null;
  readonly developedOn: string | null;
  readonly entryNumber: number;
  readonly basicService: string | null;
  readonly claimed: Levels;
  readonly verified: Levels;
}

/** All that a city handed in for one year, each innovation once, and the city's own levels (SPD). */
export interface Portfolio {
  readonly year: number;
  readonly entries: readonly Entry[];
  readonly spd: Readonly<Record<Basis, Levels>>;
}
