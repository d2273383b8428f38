/** Something that is not as it should be, in both languages, with what mends it. */
export interface Condition {
  /** Stays the same as long as it is the same trouble, e.g. `stale:tpp`. */
  readonly key: string;
  /** `failing`: readers or the schedule go without; `degraded`: they have something older. */
  readonly severity: "failing" | "degraded";
  readonly indonesian: string;
  readonly english: string;
  readonly hint: string;
}
