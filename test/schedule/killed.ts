import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { randomOf } from "../../pipeline/sample/random.ts";
import type { Rooms } from "../../pipeline/rooms.ts";
import { readCurrent } from "../../pipeline/steps/release.ts";
import { readReceipts } from "../../pipeline/receipts.ts";
import { awardFile, awardsIn } from "./prepared.ts";
import { childrenOf, type RunningService, startService, until, untilReady } from "./services.ts";

/**
 * Starts a service, drops files into its inbox and kills it, or the run that it started, at a moment by chance; over and over.
 * Then lets one service finish and holds what it released against what was dropped. While a service answers, a reader asks for
 * the front page and the release that it shows.
 */
export async function killRounds(
  rooms: Rooms,
  {
    kills: wanted,
    seed,
    mostMs = { drop: 4000, kill: 14_000 },
    running = [],
  }: {
    kills: number;
    seed: number;
    /** How long a round waits at most before it drops a file, and then before it kills. */
    mostMs?: { readonly drop: number; readonly kill: number };
    running?: RunningService[];
  },
): Promise<{ kills: number; broken: string[] }> {
  const random = randomOf(seed, "kills of a service");
  const broken: string[] = [];
  const dropped: string[] = [];
  let kills = 0;
  const drop = async (round: number) => {
    const id = `uji-${seed}-${round}`;
    dropped.push(id);
    const path = join(rooms.inbox, "awards", `${id}.csv`);
    await writeFile(`${path}.part`, awardFile(id));
    await rename(`${path}.part`, path);
  };
  const start = () => {
    const service = startService(rooms);
    running.push(service);
    return service;
  };

  for (let round = 0; kills < wanted; round += 1) {
    const service = start();
    const isOver = new AbortController();
    const reader = readOn(service, isOver.signal, broken);
    await pause(random.unit() * mostMs.drop);
    await drop(round);
    await pause(random.unit() * mostMs.kill);
    const [job] = childrenOf(service.pid);
    if (job !== undefined && random.chance(0.4)) {
      process.kill(job, "SIGKILL");
      kills += 1;
      await pause(random.unit() * 1000);
    }
    service.kill("SIGKILL");
    kills += 1;
    await service.ended;
    isOver.abort();
    await reader;
  }

  const last = start();
  const url = await untilReady(last);
  const all = [...dropped].toSorted();
  await until(
    () => `${all.join(" ")}\n${last.said()}`,
    async () => {
      const found = await awardsIn(rooms);
      return all.every((id) => id in found) ? true : undefined;
    },
  );
  for (const [id, times] of Object.entries(await awardsIn(rooms)))
    if (times !== 1) broken.push(`${id} stands ${times} times`);
  const names = (await readReceipts(rooms.receipts)).map(({ name }) => name);
  if (new Set(names).size !== names.length) broken.push("a file counts twice");
  const current = (await readCurrent(rooms))!.release_id;
  const shown = await until(last.said, async () =>
    (await readerSees(url)) === current ? current : undefined,
  );
  if (shown !== current) broken.push(`the site shows ${shown} instead of ${current}`);
  last.kill("SIGTERM");
  const { code } = await last.ended;
  if (code !== 0) broken.push(`the last service ended with ${code}`);
  return { kills, broken };
}

/** A reader who asks again and again; whatever is answered has to be one whole release. */
async function readOn(service: RunningService, isOver: AbortSignal, broken: string[]): Promise<void> {
  while (!isOver.aborted) {
    const url = service.url();
    if (url !== undefined) {
      try {
        const seen = await readerSees(url);
        if (seen === undefined) broken.push("no site was served");
      } catch (error) {
        // The service was killed; a reader would come again.
        if (!(error instanceof TypeError)) throw error;
      }
    }
    await pause(150);
  }
}

/** The release that the site shows; undefined where the front page or a table of it does not answer. */
async function readerSees(url: string): Promise<string | undefined> {
  const page = await fetch(url);
  const about = await fetch(`${url}data/release.json`);
  if (!page.ok || !about.ok || !(await page.text()).includes("</html>")) return undefined;
  const { release_id: id, marts } = (await about.json()) as {
    release_id: string;
    marts: Record<string, unknown>;
  };
  const mart = Object.keys(marts)[0]!;
  const table = await fetch(`${url}data/${id}/${mart}.arrow`);
  return table.ok && (await table.arrayBuffer()).byteLength > 0 ? id : undefined;
}
