import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../root.ts";
import { readCase } from "./cases.ts";
import { built } from "./record.ts";

const folder = join(root, "test", "marts", "cases", "agencies");

test.each(readdirSync(folder))("%s", async (name) => {
  const rows = await built(readCase(join(folder, name)), (warehouse) =>
    warehouse.rows(`
      select view, agency_id, year, innovations, innovations_low as low, innovations_high as high, ikm, ikm_change,
          ombudsman, pekppp, scores_from_year, carried_from, succession, succession_precision as "precision",
          succession_confidence as confidence,
      from marts.agency_year order by view desc, agency_id, year`),
  );
  expect(rows.length).toBeLessThanOrEqual(8);
  await expect(`${JSON.stringify(rows, null, 2)}\n`).toMatchFileSnapshot(join(folder, name, "expected.json"));
});

test("an agency's year of complaints has the median of its months and units, each as often as it solved", async () => {
  const agency = (id: string, parent: string | null) => ({
    agency_id: id,
    short_name: id,
    full_name: id,
    kind: parent === null ? "opd" : "uptd",
    parent_agency_id: parent,
    is_reporting: parent === null,
    confidence: "B",
  });
  const month = (id: string, day: string, solved: number, median: number | null) => ({
    agency: id,
    agency_id: id,
    month: day,
    received: solved + 1,
    solved,
    median_days: median,
  });
  const rows = await built(
    {
      agencies: [agency("dinas", null), agency("uptd", "dinas"), agency("badan", null)],
      complaints: [
        month("dinas", "2024-01-01", 10, 2),
        month("dinas", "2024-02-01", 4, 9),
        month("uptd", "2024-02-01", 7, 3),
        month("dinas", "2025-01-01", 0, null),
        month("badan", "2024-03-01", 3, 5.5),
      ],
    },
    (warehouse) =>
      warehouse.rows(`
        select agency_id, year, complaint_median_days as days from marts.agency_year
        where view = 'was' order by agency_id, year`),
  );
  expect(rows.map(Object.values)).toEqual([
    ["badan", 2024, 5.5],
    ["badan", 2025, null],
    ["dinas", 2024, 3],
    ["dinas", 2025, null],
  ]);
});
