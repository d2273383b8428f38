import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { PlantedFault } from "../../pipeline/sample/write.ts";
import { sourcesNamed } from "../steps/folder.ts";
import { withStagedSample, writeSmall } from "./small-city.ts";

const line = ({ file, row, column, rule }: Omit<PlantedFault, "source">) =>
  `${file}:${row} ${column ?? "(row)"} ${rule}`;

const ledger = (table: string) =>
  `select ledger.* replace (files.name as file) from meta.${table} as ledger
   join meta.files as files using (source, file) where files.origin = 'sample' order by file`;

test("the quarantine holds every planted fault and nothing else, and every file adds up", async () => {
  const { folder, manifest } = await writeSmall();
  const { quarantine, sums } = await withStagedSample(folder, manifest, async (warehouse) => ({
    quarantine: await warehouse.rows<Omit<PlantedFault, "row"> & { _row: number; severity: string }>(
      ledger("quarantine"),
    ),
    sums: await warehouse.rows(ledger("sums")),
  }));
  const found = quarantine.map(({ _row: row, ...fault }) => line({ ...fault, row }));
  expect(found.toSorted()).toEqual(manifest.faults.map(line).toSorted());
  const warned = new Set(quarantine.filter(({ severity }) => severity !== "error").map(({ rule }) => rule));
  expect([...warned]).toEqual(["totals_row"]);
  const byFile = (a: { file: string }, b: { file: string }) => (a.file < b.file ? -1 : 1);
  expect(
    sums.map(({ source, file, rows_in, rows_loaded, rows_quarantined, rows_duplicate }) => ({
      source,
      file,
      rows_in,
      rows_loaded,
      rows_quarantined,
      rows_duplicate,
    })),
  ).toEqual(
    manifest.files
      .map(({ source, file, rows, duplicates, faulty }) => ({
        source,
        file,
        rows_in: rows,
        rows_loaded: rows - duplicates - faulty,
        rows_quarantined: faulty,
        rows_duplicate: duplicates,
      }))
      .toSorted(byFile),
  );
});

test("no source gets more faults than it tolerates", async () => {
  const { manifest } = await writeSmall({ agencies: 26, fromYear: 2018, toYear: 2025, scale: 0.1 });
  const names = [...new Set(manifest.files.map(({ source }) => source))];
  for (const { name, source } of await sourcesNamed(...names)) {
    const files = manifest.files.filter((file) => file.source === name);
    const count = (of: "rows" | "faulty") => files.reduce((sum, file) => sum + file[of], 0);
    expect.soft(count("faulty"), name).toBeLessThanOrEqual(source.tolerates.rows);
    expect.soft(count("faulty") / count("rows"), name).toBeLessThanOrEqual(source.tolerates.share);
  }
});

test("faults.json says what was planted, and a person finds each fault on the row that it names", async () => {
  const { folder, manifest } = await writeSmall();
  expect(JSON.parse(await readFile(join(folder, "faults.json"), "utf8"))).toEqual(manifest);
  const planted = manifest.faults.find(
    ({ source, column }) => source === "follow_ups" && column === "status",
  )!;
  const lines = (await readFile(join(folder, planted.file), "utf8")).split("\n");
  expect(lines[planted.row - 1]).toContain("ditunda");
});
