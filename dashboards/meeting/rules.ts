import type { PolicyCompliance } from "../../pipeline/marts/policy_compliance.ts";
import type { Messages } from "../messages/id.js";
import type { MeetingRows } from "./rows.js";
import type { MeetingSubject } from "./subjects.js";

/** A rule in force in the year, and how an agency, or all agencies of a city, stand to it. */
export interface RuleLine {
  /** Its text, without the full stop. */
  readonly rule: string;
  readonly rows: readonly PolicyCompliance[];
  readonly met: number;
  readonly missed: number;
  readonly unknown: number;
  readonly told: string;
}

/** The rules in force that count what anybody handed in; a rule of which nothing is known anywhere is said to be so. */
export function ruleLines(
  subject: MeetingSubject,
  year: number,
  { policy_compliance: all }: Pick<MeetingRows, "policy_compliance">,
  t: Messages,
): RuleLine[] {
  const own = all.filter(
    (row) =>
      row.year === year &&
      row.city_id === subject.cityId &&
      (!subject.isAgency || row.agency_id === subject.id),
  );
  const words = t.meeting.rules;
  return [...new Set(own.map((row) => row.policy_id))]
    .toSorted()
    .toReversed()
    .flatMap((id) => {
      const rows = own.filter((row) => row.policy_id === id);
      const [first] = rows;
      if (first === undefined) return [];
      const count = (status: PolicyCompliance["status"]) =>
        rows.filter((row) => row.status === status).length;
      const [met, missed, unknown] = [count("met"), count("missed"), count("unknown")];
      const told = subject.isAgency
        ? words.agency(first.counted, first.status, first.missed_in_a_row_years)
        : words.city(met, rows.length, unknown);
      const text = t.language === "english" ? first.rule_english : first.rule_indonesian;
      const rule = text.replace(/\.$/, "");
      return [{ rule, rows, met, missed, unknown, told }];
    });
}
