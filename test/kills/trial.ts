import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { cp, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type Rooms, rooms } from "../../pipeline/rooms.ts";
import { root } from "../root.ts";

/** A folder in which one run is killed: its data, its key beside them, and where sealed bytes lie in the clear. */
export interface Trial {
  readonly folder: string;
  readonly rooms: Rooms;
}

export function trialIn(folder: string): Trial {
  const places = {
    root,
    dataDir: join(folder, "data"),
    keyFile: join(folder, "key", "master.key"),
    scratchDir: join(folder, "scratch"),
  };
  return { folder, rooms: rooms(places) };
}

/** A copy of a prepared trial. */
export async function copyOf(trial: Trial, folder: string): Promise<Trial> {
  await mkdir(folder, { recursive: true });
  await cp(trial.folder, folder, { recursive: true, verbatimSymlinks: true });
  return trialIn(folder);
}

/** A moment of a run: what lies on disk when it begins, and how long it lasts at most. */
export interface Moment {
  readonly name: string;
  /** The command that is killed. */
  readonly command: "run" | "sample";
  /** Called before the start; what it gives tells whether the moment has come. */
  readonly watch: (rooms: Rooms) => () => boolean;
  readonly lastsMs: number;
  /** True for one so short or late that it may be over before it is seen, or that is not part of every run. */
  readonly isAtTheEdge?: boolean;
}

/**
 * Starts the command in a process of its own and kills it when the moment has come and a share of it, 0 to 1, has
 * passed. False where the command ended before.
 */
export async function killAt(
  { rooms: places }: Trial,
  { command, watch, lastsMs }: Moment,
  { share, args }: { share: number; args: readonly string[] },
): Promise<boolean> {
  const hasCome = watch(places);
  const child = start(places, [command, "--data", places.dataDir, ...args]);
  const ended = new Promise<NodeJS.Signals | null>((resolve) =>
    child.once("close", (_code, signal) => resolve(signal)),
  );
  try {
    while (child.exitCode === null && !hasCome()) await wait(2);
    await wait(lastsMs * share);
  } finally {
    child.kill("SIGKILL");
  }
  return (await ended) === "SIGKILL";
}

const start = ({ keyFile, scratch }: Rooms, args: readonly string[]): ChildProcess =>
  spawn(process.execPath, [join(root, "pipeline", "programs", "launch.mjs"), "jejak", ...args], {
    cwd: root,
    env: { ...process.env, JEJAK_KEY_FILE: keyFile, JEJAK_TMP: scratch },
    stdio: "ignore",
  });

/** Names below a folder that match; none where it is absent, or where one below it was renamed while it was read. */
export function namesIn(folder: string, pattern: RegExp): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => pattern.test(name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
