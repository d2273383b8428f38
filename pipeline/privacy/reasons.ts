/** Why a cell is hidden; the first that applies is told. */
export type Reason =
  | "open year"
  | "few people"
  | "small group"
  | "one dominates"
  | "nearly all alike"
  | "few between two"
  | "follows from others";
