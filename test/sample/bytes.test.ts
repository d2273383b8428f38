import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { SampleOptions } from "../../pipeline/sample/sample.ts";
import { small, writeSmall } from "./small-city.ts";

/** The hash of each file's bytes, by its name. */
async function hashes(options: Partial<SampleOptions> = {}) {
  const { folder, manifest } = await writeSmall(options);
  const files = ["faults.json", ...manifest.files.map(({ file }) => file)];
  const entries = files.map(
    async (file) =>
      [
        file,
        createHash("sha256")
          .update(await readFile(join(folder, file)))
          .digest("hex"),
      ] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}

test("the same options give the same bytes", async () => {
  expect(await hashes()).toEqual(await hashes());
});

test("another seed gives another city, of the same shape", async () => {
  const [one, other] = [await hashes(), await hashes({ seed: small.seed + 1 })];
  expect(Object.keys(other)).toEqual(Object.keys(one));
  const same = Object.keys(one).filter((file) => one[file] === other[file]);
  // Who the agencies are does not depend on chance.
  expect(same.toSorted()).toEqual([
    "agencies/agencies.csv",
    "agency_aliases/agency_aliases.csv",
    "agency_successions/agency_successions.csv",
    "citations/citations.csv",
    "entities/entities.csv",
    "programme_events/programme_events.csv",
  ]);
});

test("no name of a real place stands in a sample", async () => {
  const { folder, manifest } = await writeSmall();
  for (const { file } of manifest.files)
    expect(await readFile(join(folder, file), "latin1")).not.toMatch(/mojokerto|surabaya|jawa timur/i);
});
