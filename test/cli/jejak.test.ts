import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { emptyFolder } from "../folders.ts";
import { jejak } from "./jejak.ts";

const verbs = ["run", "sql", "schedule", "explain", "simulate", "releases"];

describe("jejak", () => {
  test("says what it does when it is given nothing, and in both languages", async () => {
    const { code, out } = await jejak([]);
    expect(code).toBe(0);
    for (const verb of verbs) expect(out).toContain(verb);
    expect(out).toContain("kinerja inovasi satu kota");
  });

  test.each(verbs)("%s --help teaches", async (verb) => {
    const { code, out } = await jejak([verb, "--help"]);
    expect(code).toBe(0);
    expect(out).toContain(`jejak ${verb}`);
    expect(out).toContain("--data <dir>");
  });

  test.each([
    [["runn"], "unknown command 'runn'"],
    [["run", "--from", "nowhere"], "Allowed choices are collect, land"],
    [["run", "--as-of", "2026-02-30"], "YYYY-MM-DD"],
    [["run", "--only", "tidak-ada"], "there is no source named tidak-ada"],
    [["run", "--from", "release", "--to", "land"], "step release comes after land"],
    [["explain", "--year", "2022"], "missing required argument 'figure'"],
    [["explain", "iid", "--year", "22"], "a year has four digits"],
    [["sample", "--years", "2018-2035"], "[id] tahun terakhir 2035 belum tiba"],
    [["sample", "--years", "2018-2035"], "[en] the last year 2035 has not come yet"],
    [["schedule", "--port", "http"], "a port is a number"],
    [["schedule", "--cron", "often", "--port", "0"], '"often" is no cron expression'],
  ])("%j is a usage error with exit code 2", async (args, message) => {
    const { code, err } = await jejak([
      ...args,
      ...(args.includes("--only") || args.includes("--cron") ? ["--data", emptyFolder()] : []),
    ]);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(message) });
  });
});

test("before the first run there is nothing to explain, and the answer says what to do", async () => {
  const { code, err } = await jejak(["explain", "iid", "--year", "2022", "--data", emptyFolder()]);
  expect(code).toBe(1);
  expect(err).toContain("[id] belum ada rilis");
  expect(err).toContain("[en] nothing was released yet");
  expect(err).toContain("→ npm run jejak -- run");
});

test("a run, then explain, then releases", async () => {
  const dataDir = emptyFolder();
  const ran = await jejak(["run", "--to", "release", "--data", dataDir]);
  expect(ran).toMatchObject({ code: 0, err: "" });
  for (const step of ["collect", "land", "stage", "build", "check", "release"])
    expect(ran.out).toMatch(new RegExp(`^${step} .* s `, "m"));

  const explained = await jejak(["explain", "iid", "--year", "2022", "--data", dataDir]);
  expect(explained.code).toBe(0);
  for (const part of [
    "70,78",
    "77,73",
    "target-24jam",
    "indonewsdaily",
    "decree > release > press > self",
    "+13,68",
    "+6,73",
  ])
    expect(explained.out).toContain(part);
  expect(explained.out).toContain("rumus tidak diketahui");
  const [, file, row] = /(data\/published\/indicator_values\/\S+\.csv):(\d+)/.exec(explained.out)!;
  const line = (await readFile(join(import.meta.dirname, "../..", file!), "utf8")).split("\n")[
    Number(row) - 1
  ];
  expect(line).toMatch(/^iid,3576,2022,70\.78,/);

  const wrong = await jejak(["explain", "iiid", "--year", "2022", "--data", dataDir]);
  expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining("the nearest are: iid") });

  const gap = await jejak(["explain", "iid", "--year", "2025", "--data", dataDir]);
  expect(gap).toMatchObject({ code: 0, out: expect.stringContaining("sebuah celah") });

  const simulated = await jejak(["simulate", "--year", "2024", "--data", dataDir]);
  expect(simulated).toMatchObject({ code: 1, err: expect.stringContaining("this release holds no levels") });

  const releases = await jejak(["releases", "--json", "--data", dataDir]);
  const [release] = JSON.parse(releases.out) as { release_id: string; origins: string[] }[];
  expect(explained.out).toContain(release!.release_id);
  expect(release!.origins).toEqual(["published"]);
});

test("a service whose port is taken says so and ends", async () => {
  const taken = createServer().listen(0, "127.0.0.1");
  await once(taken, "listening");
  const { port } = taken.address() as AddressInfo;
  const { code, err } = await jejak(["schedule", "--port", String(port), "--data", emptyFolder()]);
  taken.close();
  expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining(`port ${port} is in use`) });
});

test("run --json prints one record and nothing else", async () => {
  const dataDir = emptyFolder();
  await writeFile(join(dataDir, "note.txt"), "");
  const { code, out } = await jejak(["run", "--to", "land", "--json", "--data", dataDir]);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ state: "ok", steps: [{ step: "collect" }, { step: "land" }] });
});
