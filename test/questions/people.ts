import { expect } from "vitest";
import type { Check } from "./asked.ts";

/** Held back: the release has no column with money of people, and none with a person. */
const nothingAboutPay: Check = async ({ released }) => {
  const columns = await released(`
    select c.mart, c."column", c.unit from marts.catalog as c
    where (c.mart like 'tpp%' and c.unit = 'rupiah') or c."column" in ('person_id', 'nip', 'sex')`);
  const { length } = columns.filter(({ mart }) => !["tpp_agency_year", "tpp_tiers"].includes(mart));
  expect(length).toBe(0);
};

export const peopleAnswers: Readonly<Record<number, Check>> = {
  20: async (asked, rows) => {
    await nothingAboutPay(asked, rows);
    expect(rows.map(({ uplift_max_pct }) => uplift_max_pct)).toEqual([3, 4, null, 5]);
    expect(rows.find(({ uplift_max_pct: most }) => most === null)).toMatchObject({
      from_innovations: 5,
      to_innovations: 5,
    });
    expect(new Set(rows.map(({ published_total_rupiah }) => published_total_rupiah))).toEqual(
      new Set([1_100_000_000]),
    );
  },
  21: nothingAboutPay,
  22: nothingAboutPay,
  23: nothingAboutPay,
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
      select count(*) as agencies, avg(after.n - before.n)::double as difference
      from came
      join counted as before on before.agency_id = came.agency_id and before.year = 2023
      join counted as after on after.agency_id = came.agency_id and after.year = 2025`);
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
    for (const row of rows) {
      const own = cells.filter(({ agency_id, year }) => agency_id === row.agency_id && year === row.year);
      const staff = own.reduce((sum, { n }) => sum + n, 0);
      expect(row.people).toBe(staff >= 5 ? staff : null);
      const hasFew = own.some(({ n }) => n < 5);
      if (hasFew) expect(row.is_suppressed).toBe(true);
      const shown = [row.people_sangat_baik, row.people_baik, row.people_kurang, row.baik_pct];
      if (row.is_suppressed) expect(shown).toEqual([null, null, null, null]);
      else expect(row.people_baik).toBe(own.find(({ predikat }) => predikat === "Baik")?.n ?? 0);
    }
  },
};
