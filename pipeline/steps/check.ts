import { HeldBack } from "../errors.ts";
import { conditionsOf, shownRow } from "../models/conditions.ts";
import type { LinkedModel } from "../models/order.ts";
import type { Warehouse } from "../warehouse.ts";
import { buildModel } from "./build.ts";

/** One condition of one mart and the rows that break it, each as a person may see it. */
export interface CheckResult {
  readonly mart: string;
  readonly check: string;
  readonly rowsChecked: number;
  readonly failures: readonly string[];
}

const shownPerCheck = 5;

/**
 * Holds every mart against its contract (columns, each row, unique grain, references, grid) and its own conditions, writes
 * all results to `meta.checks`, and builds anew what publishes them. `keep` is given every result, passed or not, before
 * anything is thrown; then one error lists everything that failed.
 */
export async function check(
  warehouse: Warehouse,
  models: readonly LinkedModel[],
  keep: (results: readonly CheckResult[]) => Promise<void> = () => Promise.resolve(),
): Promise<{ checks: number; rows: number }> {
  const readers = models.filter(({ reads }) => reads.includes("meta.checks"));
  const results: CheckResult[] = [];
  for (const model of models.filter((candidate) => !readers.includes(candidate)))
    results.push(...(await checkMart(warehouse, model)));
  await warehouse.run("delete from meta.checks");
  await record(warehouse, results);
  for (const reader of readers) {
    await buildModel(warehouse, reader);
    results.push(...(await checkMart(warehouse, reader)));
  }
  await keep(results);
  const failed = results.filter(({ failures }) => failures.length > 0);
  if (failed.length > 0) throw heldBack(failed);
  return { checks: results.length, rows: results.reduce((sum, { rowsChecked }) => sum + rowsChecked, 0) };
}

async function checkMart(warehouse: Warehouse, { name, mart }: LinkedModel): Promise<CheckResult[]> {
  if (mart === undefined) return [];
  const rows = await warehouse.rows(`from marts."${name}"`);
  const result = (check: string, failures: readonly string[]): CheckResult => ({
    mart: name,
    check,
    rowsChecked: rows.length,
    failures,
  });
  const columns = (await warehouse.columns(`from marts."${name}"`)).map((column) => column.name);
  const promised = Object.keys(mart.row.shape);
  const misshapen =
    columns.join() === promised.join() ? [] : [`has ${columns.join()}, promises ${promised.join()}`];
  const broken = rows.flatMap((row) => {
    const parsed = mart.row.safeParse(row);
    if (parsed.success) return [];
    const where = mart.grain.map((column) => `${column}=${String(row[column])}`).join(" ");
    return parsed.error.issues.map((issue) => `${where}: ${issue.path.join(".")} ${issue.message}`);
  });
  const conditions: CheckResult[] = [];
  for (const [condition, sql] of Object.entries(conditionsOf(name, mart)))
    conditions.push(
      result(
        condition,
        (await warehouse.rows(sql)).map((row) => shownRow(mart, row)),
      ),
    );
  return [result("columns_as_promised", misshapen), result("rows_keep_the_contract", broken), ...conditions];
}

const record = (warehouse: Warehouse, results: readonly CheckResult[]) =>
  warehouse.append(
    "meta.checks",
    results.map(({ mart, check: name, rowsChecked, failures }) => [
      mart,
      name,
      failures.length === 0,
      rowsChecked,
      failures.length,
    ]),
  );

function heldBack(failed: readonly CheckResult[]): HeldBack {
  const lines = failed.flatMap(({ mart, check: name, failures }) => [
    `  marts.${mart} ${name}: ${failures.length}`,
    ...failures.slice(0, shownPerCheck).map((failure) => `    ${failure}`),
    ...(failures.length > shownPerCheck ? [`    … ${failures.length - shownPerCheck} more`] : []),
  ]);
  return new HeldBack({
    by: "check",
    indonesian: `${failed.length} pemeriksaan gagal, tidak ada yang dirilis`,
    english: `${failed.length} checks failed, nothing was released\n${lines.join("\n")}`,
    hint: "baca baris yang gagal, perbaiki berkas atau model asalnya / read every failing row in status/check_failures.csv, mend the file or the model that they come from, then: npm run jejak -- run",
  });
}
