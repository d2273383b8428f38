import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Health } from "../../pipeline/health/health.ts";
import { type Rooms } from "../../pipeline/rooms.ts";
import { root } from "../root.ts";

/** A service in a process of its own, as an operator starts it. */
export interface RunningService {
  readonly pid: number;
  /** Where it serves, from the moment it listens. */
  readonly url: () => string | undefined;
  readonly said: () => string;
  /** Resolves when its process has ended. */
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  readonly kill: (signal: NodeJS.Signals) => void;
}

const environment = ({ keyFile, scratch }: Rooms) => ({
  ...process.env,
  JEJAK_KEY_FILE: keyFile,
  JEJAK_TMP: scratch,
  JEJAK_MIN_FREE_MB: "0",
});

/** Starts `jejak schedule` on a data folder, at a port that is free. */
export function startService(
  rooms: Rooms,
  { port = 0, env = {} }: { port?: number; env?: Record<string, string> } = {},
) {
  const args = ["schedule", "--data", rooms.dataDir, "--port", String(port)];
  const child: ChildProcess = spawn(
    process.execPath,
    [join(root, "pipeline", "programs", "launch.mjs"), "jejak", ...args],
    { cwd: root, env: { ...environment(rooms), ...env }, stdio: ["ignore", "pipe", "pipe"] },
  );
  let said = "";
  for (const stream of [child.stdout!, child.stderr!])
    stream.on("data", (chunk: Buffer) => (said += chunk.toString()));
  return {
    pid: child.pid!,
    url: () => /http:\/\/[^\s"]+/.exec(said)?.[0],
    said: () => said,
    ended: new Promise((resolve) => child.once("close", (code, signal) => resolve({ code, signal }))),
    kill: (signal) => void child.kill(signal),
  } satisfies RunningService;
}

/** Waits until something is so. Throws with `about` where it does not come to be within three minutes. */
export async function until<T>(
  about: () => string,
  look: () => Promise<T | undefined> | T | undefined,
): Promise<T> {
  const giveUpAt = performance.now() + 180_000;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (performance.now() > giveUpAt) throw new Error(`it did not come to be: ${about()}`);
    await pause(100);
  }
}

export async function untilReady(service: RunningService): Promise<string> {
  let hasEnded = false;
  void service.ended.then(() => (hasEnded = true));
  return until(service.said, () => {
    if (hasEnded) throw new Error(`the service ended: ${service.said()}`);
    return service.url();
  });
}

export async function healthOf(url: string): Promise<Health> {
  return (await (await fetch(`${url}healthz`)).json()) as Health;
}

/** Processes that a process started, and that still run. */
export function childrenOf(pid: number): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((other) => parentOf(other) === pid);
}

function parentOf(pid: number): number | undefined {
  try {
    const about = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(about.slice(about.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return undefined;
  }
}
