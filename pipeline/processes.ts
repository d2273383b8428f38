import { readdir, readFile, readlink } from "node:fs/promises";
import { hostname } from "node:os";
import { isAlive } from "./durable.ts";

/** A process, told apart from a later one that got the same number. */
export interface ProcessMark {
  readonly pid: number;
  /** When it began, in the kernel's ticks; 0 where the system does not tell. */
  readonly start: string;
  readonly host: string;
  /** Where its number means anything: one boot of one machine, one namespace of process numbers. */
  readonly numbering: string;
}

export async function markOf(pid: number): Promise<ProcessMark> {
  return { pid, start: await startOf(pid), host: hostname(), numbering: await numbering() };
}

/**
 * Whether the process still runs. Undefined for one of another machine, boot or container: its number says nothing here.
 */
export async function isRunning({ pid, start, ...place }: ProcessMark): Promise<boolean | undefined> {
  if (place.host !== hostname() || place.numbering !== (await numbering())) return undefined;
  return await isLiving(pid, start);
}

/** Whether the process of this number and start still runs here. One that ended, though nobody has reaped it yet, does not. */
export async function isLiving(pid: number, start: string): Promise<boolean> {
  if (!isAlive(pid)) return false;
  const { state, start: began } = await statOf(pid);
  return began === start && !(state === "Z" && (await threadsOf(pid)) <= 1);
}

/** When a process began, in the kernel's ticks; 0 where the system does not tell. */
export const startOf = async (pid: number) => (await statOf(pid)).start;

async function statOf(pid: number): Promise<{ state: string; start: string }> {
  const about = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  // The second field is the program's name in brackets and may hold spaces; the state is the third, the start the twenty-second.
  const fields = about.slice(about.lastIndexOf(")") + 2).split(" ");
  return { state: fields[0] ?? "", start: fields[19] ?? "0" };
}

// A killed process whose first thread has ended is a zombie too, while its others may still write.
const threadsOf = async (pid: number) => (await readdir(`/proc/${pid}/task`).catch(() => [])).length;

async function numbering(): Promise<string> {
  const boot = await readFile("/proc/sys/kernel/random/boot_id", "utf8").catch(() => "");
  const namespace = await readlink("/proc/self/ns/pid").catch(() => "");
  return `${boot.trim()} ${namespace}`;
}
