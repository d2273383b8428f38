import { appendFile, readdir, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { sha256File } from "../../pipeline/durable.ts";
import { keepPassword } from "../../pipeline/gate/password.ts";
import { readLease } from "../../pipeline/lease.ts";
import type { Rooms } from "../../pipeline/rooms.ts";
import { run } from "../../pipeline/run.ts";
import { readSlots } from "../../pipeline/schedule/ledger.ts";
import { readCurrent } from "../../pipeline/steps/release.ts";
import { emptyFolder, keptFolder } from "../folders.ts";
import { password, passwordFileOf } from "../gate/inner.ts";
import { expectInternalEdition } from "../gate/inner-service.ts";
import { fillInbox } from "../steps/folder.ts";
import { copyOf, type Trial } from "../kills/trial.ts";
import { killRounds } from "./killed.ts";
import { inNamespace } from "./namespace.ts";
import { awardFile, awardsIn, prepare } from "./prepared.ts";
import { healthOf, type RunningService, startService, until, untilReady } from "./services.ts";

let prepared: Trial;
beforeAll(async () => {
  prepared = await prepare(keptFolder());
}, 600_000);

const running: RunningService[] = [];
afterEach(async () => {
  for (const service of running.splice(0)) {
    service.kill("SIGKILL");
    await service.ended;
  }
});

function serviceOn(rooms: Rooms, ...more: [Parameters<typeof startService>[1]?]): RunningService {
  const service = startService(rooms, ...more);
  running.push(service);
  return service;
}

// Whole runs one after the other, in processes of their own.
const slow = { timeout: 600_000 };

describe("a service", slow, () => {
  test("keeps its folder, takes in what is dropped, mends what is deleted, and ends gracefully", async () => {
    const { rooms } = await copyOf(prepared, emptyFolder());
    await keepPassword(passwordFileOf(rooms), password);
    const service = serviceOn(rooms, { env: { JEJAK_INTERNAL_PORT: "0" } });
    const url = await untilReady(service);
    const before = (await readCurrent(rooms))!.release_id;

    const second = serviceOn(rooms);
    expect(await second.ended).toMatchObject({ code: 1 });
    expect(second.said()).toContain(`(process ${service.pid} on`);
    expect(second.said()).toContain("memegang folder data ini");

    expect(await healthOf(url)).toMatchObject({ live: true, ready: true, release_id: before });
    await expectInternalEdition(service);
    const metrics = await (await fetch(`${url}metrics`)).text();
    for (const line of [
      "jejak_ready 1",
      'jejak_run_state{state="ok"} 1',
      'jejak_rows{source="awards",fate="loaded"} ',
      'jejak_source_age_days{source="awards"} ',
      `jejak_release_info{release_id="${before}"} 1`,
      'jejak_slots_missed{job="everything"} 0',
    ])
      expect(metrics).toContain(line);

    // A run that has not collected yet would take the file along.
    const done = (name: string) =>
      until(service.said, async () =>
        (await readSlots(rooms.slots)).find(({ job, state }) => job === name && state === "done"),
      );
    await done("start");
    // Written in two parts: what still changes is left alone.
    const file = join(rooms.inbox, "awards", "kedua.csv");
    const content = awardFile("uji-kedua");
    await writeFile(file, content.slice(0, 300));
    await appendFile(file, content.slice(300));
    await until(service.said, async () => ((await awardsIn(rooms))["uji-kedua"] === 1 ? true : undefined));
    const after = (await readCurrent(rooms))!.release_id;
    expect(after).not.toBe(before);
    await until(service.said, async () => ((await releaseAt(url)) === after ? true : undefined));
    // The other edition follows the one that everybody sees.
    await done("inbox");

    await rm(join(rooms.site, "current"));
    await rm(rooms.currentRelease);
    expect(await healthOf(url)).toMatchObject({ live: true, ready: false, reasons: [{ key: "site" }] });
    await until(service.said, async () => ((await releaseAt(url)) === after ? true : undefined));

    service.kill("SIGTERM");
    expect(await service.ended).toEqual({ code: 0, signal: null });
    expect(await readLease(rooms.serviceLock)).toBeUndefined();
    const states = (await readSlots(rooms.slots)).filter(({ state }) => state !== "begun");
    expect(states.map(({ job, state }) => `${job} ${state}`)).toEqual([
      "start started",
      "start done",
      "inbox started",
      "inbox done",
      "mend started",
      "mend done",
    ]);
  });

  test("killed again and again while files arrive, loses none, doubles none, and shows one whole release", async () => {
    const { rooms } = await copyOf(prepared, emptyFolder());
    // Most kills hit the first run, which is under way by then.
    const mostMs = { drop: 1000, kill: 6000 };
    const { broken, kills } = await killRounds(rooms, { kills: 10, seed: 7, mostMs, running });
    expect(broken).toEqual([]);
    expect(kills).toBeGreaterThanOrEqual(10);
  });
});

const releaseAt = async (url: string) => {
  const answer = await fetch(`${url}data/release.json`);
  return answer.ok ? ((await answer.json()) as { release_id: string }).release_id : undefined;
};

describe("a run on a disk", slow, () => {
  test("that fills up says so, and the last release and its site stand", async () => {
    const { rooms } = await copyOf(prepared, emptyFolder());
    await fillInbox(rooms, { "awards/kedua.csv": awardFile("uji-kedua") });
    const before = (await readCurrent(rooms))!.release_id;
    const { code, said } = await inNamespace(rooms, {
      // Room for what lies there and for a little of what a run writes.
      mount: `mount -t tmpfs -o size=$(( $(du -sk "$DIR" | cut -f1) + 3000 ))k tmpfs "$NEW"`,
      after: `readlink "$NEW/data/releases/current"; ls "$NEW/data/site/current/index.html"`,
    });
    expect(code).toBe(1);
    expect(said).toContain("the disk is full while writing at");
    expect(said).toContain("disk penuh saat menulis di");
    expect(said).toContain(`\n${before}\n`);
    expect(said).toContain("site/current/index.html");
  });

  test("that is read-only says which folder cannot be written", async () => {
    const { rooms } = await copyOf(prepared, emptyFolder());
    const { code, said } = await inNamespace(rooms, {
      mount: `mount -t tmpfs tmpfs "$NEW"`,
      before: `mount -o remount,ro "$NEW"`,
    });
    expect(code).toBe(1);
    expect(said).toContain("cannot be written by this process");
    expect(said).toContain("npm run jejak -- doctor");
  });

  test("that is read-only leaves the site to its readers, and the service says why nothing is run", async () => {
    const { rooms } = await copyOf(prepared, emptyFolder());
    const { code, said } = await inNamespace(rooms, {
      mount: `mount -t tmpfs tmpfs "$NEW"`,
      before: `mount -o remount,ro "$NEW"`,
      command: `"$NODE" --import tsx --input-type=module --eval '
        import { startService, healthOf, until } from "./test/schedule/services.ts";
        import { trialIn } from "./test/kills/trial.ts";
        const service = startService(trialIn(process.env.NEW).rooms);
        const url = await until(service.said, service.url);
        console.log(JSON.stringify([(await fetch(url)).status, await healthOf(url)]));
        service.kill("SIGTERM");
        await service.ended;'`,
    });
    expect(code).toBe(0);
    expect(JSON.parse(said.trim())).toMatchObject([
      200,
      { live: true, ready: true, state: "failing", reasons: [{ key: "schedule" }] },
    ]);
  });

  test("with less room than is asked for begins nothing", async () => {
    const { rooms } = await copyOf(prepared, emptyFolder());
    const { code, said } = await inNamespace(rooms, {
      mount: `mount -t tmpfs -o size=900m tmpfs "$NEW"`,
      minimumMb: 2000,
    });
    expect(code).toBe(1);
    expect(said).toContain("the least is 2000 MB; nothing was run");
  });
});

test(
  "a damaged table is made anew: a typed one from the file as it came, a released one from its content",
  slow,
  async () => {
    const { rooms } = await copyOf(prepared, emptyFolder());
    const { content_hash: before, marts } = (await readCurrent(rooms))!;
    const again = () =>
      run(
        { rooms, from: "land", to: "release" },
        { now: () => new Date(), began: () => undefined, ended: () => undefined },
      );

    const [typed] = (await readdir(join(rooms.raw, "awards"))).filter((name) => name.endsWith(".parquet"));
    await truncate(join(rooms.raw, "awards", typed!), 100);
    await writeFile(join(rooms.currentRelease, "awards_timeline.parquet"), "rusak");
    const { problems } = await again();
    expect(problems).toMatchObject([
      {
        message: expect.stringContaining("was damaged and taken away"),
        indonesian: expect.stringContaining("rusak"),
        isPassing: true,
      },
    ]);
    expect((await again()).problems).toEqual([]);
    expect((await readCurrent(rooms))!.content_hash).toBe(before);
    expect(await sha256File(join(rooms.currentRelease, "awards_timeline.parquet"))).toBe(
      marts["awards_timeline"]!.sha256,
    );
  },
);
