import { expect, test } from "vitest";
import { planted } from "../../pipeline/sample/effect.ts";
import type { Warehouse } from "../../pipeline/warehouse.ts";
import { withStagedSample, writeSmall } from "./small-city.ts";

const needed = new Set(["entities", "agencies", "agency_aliases", "innovations", "service_surveys"]);

interface Cell {
  readonly agency_id: string;
  readonly year: number;
  readonly new_innovations: number;
  readonly ikm: number;
}

/** Agency and year with the innovations that were new the year before; first years of an agency have no year before. */
const cells = (warehouse: Warehouse) =>
  warehouse.rows<Cell>(`
    with begun as (
        select agency_id, extract(year from implemented_on) as year, count(distinct innovation_id) as new_innovations
        from staging.innovations group by all
    )
    select
        s.agency_id,
        s.year,
        coalesce(b.new_innovations, 0) as new_innovations,
        (requirements + "procedure" + completion_time + fee + product + competence + behaviour + complaint_handling
            + facilities)::double / 9 * 25 as ikm,
    from staging.service_surveys as s
    join staging.agencies as a on a.agency_id = s.agency_id and a.parent_agency_id is null
    left join begun as b on b.agency_id = s.agency_id and b.year = s.year - 1
    where a.valid_from is null or extract(year from a.valid_from) < s.year
    order by all`);

/** The slope within agencies and years: both means are taken out in turn until nothing moves. */
function slopeWithin(rows: readonly Cell[]): number {
  const outcome = rows.map(({ ikm }) => ikm);
  const predictor = rows.map(({ new_innovations: count }) => count);
  for (const values of [outcome, predictor])
    for (let round = 0; round < 100; round += 1)
      for (const group of ["agency_id", "year"] as const) takeOutMeans(rows, group, values);
  const dot = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, value, at) => sum + value * b[at]!, 0);
  return dot(predictor, outcome) / dot(predictor, predictor);
}

function takeOutMeans(rows: readonly Cell[], group: "agency_id" | "year", values: number[]): void {
  const sums = new Map<string | number, { sum: number; count: number }>();
  rows.forEach((row, at) => {
    const { sum, count } = sums.get(row[group]) ?? { sum: 0, count: 0 };
    sums.set(row[group], { sum: sum + values[at]!, count: count + 1 });
  });
  rows.forEach((row, at) => {
    const { sum, count } = sums.get(row[group])!;
    values[at] = values[at]! - sum / count;
  });
}

async function estimate(isNull: boolean): Promise<number> {
  const { folder, manifest } = await writeSmall({ agencies: 26, fromYear: 2018, isNull });
  const files = manifest.files.filter(({ source }) => needed.has(source));
  return slopeWithin(await withStagedSample(folder, { files }, cells));
}

test("the planted effect is found again in what was landed, at the size that is stated", async () => {
  expect(Math.abs((await estimate(false)) - planted.ikmPerNewInnovation)).toBeLessThan(0.1);
});

test("a city without an effect shows none", async () => {
  expect(Math.abs(await estimate(true))).toBeLessThan(0.1);
});
