import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { sha256File } from "../../pipeline/durable.ts";
import { markOf } from "../../pipeline/processes.ts";
import { readCurrent, readReleases } from "../../pipeline/steps/release.ts";
import { withWarehouse } from "../../pipeline/warehouse.ts";
import { emptyFolder, keptFolder } from "../folders.ts";
import { walk } from "./walks.ts";

let released: Awaited<ReturnType<typeof walk>>;

beforeAll(async () => {
  released = await walk(join(keptFolder(), "data"));
});

/** The data folder of the tracked record, released once, to go on from. */
async function copyOfReleased(): Promise<string> {
  const dataDir = join(emptyFolder(), "data");
  await cp(released.rooms.dataDir, dataDir, { recursive: true, verbatimSymlinks: true });
  return dataDir;
}

const goodAward = (id: string) =>
  `${id},lainnya,Penghargaan contoh,kota,Panitia contoh,3576,,,,2024,2024-05-01,,,uji-2024,C,`;
const awardHeader =
  "award_id,award_series,title_as_published,level,granted_by,recipient_id,innovation_id,implemented_from_year," +
  "implemented_to_year,assessed_year,granted_on,rank,stage,source,confidence,note";

async function drop(dataDir: string, name: string, lines: readonly string[]): Promise<void> {
  await mkdir(join(dataDir, "inbox", "awards"), { recursive: true });
  await writeFile(join(dataDir, "inbox", "awards", name), `${[awardHeader, ...lines].join("\n")}\n`);
}

describe("a run", () => {
  test("releases the tracked record, and the same inputs give the same bytes elsewhere", async () => {
    const [here, there] = [released, await walk(emptyFolder(), { at: "2026-11-21T09:30:00Z" })];
    expect(here.problems).toEqual([]);
    const [a, b] = [await readCurrent(here.rooms), await readCurrent(there.rooms)];
    expect(a?.content_hash).toBe(b?.content_hash);
    expect(a?.marts).toEqual(b?.marts);
    expect(a?.release_id).toBe(`20261121-${a?.content_hash.slice(0, 12)}`);
  });

  test("gives the same bytes on one thread as on many", async () => {
    const { marts } = (await readCurrent(released.rooms))!;
    const folder = emptyFolder();
    await withWarehouse(released.rooms.warehouse, async (warehouse) => {
      await warehouse.run("set threads = 1");
      for (const name of Object.keys(marts))
        await warehouse.run(
          `copy marts."${name}" to '${folder}/${name}.parquet' (format parquet, compression zstd)`,
        );
    });
    for (const [name, { sha256 }] of Object.entries(marts))
      expect([name, await sha256File(join(folder, `${name}.parquet`))]).toEqual([name, sha256]);
  });

  test("with a new file of good and bad rows loads the good and accounts for the bad", async () => {
    const dataDir = await copyOfReleased();
    await drop(dataDir, "baru.csv", [
      ...Array.from({ length: 10 }, (_, index) => goodAward(`uji-${index}`)),
      goodAward("uji-a").replace("2024-05-01", "31/02/2024"),
      goodAward("uji-b").replace("lainnya", "entah"),
      goodAward("uji-c").replace("Penghargaan contoh", ""),
      goodAward("uji-d").replace(",2024,", ",dua ribu,"),
      goodAward("uji-e").replace("uji-2024", "Bukan Kunci!"),
    ]);
    const { rooms, problems } = await walk(dataDir);
    expect(problems).toEqual([]);
    const table = (name: string) => `read_parquet('${rooms.currentRelease}/${name}.parquet')`;
    const [sums, reasons] = await withWarehouse(":memory:", async (warehouse) => [
      await warehouse.rows(
        `select rows_in, rows_loaded, rows_quarantined, rows_duplicate from ${table("reconciliation")} where file = 'inbox/awards/baru.csv'`,
      ),
      await warehouse.rows(
        `select "column", rule, row_count from ${table("quarantine_summary")} where file = 'inbox/awards/baru.csv' order by rule`,
      ),
    ]);
    expect(sums).toEqual([{ rows_in: 15, rows_loaded: 10, rows_quarantined: 5, rows_duplicate: 0 }]);
    expect(reasons).toEqual([
      { column: "award_series", rule: "enum", row_count: 1 },
      { column: "granted_on", rule: "impossible_date", row_count: 1 },
      { column: "title_as_published", rule: "missing", row_count: 1 },
      { column: "source", rule: "pattern", row_count: 1 },
      { column: "assessed_year", rule: "type", row_count: 1 },
    ]);
  });

  test("holds back the release when a source refuses more rows than it tolerates, and keeps the last one", async () => {
    const dataDir = await copyOfReleased();
    await drop(
      dataDir,
      "rusak.csv",
      Array.from({ length: 30 }, (_, index) => goodAward(`uji-${index}`).replace("kota", "desa")),
    );
    const after = await walk(dataDir);
    expect(after.record.state).toBe("held");
    expect(after.problems[0]?.message).toContain("awards: 30 of");
    expect(after.record.release_id).toBe(released.record.release_id);
    expect(after.steps).not.toContain("release");
  });

  test("says which file cannot be read, exits with a problem, and releases the rest", async () => {
    const dataDir = await copyOfReleased();
    await mkdir(join(dataDir, "inbox", "awards"), { recursive: true });
    await writeFile(join(dataDir, "inbox", "awards", "surat.docx"), "PK");
    const { record, problems } = await walk(dataDir);
    expect(record.state).toBe("failed");
    expect(problems[0]?.indonesian).toContain("inbox/awards/surat.docx");
    expect(record.release_id).not.toBeNull();
  });

  test("that changes nothing makes no release, and content that returns re-points to the old one", async () => {
    const dataDir = await copyOfReleased();
    const first = released;
    await drop(dataDir, "baru.csv", [goodAward("uji-1")]);
    const second = await walk(dataDir);
    expect(second.record.release_id).not.toBe(first.record.release_id);
    const earlier = await walk(dataDir, { asOf: "2024-06-30" });
    expect(earlier.record.release_id).not.toBe(second.record.release_id);
    const third = await walk(dataDir);
    expect(third.record.release_id).toBe(second.record.release_id);
    expect(await readReleases(third.rooms)).toHaveLength(3);
    const log = (await readFile(third.rooms.releaseLog, "utf8")).trim().split("\n");
    expect(log.map((line) => (JSON.parse(line) as { release_id: string }).release_id)).toEqual(
      [first, second, earlier, third].map(({ record }) => record.release_id),
    );
  });

  test("collects only what it is told to", async () => {
    const dataDir = await copyOfReleased();
    await drop(dataDir, "baru.csv", [goodAward("uji-1")]);
    const { steps, record } = await walk(dataDir, { only: ["leaders"] });
    expect(steps).toContain("collect");
    expect(record.steps[0]?.note_english).toMatch(/, 0 new$/);
    await expect(walk(dataDir, { only: ["tidak-ada"] })).rejects.toThrow("no source named tidak-ada");
  });

  test("can stop at a step and go on from it", async () => {
    const dataDir = emptyFolder();
    const { steps } = await walk(dataDir, { to: "stage" });
    expect(steps).toEqual(["collect", "land", "stage"]);
    const rest = await walk(dataDir, { from: "build" });
    expect(rest.steps).toEqual(["build", "check", "release"]);
    expect((await readCurrent(rest.rooms))?.content_hash).toBe(
      (await readCurrent(released.rooms))?.content_hash,
    );
    await expect(walk(dataDir, { from: "release", to: "land" })).rejects.toThrow(
      "step release comes after land",
    );
  });
});

test("a run keeps its hands off a data folder that another process works on", async () => {
  const dataDir = emptyFolder();
  const lock = join(dataDir, "run.lock");
  const living = { ...(await markOf(process.ppid)), what: "run", since: "2026-11-21T02:00:00.000Z" };
  await writeFile(lock, JSON.stringify(living));
  await expect(walk(dataDir)).rejects.toThrow(`a run (process ${process.ppid} on`);
  await writeFile(lock, JSON.stringify({ ...living, start: "1" }));
  expect((await walk(dataDir, { to: "collect" })).problems).toEqual([]);
});
