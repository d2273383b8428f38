import { type ChildProcess, spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import type { Readable } from "node:stream";
import { tmpdir } from "node:os";
import { programArguments } from "../programs/here.ts";
import type { Answer, Asked } from "./asked.ts";

/** A process that waits to be asked once. */
export interface Waiting {
  /** Its answer; `timeout` where it took longer, `memory` where it grew beyond its limit or crashed. */
  ask(asked: Asked, timeoutMs: number): Promise<Answer | "timeout" | "memory">;
  /** Ends it at once. */
  end(): void;
}

/**
 * Starts the process in which a query runs. It starts while the caller still finds out what to ask, and inherits nothing: neither
 * environment nor folder. Its errors are the caller's to see.
 */
export function startChild(): Waiting {
  const child = spawn(process.execPath, ["--max-old-space-size=600", ...programArguments("sql/child")], {
    cwd: "/",
    env: { TMPDIR: tmpdir() },
    stdio: ["pipe", "ignore", "pipe", "pipe"],
  });
  // Its end is told by its exit code; a broken pipe comes with it.
  child.stdin!.on("error", () => undefined);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", resolve);
  });
  const words = Promise.all([text(child.stdio[3] as Readable), text(child.stderr!)]);
  return {
    end: () => void child.kill("SIGKILL"),
    ask: (asked, timeoutMs) => askOf(child, { asked, timeoutMs, ended, words }),
  };
}

interface Asking {
  readonly asked: Asked;
  readonly timeoutMs: number;
  readonly ended: Promise<number | null>;
  readonly words: Promise<[string, string]>;
}

async function askOf(child: ChildProcess, { asked, timeoutMs, ended, words }: Asking) {
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    child.kill("SIGKILL");
  }, timeoutMs);
  child.stdin!.end(JSON.stringify(asked));
  const code = await ended;
  clearTimeout(timer);
  const [answer, complaint] = await words;
  if (isLate) return "timeout";
  if (code === 0) return JSON.parse(answer) as Answer;
  if (code === 137 || code === null || code === 134 || /heap out of memory/.test(complaint)) return "memory";
  throw new Error(`the process of a query ended with ${code}: ${complaint}`);
}
