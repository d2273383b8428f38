import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { diff, type ReleaseDifference } from "../../pipeline/diff/diff.ts";
import { reasonsBetween, reasonsFor } from "../../pipeline/diff/reasons.ts";
import { readReleases } from "../../pipeline/steps/release.ts";
import { keptFolder } from "../folders.ts";
import { roomsIn } from "../rooms.ts";
import { walk } from "../run/walks.ts";

const header =
  "award_id,award_series,title_as_published,level,granted_by,recipient_id,innovation_id,implemented_from_year," +
  "implemented_to_year,assessed_year,granted_on,rank,stage,source,confidence,note";
const award = (title: string) =>
  `uji-1,lainnya,${title},kota,Panitia contoh,3576,,,,2024,2024-05-01,,,uji-2024,C,`;

describe("diff(rooms, { from, to })", () => {
  const dataDir = keptFolder();
  const drop = async (title: string) => {
    await mkdir(join(dataDir, "inbox", "awards"), { recursive: true });
    await writeFile(join(dataDir, "inbox", "awards", "baru.csv"), `${header}\n${award(title)}\n`);
  };
  let added: ReleaseDifference;
  let retitled: ReleaseDifference;

  beforeAll(async () => {
    await walk(dataDir, { at: "2026-11-21T03:00:00Z" });
    await drop("Penghargaan contoh");
    await walk(dataDir, { at: "2026-11-21T04:00:00Z" });
    await drop("Penghargaan contoh kedua");
    await walk(dataDir, { at: "2026-11-21T05:00:00Z" });
    const ids = (await readReleases(roomsIn(dataDir))).map(({ release_id: id }) => id);
    added = await diff(roomsIn(dataDir), { from: ids[0]!, to: ids[1]! });
    retitled = await diff(roomsIn(dataDir), { from: ids[1]!, to: ids[2]! });
  }, 120_000);

  test("names the new file and the row that it brought", () => {
    expect(added.reasons).toEqual([
      { kind: "file", source: "awards", name: "inbox/awards/baru.csv", change: "added" },
    ]);
    expect(added.marts.find(({ mart }) => mart === "awards_timeline")).toMatchObject({
      rowsAdded: 1,
      rowsRemoved: 0,
      changed: [],
    });
  });

  test("shows a changed value before and after, with its row", () => {
    expect(retitled.reasons.map(({ change }) => change)).toEqual(["changed"]);
    const { changed, reasons } = retitled.marts.find(({ mart }) => mart === "awards_timeline")!;
    expect(changed).toContainEqual({
      row: expect.stringContaining("award_id=uji-1") as string,
      column: "title_as_published",
      before: "Penghargaan contoh",
      after: "Penghargaan contoh kedua",
    });
    expect(reasons).toEqual(retitled.reasons);
  });

  test("leaves out the marts that a file cannot reach", () => {
    expect(retitled.marts.map(({ mart }) => mart)).not.toContain("observations");
  });

  test("says which releases there are when one is unknown", async () => {
    await expect(diff(roomsIn(dataDir), { from: "nanti", to: added.to })).rejects.toMatchObject({
      name: "UsageError",
      hint: expect.stringContaining(added.from) as string,
    });
  });
});

test("a rule, a correction, the code and the day are reasons of their own kind", () => {
  const manifest = (inputs: readonly string[], version: string, day: string) =>
    ({
      inputs: inputs.map((name) => ({
        source: name.includes("corrections") ? "corrections" : "regimes",
        origin: "published",
        name,
        sha256: name,
      })),
      code_version: version,
      as_of: day,
    }) as never;
  const before = manifest([], "1+a", "2026-01-01");
  const after = manifest(["data/reference/regimes.csv", "reference/corrections.csv"], "1+b", "2026-01-02");
  expect(reasonsBetween(before, after).map(({ kind }) => kind)).toEqual([
    "correction",
    "rule",
    "code",
    "day",
  ]);
});

test("a reason reaches the marts that read its source, and those about every file", () => {
  const edges = [
    { reader: "marts.a", reads: "marts.b" },
    { reader: "marts.b", reads: "staging.tpp" },
    { reader: "staging.tpp", reads: "ref.agency_aliases" },
    { reader: "marts.c", reads: "staging.awards" },
    { reader: "marts.d", reads: "meta.sums" },
  ];
  const reasons = [
    { kind: "rule", source: "agency_aliases", name: "x", change: "changed" },
    { kind: "file", source: "awards", name: "y", change: "added" },
    { kind: "code", source: null, name: "z", change: "changed" },
  ] as const;
  const reaching = (mart: string) => reasonsFor(mart, reasons, edges).map(({ name }) => name);
  expect(reaching("a")).toEqual(["x", "z"]);
  expect(reaching("c")).toEqual(["y", "z"]);
  expect(reaching("d")).toEqual(["x", "y", "z"]);
});
