import { mkdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { alone } from "./alone.ts";
import { diskFault } from "./disk.ts";
import { unfinished } from "./durable.ts";
import { JejakError } from "./errors.ts";
import { isRunning, markOf, type ProcessMark } from "./processes.ts";

/** Who holds a file as its lease: a process, what it does, and since when. The time of the file is its heartbeat. */
export interface Lease extends ProcessMark {
  readonly what: string;
  readonly since: string;
}

/** A lease that is held until `release` is called or the process dies. */
export interface HeldLease {
  readonly lease: Lease;
  /** Whose lease was taken over, because he died with it; undefined where it was free. */
  readonly before: DeadHolder | undefined;
  readonly release: () => Promise<void>;
}

export interface DeadHolder extends Lease {
  /** His last sign of life. */
  readonly seen: Date;
}

const beatMs = 5000;
const usualSilenceMs = 3 * beatMs;
const betweenTriesMs = 200;

/** Somebody else holds the lease. */
export class LeaseHeld extends JejakError {
  override readonly name = "LeaseHeld";
}

interface Wish {
  readonly what: string;
  /** How long to wait for another holder, in ms; 0 or absent: not at all. */
  readonly waitMs?: number | undefined;
  /** Told once when the lease is found to be somebody else's while it was thought ours. */
  readonly lost: (error: JejakError) => void;
  readonly signal?: AbortSignal | undefined;
  /** A holder of another machine or container that gives no sign for so long is dead. */
  readonly silenceMs?: number;
}

/**
 * Takes the lease. One whose holder is dead is taken over: at once where the holder was a process of this machine, and after
 * a silence of 15 seconds where it was not, however its clock goes. Throws `LeaseHeld` where the holder lives, and where the
 * folder cannot be written.
 */
export async function takeLease(
  path: string,
  { what, waitMs = 0, lost, signal, silenceMs = usualSilenceMs }: Wish,
): Promise<HeldLease> {
  const lease: Lease = { ...(await markOf(process.pid)), what, since: new Date().toISOString() };
  const giveUpAt = performance.now() + waitMs;
  const silence = listen(path, silenceMs);
  let before: DeadHolder | undefined;
  try {
    await mkdir(dirname(path), { recursive: true });
    for (;;) {
      const holder = await alone(path, async () => {
        const other = await readLease(path);
        if (other !== undefined && (await silence.isHeld(other))) return other;
        if (other !== undefined) before = { ...other, seen: (await stat(path)).mtime };
        await write(path, lease);
        return undefined;
      });
      if (holder === undefined) return { ...keepAlive(path, lease, lost), before };
      const isUnknown = (await isRunning(holder)) === undefined;
      if (!isUnknown && performance.now() >= giveUpAt) throw held(holder);
      if (isUnknown && silence.hasSpoken() && performance.now() >= giveUpAt) throw held(holder);
      await pause(betweenTriesMs, undefined, signal === undefined ? {} : { signal });
    }
  } catch (error) {
    throw diskFault(error, dirname(path)) ?? error;
  }
}

/** The lease that is written; undefined where there is none, or one that a crash cut off. */
export async function readLease(path: string): Promise<Lease | undefined> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  try {
    const lease = JSON.parse(text) as Lease;
    return typeof lease === "object" && typeof lease.pid === "number" ? lease : undefined;
  } catch {
    return undefined;
  }
}

/** Waits until nobody alive holds the lease. */
export async function waitUntilFree(path: string, signal?: AbortSignal): Promise<void> {
  const silence = listen(path, usualSilenceMs);
  for (;;) {
    const holder = await readLease(path);
    if (holder === undefined || !(await silence.isHeld(holder))) return;
    await pause(betweenTriesMs, undefined, signal === undefined ? {} : { signal });
  }
}

/** Judges holders: by their process where that can be seen, else by whether the heartbeat goes on while we look. */
function listen(path: string, silenceMs: number) {
  let heard: { beat: number; holder: string; at: number } | undefined;
  let spoke = false;
  return {
    hasSpoken: () => spoke,
    async isHeld(holder: Lease): Promise<boolean> {
      const running = await isRunning(holder);
      if (running !== undefined) return running;
      const beat = (await stat(path).catch(() => undefined))?.mtimeMs ?? 0;
      const name = `${holder.pid} ${holder.start} ${holder.since}`;
      if (heard === undefined || heard.beat !== beat || heard.holder !== name) {
        spoke = heard !== undefined && heard.holder === name;
        heard = { beat, holder: name, at: performance.now() };
      }
      return performance.now() - heard.at < silenceMs;
    },
  };
}

async function write(path: string, lease: Lease): Promise<void> {
  const temporary = unfinished(path);
  await writeFile(temporary, `${JSON.stringify(lease)}\n`);
  await rename(temporary, path);
}

function keepAlive(path: string, lease: Lease, lost: (error: JejakError) => void): Omit<HeldLease, "before"> {
  const beat = setInterval(() => {
    const now = new Date();
    readLease(path)
      .then(async (other) => {
        if (isSame(other, lease)) return await utimes(path, now, now);
        clearInterval(beat);
        setImmediate(() => lost(taken(other, lease)));
      })
      // A disk that cannot be written for a while is told by the work itself.
      .catch(() => undefined);
  }, beatMs);
  beat.unref();
  return {
    lease,
    release: async () => {
      clearInterval(beat);
      await alone(path, async () => {
        if (isSame(await readLease(path), lease)) await rm(path, { force: true });
      });
    },
  };
}

const isSame = (other: Lease | undefined, own: Lease) =>
  other !== undefined && other.pid === own.pid && other.start === own.start && other.since === own.since;

const words = {
  run: { indonesian: "sebuah proses jalur data", english: "a run" },
  schedule: { indonesian: "sebuah layanan jejak schedule", english: "a service, jejak schedule," },
} as Readonly<Record<string, { indonesian: string; english: string }>>;

const held = ({ what, pid, host, since }: Lease) => {
  const { indonesian, english } = words[what] ?? { indonesian: what, english: what };
  return new LeaseHeld({
    indonesian: `${indonesian} (pid ${pid} di ${host}, sejak ${since}) memegang folder data ini`,
    english: `${english} (process ${pid} on ${host}, since ${since}) holds this data folder`,
    hint: "tunggu sampai selesai; run --wait menunggu sendiri / wait until it has finished; run --wait does so by itself",
    isPassing: true,
  });
};

const taken = (other: Lease | undefined, { what }: Lease) =>
  new JejakError({
    indonesian: `hak atas folder data (${what}) diambil ${other === undefined ? "atau dihapus" : `proses ${other.pid} di ${other.host}`}; proses ini berhenti`,
    english: `the lease of the data folder (${what}) was ${other === undefined ? "removed" : `taken by process ${other.pid} on ${other.host}`}; this process ends`,
    hint: "npm run jejak -- doctor",
  });
