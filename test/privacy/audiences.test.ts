import { beforeAll, expect, test } from "vitest";
import { isSealed, numberColumn } from "../../pipeline/contract/persons.ts";
import { martColumns } from "../../pipeline/models/describe.ts";
import { findModels } from "../../pipeline/models/find.ts";
import { type LinkedModel, orderModels } from "../../pipeline/models/order.ts";
import { findSources } from "../../pipeline/sources/find.ts";
import { withWarehouse } from "../../pipeline/warehouse.ts";
import { root } from "../root.ts";

let models: LinkedModel[] = [];
let aboutPeople = new Set<string>();

beforeAll(async () => {
  const found = await findSources(root);
  models = await withWarehouse(":memory:", async (warehouse) =>
    orderModels(warehouse, await findModels(root)),
  );
  const feeds = found.filter(({ contract }) => isSealed(contract) && numberColumn(contract) !== undefined);
  aboutPeople = new Set([
    ...feeds.map(({ name }) => `staging.${name}`),
    // What the pipeline counts of files, and so of files about people.
    ...["sums", "quarantine", "periods", "supersessions"].map((ledger) => `meta.${ledger}`),
    ...["person_records", "person_faults"].map((ledger) => `meta.${ledger}`),
  ]);
  for (const { name, reads } of models)
    if (reads.some((table) => aboutPeople.has(table))) aboutPeople.add(`marts.${name}`);
}, 60_000);

test("every mart says whether it is for everybody or for the city hall", () => {
  const silent = models.filter(
    ({ mart }) => mart !== undefined && !["public", "internal"].includes(mart.audience),
  );
  expect(silent.map(({ name }) => name)).toEqual([]);
});

test("what is made from feeds about people is released through suppression, each of its measures", () => {
  const personal = models.flatMap(({ name, mart }) =>
    mart !== undefined && aboutPeople.has(`marts.${name}`) ? [{ name, mart }] : [],
  );
  expect(personal.map(({ name }) => name)).toEqual([
    "expected_partitions",
    "quarantine_summary",
    "reconciliation",
    "supersessions",
    "tpp_agency_year",
    "tpp_city_year",
    "tpp_performance",
    "tpp_tiers",
  ]);
  for (const { name, mart } of personal) {
    const { columns = {}, withheld = [], flags = {} } = mart.disclosure ?? {};
    const covered = new Set([...Object.keys(columns), ...withheld]);
    const open = martColumns(name, mart).filter(
      ({ role, column }) => role === "measure" && !covered.has(column),
    );
    // How many parts a file replaced is nobody's.
    expect([name, open.map(({ column }) => column)]).toEqual([
      name,
      name === "supersessions" ? ["parts"] : [],
    ]);
    expect([name, new Set(Object.values(flags).flat())]).toEqual([name, covered]);
    for (const flag of Object.keys(flags))
      expect([name, flag, flag in mart.row.shape]).toEqual([name, flag, true]);
  }
});
