import { type ChildProcess, spawn } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { totalmem } from "node:os";
import { join } from "node:path";
import { withoutTraces } from "../privacy/traces.ts";

/** A command of `jejak` that is given to a process of its own, and what it may take. */
export interface Errand {
  readonly root: string;
  readonly args: readonly string[];
  readonly limitMs: number;
  /** Absent: four fifths of what the machine, or its container, has. */
  readonly memoryBytes?: number | undefined;
  /** Told to end: it is given `graceMs` to finish, then it is ended. */
  readonly stop: AbortSignal;
  readonly graceMs: number;
  /** True where its words are not to be printed. */
  readonly isSilent: boolean;
}

/** How a process ended. `tail` is the end of what it said on its error output, without any person's number. */
export interface Ended {
  readonly by: "itself" | "signal" | "time" | "memory" | "stop";
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly tail: string;
}

const looksMs = 1000;
const tailLength = 2000;

/**
 * Runs the command in a process group of its own, so that whatever happens to it happens to nobody else: it is ended when it
 * takes longer or more memory than it may, and it ends itself when this process dies.
 */
export async function inChild(errand: Errand): Promise<Ended> {
  const { root, args, isSilent, stop } = errand;
  const child = spawn(
    process.execPath,
    [join(root, "pipeline", "programs", "launch.mjs"), "jejak", ...args],
    {
      cwd: root,
      detached: true,
      stdio: ["ignore", isSilent ? "ignore" : "inherit", "pipe", "ipc"],
    },
  );
  let tail = "";
  child.stderr!.on("data", (chunk: Buffer) => {
    tail = `${tail}${chunk.toString()}`.slice(-tailLength);
    if (!isSilent) process.stderr.write(chunk);
  });
  let by: Ended["by"] | undefined;
  const end = (reason: Ended["by"]) => {
    by ??= reason;
    killGroup(child);
  };
  preferForKilling(child);
  const timer = setTimeout(() => end("time"), errand.limitMs);
  const look = setInterval(() => {
    void residentBytes(child).then((bytes) => bytes > memoryLimit(errand) && end("memory"));
  }, looksMs);
  let grace: NodeJS.Timeout | undefined;
  const onStop = () => (grace = setTimeout(() => end("stop"), errand.graceMs));
  stop.addEventListener("abort", onStop, { once: true });
  if (stop.aborted) onStop();
  try {
    const { code, signal } = await closed(child);
    const ended = by ?? (signal === null ? "itself" : "signal");
    return { by: ended, code, signal, tail: withoutTraces(tail.trim()) };
  } finally {
    clearTimeout(timer);
    clearInterval(look);
    clearTimeout(grace);
    stop.removeEventListener("abort", onStop);
    // What it had started itself, such as the build of pages, goes with it.
    killGroup(child);
  }
}

const closed = (child: ChildProcess) =>
  new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve({ code, signal }));
  });

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

/** Where memory runs out, the kernel is to end the job and not the service beside it. */
function preferForKilling({ pid }: ChildProcess): void {
  // Not every system has it, and the limit above works without.
  if (pid !== undefined) writeFile(`/proc/${pid}/oom_score_adj`, "800").catch(() => undefined);
}

async function residentBytes({ pid }: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
}

function memoryLimit({ memoryBytes }: Errand): number {
  const constrained = process.constrainedMemory() || Infinity;
  return memoryBytes ?? 0.8 * Math.min(totalmem(), constrained);
}
