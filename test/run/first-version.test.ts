import { cp } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readReleases } from "../../pipeline/steps/release.ts";
import { withWarehouse } from "../../pipeline/warehouse.ts";
import { emptyFolder } from "../folders.ts";
import { root } from "../root.ts";
import { walk } from "./walks.ts";

test("a data folder of the first version opens: its releases stand, and its inbox files are read again from their bytes", async () => {
  const dataDir = emptyFolder();
  await cp(join(root, "test", "fixtures", "first-version"), dataDir, { recursive: true });
  const { rooms, problems } = await walk(dataDir);
  expect(problems).toEqual([]);
  expect((await readReleases(rooms)).map(({ release_id: id }) => id)).toContain("20261122-3b304bb1fc6b");
  const sums = await withWarehouse(rooms.warehouse, (warehouse) =>
    warehouse.rows(
      "select rows_in, rows_loaded, rows_quarantined from marts.reconciliation where file = 'inbox/awards/usulan.csv'",
    ),
  );
  expect(sums).toEqual([{ rows_in: 3, rows_loaded: 2, rows_quarantined: 1 }]);
});
