import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { expect } from "vitest";
import { root } from "../root.ts";
import type { Check } from "./asked.ts";

const published = (name: string): Record<string, string>[] =>
  parse(readFileSync(join(root, "data", "published", name, `${name}.csv`)), { columns: true, bom: true });

export const awardAnswers: Readonly<Record<number, Check>> = {
  34: async (_asked, rows) => {
    expect(rows).toHaveLength(published("awards").length);
    const iga = rows.find(({ award_id }) => award_id === "iga-2022-kota-terinovatif");
    expect(iga).toMatchObject({
      assessed_year: 2022,
      granted_year: 2022,
      implemented_from_year: 2020,
      implemented_to_year: 2021,
    });
    const undated = published("awards").filter(({ granted_on: day }) => day === "");
    expect(rows.filter(({ granted_year: year }) => year === null)).toHaveLength(undated.length);
  },
  35: async ({ released }, rows) => {
    expect(rows.filter(({ is_winner: isWinner }) => isWinner)).toEqual([]);
    expect(await released("from marts.innovation_year where city_id = '3576'")).toEqual([]);
    const [all] = await released("select count(*) as n from marts.innovation_year where is_new");
    expect(rows.reduce((sum, { innovations }) => sum + innovations, 0)).toBe(all.n);
  },
  36: async (_asked, rows) => {
    const ours = rows.filter(({ city_id }) => city_id === "3576");
    const regions = Object.fromEntries(
      ours.map(({ innovation_id, regions: count }) => [innovation_id, count]),
    );
    expect(regions).toMatchObject({ "gaman-majapahit": 19, "kencana-mojo": 10 });
    expect(ours.filter(({ with_agreement: count }) => count > 0)).toEqual([]);
  },
  37: async ({ kept }, rows) => {
    const dated = published("awards").filter(({ granted_on: day }) => day !== "");
    const led = rows.filter(({ leader }) => leader !== null);
    expect(led.reduce((sum, { awards }) => sum + awards, 0)).toBe(dated.length);
    for (const { leader, first_granted_on: first, last_granted_on: last } of led) {
      const periods = await kept(`
        select min(period_from) as began, max(coalesce(period_to, date '9999-12-31'))::varchar as ended
        from staging.leaders where holder = '${leader}' and level = 'city'`);
      expect(first >= periods[0].began && last <= periods[0].ended).toBe(true);
    }
  },
};
