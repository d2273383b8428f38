import { expect } from "vitest";
import type { Check, Found } from "./asked.ts";

export const outcomeAnswers: Readonly<Record<number, Check>> = {
  27: async ({ kept, released }, rows) => {
    const years = await released("from marts.agency_year where view = 'was'");
    const pairs = years.flatMap((from) =>
      years.filter(
        (to) =>
          to.agency_id === from.agency_id &&
          [1, 2].includes(to.year - from.year) &&
          to.scores_from_year === from.scores_from_year &&
          from.mean_verified_maturity_net !== null &&
          (to.ikm ?? to.ombudsman ?? to.pekppp) !== null,
      ),
    );
    expect(rows).toHaveLength(pairs.length);
    const net = await kept(`
      with netted as (
          select n.agency_id, n.submission_year as year, n.innovation_id, sum(i.weight * l.verified_level) as points
          from staging.innovations as n
          join staging.indicator_levels as l on l.innovation_id = n.innovation_id and l.year = n.submission_year
          join staging.iid_indicators as i
              on i.indicator = l.indicator and i.method_year = 2026 and i.aspect = 'SID'
          where l.indicator not in
              ('kemudahan_proses', 'penyelesaian_pengaduan', 'kemanfaatan_inovasi', 'monitoring_evaluasi')
          group by all having count(l.verified_level) > 0
      )
      select agency_id, year, avg(points)::double as mean from netted group by all`);
    for (const row of rows) {
      const { mean } = net.find(({ agency_id, year }) => agency_id === row.agency_id && year === row.year);
      expect(row.mean_verified_maturity_net).toBeCloseTo(mean, 1);
    }
  },
  28: async ({ released }, rows) => {
    expect(rows.filter(({ metric_id }) => metric_id === "stunting_eppgbm").map(({ value }) => value)).toEqual(
      [9.04, 7.71, 4.84, 3.12, 2.04, 1.54],
    );
    expect(rows.filter(({ value }) => value === 4.08)).toEqual([]);
    expect(await released("from marts.known_gaps where gap_id = 'stunting-4-08'")).toHaveLength(1);
    const of2021 = rows.find(({ metric_id, year }) => metric_id === "stunting_eppgbm" && year === 2021);
    expect(of2021.change_from_year_before).toBeCloseTo(4.84 - 7.71, 9);
    expect(of2021.change_to_year_after).toBeCloseTo(3.12 - 4.84, 9);
  },
  29: async ({ released }, rows) => {
    const of = (year: number) => rows.find((row) => row.year === year);
    expect([of(2023).pekppp_change, of(2023).iid_change]).toEqual([-0.3, 13.68]);
    expect([of(2024).pekppp_change, of(2024).iid_change]).toEqual([-0.03, 7.79]);
    expect(of(2023).is_unresolved).toBe(true);
    expect(of(2025).iid_change).toBeNull();
    const aspects = await released("from marts.observations where metric_id like 'pekppp\\_%' escape '\\'");
    expect(aspects).toEqual([]);
  },
  30: async ({ kept }, rows) => {
    const surveyed = await kept(`
      with periods as (
          select agency_id, year, from_date, to_date, sum(respondents) as n,
              sum(respondents * completion_time) / sum(respondents) as u3,
              sum(respondents * complaint_handling) / sum(respondents) as u9
          from staging.service_surveys group by all having sum(respondents) >= 30
      )
      select agency_id, year, sum(n) as n, (sum(n * u3) / sum(n))::double as u3, (sum(n * u9) / sum(n))::double as u9
      from periods group by all`);
    const of = (agency: string, year: number) =>
      surveyed.find((row) => row.agency_id === agency && row.year === year);
    for (const row of rows) {
      const [now, before] = [of(row.agency_id, row.year), of(row.agency_id, row.year - 1)];
      expect(row.respondents).toBe(now.n);
      expect(row.completion_time_change).toBeCloseTo(now.u3 - before.u3, 2);
      expect(row.complaint_handling_change).toBeCloseTo(now.u9 - before.u9, 2);
    }
    const digital = await kept(`
      select agency_id, submission_year + 1 as year, count(distinct innovation_id) as n from staging.innovations
      where kind = 'digital' group by all`);
    for (const { agency_id, year, n } of digital) {
      const row = rows.find((candidate) => candidate.agency_id === agency_id && candidate.year === year);
      if (row !== undefined) expect(row.digital_innovations_year_before).toBe(n);
    }
  },
  31: async ({ kept }, rows) => {
    const solved = await kept(`
      select agency_id, year(month) as year, sum(received)::double as received, 100 * sum(solved) / sum(received) as pct
      from staging.complaints group by all`);
    const levels = await kept(`
      select n.agency_id, l.year, avg(l.verified_level) as level
      from staging.indicator_levels as l
      join staging.innovations as n on n.innovation_id = l.innovation_id and n.submission_year = l.year
      where l.indicator = 'penyelesaian_pengaduan' group by all`);
    for (const row of rows) {
      const isOwn = ({ agency_id, year }: Found) => agency_id === row.agency_id && year === row.year;
      expect(row.mean_level_complaints ?? null).toEqual(levels.find(isOwn)?.level ?? null);
      // Complaints of units below count for the agency above them, so its own are the least there can be.
      expect(row.complaints_received).toBeGreaterThanOrEqual(solved.find(isOwn)?.received ?? 0);
      expect(row.complaint_resolution_pct).toBeGreaterThan(0);
    }
    const exact = rows.filter((row) =>
      solved.some(
        ({ agency_id, year, received, pct }) =>
          agency_id === row.agency_id &&
          year === row.year &&
          received === row.complaints_received &&
          Math.abs(pct - row.complaint_resolution_pct) <= 0.05,
      ),
    );
    expect(exact.length).toBeGreaterThan(rows.length / 2);
  },
  32: async ({ kept }, rows) => {
    const stated = await kept(`
      select year, unit as benefit_unit, value_kind, count(*) as statements, count(distinct innovation_id) as innovations,
          max(value)::double as largest_single_benefit, count_if(method is null) as statements_without_method
      from staging.innovation_benefits where value is not null
      group by year, unit, value_kind order by year, benefit_unit, value_kind`);
    expect(rows.map(({ city_id: _city, ...row }) => row)).toEqual(stated);
    expect(Object.keys(rows[0])).not.toContain("beneficiaries");
  },
  33: async ({ kept }, rows) => {
    const budgets = await kept(`
      select innovation_id, year, sum(budget_rupiah)::bigint as budget
      from staging.innovation_budgets where innovation_id is not null group by all order by year, innovation_id`);
    expect(
      rows.map(({ innovation_id, year, budget_rupiah: budget }) => ({ innovation_id, year, budget })),
    ).toEqual(budgets);
    const costs = await kept(`
      select b.innovation_id, b.year, round(sum(b.budget_rupiah) / any_value(n.value)) as cost
      from staging.innovation_budgets as b
      join staging.innovation_benefits as n
          on n.innovation_id = b.innovation_id and n.year = b.year and n.unit = 'orang' and n.value > 0
      group by all having count(distinct n.measure) = 1`);
    expect(costs.length).toBeGreaterThan(0);
    for (const { innovation_id, year, cost } of costs)
      expect(
        rows.find((row) => row.innovation_id === innovation_id && row.year === year)
          .cost_per_beneficiary_rupiah,
      ).toBe(cost);
    for (const row of rows)
      expect(row.years_budgeted_of_last_three).toBe(
        budgets.filter(
          ({ innovation_id, year }) =>
            innovation_id === row.innovation_id && year > row.year - 3 && year <= row.year,
        ).length,
      );
  },
};
