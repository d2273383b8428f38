import { expect } from "vitest";
import { backcast } from "../../pipeline/iid/backcast.ts";
import { type EntryRow, portfoliosOf } from "../../pipeline/iid/from-rows.ts";
import type { BandRow, IndicatorRow, MethodRow } from "../../pipeline/iid/method.ts";
import { rulesByYear } from "../../pipeline/iid/methods.ts";
import { whatIf } from "../../pipeline/iid/what-if.ts";
import { simulate } from "../../pipeline/simulate/simulate.ts";
import type { Asked, Check } from "./asked.ts";

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/** What `jejak simulate` reads: the portfolios and the rules of a release. */
async function city({ released }: Asked) {
  const base = await released<EntryRow & { innovation_id: string | null }>("from marts.iid_simulation_base");
  const rules = rulesByYear(
    await released<MethodRow>("from marts.iid_methods"),
    await released<IndicatorRow>("from marts.iid_indicators"),
    await released<BandRow>("from marts.bands"),
  );
  const ownRows = base.filter(({ agency_id, stage }) => agency_id === null && stage === null);
  const portfolios = portfoliosOf(
    base.filter((row) => !ownRows.includes(row)),
    ownRows,
  );
  return {
    method: (year: number) => rules.get(year)!.method,
    portfolio: (year: number) => portfolios.find(({ portfolio }) => portfolio.year === year)!.portfolio,
  };
}

/** Verified maturity of each counted innovation of a year, from staged levels, with the year's count of the release. */
const maturities = ({ kept }: Asked, year: number) =>
  kept<{ innovation_id: string; points: number }>(`
    select b.innovation_id, coalesce(sum(i.weight * l.verified_level), 0)::double as points
    from marts.iid_simulation_base as b
    left join staging.indicator_levels as l on l.innovation_id = b.innovation_id and l.year = b.year
    left join staging.iid_indicators as i
        on i.indicator = l.indicator and i.method_year = 2026 and i.aspect = 'SID'
    where b.year = ${year} and b.is_counted
    group by all order by points, innovation_id`);

export const indexAnswers: Readonly<Record<number, Check>> = {
  10: async ({ released }, rows) => {
    const ours = rows.filter(({ city_id }) => city_id === "3576");
    expect(ours.flatMap(({ year, value }) => (value === null ? [] : [[year, value]]))).toEqual([
      [2021, 62.3],
      [2022, 70.78],
      [2023, 84.46],
      [2024, 92.25],
    ]);
    expect(ours.find(({ year }) => year === 2022).status).toBe("unresolved");
    const pairs = await released(`
      select distinct to_year as year from marts.changes where metric_id = 'iid' and entity_id = '3576' order by year`);
    const comparable = ours.filter((row) => row.is_comparable_with_year_before && row.value !== null);
    expect(comparable.map(({ year }) => ({ year }))).toEqual(pairs);
  },
  11: async ({ released }, rows) => {
    const known = rows.filter(({ status }) => status === "known");
    expect(known.length).toBeGreaterThan(0);
    for (const { city_id, from_year, to_year, basis, change_points } of known) {
      const parts = known.filter((row) => row.from_year === from_year && row.basis === basis);
      expect(Math.abs(total(parts.map(({ points }) => points)) - change_points)).toBeLessThan(1e-9);
      const [scores] = await released(`
        select b.iid_points - a.iid_points as change from marts.iid_score as a
        join marts.iid_score as b using (city_id, basis)
        where city_id = '${city_id}' and basis = '${basis}' and a.year = ${from_year} and b.year = ${to_year}`);
      expect(Math.abs(scores.change - change_points)).toBeLessThan(1e-9);
    }
  },
  12: async (asked, rows) => {
    const lost = await asked.kept(`
      select i.indicator, sum(i.weight * (3 - coalesce(l.verified_level, 0)))::double as points
      from marts.iid_simulation_base as b
      join staging.iid_indicators as i on i.method_year = 2026 and i.aspect = 'SID'
      left join staging.indicator_levels as l
          on l.innovation_id = b.innovation_id and l.year = b.year and l.indicator = i.indicator
      where b.year = 2024 and b.is_counted
      group by all order by points desc, indicator`);
    const of2024 = rows.filter(({ year }) => year === 2024);
    expect(of2024.map(({ indicator, lost_verified_points: points }) => ({ indicator, points }))).toEqual(
      lost,
    );
    const { nextSteps, index } = await simulate(asked.rooms, { year: 2024 });
    expect(nextSteps).toHaveLength(10);
    const gains = nextSteps.map(({ gain }) => gain);
    expect(gains).toEqual(gains.toSorted((a, b) => b - a));
    const [dearest] = await asked.released(`
      select max(weight) / 250 * 100 as gain from marts.indicator_points
      where aspect = 'SPD' and year = 2024 and mean_verified_level < 3`);
    expect(gains[0]).toBeCloseTo(dearest.gain, 9);
    expect(index.change).toBe(0);
  },
  13: async ({ kept }, rows) => {
    const [weak] = await kept("select count(*) as n from staging.innovations where verified_score < 105");
    const keys = new Map<string, number>();
    for (const { innovation_id, year, points_missing } of rows)
      keys.set(`${innovation_id} ${year}`, (keys.get(`${innovation_id} ${year}`) ?? 0) + points_missing);
    expect(keys.size).toBe(weak.n);
    const reached = await kept(`
      select l.innovation_id || ' ' || l.year as key, sum(i.weight * l.verified_level)::double as points
      from staging.indicator_levels as l
      join staging.iid_indicators as i
          on i.indicator = l.indicator and i.method_year = 2026 and i.aspect = 'SID'
      group by all having count(l.verified_level) > 0`);
    const compared = reached.filter(({ key }) => keys.has(key));
    expect(compared.length).toBeGreaterThan(0);
    for (const { key, points } of compared) expect([key, 111 - keys.get(key)!]).toEqual([key, points]);
  },
  14: async (asked) => {
    const { method, portfolio } = await city(asked);
    const ofAll = await maturities(asked, 2024);
    const weakest = ofAll.slice(0, 20).map(({ innovation_id: innovationId }) => innovationId);
    const { verified } = whatIf(
      portfolio(2024),
      weakest.map((innovationId) => ({ edit: "withdraw", innovationId }) as const),
      method(2024),
    );
    if (!verified.known) throw new Error("2024 has a formula");
    const left = ofAll.slice(20).map(({ points }) => points);
    expect(verified.after.counted).toBe(left.length);
    expect(verified.after.meanMaturity).toBeCloseTo(total(left) / left.length, 9);
    const { spd, volume } = verified.after;
    expect(verified.after.iid).toBeCloseTo((spd + total(left) / left.length + volume) / 2.5, 9);
    expect(verified.change).toBeGreaterThan(0);
  },
  15: async (asked) => {
    const { method, portfolio } = await city(asked);
    const own = backcast(portfolio(2025), method(2025), "verified");
    expect(own).toMatchObject({ known: false, reason: "rumus tidak diketahui" });
    const under2026 = backcast(portfolio(2025), method(2026), "verified");
    if (!under2026.known) throw new Error("2026 has a formula");
    const excluded = new Set(under2026.excluded.map(({ innovationId }) => innovationId));
    const [spd] = await asked.kept(`
      select sum(weight * verified_level)::double as points
      from staging.spd_levels as l
      join staging.iid_indicators as i on i.indicator = l.indicator and i.method_year = 2026 and i.aspect = 'SPD'
      where l.year = 2025`);
    const points = (await maturities(asked, 2025))
      .filter(({ innovation_id: innovation }) => !excluded.has(innovation))
      .map((row) => row.points);
    expect(under2026.counted).toBe(points.length);
    const sum = spd.points + total(points) / Math.max(12, points.length) + under2026.volume;
    expect(under2026.iid).toBeCloseTo(sum / 2.5, 9);
    const [covered] = await asked.released(
      "select max(yandas_covered) as n from marts.coverage where city_id = 'contoh' and year = 2025",
    );
    expect(under2026.volume).toBeCloseTo(covered.n >= 5 ? 0.38 * Math.min(200, points.length) : 0, 9);
    const of65 = under2026.iid >= 65 ? "Sangat Inovatif" : "Inovatif";
    expect(under2026.band).toBe(under2026.iid < 40 ? "Kurang Inovatif" : of65);
  },
  16: async ({ kept }, rows) => {
    const levels = await kept(`
      select l.year, l.indicator, count(*) as judged
      from staging.indicator_levels as l where l.year in (2023, 2024, 2026) group by all`);
    expect(levels.length).toBeGreaterThan(0);
    for (const { year, indicator } of levels)
      expect(rows.some((row) => row.year === year && row.indicator === indicator)).toBe(true);
    for (const row of rows) {
      expect(row.gap).toBeCloseTo(row.claimed - row.verified, 9);
      const before = rows.find(({ indicator, year }) => indicator === row.indicator && year === row.year - 1);
      expect(row.years_in_a_row_above).toBe(row.gap > 0 ? (before?.years_in_a_row_above ?? 0) + 1 : 0);
    }
    const gaps = await kept(`
      select c.claimed_above_verified as gap, s.claimed_score - s.verified_score as handed_in
      from marts.innovation_claims as c
      join staging.innovations as s on s.city_id = c.city_id and s.innovation_id = c.innovation_id and s.submission_year = c.year
      where c.claimed_above_verified is not null`);
    expect(gaps.length).toBeGreaterThan(0);
    for (const { gap, handed_in: handedIn } of gaps) expect(gap).toBeCloseTo(Number(handedIn), 9);
  },
  17: async ({ released }) => {
    const values = await released(`
      select year, status, regime_id from marts.observations
      where metric_id = 'iid' and entity_id = '3576' and is_chosen and value is not null order by year`);
    expect(values.map(({ year }) => year)).toEqual([2021, 2022, 2023, 2024]);
    expect(values[1]!.status).toBe("unresolved");
    expect(await released("from marts.known_gaps where gap_id = 'iid-3576-2025'")).toHaveLength(1);
    const [next] = await released(`
      select comparable_with_previous as answer from marts.regimes where metric_id = 'iid' and from_year = 2026`);
    expect(next!["answer"]).toBe("tidak");
  },
  18: async ({ released }, rows) => {
    for (const year of [2023, 2024]) {
      const ofYear = rows.filter((row) => row.year === year);
      const [score] = await released(
        `select spd_points from marts.iid_score where year = ${year} and basis = 'verified'`,
      );
      expect(total(ofYear.map((row) => row.lost_verified_points)) + score.spd_points).toBeCloseTo(63, 9);
      for (const row of ofYear)
        expect(row.lost_verified_points).toBeCloseTo(row.weight * (3 - row.verified_level), 9);
    }
  },
  19: async (_asked, rows) => {
    const magelang = rows.find(({ year, entity_id }) => year === 2024 && entity_id === "kota-magelang");
    expect(magelang.we_are_ahead_points).toBeCloseTo(92.25 - 71.87, 9);
    for (const row of rows.filter(({ year }) => year < 2021)) expect(row.we_are_ahead_points).toBeNull();
    for (const row of rows.filter(({ our_rank, peer_rank }) => our_rank !== null && peer_rank !== null))
      if (row.is_same_league && row.our_value !== null)
        expect(row.we_are_ahead_points > 0).toBe(row.our_rank < row.peer_rank);
  },
};
