import { readdir, readFile } from "node:fs/promises";
import { join, parse } from "node:path";
import { describe, expect, test } from "vitest";
import { findSources } from "../../pipeline/sources/find.ts";
import { root } from "../folders.ts";
import { emptyRooms, fillInbox, stageInbox } from "../steps/folder.ts";

const sources = await findSources(root);

const contoh = join(import.meta.dirname, "contoh");

/** Every sample in the inbox of its source, staged together, with the few references of the fictional city. */
async function stageSamples() {
  const rooms = emptyRooms();
  for (const name of await readdir(contoh))
    await fillInbox(rooms, { [`${parse(name).name}/contoh.csv`]: await readFile(join(contoh, name)) });
  for (const { name, folder } of sources)
    await fillInbox(rooms, { [`${name}/sample.csv`]: await readFile(join(folder, "sample.csv")) });
  // A sample shows its faults, so it may have more of them than a real file.
  const tolerant = sources.map((found) => ({
    ...found,
    source: { ...found.source, tolerates: { rows: Infinity, share: 1 } },
  }));
  return stageInbox(rooms, tolerant);
}

let staging: ReturnType<typeof stageSamples> | undefined;
const staged = () => (staging ??= stageSamples());

describe.each(sources)("the sample of $name", ({ name }) => {
  test("has good rows, and every row of it is accounted for", async () => {
    const { problems, sums } = await staged();
    expect(problems).toEqual([]);
    const sum = sums.find(({ file }) => file === `${name}/sample.csv`)!;
    expect(sum.rows_in).toBeGreaterThan(0);
    expect(sum.rows_loaded).toBeGreaterThan(0);
    expect(sum.rows_loaded + sum.rows_quarantined + sum.rows_duplicate).toBe(sum.rows_in);
  });

  test("is refused for these reasons and no others", async () => {
    const { quarantine } = await staged();
    const reasons = quarantine
      .filter(({ file }) => file === `${name}/sample.csv`)
      .map(({ source, _row, column, rule }) => ({ source, row: _row, column, rule }));
    await expect(`${JSON.stringify(reasons, null, 2)}\n`).toMatchFileSnapshot(`expected/${name}.json`);
  });
});
