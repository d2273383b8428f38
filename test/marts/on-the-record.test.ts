import { beforeAll, describe, expect, test } from "vitest";
import { type Row, withWarehouse } from "../../pipeline/warehouse.ts";
import { keptFolder } from "../folders.ts";
import { walk } from "../run/walks.ts";

let warehouse: string;
const ask = <T = Row>(sql: string) => withWarehouse(warehouse, (open) => open.rows<T>(sql));

beforeAll(async () => {
  const { rooms, problems } = await walk(keptFolder(), { to: "check" });
  if (problems[0] !== undefined) throw problems[0];
  warehouse = rooms.warehouse;
});

describe("on the published record of Kota Mojokerto", () => {
  test("107 innovations were registered for 2022, 69 entered, 53 assessed; how many were mature is unknown", async () => {
    expect(
      await ask(
        "select stage, innovations, lost, counted_from from marts.funnel where year = 2022 order by stage_order",
      ),
    ).toEqual([
      { stage: "registered", innovations: 107, lost: null, counted_from: "record" },
      { stage: "entered", innovations: 69, lost: 38, counted_from: "record" },
      { stage: "assessed", innovations: 53, lost: 16, counted_from: "record" },
      { stage: "mature", innovations: null, lost: null, counted_from: null },
      { stage: "awarded", innovations: null, lost: null, counted_from: null },
    ]);
  });

  test("no plan's target for the index is known, and each year says so", async () => {
    expect(
      await ask(
        "select year, target_value, gap, status from marts.target_gap where metric_id = 'iid' and entity_id = '3576' order by year",
      ),
    ).toEqual(
      [2021, 2022, 2023, 2024].map((year) => ({ year, target_value: null, gap: null, status: "no target" })),
    );
  });

  test("the change of the index is given within one regime only, and unresolved where 2022 bears on it", async () => {
    expect(
      await ask(
        "select year, iid_change, is_iid_change_unresolved as unresolved from marts.city_year where city_id = '3576' and iid_change is not null order by year",
      ),
    ).toEqual([
      { year: 2022, iid_change: expect.closeTo(8.48), unresolved: true },
      { year: 2023, iid_change: expect.closeTo(13.68), unresolved: true },
      { year: 2024, iid_change: expect.closeTo(7.79), unresolved: false },
    ]);
  });

  test("every agency of 2018 signed the commitment; of one founded since nobody knows", async () => {
    expect(
      await ask(
        "select distinct status from marts.policy_compliance where unit_counted = 'commitment' and year = 2018",
      ),
    ).toEqual([{ status: "met" }]);
    expect(
      await ask(
        "select agency_id, status from marts.policy_compliance where unit_counted = 'commitment' and year = 2025 and status <> 'met'",
      ),
    ).toEqual([{ agency_id: "bpbd", status: "unknown" }]);
  });

  test("what agencies have not handed in is unknown, not nothing", async () => {
    expect(
      await ask("select distinct status from marts.policy_compliance where unit_counted = 'innovation'"),
    ).toEqual([{ status: "unknown" }]);
    expect(await ask("select distinct status, value from marts.strategy_scorecard")).toEqual([
      { status: "unknown", value: null },
    ]);
    for (const empty of ["coverage", "survival", "service_quality", "tpp_performance", "cost_benefit"])
      expect([empty, await ask(`select 1 from marts.${empty} limit 1`)]).toEqual([empty, []]);
  });

  test("29 regions took over innovations in 2025; the four that are named are among them", async () => {
    expect(
      await ask(
        "select sum(regions_to_add)::integer as regions, count(partner_name) as named from marts.replication_graph where year = 2025",
      ),
    ).toEqual([{ regions: 29, named: 4 }]);
  });
});
