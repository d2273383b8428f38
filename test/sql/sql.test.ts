import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readXlsx } from "hucre/xlsx";
import { fromArrow } from "arquero";
import { beforeAll, describe, expect, test } from "vitest";
import type { Question } from "../../pipeline/sql/ask.ts";
import type { Rooms } from "../../pipeline/rooms.ts";
import { withWarehouse } from "../../pipeline/warehouse.ts";
import { jejak } from "../cli/jejak.ts";
import { keptFolder } from "../folders.ts";
import { askIn, auditOf } from "./asking.ts";
import { releaseId, smallRelease, writeManifest } from "./released.ts";

const folder = keptFolder();
const dataDir = join(folder, "data");
let rooms: Rooms;

beforeAll(async () => {
  rooms = await smallRelease(dataDir);
});

const ask = (query: string, more: Partial<Question> = {}) => askIn(rooms, query, more);

describe("jejak sql", () => {
  const env = {
    JEJAK_DATA: dataDir,
    JEJAK_KEY_FILE: join(folder, "key"),
    JEJAK_TMP: join(folder, "scratch"),
  };
  const counted = "select city_id, sum(people)::int as people from people_counts group by all order by all";

  test("answers from an argument, a file and the standard input alike, and says of which release", async () => {
    const file = join(folder, "q.sql");
    writeFileSync(file, `-- counts of people\n${counted};\n`);
    const csv = "city_id,people\n3576,100\ncontoh,12\n";
    for (const { code, out, err } of [
      await jejak(["sql", counted, "--format", "csv"], { env }),
      await jejak(["sql", "--file", file, "--format", "csv"], { env }),
      await jejak(["sql", "--format", "csv"], { env, input: counted }),
    ]) {
      expect([code, out]).toEqual([0, csv]);
      expect(err).toContain(`rilis ${releaseId} · asal: terbitan, data contoh`);
      expect(err).toContain(`2 rows · release ${releaseId} · origin: published, sample data`);
    }
  });

  test("says in both languages what is wrong with a question, where, and which name was meant", async () => {
    const { code, out, err } = await jejak(["sql", "select city_id,\n  poeple from people_counts"], { env });
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("[id] baris 2, kolom 3: tidak ada kolom poeple; mungkin people");
    expect(err).toContain("[en] line 2, column 3: there is no column poeple; perhaps people");
    expect(err).toContain("→   poeple from people_counts\n      ^");
  });

  test("does not do what only looks like a question", async () => {
    const { code, err } = await jejak(["sql", `copy people_counts to '${folder}/x.csv'`], { env });
    expect(code).toBe(2);
    expect(err).toContain("[en] line 1, column 1: copy is not answered; only a SELECT that reads is");
  });

  test.each([
    [["select 1", "--format", "xlsx"], "xlsx is written to a file"],
    [["select 1", "--out", "hasil.doc"], "the form of hasil.doc is not known"],
    [["select 1", "--internal"], "--internal opens personal data; say what for"],
  ])("%j is a usage error", async (args, message) => {
    expect(await jejak(["sql", ...args], { env })).toMatchObject({
      code: 2,
      err: expect.stringContaining(message),
    });
  });
});

describe("an answer", () => {
  test("stands as a table with types, and says when it is cut", async () => {
    const { text, isCut, rows } = await ask("from years order by year", { limit: 3 });
    expect(text).toBe(
      [
        "   year  source_id",
        "integer  varchar",
        "───────  ─────────",
        "   2018  x",
        "   2019  x",
        "   2020  x",
      ].join("\n"),
    );
    expect([rows, isCut]).toEqual([3, true]);
  });

  test.each([
    ["from years where year > 2000 order by year desc", 8, false],
    ["from years", 7, true],
    ["select unnest([1, 2]) as i from years", 8, true],
    ["select a.year from years as a, years as b", 8, true],
    ["from range(9)", 8, true],
  ])("in a file: %s has at most %i rows, and says whether that was all", async (query, limit, isCut) => {
    const out = join(folder, "most.csv");
    expect(await ask(query, { format: "csv", out, limit })).toMatchObject({ rows: limit, isCut });
    expect(readFileSync(out, "utf8").trim().split("\n")).toHaveLength(limit + 1);
  });

  test("is the same in every form", async () => {
    const query = "select city_id, people, score from people_counts order by people -- a comment at the end";
    const rows = [
      { city_id: "contoh", people: 12, score: null },
      { city_id: "3576", people: 40, score: 1.5 },
      { city_id: "3576", people: 60, score: 2.25 },
    ];
    const to = async (format: "json" | "parquet" | "xlsx" | "arrow") => {
      const out = join(folder, `answer.${format}`);
      expect((await ask(query, { format, out })).rows).toBe(3);
      return out;
    };
    expect(JSON.parse(readFileSync(await to("json"), "utf8"))).toEqual(rows);
    expect(fromArrow(new Uint8Array(readFileSync(await to("arrow")))).objects()).toEqual(rows);
    const parquet = await to("parquet");
    await withWarehouse(":memory:", async (warehouse) => {
      expect(
        await warehouse.rows(`select city_id, people, score::double as score from '${parquet}'`),
      ).toEqual(rows);
      const kept = await warehouse.rows<{ key: string; value: string }>(
        `select decode(key) as key, decode(value) as value from parquet_kv_metadata('${parquet}')`,
      );
      expect(kept).toContainEqual({ key: "release_id", value: releaseId });
      expect(kept).toContainEqual({ key: "origins", value: "published,sample" });
    });
    const { sheets } = await readXlsx(readFileSync(await to("xlsx")));
    expect(sheets[0]!.rows).toEqual([
      ["city_id", "people", "score"],
      ["contoh", 12, null],
      ["3576", 40, 1.5],
      ["3576", 60, 2.25],
    ]);
    expect(sheets[1]!.rows.flat()).toEqual(
      expect.arrayContaining([releaseId, "data contoh / sample data", query]),
    );
  });

  test("tells what its tables and columns mean", async () => {
    const { text } = await ask(
      "select column_name, comment from duckdb_columns() where schema_name = 'marts' and table_name = 'people_counts' and column_name = 'people'",
    );
    expect(text).toContain("Pegawai / Staff [orang / people]");
  });

  test("may be the engine's plan", async () => {
    expect((await ask("from people_counts where people > 20", { isPlan: true })).text).toContain(
      "people_counts",
    );
  });
});

test("every question leaves a line that only its owner reads, with no person's number in it", async () => {
  rmSync(rooms.sqlAudit, { force: true });
  await ask("from people_counts where city_id <> '198609262015051001'");
  await expect(ask("from nowhere")).rejects.toThrow("there is no table nowhere");
  expect(auditOf(rooms)).toMatchObject([
    {
      who: expect.stringMatching(/\(\d+\)$/),
      release_id: releaseId,
      outcome: "ok",
      rows: 3,
      ms: expect.any(Number),
    },
    { query: "from nowhere", outcome: "Catalog", rows: null },
  ]);
  expect(auditOf(rooms)[0]!["query"]).toBe("from people_counts where city_id <> '•••'");
  expect(statSync(rooms.sqlAudit).mode & 0o777).toBe(0o600);
});

test("an answer is not written into the data folder", async () => {
  const out = join(rooms.releases, releaseId, "people_counts.parquet");
  await expect(ask("select 1", { format: "parquet", out })).rejects.toThrow("lies inside the data folder");
});

test("a release that there is none of is not asked", async () => {
  const release = "20200101-000000000000";
  await expect(ask("select 1", { release })).rejects.toThrow(`there is no release ${release}`);
});

test("a release that was withdrawn is not asked", async () => {
  const withdrawn = "20260201-0123456789ab";
  await writeManifest(rooms, withdrawn, { marts: {}, withdrawn: { at: "2026-02-02", reason: "uji coba" } });
  await expect(ask("select 1", { release: withdrawn })).rejects.toThrow(
    `release ${withdrawn} was withdrawn: uji coba`,
  );
});
