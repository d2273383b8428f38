import { existsSync, watch } from "node:fs";
import { join } from "node:path";
import { type AlertSettings, openAlerts } from "../alerts/alerts.ts";
import type { Condition } from "../health/condition.ts";
import { findConditions, isSiteThere, type Pulse } from "../health/conditions.ts";
import { type InternalTerms, serveInternal } from "../gate/serve-internal.ts";
import { healthOf } from "../health/health.ts";
import { metricsOf } from "../health/metrics.ts";
import { serve } from "../publish/server.ts";
import { readReceipts } from "../receipts.ts";
import type { Rooms } from "../rooms.ts";
import type { ReadSecret } from "../secrets.ts";
import { findSources } from "../sources/find.ts";
import { readCurrent } from "../steps/release.ts";
import { watchArrivals } from "./arrivals.ts";
import { attendTo } from "./attendance.ts";
import { inChild } from "./child.ts";
import { keepBoard } from "./board.ts";
import { type Clock, wallClock } from "./clock.ts";
import { watchClock } from "./clock-watch.ts";
import { everything, findJobs, onArrival, onLoss, onStart } from "./jobs.ts";
import { jsonLog, textLog } from "./log.ts";
import { runWork } from "./run-work.ts";
import { awaitStop } from "./stopping.ts";

export interface ServiceOptions {
  readonly rooms: Rooms;
  readonly port: number;
  readonly host: string;
  /** Names under which the site may be asked for. */
  readonly hosts?: readonly string[];
  /** Without a port the internal edition is neither built nor served. */
  readonly internal?: Omit<InternalTerms, "host" | "port"> & { readonly port: number | undefined };
  readonly cron: string;
  readonly alerts: AlertSettings;
  readonly readSecret: ReadSecret;
  readonly leastFreeBytes: number;
  readonly jobMemoryBytes?: number | undefined;
  readonly log: "text" | "json";
  /** Publish again when a page's source changes. */
  readonly watch?: boolean | undefined;
}

const looksMs = 5000;

/**
 * Serves the site, makes up for what was missed or runs once, then runs every job at its times and whenever a file was
 * dropped, until the process is told to stop. Throws where another service holds the data folder.
 */
export async function keepService(options: ServiceOptions, clock: Clock = wallClock): Promise<void> {
  const { rooms, port, host, hosts = [], internal, cron, readSecret, leastFreeBytes } = options;
  const log = options.log === "json" ? jsonLog() : textLog;
  const isSilent = options.log === "json";
  const found = await findSources(rooms.root);
  const jobs = await findJobs(rooms, found, cron);
  const stop = awaitStop();
  const ending: (() => unknown)[] = [];
  let hasRun = false;
  const board = keepBoard(rooms, jobs, clock.now);
  const tellBoard = () => void board().catch((error: Error) => stop.because(error));
  const work = runWork({
    rooms,
    stop: stop.signal,
    memoryBytes: options.jobMemoryBytes,
    isSilent,
    edition: internal?.port === undefined ? "public" : "both",
  });
  try {
    const schedule = await attendTo({
      rooms,
      now: clock.now,
      jobs,
      work,
      stop,
      told: (line) => {
        if (line.state === "started" && [everything, onStart].includes(line.job)) hasRun = true;
        log.slot(line);
        tellBoard();
      },
      faulty: log.fault,
    });
    ending.push(board, schedule.end);
    const jump = watchClock(clock.now, () => performance.now());
    const alerts = openAlerts({ path: rooms.alerts, settings: options.alerts, readSecret, now: clock.now });
    const pulse = (): Pulse => ({
      fault: schedule.fault(),
      jump: jump(),
      unsent: alerts.unsent(),
      jobs: jobs.map(({ name }) => ({ name, past: schedule.past(name) })),
    });
    const conditions = () => findConditions(rooms, pulse(), { now: clock.now(), leastFreeBytes });
    const { url, close } = await serve({
      dataDir: rooms.dataDir,
      port,
      host,
      names: hosts,
      about: {
        health: async () => healthOf(rooms, await conditions(), clock.now()),
        metrics: async () => metricsOf(rooms, pulse(), { now: clock.now(), conditions: await conditions() }),
      },
    });
    ending.push(close);
    if (isSiteThere(rooms)) log.serving(url);
    if (internal?.port !== undefined) {
      const inner = await serveInternal(rooms, { ...internal, port: internal.port, host, names: hosts });
      ending.push(inner.close);
      log.internal(inner.url);
    }
    await drawSampleIfAlone(rooms, stop.signal, isSilent);
    const arrivals = await watchArrivals(
      rooms,
      found.map(({ name }) => name),
    );
    await board();
    await schedule.attend();
    if (!hasRun) await schedule.ask(onStart);
    const release = (await readCurrent(rooms))?.release_id ?? "none";
    if (!stop.signal.aborted) log.ready({ url, release, cron });

    const notice = noticeOf(log.conditions);
    const attend = async () => {
      await schedule.attend();
      await board();
      const now = await conditions();
      notice(now);
      await alerts.tell(now);
    };
    const guarded = (duty: () => Promise<void>) => () =>
      void duty().catch((error: Error) => stop.because(error));
    // Every minute too: after a sleep of the machine, a retry, or a disk that is well again.
    for (const expression of new Set(["* * * * *", ...jobs.flatMap((job) => job.cron ?? [])]))
      ending.push(clock.every(expression, guarded(attend)).stop);
    const isLost = watchLoss(rooms);
    const look = setInterval(
      guarded(async () => {
        jump();
        if (isLost()) await schedule.ask(onLoss);
        if (await arrivals.look()) await schedule.ask(onArrival);
      }),
      looksMs,
    );
    ending.push(() => clearInterval(look));
    if (options.watch === true) ending.push(watchPages(rooms, () => void schedule.ask(onLoss)));
    guarded(attend)();
    await stop.come;
  } finally {
    for (const end of ending.toReversed()) await end();
  }
}

/** Says what is new and what is over since it was called last. */
function noticeOf(say: (fresh: readonly Condition[], over: readonly string[]) => void) {
  let before: readonly Condition[] = [];
  return (now: readonly Condition[]) => {
    const isIn = (list: readonly Condition[], key: string) => list.some((condition) => condition.key === key);
    say(
      now.filter(({ key }) => !isIn(before, key)),
      before.map(({ key }) => key).filter((key) => !isIn(now, key)),
    );
    before = now;
  };
}

/** A folder into which no agency has handed in anything yet shows the fictional city, so that there is something to learn on. */
async function drawSampleIfAlone(rooms: Rooms, stop: AbortSignal, isSilent: boolean): Promise<void> {
  const received = await readReceipts(rooms.receipts);
  if (received.some(({ origin }) => origin === "inbox")) return;
  await inChild({
    root: rooms.root,
    args: ["sample", "--data", rooms.dataDir],
    limitMs: 3_600_000,
    stop,
    graceMs: 0,
    isSilent,
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
