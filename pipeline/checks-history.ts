import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeWhole } from "./durable.ts";
import type { Rooms } from "./rooms.ts";
import { runIdOf } from "./status.ts";
import type { CheckResult } from "./steps/check.ts";

/** The checks of one run as `status/checks.json` keeps them, newest run first. It holds counts, never a row. */
interface ChecksOfRun {
  readonly run_id: string;
  readonly checked_at: string;
  readonly checks: number;
  readonly rows_checked: number;
  readonly failed: readonly { readonly mart: string; readonly check: string; readonly rows_failed: number }[];
}

const runsKept = 200;

/**
 * Adds a run to `status/checks.json`, also one that fails, and writes its failing rows to `status/check_failures.csv`,
 * which is not served.
 */
export async function recordChecks(
  rooms: Rooms,
  { startedAt, now }: { startedAt: Date; now: Date },
  results: readonly CheckResult[],
): Promise<void> {
  const path = join(rooms.status, "checks.json");
  const earlier = existsSync(path) ? (JSON.parse(await readFile(path, "utf8")) as ChecksOfRun[]) : [];
  const failed = results.filter(({ failures }) => failures.length > 0);
  const run: ChecksOfRun = {
    run_id: runIdOf(startedAt),
    checked_at: now.toISOString(),
    checks: results.length,
    rows_checked: results.reduce((sum, { rowsChecked }) => sum + rowsChecked, 0),
    failed: failed.map(({ mart, check, failures }) => ({ mart, check, rows_failed: failures.length })),
  };
  const lines = failed.flatMap(({ mart, check, failures }) =>
    failures.map((failure) => [mart, check, failure].map(cell).join(",")),
  );
  await writeWhole(join(rooms.status, "check_failures.csv"), ["mart,check,row", ...lines, ""].join("\n"));
  await writeWhole(path, `${JSON.stringify([run, ...earlier].slice(0, runsKept), null, 1)}\n`);
}

const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
