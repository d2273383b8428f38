import { expect } from "vitest";
import type { Check } from "./asked.ts";

/** No column of the release tells of a person, and rupiah of people are whole millions. */
const nothingOfAPerson: Check = async ({ released }) => {
  const columns = await released(`select mart, "column", unit from marts.catalog where mart like 'tpp%'`);
  expect(columns.filter(({ column }) => ["person_id", "nip", "sex"].includes(column))).toEqual([]);
  for (const { mart, column } of columns.filter(({ unit }) => unit === "rupiah")) {
    const [odd] = await released(`select count(*) as n from marts.${mart} where ${column} % 1_000_000 <> 0`);
    expect([mart, column, odd.n]).toEqual([mart, column, 0]);
  }
};

export const peopleAnswers: Readonly<Record<number, Check>> = {
  20: async (asked, rows) => {
    await nothingOfAPerson(asked, rows);
    expect(rows.map(({ uplift_max_pct }) => uplift_max_pct)).toEqual([3, 4, null, 5]);
    expect(rows.find(({ uplift_max_pct: most }) => most === null)).toMatchObject({
      from_innovations: 5,
      to_innovations: 5,
    });
    expect(new Set(rows.map(({ published_total_rupiah }) => published_total_rupiah))).toEqual(
      new Set([1_100_000_000]),
    );
  },
  21: async ({ kept }, rows) => {
    for (const { city_id, year, tier, people } of rows.filter((row) => row.people !== null)) {
      const [counted] = await kept(
        `select count(*) as n from marts._tpp_uplifted where city_id = '${city_id}' and year = ${year} and tier = '${tier}'`,
      );
      expect([year, tier, people]).toEqual([year, tier, counted.n]);
      expect(people).toBeGreaterThanOrEqual(5);
    }
  },
  22: async ({ kept }, rows) => {
    const shown = rows.filter(({ participations }) => participations !== null);
    for (const { year, participations } of shown) {
      const [counted] = await kept(
        `select sum(innovations)::integer as n from staging.tpp_uplifts where year = ${year}`,
      );
      expect([year, participations]).toEqual([year, counted.n]);
    }
  },
  23: async ({ kept }, rows) => {
    const shares = rows.filter(({ uplifted_pct }) => uplifted_pct !== null);
    for (const { agency_id, year, uplifted_pct } of shares) {
      const [counted] = await kept(
        `select (select count(*) from marts._tpp_uplifted where agency_id = '${agency_id}' and year = ${year}) as some,
             (select count(*) from marts._tpp_people where agency_id = '${agency_id}' and year = ${year}) as everybody`,
      );
      expect(uplifted_pct).toBeCloseTo((100 * counted.some) / counted.everybody, 1);
    }
  },
  24: async ({ kept }) => {
    const columns = await kept(`
      select column_name as name from duckdb_columns()
      where database_name = 'kept' and schema_name in ('staging', 'marts')
          and table_name in ('innovations', 'innovation_year', 'iid_simulation_base', 'innovation_lists', 'named_innovations')`);
    const names = columns.map(({ name }) => String(name));
    expect(names).toContain("initiator");
    expect(
      names.filter((name) => /inventor|innovator|author|leader|holder|person|nip|head/.test(name)),
    ).toEqual([]);
    const initiators = await kept(
      "select distinct initiator from staging.innovations where initiator is not null",
    );
    const kinds = new Set(["Kepala Daerah", "Anggota DPRD", "Perangkat Daerah", "ASN", "Masyarakat"]);
    expect(initiators.filter(({ initiator }) => !kinds.has(initiator))).toEqual([]);
  },
  25: async ({ kept }, rows) => {
    const [came] = await kept(`
      with counted as (
          select agency_id, submission_year as year, count(distinct innovation_id) as n
          from staging.innovations group by all
      ),
      came as (
          select distinct agency_id from staging.event_attendance
          where event_id = 'contoh-bimtek-2024' and role in ('attended', 'signed', 'assisted')
      )
      select count(*) as agencies, avg(coalesce(after.n, 0) - coalesce(before.n, 0))::double as difference
      from came
      join staging.agencies as a
          on a.agency_id = came.agency_id and a.is_reporting
          and coalesce(year(a.valid_from), 0) <= 2023 and coalesce(year(a.valid_to), 9999) >= 2025
      left join counted as before on before.agency_id = came.agency_id and before.year = 2023
      left join counted as after on after.agency_id = came.agency_id and after.year = 2025`);
    const row = rows.find(
      ({ event_id, measure }) => event_id === "contoh-bimtek-2024" && measure === "innovations",
    );
    expect(row.came_agencies).toBe(came.agencies);
    expect(row.came_difference).toBeCloseTo(came.difference, 2);
    for (const { came_difference: one, other_difference: other, difference_in_differences: between } of rows)
      if (one === null || other === null) expect(between).toBeNull();
      else expect(between).toBeCloseTo(one - other, 9);
  },
  26: async ({ kept }, rows) => {
    const cells = await kept(`
      select agency_id, year, coalesce(predikat, '') as predikat, count(*) as n from marts._tpp_people group by all`);
    const predikat = { people_sangat_baik: "Sangat Baik", people_baik: "Baik", people_kurang: "Kurang" };
    for (const row of rows) {
      const own = cells.filter(({ agency_id, year }) => agency_id === row.agency_id && year === row.year);
      const staff = own.reduce((sum, { n }) => sum + n, 0);
      if (row.people !== null) expect(row.people).toBe(staff);
      for (const [column, name] of Object.entries(predikat)) {
        const n = own.find((cell) => cell.predikat === name)?.n ?? 0;
        if (n > 0 && n < 5) expect([column, row[column], row.is_suppressed]).toEqual([column, null, true]);
        else if (row[column] !== null) expect([column, row[column]]).toEqual([column, n]);
      }
    }
  },
};
