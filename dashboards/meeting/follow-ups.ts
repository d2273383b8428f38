import type { FollowUpStatus } from "../../pipeline/marts/follow_up_status.ts";
import type { MeetingRows } from "./rows.js";
import type { MeetingSubject } from "./subjects.js";

/** What earlier meetings decided: what is still owed, the latest first, and how much is settled. */
export interface FollowUps {
  readonly open: readonly FollowUpStatus[];
  readonly done: number;
  readonly doneLate: number;
  readonly cancelled: number;
  readonly overdue: number;
}

/** Decisions of meetings up to the end of `year`; one that a later meeting carries on is told there and not twice. */
export function followUpsOf(
  subject: MeetingSubject,
  year: number,
  { follow_up_status: all }: Pick<MeetingRows, "follow_up_status">,
): FollowUps {
  const own = all.filter(
    (row) =>
      row.city_id === subject.cityId &&
      (!subject.isAgency || row.agency_id === subject.id) &&
      row.meeting_on <= `${year}-12-31` &&
      !row.is_carried_on,
  );
  const count = (state: FollowUpStatus["state"]) => own.filter((row) => row.state === state).length;
  return {
    open: own
      .filter((row) => row.state === "overdue" || row.state === "open")
      .toSorted(
        (a, b) =>
          (b.days_late ?? 0) - (a.days_late ?? 0) ||
          (a.due_on ?? "9").localeCompare(b.due_on ?? "9") ||
          a.follow_up_id.localeCompare(b.follow_up_id),
      ),
    done: count("done") + count("done late"),
    doneLate: count("done late"),
    cancelled: count("cancelled"),
    overdue: count("overdue"),
  };
}
