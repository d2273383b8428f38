import { readLease } from "../lease.ts";
import { runLock } from "../lock.ts";
import { isRunning } from "../processes.ts";
import type { Rooms } from "../rooms.ts";
import { type Finding, ok, warn } from "./finding.ts";

/** Who holds the data folder, and whether a holder is dead. */
export async function lookAtLeases(rooms: Rooms): Promise<Finding[]> {
  const looks = [rooms.serviceLock, runLock(rooms.dataDir)].map(async (path) => {
    const lease = await readLease(path);
    if (lease === undefined) return [];
    const { what, pid, host, since } = lease;
    const words = {
      indonesian: `${what}: pid ${pid} di ${host}, sejak ${since}`,
      english: `${what}: process ${pid} on ${host}, since ${since}`,
    };
    const running = await isRunning(lease);
    if (running === true) return [ok("lease", words)];
    return [
      running === false
        ? warn(
            "lease",
            { indonesian: `${words.indonesian}, sudah mati`, english: `${words.english}, is dead` },
            "tidak perlu apa-apa: proses berikutnya mengambil alih / nothing to do: the next run or service takes it over",
          )
        : warn(
            "lease",
            {
              indonesian: `${words.indonesian}, di mesin atau wadah lain`,
              english: `${words.english}, of another machine or container`,
            },
            "satu folder data untuk satu mesin; bila mesin itu sudah tiada, start berikutnya mengambil alih setelah 15 detik / one data folder is for one machine; if that one is gone, the next start takes over after 15 seconds",
          ),
    ];
  });
  return (await Promise.all(looks)).flat();
}

/** Whether a service that runs on this folder holds the port itself. */
export async function isServed(rooms: Rooms): Promise<boolean> {
  const lease = await readLease(rooms.serviceLock);
  return lease !== undefined && (await isRunning(lease)) === true;
}
