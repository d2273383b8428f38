import { beforeAll, describe, expect, test } from "vitest";
import { type FoundSource, findSources } from "../../pipeline/sources/find.ts";
import { type Row, withWarehouse } from "../../pipeline/warehouse.ts";
import { walk } from "../run/walks.ts";
import { root } from "../root.ts";
import { keptFolder } from "../folders.ts";

let warehouse: string;
let sources: readonly FoundSource[];
const ask = <T = Row>(sql: string) => withWarehouse(warehouse, (open) => open.rows<T>(sql));

beforeAll(async () => {
  const { rooms, problems } = await walk(keptFolder(), { to: "check" });
  if (problems[0] !== undefined) throw problems[0];
  warehouse = rooms.warehouse;
  sources = await findSources(root);
});

describe("the tracked record", () => {
  test("loads whole: nothing refused, nothing doubled, no column unknown", async () => {
    expect(await ask("from meta.quarantine")).toEqual([]);
    expect(await ask("from meta.duplicates")).toEqual([]);
    expect(await ask("from meta.sums where rows_in = 0 or rows_in <> rows_loaded")).toEqual([]);
  });

  test("cites a known source on every row, with a confidence mark", async () => {
    for (const { name } of sources.filter(({ source }) => "source" in source.row.shape)) {
      const uncited = await ask(
        `select source, confidence from staging."${name}" where confidence is null or source not in (select source from staging.citations)`,
      );
      expect([name, uncited]).toEqual([name, []]);
    }
  });

  test("names an outlet and a title, a date, a year or a reference in every citation that is no summary", async () => {
    const bare = await ask("select source from staging.citations where outlet is null or title is null");
    expect(bare).toEqual([]);
  });

  test("points only to agencies, entities, metrics and innovations that exist", async () => {
    const dangling = await ask(`
      select 'parent' as what, parent_agency_id as id from staging.agencies
      where parent_agency_id is not null and parent_agency_id not in (select agency_id from staging.agencies)
      union all select 'alias', agency_id from staging.agency_aliases
      where agency_id not in (select agency_id from staging.agencies)
      union all select 'successor', successor_id from staging.agency_successions
      where successor_id not in (select agency_id from staging.agencies)
      union all select 'predecessor', predecessor_id from staging.agency_successions
      where predecessor_id is not null and predecessor_id not in (select agency_id from staging.agencies)
      union all select 'owner', owner_agency_id from staging.named_innovations
      where owner_agency_id is not null and owner_agency_id not in (select agency_id from staging.agencies)
      union all select 'innovation', innovation_id from staging.awards
      where innovation_id is not null and innovation_id not in (select innovation_id from staging.named_innovations)
      union all select 'event', event_id from staging.event_attendance
      where event_id not in (select event_id from staging.programme_events)
      union all select 'target', metric_id from staging.targets
      where metric_id not in (select metric_id from staging.metrics)`);
    expect(dangling).toEqual([]);
  });
});

describe("the city's index", () => {
  const series = (metric: string) =>
    ask(`select year, value::double as value, rank, is_chosen, status from marts.observations
         where metric_id = '${metric}' and entity_id = '3576' and (is_chosen or choice_rule = 'decision')
         order by year, is_chosen desc`);

  test("holds ranks alone before 2021, two values for 2022, and nothing for 2025", async () => {
    expect(await series("iid")).toEqual([
      { year: 2019, value: null, rank: 327, is_chosen: true, status: "final" },
      { year: 2020, value: null, rank: 42, is_chosen: true, status: "final" },
      { year: 2021, value: 62.3, rank: 7, is_chosen: true, status: "final" },
      { year: 2022, value: 70.78, rank: null, is_chosen: true, status: "unresolved" },
      { year: 2022, value: 77.73, rank: 1, is_chosen: false, status: "unresolved" },
      { year: 2023, value: 84.46, rank: expect.toBeOneOf([1, null]), is_chosen: true, status: "final" },
      { year: 2024, value: 92.25, rank: null, is_chosen: true, status: "final" },
    ]);
  });

  test("changes by both 13.68 and 6.73 to 2023, and is never joined to what came before 2021", async () => {
    const changes = await ask(`
      select from_year, change::double as change, is_chosen from marts.changes
      where metric_id = 'iid' and entity_id = '3576' and to_year <= 2023 order by all`);
    expect(changes).toEqual([
      { from_year: 2021, change: 8.48, is_chosen: true },
      { from_year: 2021, change: 15.43, is_chosen: false },
      { from_year: 2022, change: 6.73, is_chosen: false },
      { from_year: 2022, change: 13.68, is_chosen: true },
    ]);
  });

  test.each([
    ["innovations_registered", { 2022: 107, 2023: 176, 2024: 222, 2025: 245 }],
    ["ombudsman", { 2021: 58.4, 2022: 63.67, 2023: 88.26 }],
    ["pekppp", { 2021: 4.18, 2022: 4.52, 2023: 4.22, 2024: 4.19, 2025: 4.67 }],
    ["ki_award", { 2023: 98.64, 2024: 98.56, 2025: 99.45 }],
  ])("has %s as published", async (metric, wanted) => {
    const rows = await ask<{ year: number; value: number }>(
      `select year, value::double as value from marts.observations
       where metric_id = '${metric}' and entity_id = '3576' and is_chosen and value is not null order by year`,
    );
    expect(Object.fromEntries(rows.map(({ year, value }) => [year, value]))).toEqual(wanted);
  });

  test("is not mixed with the regency's, whose IKM of 88.88 stays its own", async () => {
    const rows = await ask(
      "select entity_id from marts.observations where metric_id = 'ikm' and value = 88.88",
    );
    expect(rows).toEqual([{ entity_id: "kab-mojokerto" }]);
    expect(await ask("from marts.observations where metric_id = 'ikm' and entity_id = '3576'")).toEqual([]);
  });
});

describe("reference tables", () => {
  test("carry the index' weights: SPD 21, SID 37, maximum 63 and 111", async () => {
    expect(
      await ask(`select aspect, sum(weight)::double as weight from staging.iid_indicators
                 where method_year = 2026 and aspect <> 'jumlah' group by aspect order by aspect`),
    ).toEqual([
      { aspect: "SID", weight: 37 },
      { aspect: "SPD", weight: 21 },
    ]);
  });

  test("give every metric that a method governs its regimes, never two for one year", async () => {
    const faulty = await ask(`
      select m.metric_id, y.year, count(r.regime_id) as regimes
      from staging.metrics as m
      cross join range(2018, 2027) as y(year)
      left join staging.regimes as r
          on r.metric_id = m.metric_id and y.year between r.from_year and coalesce(r.to_year, 9999)
      group by all
      having count(r.regime_id) > 1`);
    expect(faulty).toEqual([]);
    expect(
      await ask(
        "from staging.metrics where governed_by <> 'none' and governed_by not in (select metric_id from staging.regimes)",
      ),
    ).toEqual([]);
    const drawn = await ask(
      "select distinct metric_id from staging.indicator_values where metric_id not in (select metric_id from staging.regimes)",
    );
    expect(drawn).toEqual([]);
  });

  test("keep homonyms and rival instruments apart", async () => {
    const ids = (await ask<{ metric_id: string }>("select metric_id from staging.metrics")).map(
      ({ metric_id: id }) => id,
    );
    expect(ids).toEqual(expect.arrayContaining(["ipkd_kemendagri", "stunting_eppgbm", "stunting_ssgi"]));
    expect(ids.filter((id) => id.startsWith("ipkd_"))).toHaveLength(2);
  });

  test("leave exactly five innovations without a rate", async () => {
    expect(
      await ask(
        "select tier_status, uplift_max_pct from marts.uplift_tiers where 5 between from_innovations and coalesce(to_innovations, 99)",
      ),
    ).toEqual([{ tier_status: "undefined", uplift_max_pct: null }]);
  });

  test("have the thirty-seven urusan, three kecamatan and eighteen kelurahan", async () => {
    expect(
      await ask(`select (select count(*) from staging.urusan) as urusan,
      count_if(kind = 'kecamatan') as kecamatan, count_if(kind = 'kelurahan') as kelurahan from staging.areas`),
    ).toEqual([{ urusan: 37, kecamatan: 3, kelurahan: 18 }]);
  });
});

describe("the news items", () => {
  interface Item {
    readonly item_number: number;
    readonly carried_in: string | null;
    readonly carried_key: string | null;
    readonly left_out_reason: string | null;
  }

  test("are accounted for one by one: carried by an existing row, or left out with a reason", async () => {
    const items = await ask<Item>("from staging.news_items order by item_number");
    expect(items.map(({ item_number: number }) => number)).toEqual(
      Array.from({ length: 92 }, (_, index) => index + 1),
    );
    const lost: unknown[] = [];
    for (const {
      item_number: number,
      carried_in: table,
      carried_key: keys,
      left_out_reason: reason,
    } of items) {
      if (table === null) {
        if (reason === null || reason.length < 5) lost.push([number, "no reason"]);
        continue;
      }
      const source = sources.find(({ name }) => name === table);
      for (const key of keys!.split(";").map((text) => text.trim())) {
        const parts = key.split("|");
        const where = parts.map(
          (part, index) => `"${source!.source.key[index]}"::varchar = '${part.replaceAll("'", "''")}'`,
        );
        const [row] = await ask<{ count: number }>(
          `select count(*) as count from staging."${table}" where ${where.join(" and ")}`,
        );
        if (row!.count === 0) lost.push([number, table, key]);
      }
    }
    expect(lost).toEqual([]);
  });
});
