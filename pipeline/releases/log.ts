import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";

/** A line of `releases/log.ndjson`: each change of the current release, oldest first. */
export interface Switch {
  readonly at: string;
  /** Null where none was left. */
  readonly release_id: string | null;
  /** What was current before; absent in lines of earlier versions. */
  readonly from?: string | null;
  /** The release whose withdrawal made the change. */
  readonly withdrawn?: string;
  /** Whether somebody asked for an older release. */
  readonly rollback?: boolean;
}

/** The changes of the current release; `path` is the log, which also says what was removed to make room. */
export async function readSwitches(path: string): Promise<Switch[]> {
  if (!existsSync(path)) return [];
  return (await readFile(path, "utf8")).split("\n").flatMap((line) => {
    try {
      const read = JSON.parse(line) as Partial<Switch>;
      return read.at === undefined || read.release_id === undefined ? [] : [read as Switch];
    } catch {
      // The blank end of the file, or a line that a crash cut off.
      return [];
    }
  });
}

/** Releases that were rolled back and stay so: those that the latest changes, all rollbacks, led away from. */
export function rolledBack(switches: readonly Switch[]): ReadonlySet<string> {
  const lastOther = switches.findLastIndex(({ rollback = false }) => !rollback);
  const left = switches.slice(lastOther + 1).flatMap(({ from }) => from ?? []);
  const current = switches.at(-1)?.release_id;
  return new Set(left.filter((id) => id !== current));
}
