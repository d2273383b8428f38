import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { quote } from "../contract/grammar.ts";
import { UsageError } from "../errors.ts";
import type { Lineage } from "../marts/lineage.ts";
import type { Rooms } from "../rooms.ts";
import { type Manifest, readReleases } from "../steps/release.ts";
import { type Warehouse, withWarehouse } from "../warehouse.ts";
import { type Reason, reasonsBetween, reasonsFor } from "./reasons.ts";

/** One released value that is not what it was. */
interface ChangedValue {
  /** The row's grain, e.g. `metric_id=iid, entity_id=3576, year=2022`. */
  readonly row: string;
  readonly column: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What became of one mart. A mart that only one of the releases has counts all its rows as added or removed. */
export interface MartDifference {
  readonly mart: string;
  readonly rowsAdded: number;
  readonly rowsRemoved: number;
  readonly columnsAdded: readonly string[];
  readonly columnsRemoved: readonly string[];
  readonly changed: readonly ChangedValue[];
  /** Those differences of the inputs that can reach this mart. */
  readonly reasons: readonly Reason[];
}

export interface ReleaseDifference {
  readonly from: string;
  readonly to: string;
  readonly reasons: readonly Reason[];
  /** Marts that differ, by name. */
  readonly marts: readonly MartDifference[];
}

/** What changed between two releases, value by value, and what of their inputs can be behind it. Throws for an unknown id. */
export async function diff(
  rooms: Rooms,
  { from, to }: { from: string; to: string },
): Promise<ReleaseDifference> {
  const releases = await readReleases(rooms);
  const [before, after] = [find(releases, from), find(releases, to)];
  const reasons = reasonsBetween(before, after);
  return withWarehouse(":memory:", async (warehouse) => {
    const side = async (manifest: Manifest): Promise<Side> => ({
      manifest,
      folder: join(rooms.releases, manifest.release_id),
      grains: await readGrains(join(rooms.releases, manifest.release_id)),
    });
    const [old, young] = [await side(before), await side(after)];
    const edges = await warehouse.rows<Lineage>(`from ${parquet(young, "lineage")}`);
    const names = [...new Set([...Object.keys(before.marts), ...Object.keys(after.marts)])].toSorted();
    const marts: MartDifference[] = [];
    for (const mart of names) {
      if (before.marts[mart]?.sha256 === after.marts[mart]?.sha256) continue;
      const difference = await compare(warehouse, mart, [old, young]);
      marts.push({ ...difference, reasons: reasonsFor(mart, reasons, edges) });
    }
    return { from: before.release_id, to: after.release_id, reasons, marts };
  });
}

interface Side {
  readonly manifest: Manifest;
  readonly folder: string;
  readonly grains: ReadonlyMap<string, readonly string[]>;
}

const parquet = ({ folder }: Side, mart: string) => `read_parquet(${quote(join(folder, `${mart}.parquet`))})`;

async function compare(
  warehouse: Warehouse,
  mart: string,
  [old, young]: readonly [Side, Side],
): Promise<Omit<MartDifference, "reasons">> {
  const [had, has] = [old.manifest.marts[mart]?.rows, young.manifest.marts[mart]?.rows];
  if (had === undefined || has === undefined)
    return {
      mart,
      rowsAdded: has ?? 0,
      rowsRemoved: had ?? 0,
      columnsAdded: [],
      columnsRemoved: [],
      changed: [],
    };
  const [a, b] = [parquet(old, mart), parquet(young, mart)];
  const columnsOf = async (table: string) =>
    (await warehouse.columns(`from ${table}`)).map(({ name }) => name);
  const [oldColumns, columns] = [await columnsOf(a), await columnsOf(b)];
  const grain = young.grains.get(mart)!.filter((column) => oldColumns.includes(column));
  const shared = columns.filter((column) => oldColumns.includes(column) && !grain.includes(column));
  const same = grain.map((column) => `a."${column}" is not distinct from b."${column}"`).join(" and ");
  const count = async (left: string, right: string) =>
    (
      await warehouse.rows<{ count: number }>(
        `select count(*) as count from ${left} as a where not exists (from ${right} as b where ${same})`,
      )
    )[0]!.count;
  return {
    mart,
    rowsAdded: await count(b, a),
    rowsRemoved: await count(a, b),
    columnsAdded: columns.filter((column) => !oldColumns.includes(column)),
    columnsRemoved: oldColumns.filter((column) => !columns.includes(column)),
    changed: shared.length === 0 ? [] : await changedValues(warehouse, { a, b, same, grain, shared }),
  };
}

function changedValues(
  warehouse: Warehouse,
  { a, b, same, grain, shared }: Record<"a" | "b" | "same", string> & Record<"grain" | "shared", string[]>,
): Promise<ChangedValue[]> {
  const row = grain.map((column) => `${quote(`${column}=`)} || coalesce(b."${column}"::varchar, '')`);
  const values = shared.map(
    (column) =>
      `if(a."${column}" is distinct from b."${column}", {'column': ${quote(column)}, 'before': a."${column}"::varchar, 'after': b."${column}"::varchar}, null)`,
  );
  return warehouse.rows<ChangedValue>(`
    with compared as (
        select ${row.join(" || ', ' || ")} as "row", unnest([${values.join(", ")}]) as value,
        from ${a} as a join ${b} as b on ${same}
    )
    select "row", value.column as "column", value.before as before, value.after as after,
    from compared where value is not null order by all`);
}

async function readGrains(folder: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const path = join(folder, "datapackage.json");
  const { resources } = JSON.parse(await readFile(path, "utf8")) as {
    resources: { path: string; schema: { primaryKey: string[] } }[];
  };
  return new Map(
    resources.map(({ path: file, schema }) => [file.replace(/\.parquet$/, ""), schema.primaryKey]),
  );
}

function find(releases: readonly Manifest[], id: string): Manifest {
  const found = releases.find(({ release_id: known }) => known === id);
  if (found !== undefined) return found;
  const newest = releases.slice(-5).map(({ release_id: known }) => known);
  throw new UsageError({
    indonesian: `tidak ada rilis ${id}`,
    english: `there is no release ${id}`,
    hint:
      newest.length === 0
        ? "npm run jejak -- run"
        : `yang terbaru / the newest are: ${newest.toReversed().join(", ")}`,
  });
}
