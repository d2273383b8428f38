import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { findModels } from "../../pipeline/models/find.ts";
import { type Row, withWarehouse } from "../../pipeline/warehouse.ts";
import { keptFolder } from "../folders.ts";
import { root } from "../root.ts";
import { walk } from "../run/walks.ts";

describe("traps on the record", () => {
  let file = "";
  const ask = <T = Row>(sql: string) => withWarehouse(file, (warehouse) => warehouse.rows<T>(sql));

  beforeAll(async () => {
    const { rooms, problems } = await walk(keptFolder(), { to: "check" });
    if (problems[0] !== undefined) throw problems[0];
    file = rooms.warehouse;
  }, 300_000);

  test("5. number 19 of the old guide and number 20 of 2026 are one indicator", async () => {
    const numbered = await ask(`
      select indicator, number_official as number from staging.iid_indicator_drift where number_official = '19'
      union all select indicator, number_official from marts.iid_indicators where indicator = 'bimtek_inovasi'
      order by number`);
    expect(numbered).toEqual([
      { indicator: "bimtek_inovasi", number: "19" },
      { indicator: "bimtek_inovasi", number: "20" },
    ]);
  });

  test("8. an award keeps the years of use, of assessment and of the grant apart", async () => {
    const [award] = await ask("from marts.awards_timeline where award_id = 'iga-2022-kota-terinovatif'");
    expect(award).toMatchObject({
      implemented_from_year: 2020,
      implemented_to_year: 2021,
      assessed_year: 2022,
      granted_on: "2022-12-23",
    });
    expect(await ask("from marts.uplift_tiers where rewards_year >= fiscal_year")).toEqual([]);
  });

  test("9. Terinovatif is an award and no band, Sangat Inovatif a band and no award", async () => {
    const bands = await ask("select distinct band from marts.bands where metric_id = 'iid'");
    expect(bands).toContainEqual({ band: "Sangat Inovatif" });
    expect(bands.filter(({ band }) => /terinovatif/i.test(String(band)))).toEqual([]);
    const titles = await ask("select title_as_published as title from marts.awards_timeline");
    expect(titles.filter(({ title }) => /terinovatif/i.test(String(title))).length).toBeGreaterThan(0);
    expect(titles.filter(({ title }) => String(title) === "Sangat Inovatif")).toEqual([]);
  });

  test("15. no change of an outcome spans a change of its instrument", async () => {
    const changes = await ask<{ metric_id: string; from_year: number }>(`
      select metric_id, from_year from marts.changes
      where entity_id = '3576' and metric_id in ('ombudsman', 'pekppp') order by all`);
    expect(changes.map(({ metric_id: metric, from_year: from }) => `${metric} ${from}`)).toEqual([
      "ombudsman 2022",
      "pekppp 2022",
      "pekppp 2023",
      "pekppp 2024",
    ]);
  });

  test("22. the 53 assessed of 2022 stand beside the 69 entered and the 107 registered", async () => {
    const funnel = await ask(`
      select innovations, lost from marts.funnel
      where city_id = '3576' and year = 2022 and innovations is not null order by stage_order`);
    expect(funnel).toEqual([
      { innovations: 107, lost: null },
      { innovations: 69, lost: 38 },
      { innovations: 53, lost: 16 },
    ]);
  });

  test("31. Brantas Tuntas of 2021 and of 2022 is one innovation", async () => {
    expect(await ask("from marts.named_innovations where lower(name) like '%brantas tuntas%'")).toHaveLength(
      1,
    );
    const [link] = await ask("from marts.innovation_lineage where from_innovation_id = 'brantas-tuntas'");
    expect(link).toMatchObject({
      to_innovation_id: "brantas-tuntas",
      kind: "resubmission",
      from_year: 2021,
      to_year: 2022,
    });
  });

  test("37. a law that was cited wrongly leads to the law that was meant", async () => {
    const wrong = await ask(`
      select w.number, w.year, m.number as meant_number, m.year as meant_year
      from staging.regulations as w left join staging.regulations as m on m.regulation_id = w.refers_to
      where w.status = 'salah kutip' and w.level = 'uu'`);
    expect(wrong).toContainEqual({ number: "8", year: 2013, meant_number: "25", meant_year: 2009 });
    expect(wrong.filter(({ meant_year: year }) => year === null)).toEqual([]);
  });

  test("18. no table about pay is made from innovations, and none about innovations from pay", async () => {
    const edges = await ask<{ reader: string; reads: string }>("select reader, reads from marts.lineage");
    const reached = (table: string): string[] => {
      const next = edges.filter(({ reader }) => reader === table).map(({ reads }) => reads);
      return [...next, ...next.flatMap(reached)];
    };
    const pay = (await findModels(root)).filter(({ name }) => name.startsWith("tpp_"));
    expect(pay.length).toBeGreaterThan(0);
    for (const { name } of pay) expect(reached(`marts.${name}`)).not.toContain("staging.innovations");
    for (const name of [
      "agency_year",
      "innovation_year",
      "iid_score",
      "programme_effects",
      "linkage",
      "linkage_points",
    ]) {
      const read = reached(`marts.${name}`).filter((table) => table.startsWith("staging.tpp"));
      expect([name, read]).toEqual([name, []]);
    }
  });

  test("25. agencies that came are held against those that did not, or nothing is said", async () => {
    const rows = await ask(
      readFileSync(join(root, "pipeline", "questions", "agencies_before_and_after_events.sql"), "utf8"),
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(
      rows.filter(
        ({ other_difference: other, difference_in_differences: between }) =>
          other === null && between !== null,
      ),
    ).toEqual([]);
  });
});
