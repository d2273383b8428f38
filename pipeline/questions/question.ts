/** Something said in both languages: a title, what an answer cannot say, or why there is none. */
export interface Told {
  readonly indonesian: string;
  readonly english: string;
}

/**
 * A question of a planner, a leader or a data officer, and what answers it: an SQL over released marts
 * (`pipeline/questions/<sql>.sql`, which runs as it stands), a call of a pure function or a command, or the honest word
 * that there is no answer. A question may have an answer and a limit of it.
 */
export interface Question {
  readonly number: number;
  readonly indonesian: string;
  readonly english: string;
  readonly sql?: string;
  /** Columns of the answer by which a reader narrows it: the parameters of a saved query. */
  readonly narrowedBy?: readonly string[];
  readonly call?: string;
  /** Marts that stay in the warehouse, for the city's own staff. */
  readonly heldBack?: readonly string[];
  /** A datum that nobody keeps or published, or that one city's record cannot give. */
  readonly missing?: Told;
}

export const cityAndYear = ["city_id", "year"] as const;
export const cityYearAgency = ["city_id", "year", "agency_id"] as const;
