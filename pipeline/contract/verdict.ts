import { z } from "zod";
import type { Source } from "../sources/source.ts";
import { cellText } from "./compile.ts";
import { readContract } from "./contract.ts";
import type { Reason } from "./mask.ts";

export interface Verdict {
  /** Typed values by column; null where the cell is empty or bad. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly reasons: readonly Reason[];
}

/** What zod says of one record given as raw text by column. The compiled SQL says the same, reason by reason. */
export function judge(source: Source, record: Readonly<Record<string, string | null>>): Verdict {
  const contract = readContract(source);
  const texts = Object.fromEntries(contract.columns.map(({ name }) => [name, cellText(record[name])]));
  const issues = new Map<string, string>();
  const parsed = source.row.safeParse(texts);
  if (!parsed.success)
    for (const issue of parsed.error.issues) issues.set(String(issue.path[0]), ruleOf(issue));
  const values = Object.fromEntries(
    contract.columns.map(({ name }) => [
      name,
      issues.has(name) || texts[name] === null
        ? null
        : z.parse(source.row.shape[name] as z.ZodType, texts[name]),
    ]),
  );
  const cells = contract.columns.flatMap(({ name }) =>
    issues.has(name) ? [{ column: name, rule: issues.get(name)! }] : [],
  );
  const rows = contract.rules
    .filter(({ columns, test }) => columns.every((name) => !issues.has(name)) && !test(values))
    .map(({ rule, columns }) => ({ column: columns[0]!, rule }));
  return { values, reasons: [...cells, ...rows] };
}

function ruleOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "custom") return String(issue.params?.rule);
  if (issue.code === "invalid_type") return "missing";
  throw new TypeError(`an issue that no primitive raises: ${issue.code}`);
}
