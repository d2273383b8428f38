import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { UsageError } from "../../pipeline/errors.ts";
import { defaultSample, type SampleOptions } from "../../pipeline/sample/sample.ts";
import { findSources } from "../../pipeline/sources/find.ts";
import { landContoh } from "./contoh.ts";
import { emptyFolder, root } from "../folders.ts";
import { roomsIn } from "../rooms.ts";
import { walk } from "../run/walks.ts";
import { writeSmall } from "./small-city.ts";

const found = await findSources(root);

const size = fc
  .record({
    agencies: fc.integer({ min: 8, max: 99 }),
    fromYear: fc.integer({ min: 2018, max: 2034 }),
    span: fc.integer({ min: 1, max: 3 }),
    scale: fc.constantFrom(0.001, 0.01, 0.05, 0.1),
    seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
    isNull: fc.boolean(),
  })
  .map(({ span, ...rest }) => ({ ...rest, toYear: Math.min(2035, rest.fromYear + span) }));

test("a city of any size and seed has no more faults than its sources tolerate", async () => {
  await fc.assert(
    fc.asyncProperty(size, async (options) => {
      const { files } = (await writeSmall(options)).manifest;
      for (const { name, source } of found) {
        const own = files.filter((file) => file.source === name);
        const count = (of: "rows" | "faulty") => own.reduce((sum, file) => sum + file[of], 0);
        expect([name, count("faulty") <= source.tolerates.rows]).toEqual([name, true]);
        expect([name, count("faulty") <= source.tolerates.share * count("rows")]).toEqual([name, true]);
      }
    }),
    { numRuns: 8, seed: 20_261_122 },
  );
});

test.each([
  { agencies: 8, fromYear: 2021, toYear: 2023, scale: 0.1 },
  { agencies: 9, fromYear: 2034, toYear: 2035, scale: 0.001 },
])("a city of $agencies agencies from $fromYear to $toYear at scale $scale is released", async (options) => {
  const rooms = roomsIn(emptyFolder());
  await landContoh(rooms, { ...defaultSample, ...options });
  const { problems, record } = await walk(rooms.dataDir, { at: `${options.toYear + 1}-03-01T03:00:00Z` });
  expect(problems).toEqual([]);
  expect(record.state).toBe("ok");
});

describe("a city that cannot be drawn is refused before anything is written", () => {
  test.each<Partial<SampleOptions>>([
    { agencies: 7 },
    { agencies: 100 },
    { agencies: 8.5 },
    { fromYear: 2017 },
    { toYear: 2036 },
    { fromYear: 2024, toYear: 2024 },
    { fromYear: 2025, toYear: 2024 },
    { scale: 0 },
    { scale: 1001 },
    { seed: -1 },
    { seed: 2 ** 32 },
  ])("%o", async (options) => {
    await expect(writeSmall(options)).rejects.toBeInstanceOf(UsageError);
  });
});
