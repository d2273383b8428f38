import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { type Lease, LeaseHeld, readLease, takeLease } from "../../pipeline/lease.ts";
import { markOf } from "../../pipeline/processes.ts";
import { emptyFolder } from "../folders.ts";

const since = "2026-11-21T02:00:00.000Z";
const lost = (error: Error) => {
  throw error;
};
const take = (path: string, more: { waitMs?: number; silenceMs?: number } = {}) =>
  takeLease(path, { what: "schedule", lost, ...more });

/** A lease of somebody else, as a file. */
async function leaseOf(holder: Partial<Lease>): Promise<string> {
  const path = join(emptyFolder(), "service.lock");
  const living = { ...(await markOf(process.ppid)), what: "schedule", since };
  await writeFile(path, JSON.stringify({ ...living, ...holder }));
  return path;
}

test("a lease names its holder, and is gone when it is released", async () => {
  const path = join(emptyFolder(), "service.lock");
  const { release } = await take(path);
  expect(await readLease(path)).toMatchObject({ pid: process.pid, what: "schedule" });
  await expect(take(path)).rejects.toThrow(LeaseHeld);
  await release();
  await (await take(path)).release();
  await expect(readFile(path)).rejects.toThrow("ENOENT");
});

test("whoever comes second is told who holds the folder, and since when", async () => {
  const path = await leaseOf({});
  await expect(take(path)).rejects.toMatchObject({
    message: expect.stringContaining(`process ${process.ppid} on`),
    indonesian: expect.stringContaining(`sejak ${since}`),
    hint: expect.stringContaining("--wait"),
  });
});

test("the lease of a dead process is taken over, also where its number was given to another one", async () => {
  for (const dead of [{ pid: 99_999_999 }, { start: "1" }]) {
    const path = await leaseOf(dead);
    expect((await take(path)).lease.pid).toBe(process.pid);
  }
  const cutOff = join(emptyFolder(), "service.lock");
  await writeFile(cutOff, '{"pid": 12');
  expect((await take(cutOff)).lease.pid).toBe(process.pid);
});

test("the lease of a killed process is free at once, though its parent has not reaped it", async () => {
  const parent = spawn("bash", ["-c", "sleep 60 & echo $!; exec sleep 60"]);
  try {
    const [line] = (await once(parent.stdout, "data")) as [Buffer];
    const killed = await markOf(Number(line));
    const path = await leaseOf(killed);
    await expect(take(path)).rejects.toThrow(LeaseHeld);
    process.kill(killed.pid, "SIGKILL");
    await vi.waitFor(async () =>
      expect(await readFile(`/proc/${killed.pid}/stat`, "utf8")).toContain(") Z "),
    );
    expect((await take(path)).before?.pid).toBe(killed.pid);
  } finally {
    parent.kill("SIGKILL");
  }
});

test("a holder in another container is alive as long as its heart beats, whatever its clock says", async () => {
  const path = await leaseOf({ host: "wadah-lain", numbering: "another boot" });
  const beat = setInterval(() => {
    const ahead = new Date(Date.now() + 365 * 86_400_000 + Math.random() * 1e6);
    void utimes(path, ahead, ahead);
  }, 50);
  try {
    await expect(take(path, { silenceMs: 2000 })).rejects.toThrow(LeaseHeld);
  } finally {
    clearInterval(beat);
  }
  const held = await take(path, { silenceMs: 500 });
  expect(held.lease.pid).toBe(process.pid);
  await held.release();
});

test("of many that find a dead holder at once, one takes over", async () => {
  const path = await leaseOf({ pid: 99_999_999 });
  const takers = await Promise.allSettled(Array.from({ length: 12 }, () => take(path)));
  const winners = takers.filter(({ status }) => status === "fulfilled");
  expect(winners).toHaveLength(1);
  const reasons = takers.flatMap((taker) => (taker.status === "rejected" ? [taker.reason as unknown] : []));
  expect(reasons.every((reason) => reason instanceof LeaseHeld)).toBe(true);
});

test("whoever waits gets the lease when it is released", async () => {
  const path = join(emptyFolder(), "service.lock");
  const first = await take(path);
  const second = take(path, { waitMs: 60_000 });
  await first.release();
  expect((await second).lease.since >= first.lease.since).toBe(true);
  await (await second).release();
});
