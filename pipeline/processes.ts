import { readFile, readlink } from "node:fs/promises";
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
  return isAlive(pid) && (await startOf(pid)) === start;
}

/** When a process began, in the kernel's ticks; 0 where the system does not tell. */
export async function startOf(pid: number): Promise<string> {
  try {
    const about = await readFile(`/proc/${pid}/stat`, "utf8");
    // The second field is the program's name in brackets and may hold spaces; the start is the twenty-second.
    return about.slice(about.lastIndexOf(")") + 2).split(" ")[19] ?? "0";
  } catch {
    return "0";
  }
}

async function numbering(): Promise<string> {
  const boot = await readFile("/proc/sys/kernel/random/boot_id", "utf8").catch(() => "");
  const namespace = await readlink("/proc/self/ns/pid").catch(() => "");
  return `${boot.trim()} ${namespace}`;
}
