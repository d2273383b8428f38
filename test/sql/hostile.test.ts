import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { askRelease } from "../../pipeline/sql/ask.ts";
import type { Asked } from "../../pipeline/sql/asked.ts";
import { startChild } from "../../pipeline/sql/in-child.ts";
import { answer } from "../../pipeline/sql/sandbox.ts";
import type { Rooms } from "../../pipeline/rooms.ts";
import { keptFolder, root } from "../folders.ts";
import { bombs, hostile } from "./hostile.ts";
import { releaseId, smallRelease } from "./released.ts";

const folder = keptFolder();
const targets = { secret: join(folder, "secret.txt"), folder, url: "http://127.0.0.1:9/" };
const word = "RAHASIA-417";
let rooms: Rooms;

beforeAll(async () => {
  rooms = await smallRelease(join(folder, "data"));
  mkdirSync(folder, { recursive: true });
  writeFileSync(targets.secret, word);
});

const tables = ["catalog", "people_counts", "years"];
const asking = (query: string): Asked => ({
  query,
  releaseDir: join(rooms.releases, releaseId),
  tables,
  format: "table",
  limit: 10_000,
  memory: 1 << 28,
  isPlan: false,
  stamp: { release_id: releaseId, made_at: "", origins: [] },
});

describe("in the sandbox of jejak sql", () => {
  test("the list has at least sixty statements, each under its own name", () => {
    const names = [...hostile(targets), ...bombs].map(({ name }) => name);
    expect(names.length).toBeGreaterThanOrEqual(60);
    expect(new Set(names).size).toBe(names.length);
  });

  test("what is released is answered", async () => {
    expect(await answer(asking("select sum(people) as people from people_counts"))).toMatchObject({
      ok: true,
      text: expect.stringContaining("112"),
    });
  });

  test.each(hostile(targets))("$name", async ({ sql, mayAnswer }) => {
    const before = readdirSync(folder);
    const answered = await answer(asking(sql));
    const told = JSON.stringify(answered);
    expect(told).not.toContain(word);
    expect(answered.ok && mayAnswer !== true).toBe(false);
    // Its own words may come back to who asked, within the excerpt; what an answer shows may name nothing of the machine.
    const shown = answered.ok ? (answered.text ?? "") : "";
    for (const place of [folder, root, homedir(), "/proc/"]) expect(shown).not.toContain(place);
    expect(readdirSync(folder)).toEqual(before);
  });
});

describe("in a process of its own", () => {
  test.each(bombs)("$name ends at a limit", async ({ sql }) => {
    const child = startChild();
    const asked = askRelease(
      rooms,
      { query: sql, format: "table", limit: 100, timeoutMs: 2_000, isPlan: false },
      { child, now: () => new Date(), show: async () => undefined },
    );
    await expect(asked).rejects.toThrow(/stopped after 2 seconds|more memory than its limit/);
  });
});
