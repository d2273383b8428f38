import { expect, test } from "vitest";
import { findModels } from "../../pipeline/models/find.ts";
import { isInternal, isReleased } from "../../pipeline/models/mart.ts";
import { tppPerformance } from "../../pipeline/marts/tpp_performance.ts";
import { refuseSmallCells } from "../../pipeline/steps/small-cells.ts";
import { withWarehouse } from "../../pipeline/warehouse.ts";
import { root } from "../root.ts";

const releasing = (people: number | null) =>
  withWarehouse(":memory:", async (warehouse) => {
    await warehouse.run("create schema release");
    const cells = Object.keys(tppPerformance.row.shape).map((column) =>
      column === "people_kurang" ? `${people} as ${column}` : `null::integer as ${column}`,
    );
    await warehouse.run(`create table release.tpp_performance as select ${cells.join(", ")}`);
    await refuseSmallCells(warehouse, "tpp_performance", tppPerformance);
  });

test.each([1, 4])("a mart about people with a cell of %i is not released", async (people) => {
  await expect(releasing(people)).rejects.toThrow("1 cells of people_kurang count fewer than 5 people");
});

test.each([null, 0, 5])("a cell of %s is let out", async (people) => {
  await expect(releasing(people)).resolves.toBeUndefined();
});

test("what is for the city hall alone lies apart in a release", async () => {
  const models = await findModels(root);
  const kept = models.filter(({ mart }) => mart !== undefined && !isReleased(mart)).map(({ name }) => name);
  expect(models.filter(({ mart }) => isInternal(mart)).map(({ name }) => name)).toEqual(kept);
  expect(kept).toEqual([
    "corrections",
    "entry_season",
    "follow_up_status",
    "innovation_claims",
    "innovation_matches",
  ]);
});
