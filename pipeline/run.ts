import { rm } from "node:fs/promises";
import { counted, withRenamed, withWaiting } from "./collect-notes.ts";
import { recordChecks } from "./checks-history.ts";
import { settle, sweep } from "./durable.ts";
import { clearDamaged } from "./damage.ts";
import { diskFault, expectRoom } from "./disk.ts";
import { JejakError, wasSaid } from "./errors.ts";
import { onNextWarehouse } from "./next-warehouse.ts";
import { type Journal, keepJournal, type StepName, type World } from "./journal.ts";
import type { DeadHolder } from "./lease.ts";
import { withLock } from "./lock.ts";
import { findModels } from "./models/find.ts";
import { orderModels } from "./models/order.ts";
import { readReceipts } from "./receipts.ts";
import { releaseNote } from "./release-note.ts";
import { prune } from "./releases/prune.ts";
import { isCooked, readCodeVersion, recipeOf, writeCooked } from "./recipe.ts";
import type { Rooms } from "./rooms.ts";
import { landRepairs, listRepairs } from "./repair/land.ts";
import { expectBoard } from "./schedule/board.ts";
import { findSources, type FoundSource } from "./sources/find.ts";
import { namedSources } from "./sources/named.ts";
import { recordRows } from "./row-counts.ts";
import { recordOf, recordOfDead, unexpected } from "./run-record.ts";
import { recordFreshness, recordRun, type RunRecord } from "./status.ts";
import { build } from "./steps/build.ts";
import { check, type CheckResult } from "./steps/check.ts";
import { collect } from "./steps/collect.ts";
import { land, listRaw } from "./steps/land.ts";
import type { Edition } from "./publish/release.ts";
import { publish } from "./steps/publish.ts";
import { type Outside, withPulled } from "./steps/pull.ts";
import { readCurrent, release } from "./steps/release.ts";
import { writeReview } from "./staging/review.ts";
import { stage } from "./steps/stage.ts";
import { openedOnce } from "./vault/opened-once.ts";
import { sweepScratch } from "./vault/scratch.ts";
import { unmixed } from "./unmixed.ts";
import { withWarehouse } from "./warehouse.ts";

export interface RunOptions {
  readonly rooms: Rooms;
  /** Day of reference, `YYYY-MM-DD`; today in Asia/Jakarta when absent. */
  readonly asOf?: string | undefined;
  /** Sources to collect; the others keep what they have. */
  readonly only?: readonly string[] | undefined;
  readonly from?: StepName | undefined;
  readonly to?: StepName | undefined;
  /** Whose site is published; absent, everybody's. */
  readonly edition?: Edition | "both" | undefined;
  /** Read the bytes of every file, also of those that look as they did when they were last read. */
  readonly verify?: boolean | undefined;
  /** Keep the fictional city beside real feeds. */
  readonly withSample?: boolean | undefined;
  /** What lies behind the names of secrets in declared feeds; absent, none is known. */
  readonly outside?: Outside | undefined;
  /** Sources whose declared feeds are not asked this time; what they brought last stays. */
  readonly unasked?: readonly string[] | undefined;
  /** How long to wait for another process that holds the data folder, in ms; absent: not at all. */
  readonly waitMs?: number | undefined;
  /** Bytes that must be free before anything is done; absent: as many as there are. */
  readonly leastFreeBytes?: number | undefined;
  /** How many releases stay beside the current and the cited ones; all when absent. */
  readonly keepReleases?: number | undefined;
  /** The attempt of a scheduled job that this run is. */
  readonly slot?: string | undefined;
}

export interface RunOutcome {
  readonly record: RunRecord;
  /** What went wrong without stopping the run, or what stopped it. */
  readonly problems: readonly JejakError[];
}

/**
 * The whole path, once. Whatever goes wrong, the last release and its site stay, the run is recorded, and the problems
 * are returned. Throws only for a usage error, for a data folder that another process holds, and for bugs.
 */
export async function run(options: RunOptions, world: World): Promise<RunOutcome> {
  const { rooms } = options;
  const found = await findSources(rooms.root);
  const only = namedSources(options.only, found);
  const journal = keepJournal(options.from ?? "collect", options.to ?? "publish", world);
  const unasked = namedSources(options.unasked, found);
  const work = async (dead: DeadHolder | undefined) => {
    if (dead !== undefined) await recordRun(rooms, recordOfDead(dead));
    const startedAt = world.now();
    const asOf = options.asOf ?? startedAt.toLocaleDateString("sv-SE", { timeZone: "Asia/Jakarta" });
    const problems: JejakError[] = [];
    let bug: unknown;
    try {
      await expectRoom(rooms.dataDir, options.leastFreeBytes ?? 0);
      await walk({
        rooms,
        keepChecks: (results) => recordChecks(rooms, { startedAt, now: world.now() }, results),
        found,
        journal,
        problems,
        asOf,
        only,
        unasked,
        world,
        options,
      });
    } catch (error) {
      const known = diskFault(error, rooms.dataDir) ?? (await clearDamaged(error, rooms)) ?? error;
      if (!(known instanceof JejakError)) bug = known;
      const problem = known instanceof JejakError ? known : unexpected(known);
      if (!wasSaid(problem, problems)) problems.push(problem);
    }
    const record = recordOf(problems, {
      startedAt,
      finishedAt: world.now(),
      releaseId: (await readCurrent(rooms))?.release_id ?? null,
      steps: journal.reports,
      slot: options.slot,
    });
    await recordRun(rooms, record);
    await recordFreshness(rooms, found, await readReceipts(rooms.receipts), world.now());
    await expectBoard(rooms, world.now());
    if (bug !== undefined) throw bug;
    return { record, problems };
  };
  try {
    return await withLock(rooms.dataDir, work, { waitMs: options.waitMs });
  } catch (error) {
    throw diskFault(error, rooms.dataDir) ?? error;
  }
}

interface Walk {
  readonly rooms: Rooms;
  readonly keepChecks: (results: readonly CheckResult[]) => Promise<void>;
  readonly found: readonly FoundSource[];
  readonly journal: Journal;
  readonly problems: JejakError[];
  readonly asOf: string;
  readonly only: ReadonlySet<string> | undefined;
  readonly unasked: ReadonlySet<string> | undefined;
  readonly world: World;
  readonly options: RunOptions;
}

async function walk(steps: Walk): Promise<void> {
  const { rooms, found, journal, problems, asOf, only, unasked, world, options } = steps;
  const { verify, edition, outside, keepReleases, withSample = false } = options;
  await sweepScratch(rooms.scratch);
  for (const room of [rooms.landing, rooms.releases, rooms.status, rooms.site]) await sweep(room);
  const vault = openedOnce(rooms);

  await journal.step("collect", async () => {
    const {
      files,
      newFiles,
      waiting,
      renamed,
      pulled,
      problems: strays,
    } = await collect(found, rooms, {
      now: world.now(),
      only,
      unasked,
      verify,
      vault,
      outside,
    });
    problems.push(...strays);
    const note = withWaiting(withPulled(counted(files.length, newFiles), pulled), waiting);
    return { rows: null, note: withRenamed(note, renamed) };
  });

  const files = unmixed(found, await readReceipts(rooms.receipts), { withSample });
  const codeVersion = await readCodeVersion(rooms.root);
  const recipe = recipeOf(codeVersion, files, asOf);
  if (journal.isPartial || !(await isCooked(rooms, recipe))) {
    const models = await findModels(rooms.root);
    await journal.step("land", async () => {
      const { landed, repaired } = await withWarehouse(":memory:", async (warehouse) => ({
        landed: await land(warehouse, found, files, { rooms, vault }),
        repaired: await landRepairs(warehouse, found, listRaw(found, files, rooms), { files, rooms, vault }),
      }));
      problems.push(...landed.problems, ...repaired.problems);
      return { rows: landed.rows, note: counted(landed.files, landed.newFiles) };
    });
    let checks = 0;
    await onNextWarehouse(rooms, journal, async (warehouse) => {
      await journal.step("stage", async () => {
        const raw = listRaw(found, files, rooms);
        const staged = await stage(warehouse, found, raw, listRepairs(files, raw, rooms));
        problems.push(...staged.problems);
        return {
          rows: staged.rows,
          note: { indonesian: `${staged.refused} dikarantina`, english: `${staged.refused} in quarantine` },
        };
      });
      await journal.step("build", async () => {
        const built = await build(warehouse, models, found, { asOf });
        await writeReview(warehouse, rooms);
        return {
          rows: built.rows,
          note: { indonesian: `${models.length} model`, english: `${models.length} models` },
        };
      });
      await journal.step("check", async () => {
        const checked = await check(warehouse, await orderModels(warehouse, models), steps.keepChecks);
        checks = checked.checks;
        return {
          rows: checked.rows,
          note: { indonesian: `${checks} pemeriksaan lulus`, english: `${checks} checks passed` },
        };
      });
    });
    if (journal.includes("check")) {
      await rm(`${rooms.warehouse}.wal`, { force: true });
      await settle(rooms.nextWarehouse, rooms.warehouse);
    }
    await journal.step("release", async () => {
      const facts = { inputs: files, codeVersion, asOf, now: world.now(), checks, vault };
      const made = await withWarehouse(rooms.warehouse, async (warehouse) => {
        const released = await release(warehouse, models, rooms, facts);
        await recordRows(warehouse, rooms);
        return released;
      });
      const { release_id: id } = made.manifest;
      if (problems.length === 0 && !journal.isPartial) await writeCooked(rooms, { recipe, release_id: id });
      return { rows: made.rows, note: releaseNote(made) };
    });
  }

  await journal.step("publish", async () => {
    const { release_id: id } = (await readCurrent(rooms)) ?? nothingToPublish();
    const place = { dataDir: rooms.dataDir, releaseDir: rooms.currentRelease, root: rooms.root };
    const { pages, reused } = await publish({ ...place, edition: edition === "both" ? "public" : edition });
    if (edition === "both") await publish({ ...place, edition: "internal" });
    const note = {
      indonesian: `${pages.length} halaman dari ${id}${reused ? ", tidak ada yang baru" : ""}`,
      english: `${pages.length} pages of ${id}${reused ? ", nothing new" : ""}`,
    };
    return { rows: null, note };
  });
  if (keepReleases !== undefined && !journal.isPartial)
    await prune(rooms, { keep: keepReleases, now: world.now() });
}

function nothingToPublish(): never {
  throw new JejakError({
    indonesian: "belum ada rilis untuk diterbitkan",
    english: "there is no release to publish yet",
    hint: "npm run jejak -- run",
  });
}
