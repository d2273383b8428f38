import type { Rows } from "../components/marts.js";

/** The released tables that a meeting sheet is written from. */
export const meetingMarts = [
  "agencies",
  "agency_year",
  "awards_timeline",
  "bands",
  "changes",
  "iid_indicators",
  "iid_methods",
  "iid_score",
  "iid_simulation_base",
  "metrics",
  "observations",
  "policy_compliance",
  "regimes",
  "target_gap",
] as const;

/** Tables that only the internal edition holds; without rows where the release has none. */
export const internalMarts = ["follow_up_status", "innovation_claims"] as const;

export type MeetingRows = Rows<(typeof meetingMarts)[number] | (typeof internalMarts)[number] | "citations">;
