import { expect } from "vitest";
import type { Check, Found } from "./asked.ts";

const sum = (rows: readonly Found[], column: string): number =>
  rows.reduce((total: number, row) => total + Number(row[column]), 0);

export const programmeAnswers: Readonly<Record<number, Check>> = {
  1: async ({ kept, released }, rows) => {
    const handedIn = await kept(`
      with entries as (
          select *, submission_year = min(submission_year) over (partition by innovation_id) as is_first
          from staging.innovations
      )
      select submission_year as year, count(*) as innovations, count_if(is_first) as new_innovations
      from entries group by all order by all`);
    for (const { year, innovations, new_innovations } of handedIn) {
      const ofYear = rows.filter((row) => row.year === year);
      expect([year, sum(ofYear, "innovations"), sum(ofYear, "new_innovations")]).toEqual([
        year,
        innovations,
        new_innovations,
      ]);
      const others = sum(ofYear, "continued") + sum(ofYear, "developed");
      expect(others).toBe(Number(innovations) - Number(new_innovations));
    }
    const [{ stopped } = {}] = await kept(`
      select count(distinct innovation_id) as stopped from staging.innovation_lists as l
      join (select innovation_id, max(submission_year) as last_year from staging.innovations group by all)
          using (innovation_id)
      where l.status = 'berhenti' and l.year >= last_year`);
    expect(sum(rows, "stopped")).toBe(stopped);
    const registered = await released(`
      select innovations_registered as n from marts.city_year
      where city_id = '3576' and innovations_registered is not null order by year`);
    expect(registered.map(({ n }) => n)).toEqual([107, 176, 222, 245]);
  },
  2: async ({ kept }, rows) => {
    const missed = await kept(`
      select agency_id from staging.agencies as a
      where is_reporting and city_id = 'contoh'
          and coalesce(year(valid_from), 0) <= 2022 and coalesce(year(valid_to), 9999) >= 2022
          and not exists (
              from staging.innovations as i
              where i.agency_id = a.agency_id and i.submission_year = 2022 and i.form = 'pelayanan publik'
          )
      order by all`);
    const of2022 = rows.filter(({ policy_id }) => policy_id === "one-agency-one-innovation-2022");
    expect(of2022.map(({ agency_id }) => ({ agency_id }))).toEqual(missed);
    expect(missed.length).toBeGreaterThan(0);
    const few = await kept(`
      select agency_id, submission_year as year from staging.innovations where submission_year >= 2024
      group by all having count(distinct innovation_id) < 2 order by all`);
    const ruleOf2024 = rows.filter(({ policy_id }) => policy_id === "one-opd-more-than-one-innovation-2024");
    expect(ruleOf2024.map(({ agency_id, year }) => ({ agency_id, year }))).toEqual(few);
    for (const row of rows.filter(({ missed_in_a_row_years: years }) => years > 1))
      expect(
        rows.some(
          (before) =>
            before.agency_id === row.agency_id &&
            before.policy_id === row.policy_id &&
            before.year === row.year - 1 &&
            before.missed_in_a_row_years === row.missed_in_a_row_years - 1,
        ),
      ).toBe(true);
  },
  3: async ({ released }, rows) => {
    const ages = await released("from marts.survival order by age_years");
    for (const row of rows) {
      const until = ages.filter(
        ({ cohort, kind, age_years }) =>
          cohort === row.cohort && kind === row.kind && age_years <= row.age_years,
      );
      const isDrawn = until.every(({ at_risk }) => at_risk >= 10);
      const share = until.reduce((left, { at_risk, stopped }) => left * (1 - stopped / at_risk), 1);
      expect(row.survival_pct).toBe(isDrawn ? Math.round(1000 * share) / 10 : null);
    }
    const drawn = rows.filter(({ survival_pct: share }) => share !== null);
    expect(drawn.length).toBeGreaterThan(0);
  },
  4: async ({ kept }, rows) => {
    const ours = rows.filter(({ city_id, year }) => city_id === "3576" && year === 2022);
    expect(ours.slice(0, 3).map(({ innovations, lost }) => [innovations, lost])).toEqual([
      [107, null],
      [69, 38],
      [53, 16],
    ]);
    const [counted] = await kept(`
      select
          (select count(distinct innovation_id) from staging.innovation_lists where year = 2025 and status <> 'berhenti')
              as registered,
          (select count(*) from staging.innovations where submission_year = 2025) as entered,
          (select count(distinct innovation_id) from staging.indicator_levels where year = 2025 and verified_level is not null
              and innovation_id in (select innovation_id from staging.innovations where submission_year = 2025)) as assessed`);
    const stages = rows.filter(({ city_id, year }) => city_id === "contoh" && year === 2025);
    expect(
      Object.fromEntries(stages.slice(0, 3).map(({ stage, innovations }) => [stage, innovations])),
    ).toEqual(counted);
  },
  5: async ({ kept }, rows) => {
    const [counted] = await kept(`
      with scored as (
          select innovation_id, year(max(implemented_on)) as first_use,
              min(submission_year) filter (verified_score is not null) as first_score
          from staging.innovations where implemented_on is not null group by all
      )
      select count(*) as innovations, sum(first_score - first_use)::integer as years from scored`);
    expect({ innovations: rows.length, years: sum(rows, "years_to_first_score") }).toEqual(counted);
    expect(rows.every(({ years_to_first_score: years }) => years === null || years >= 0)).toBe(true);
  },
  6: async ({ kept }, rows) => {
    const entries = await kept(`
      select innovation_id, submission_year as year, year(developed_on) as developed
      from staging.innovations order by all`);
    const third: string[] = [];
    let before = { innovation_id: "", year: 0 };
    let count = 0;
    for (const entry of entries) {
      const isFirst = entry.innovation_id !== before.innovation_id;
      if (isFirst || (entry.developed !== null && entry.developed >= before.year)) count = 0;
      count += 1;
      if (count > 2 && entry.year >= 2024) third.push(`${entry.innovation_id} ${entry.year}`);
      before = entry;
    }
    expect(new Set(rows.map(({ innovation_id, year }) => `${innovation_id} ${year}`))).toEqual(
      new Set(third),
    );
    expect(third.length).toBeGreaterThan(0);
  },
  7: async ({ kept }, rows) => {
    const yandas = rows.filter(({ urusan_group, year }) => urusan_group === "yandas" && year === 2025);
    const served = await kept(`
      select u.urusan_id, count(i.innovation_id) as n from staging.urusan as u
      left join staging.innovations as i
          on i.urusan_id = u.urusan_id and i.submission_year = 2025 and i.stage = 'penerapan'
      where u.urusan_group = 'yandas' group by all`);
    const without = served.filter(({ n }) => n === 0).map(({ urusan_id }) => urusan_id);
    expect(served).toHaveLength(6);
    expect(new Set(yandas.map(({ urusan_id }) => urusan_id))).toEqual(new Set(without));
    for (const row of rows) {
      expect(row.would_meet_gate_2026).toBe(row.yandas_covered >= 5);
      expect(row.would_meet_gate_2027_prognosis).toBe(row.yandas_covered >= 6);
    }
  },
  8: async ({ kept }, rows) => {
    const counted = await kept(`
      select submission_year as year, count_if(kind = 'digital') as digital, count_if(kind = 'non digital') as non_digital
      from staging.innovations group by all order by all`);
    expect(rows.map(({ year, digital, non_digital }) => ({ year, digital, non_digital }))).toEqual(counted);
  },
  9: async ({ kept }, rows) => {
    const owned = await kept(`
      select i.submission_year as year, a.kind as owner_kind, count(*) as innovations
      from staging.innovations as i join staging.agencies as a using (agency_id) group by all order by all`);
    expect(rows.map(({ year, owner_kind, innovations }) => ({ year, owner_kind, innovations }))).toEqual(
      owned,
    );
    for (const year of new Set(rows.map((row) => row.year)))
      expect(
        sum(
          rows.filter((row) => row.year === year),
          "share_pct",
        ),
      ).toBeCloseTo(100, 0);
  },
};
