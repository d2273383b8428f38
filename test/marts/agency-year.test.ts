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
