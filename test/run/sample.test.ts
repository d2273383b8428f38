import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Linkage } from "../../pipeline/marts/linkage.ts";
import { landContoh } from "../sample/contoh.ts";
import { withWarehouse } from "../../pipeline/warehouse.ts";
import { writeSample } from "../../pipeline/sample/sample.ts";
import { emptyFolder } from "../folders.ts";
import { roomsIn } from "../rooms.ts";
import { fillInbox } from "../steps/folder.ts";
import { walk } from "./walks.ts";

const small = { seed: 417, agencies: 26, fromYear: 2018, toYear: 2025, scale: 0.1, isNull: false } as const;

async function withContoh(dataDir: string) {
  const rooms = roomsIn(dataDir);
  const landed = await landContoh(rooms, small);
  return { rooms, landed };
}

describe("the fictional city", () => {
  test("is landed once, sealed where it is about persons, and leaves nothing in the scratch folder", async () => {
    const dataDir = emptyFolder();
    const { rooms, landed } = await withContoh(dataDir);
    expect(landed.isNew).toBe(true);
    expect((await withContoh(dataDir)).landed).toEqual({ files: landed.files, isNew: false });
    expect(await readdir(rooms.scratch)).toEqual([]);
    for (const name of await readdir(join(rooms.landing, "tpp"))) expect(name).toMatch(/\.csv\.enc$/);
  });

  test("is released beside the record, every fault found and nothing else refused, and marked by its origin", async () => {
    const dataDir = emptyFolder();
    await withContoh(dataDir);
    const { rooms, problems } = await walk(dataDir);
    expect(problems).toEqual([]);
    const out = emptyFolder();
    const { faults, files } = await writeSample({ ...small, folder: out });
    const found = await withWarehouse(rooms.warehouse, async (warehouse) => ({
      refused: await warehouse.rows<{ fault: string }>(
        `select concat_ws(' ', f.name, q._row, q."column", q.rule) as fault from meta.quarantine as q
         join meta.files as f on f.source = q.source and f.file = q.file
         where f.origin = 'sample' order by fault`,
      ),
      sums: await warehouse.rows<{ rows: number; duplicates: number }>(
        "select sum(rows_in)::bigint as rows, sum(rows_duplicate)::bigint as duplicates from marts.reconciliation where origin = 'sample'",
      ),
      cities: await warehouse.rows("select distinct city_id, origin from marts.agency_year"),
      links: await warehouse.rows<Linkage>("from marts.linkage where family = 'confirmatory'"),
      points: await warehouse.rows<{ slope: number; cells: number }>(
        `select sum(x_within * y_within) / sum(x_within ** 2) as slope, count(x_within) as cells
         from marts.linkage_points
         where predictor = 'innovations_new' and outcome = 'ikm' and lag = 1 and estimator = 'within'`,
      ),
      events: await warehouse.rows(
        "select count(*) as rows from marts.programme_events where event_id like '%contoh%'",
      ),
    }));
    const plantedFaults = faults.map(({ file, row, column, rule }) =>
      ["sample/" + file, row, column, rule].filter((part) => part !== null).join(" "),
    );
    expect(found.refused.map(({ fault }) => fault)).toEqual(plantedFaults.toSorted());
    expect(found.sums).toEqual([
      {
        rows: files.reduce((sum, { rows }) => sum + rows, 0),
        duplicates: files.reduce((sum, { duplicates }) => sum + duplicates, 0),
      },
    ]);
    expect(found.cities).toEqual([{ city_id: "contoh", origin: "sample" }]);
    expect(found.links.map(({ verdict }) => verdict)).toEqual(["diuji", "diuji", "diuji", "diuji"]);
    const planted = found.links.filter(({ planted_slope: slope }) => slope !== null);
    expect(planted).toMatchObject([{ predictor: "innovations_new", outcome: "ikm" }]);
    const [{ ci_low: low, ci_high: high, planted_slope: slope, p_holm: p, estimate, n_obs: cells }] =
      planted as [Linkage];
    expect(p).toBeLessThan(0.01);
    expect(low).toBeLessThan(slope!);
    expect(high).toBeGreaterThan(slope!);
    // The points that a reader is shown give the slope that he is told.
    expect(found.points).toEqual([{ slope: expect.closeTo(estimate!, 9), cells }]);
    expect(found.events).toEqual([{ rows: 0 }]);
  });

  test("goes as a whole when one agency hands in a real file, and stays when it is asked for", async () => {
    const dataDir = emptyFolder();
    const { rooms } = await withContoh(dataDir);
    await fillInbox(rooms, {
      "complaints/jan.csv": "agency;month;received;solved\nDinkes PPKB;Januari 2024;12;11\n",
    });
    const { problems } = await walk(dataDir);
    expect(problems).toEqual([]);
    const origins = async () =>
      (
        JSON.parse(await readFile(join(rooms.currentRelease, "manifest.json"), "utf8")) as {
          origins: string[];
        }
      ).origins;
    expect(await origins()).toEqual(["inbox", "published"]);
    await walk(dataDir, { withSample: true });
    expect(await origins()).toEqual(["inbox", "published", "sample"]);
  });
});
