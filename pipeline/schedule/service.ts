import { existsSync, watch } from "node:fs";
import { join } from "node:path";
import { printProblems } from "../print.ts";
import { serve } from "../publish/server.ts";
import { readReceipts } from "../receipts.ts";
import type { Rooms } from "../rooms.ts";
import { findSources } from "../sources/find.ts";
import { readCurrent } from "../steps/release.ts";
import { watchArrivals } from "./arrivals.ts";
import { attendTo } from "./attendance.ts";
import { inChild } from "./child.ts";
import { type Clock, wallClock } from "./clock.ts";
import { everything, findJobs, onArrival, onLoss, onStart } from "./jobs.ts";
import { printSlot } from "./print.ts";
import { runWork } from "./run-work.ts";
import { awaitStop } from "./stopping.ts";

export interface ServiceOptions {
  readonly rooms: Rooms;
  readonly port: number;
  readonly host: string;
  readonly cron: string;
  readonly jobMemoryBytes?: number | undefined;
  /** Publish again when a page's source changes. */
  readonly watch?: boolean | undefined;
}

const looksMs = 5000;

/**
 * Serves the site, makes up for what was missed or runs once, then runs every job at its times and whenever a file was
 * dropped, until the process is told to stop. Throws where another service holds the data folder.
 */
export async function keepService(options: ServiceOptions, clock: Clock = wallClock): Promise<void> {
  const { rooms, port, host, cron } = options;
  const found = await findSources(rooms.root);
  const names = found.map(({ name }) => name);
  const jobs = await findJobs(rooms, found, cron);
  const stop = awaitStop();
  const ending: (() => unknown)[] = [];
  let hasRun = false;
  const work = runWork({ rooms, stop: stop.signal, memoryBytes: options.jobMemoryBytes, isSilent: false });
  try {
    const schedule = await attendTo({
      rooms,
      now: clock.now,
      jobs,
      work,
      stop,
      told: (line) => {
        if (line.state === "started" && [everything, onStart].includes(line.job)) hasRun = true;
        printSlot(line);
      },
      faulty: (fault) => printProblems([fault]),
    });
    ending.push(schedule.end);
    const { url, close } = await serve({ dataDir: rooms.dataDir, port, host });
    ending.push(close);
    await drawSampleIfAlone(rooms, stop.signal);
    const arrivals = await watchArrivals(rooms, names);
    await schedule.attend();
    if (!hasRun) await schedule.ask(onStart);
    const release = (await readCurrent(rooms))?.release_id ?? "none";
    if (!stop.signal.aborted)
      console.log(`\n  ${url}   release ${release}   runs: ${cron} Asia/Jakarta   Ctrl+C stops`);

    // Every minute too: after a sleep of the machine, a retry, or a disk that is well again.
    for (const expression of new Set(["* * * * *", ...jobs.flatMap((job) => job.cron ?? [])]))
      ending.push(clock.every(expression, () => void schedule.attend()).stop);
    const isLost = watchLoss(rooms);
    const look = setInterval(() => {
      void (async () => {
        if (isLost()) await schedule.ask(onLoss);
        if (await arrivals.look()) await schedule.ask(onArrival);
      })().catch((error: Error) => stop.because(error));
    }, looksMs);
    ending.push(() => clearInterval(look));
    if (options.watch === true) ending.push(watchPages(rooms, () => void schedule.ask(onLoss)));
    await stop.come;
  } finally {
    for (const end of ending.toReversed()) await end();
  }
}

/** A folder into which no agency has handed in anything yet shows the fictional city, so that there is something to learn on. */
async function drawSampleIfAlone(rooms: Rooms, stop: AbortSignal): Promise<void> {
  const received = await readReceipts(rooms.receipts);
  if (received.some(({ origin }) => origin === "inbox")) return;
  await inChild({
    root: rooms.root,
    args: ["sample", "--data", rooms.dataDir],
    limitMs: 3_600_000,
    stop,
    graceMs: 0,
    isSilent: false,
  });
}

/** Tells once when the site that is served, or the mark of the current release, has gone away. */
function watchLoss({ site, currentRelease }: Rooms): () => boolean {
  const isThere = () => existsSync(join(site, "current")) && existsSync(currentRelease);
  let wasThere = isThere();
  return () => {
    const isLost = wasThere && !isThere();
    wasThere = isThere();
    return isLost;
  };
}

function watchPages(rooms: Rooms, publish: () => void): () => void {
  let pending: NodeJS.Timeout | undefined;
  const watcher = watch(join(rooms.root, "dashboards"), { recursive: true }, (_, name) => {
    if (name?.startsWith(".observablehq")) return;
    clearTimeout(pending);
    pending = setTimeout(publish, 300);
  });
  return () => watcher.close();
}
