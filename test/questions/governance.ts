import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { explainCell } from "../../pipeline/explain/cell.ts";
import { readCurrent } from "../../pipeline/steps/release.ts";
import type { Check } from "./asked.ts";

export const governanceAnswers: Readonly<Record<number, Check>> = {
  38: async ({ kept }, rows) => {
    const disputed = await kept(`
      select metric_id, entity_id, year from staging.indicator_values
      group by all having count(distinct value) > 1 order by all`);
    const keys = [
      ...new Set(rows.map(({ metric_id, entity_id, year }) => `${metric_id} ${entity_id} ${year}`)),
    ];
    expect(keys).toEqual(
      disputed.map(({ metric_id, entity_id, year }) => `${metric_id} ${entity_id} ${year}`),
    );
    const of2022 = rows.filter(
      ({ metric_id, entity_id, year }) => `${metric_id} ${entity_id} ${year}` === "iid 3576 2022",
    );
    expect(of2022.map(({ value, is_chosen, status }) => [value, is_chosen, status])).toEqual([
      [70.78, true, "unresolved"],
      [77.73, false, "unresolved"],
    ]);
    for (const key of keys) {
      const chosen = rows.filter(
        (row) => `${row.metric_id} ${row.entity_id} ${row.year}` === key && row.is_chosen,
      );
      expect([key, chosen.length, chosen[0]?.choice_rule !== "only"]).toEqual([key, 1, true]);
    }
  },
  39: async ({ kept }, rows) => {
    const former = await kept(`
      select distinct predecessor_id as id from staging.agency_successions
      where predecessor_id <> successor_id and coalesce(effective_latest, effective_on, date '1900-01-01') <= date '2026-11-21'`);
    const answered = new Set(rows.map(({ agency_id }) => agency_id));
    expect(former.filter(({ id }) => !answered.has(id))).toEqual([]);
    for (const row of rows) {
      if (row.share === null) expect([row.share_low, row.share_high]).not.toEqual([1, 1]);
      else expect(row.share_low <= row.share && row.share <= row.share_high).toBe(true);
      if (/merge|split|recut/.test(row.succession))
        expect([row.agency_id, row.carries_scores]).toEqual([row.agency_id, false]);
    }
  },
  40: async ({ kept }, rows) => {
    const people = await kept("select distinct source from meta.person_records");
    const isPersonal = ({ source }: { source: string }) => people.some((feed) => feed.source === source);
    const [refused] = await kept(
      "select count(*) as n from meta.quarantine where source not in (select source from meta.person_records)",
    );
    const [missing] = await kept("select count(*) as n from marts.expected_partitions where row_count = 0");
    const count = (isMissing: boolean) =>
      rows
        .filter(({ problem }) => (problem === "not handed in") === isMissing)
        .filter((row) => isMissing || !isPersonal(row))
        .reduce((sum, row) => sum + Number(row.rows), 0);
    expect(count(false)).toBe(refused.n);
    expect(count(true)).toBe(missing.n);
    const problems = new Set(rows.map(({ problem }) => problem));
    for (const planted of ["impossible_date", "duplicate_key", "nip_float", "range"])
      expect(problems).toContain(planted);
  },
  41: async ({ rooms, kept }, rows) => {
    for (const row of rows.filter(({ is_suppressed: hidden }) => !hidden))
      expect(row.rows_in).toBe(
        row.rows_loaded + row.rows_quarantined + row.rows_duplicate + row.rows_superseded,
      );
    const [refused] = await kept(`
      select count(distinct (source, file, _row)) as n from meta.quarantine
      where severity = 'error' and source not in (select source from meta.person_records)`);
    const open = rows.filter(({ is_suppressed: hidden }) => !hidden);
    expect(open.reduce((sum, { rows_quarantined: count }) => sum + Number(count), 0)).toBe(refused.n);
    const feeds: { source: string; newest_received_at: string | null }[] = JSON.parse(
      readFileSync(join(rooms.status, "freshness.json"), "utf8"),
    );
    const received = feeds.filter(({ newest_received_at: at }) => at === "2026-11-21T03:00:00.000Z");
    expect(new Set(received.map(({ source }) => source))).toEqual(new Set(rows.map(({ source }) => source)));
  },
  42: async ({ rooms, released }, rows) => {
    const { marts } = (await readCurrent(rooms))!;
    const published = rows.filter(({ mart }) => mart in marts);
    expect(published.map(({ mart, column }) => `${mart}.${column}`)).toContain("tpp_performance.people");
    for (const { mart, column } of published) {
      const few = await released(`from marts.${mart} where try_cast("${column}" as double) between 1 and 4`);
      expect([mart, column, few]).toEqual([mart, column, []]);
    }
    for (const { mart, column } of published.filter(({ unit }) => unit === "rupiah")) {
      const exact = await released(`from marts.${mart} where "${column}" % 1_000_000 <> 0`);
      expect([mart, column, exact]).toEqual([mart, column, []]);
    }
  },
  43: async ({ rooms }, rows) => {
    const { marts } = (await readCurrent(rooms))!;
    const traced = new Set(rows.map(({ released }) => released));
    expect(Object.keys(marts).filter((mart) => !traced.has(`marts.${mart}`))).toEqual([]);
    const cell = await explainCell(rooms, {
      mart: "agency_year",
      column: "innovations",
      place: { agency_id: "contoh-dinas-01", year: "2025", view: "was" },
    });
    const files = cell.inputs.find(({ table }) => table === "staging.innovations")!.files;
    const named = files.reduce((sum, { rowCount }) => sum + (rowCount ?? 0), 0);
    expect(named).toBeGreaterThanOrEqual(Number(cell.value));
    // A feed that may name persons tells its file and how many rows, not which.
    const isTraced = files.every(
      ({ file, rows: own, rowCount }) =>
        file.startsWith("sample/innovations/") &&
        (rowCount ?? 0) > 0 &&
        (own === null || own.length === rowCount),
    );
    expect(isTraced).toBe(true);
    expect(cell.madeBy.at(-1)).toBe("pipeline/marts/agency_year.sql");
  },
};
