import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { ChoreName, chores } from "./chores.ts";

/** What a chore took, without the start of its process. */
export interface Cost {
  readonly seconds: number;
  /** User and system time of all threads. */
  readonly cpuSeconds: number;
  /** Most memory that its process held at once. */
  readonly peakMib: number;
}

/** Does a chore in a process of its own, so that its memory is its own. */
export function costOf<Name extends ChoreName>(
  name: Name,
  order: Parameters<(typeof chores)[Name]>[0],
): Promise<Cost> {
  const child = fork(fileURLToPath(new URL("child.ts", import.meta.url)), [name, JSON.stringify(order)], {
    execArgv: ["--import", "tsx"],
  });
  return new Promise((resolve, reject) => {
    let cost: Cost | undefined;
    child.once("message", (message) => (cost = message as Cost));
    child.once("error", reject);
    child.once("close", (code, signal) => {
      if (cost !== undefined && code === 0) resolve(cost);
      else reject(new Error(`chore ${name} ended with ${signal ?? code}`));
    });
  });
}
