import { appendFile, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { fromArrow } from "arquero";
import { expect, test } from "vitest";
import { writeDataFiles } from "../../pipeline/publish/data-files.ts";
import { readRelease } from "../../pipeline/publish/release.ts";
import { temporaryFolder, writeFiles } from "./project.ts";
import { release } from "./release.ts";

async function published(query: string) {
  const { folder, id } = await release({ mart: query });
  const target = await temporaryFolder();
  await writeDataFiles(folder, await readRelease(folder), { folder: target, edition: "public" });
  return fromArrow(new Uint8Array(await readFile(path.join(target, id, "mart.arrow"))));
}

test.each([
  ["a decimal", "70.78::decimal(10, 2)", 70.78],
  ["a sum", "sum(1)", 1],
  ["a whole number beyond 32 bits", "1251234567890::bigint", 1_251_234_567_890],
  ["a small whole number", "2025::bigint", 2025],
  ["a negative one", "(-7)::tinyint", -7],
  ["a fraction", "0.25::float", 0.25],
  ["a day", "date '2025-09-26'", "2025-09-26"],
  ["an instant", "timestamptz '2025-09-26 07:30:00+07'", "2025-09-26T00:30:00Z"],
  ["a truth", "true", true],
  ["a list", "[1, 2]", "[1,2]"],
  ["a record", "{year: 2025, value: null}", '{"year":2025,"value":null}'],
  ["a member of a set", "'final'::enum('final', 'provisional')", "final"],
  ["a word with accents", "'Rp 1.234,56 – ñ'", "Rp 1.234,56 – ñ"],
  ["nothing", "null::varchar", null],
  ["no number", "null::decimal(5, 1)", null],
])("%s reaches the browser as itself", async (_what, sql, value) => {
  expect((await published(`select ${sql} as value`)).objects()).toEqual([{ value }]);
});

test("rows keep their order, and nulls their places", async () => {
  const table = await published(
    "select i, if(i % 3 = 0, null, i / 2) as half from range(5000) t(i) order by i desc",
  );
  expect(table.numRows()).toBe(5000);
  expect(table.objects({ limit: 3 })).toEqual([
    { i: 4999, half: 2499.5 },
    { i: 4998, half: null },
    { i: 4997, half: 2498.5 },
  ]);
});

test("a mart without rows keeps its columns", async () => {
  const table = await published(
    "select 'a' as agency_id, 1 as n, date '2025-01-01' as day, true as flag where false",
  );
  expect([table.columnNames(), table.numRows()]).toEqual([["agency_id", "n", "day", "flag"], 0]);
});

test("a whole number that a browser cannot hold is refused", async () => {
  await expect(published("select 9007199254740993::bigint as n")).rejects.toThrow("2^53");
});

test("release.json says which release it is and how many rows each mart has", async () => {
  const { folder, id } = await release({ awards: "from range(3)", observations: "from range(2)" });
  const target = await temporaryFolder();
  const hashes = await writeDataFiles(folder, await readRelease(folder), {
    folder: target,
    edition: "public",
  });
  expect(JSON.parse(await readFile(path.join(target, "release.json"), "utf8"))).toEqual({
    release_id: id,
    edition: "public",
    content_hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    created_at: "2026-03-01T02:15:00Z",
    origins: ["published"],
    marts: { awards: { rows: 3 }, observations: { rows: 2 } },
  });
  expect(Object.keys(hashes).toSorted()).toEqual(
    [
      "release.json",
      ...["awards.arrow", "observations.arrow", "release.json", "schema.json"].map((name) => `${id}/${name}`),
    ].toSorted(),
  );
});

test("a release that is not what its manifest says is not published", async () => {
  const damaged = async (damage: (folder: string) => Promise<void>) => {
    const { folder } = await release({ awards: "from range(3)" });
    await damage(folder);
    return writeDataFiles(folder, await readRelease(folder), {
      folder: await temporaryFolder(),
      edition: "public",
    });
  };
  await expect(damaged((folder) => appendFile(path.join(folder, "awards.parquet"), " "))).rejects.toThrow(
    "1 marts changed",
  );
  await expect(damaged((folder) => rm(path.join(folder, "awards.parquet")))).rejects.toThrow(
    "1 marts missing",
  );
  await expect(damaged((folder) => writeFiles(folder, { "b.parquet": "" }))).rejects.toThrow(
    "1 marts unlisted",
  );
});
