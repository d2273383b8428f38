import type { PolicyCompliance } from "../../pipeline/marts/policy_compliance.ts";
import type { Messages } from "../messages/id.js";
import { inLanguage } from "./in-language.js";

/** A way to read the programme's rule, and its verdict on each agency and year that it was in force. */
export interface Reading {
  readonly id: string;
  readonly fromYear: number;
  readonly unit: PolicyCompliance["unit_counted"];
  readonly rule: string;
  readonly isStandIn: boolean;
  readonly verdicts: ReadonlyMap<string, PolicyCompliance>;
}

export const cellKey = ({ agency_id: agency, year }: { readonly agency_id: string; readonly year: number }) =>
  `${agency} ${year}`;

/** The rule in the reader's language, without the full stop, so that a sentence may quote it. */
export const ruleOf = (row: PolicyCompliance, t: Messages) =>
  (inLanguage(t, row.rule_indonesian, row.rule_english) ?? row.policy_id).replace(/\.$/, "");

/** The readings that judge the agencies of one city, oldest first. */
export function readingsOf(rows: readonly PolicyCompliance[], cityId: string, t: Messages): Reading[] {
  const own = rows.filter((row) => row.city_id === cityId);
  return [...new Set(own.map((row) => row.policy_id))]
    .flatMap((id): Reading[] => {
      const verdicts = own.filter((row) => row.policy_id === id);
      const [first] = verdicts;
      return first === undefined
        ? []
        : [
            {
              id,
              fromYear: Math.min(...verdicts.map((row) => row.year)),
              unit: first.unit_counted,
              rule: ruleOf(first, t),
              isStandIn: first.is_stand_in,
              verdicts: new Map(verdicts.map((row) => [cellKey(row), row])),
            },
          ];
    })
    .toSorted((a, b) => a.fromYear - b.fromYear);
}

/** How many agencies stood how in one year. */
export function tally({ verdicts }: Reading, year: number) {
  const own = [...verdicts.values()].filter((row) => row.year === year);
  const count = (status: PolicyCompliance["status"]) => own.filter((row) => row.status === status).length;
  return { all: own.length, met: count("met"), missed: count("missed"), unknown: count("unknown") };
}
