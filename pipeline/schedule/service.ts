import { watch } from "node:fs";
import { join } from "node:path";
import { JejakError } from "../errors.ts";
import { printProblems, reportSteps } from "../print.ts";
import { serve } from "../publish/server.ts";
import type { Rooms } from "../rooms.ts";
import { withLock } from "../lock.ts";
import { readReceipts } from "../receipts.ts";
import { run } from "../run.ts";
import { defaultSample } from "../sample/sample.ts";
import { findSources } from "../sources/find.ts";
import { landSample } from "../steps/sample.ts";
import { openedOnce } from "../vault/opened-once.ts";
import type { Outside } from "../steps/pull.ts";
import { readCurrent } from "../steps/release.ts";
import { type Clock, wallClock } from "./clock.ts";
import { keepRunning } from "./keep-running.ts";

export interface ServiceOptions {
  readonly rooms: Rooms;
  readonly port: number;
  readonly host: string;
  readonly cron: string;
  readonly outside?: Outside | undefined;
  /** Publish again when a page's source changes. */
  readonly watch?: boolean;
}

/** Serves the site, runs the path at once and then by the clock, until the process is told to stop. */
export async function keepService(
  { rooms, port, host, cron, outside, watch: watches = false }: ServiceOptions,
  clock: Clock = wallClock,
): Promise<void> {
  const job = async () => {
    const { problems } = await run({ rooms, outside }, { now: clock.now, ...reportSteps({ silent: false }) });
    printProblems(problems);
  };
  const kept = keepRunning(clock, cron, {
    job,
    skipped: () => console.log("schedule: a run is still under way, this one is skipped"),
    failed: (error) => console.error(error),
  });
  try {
    const { url, close } = await serve({ dataDir: rooms.dataDir, port, host });
    try {
      const stopped = stopSignal();
      await drawSampleIfAlone(rooms, clock);
      await job();
      const release = (await readCurrent(rooms))?.release_id ?? "none";
      console.log(`\n  ${url}   release ${release}   runs: ${cron} Asia/Jakarta   Ctrl+C stops`);
      const watcher = watches ? watchPages(rooms, job) : undefined;
      await stopped;
      watcher?.close();
    } finally {
      await close();
    }
  } finally {
    await kept.stop();
  }
}

/** A folder into which no agency has handed in anything yet shows the fictional city, so that there is something to learn on. */
async function drawSampleIfAlone(rooms: Rooms, clock: Clock): Promise<void> {
  const received = await readReceipts(rooms.receipts);
  if (received.some(({ origin }) => origin === "inbox")) return;
  const found = await findSources(rooms.root);
  const start = performance.now();
  const { files, isNew } = await withLock(rooms.dataDir, () =>
    landSample(found, rooms, { options: defaultSample, now: clock.now(), vault: openedOnce(rooms) }),
  );
  const seconds = ((performance.now() - start) / 1000).toFixed(2);
  if (isNew)
    console.log(
      `sample   ${" ".repeat(12)} ${seconds.padStart(7)} s  ${files} files of Kota Contoh, data contoh`,
    );
}

function watchPages(rooms: Rooms, job: () => Promise<void>) {
  let pending: NodeJS.Timeout | undefined;
  return watch(join(rooms.root, "dashboards"), { recursive: true }, (_, name) => {
    if (name?.startsWith(".observablehq")) return;
    clearTimeout(pending);
    pending = setTimeout(() => {
      job().catch((error: unknown) => {
        if (error instanceof JejakError) printProblems([error]);
        else console.error(error);
      });
    }, 300);
  });
}

const stopSignal = () =>
  new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
