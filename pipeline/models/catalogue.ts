import { JejakError } from "../errors.ts";
import type { FoundSource } from "../sources/find.ts";
import type { Warehouse } from "../warehouse.ts";
import { type MartColumn, martColumns } from "./describe.ts";
import type { LinkedModel } from "./order.ts";

/** Unit of a metric whose values have each their own, said in the row. */
const variedUnit = "beragam";

/** Units of the metrics in the catalogue, by metric. */
type Units = ReadonlyMap<string, string>;

/**
 * Throws one error that names every column of every mart that no metric explains: a number without a role, a metric
 * that the catalogue lacks, one named in a column that is not there, and a unit that is not the metric's. Where the
 * source of metrics is not part of the run, only roles are looked at.
 */
export async function refuseUncatalogued(
  warehouse: Warehouse,
  models: readonly LinkedModel[],
  found: readonly FoundSource[],
): Promise<void> {
  const units = found.some(({ name }) => name === "metrics") ? await readUnits(warehouse) : undefined;
  const faults = models.flatMap(({ name, mart }) => {
    if (mart === undefined) return [];
    const columns = martColumns(name, mart);
    const names = new Set(columns.map(({ column }) => column));
    return columns.flatMap((column) => {
      const fault = faultOf(column, names, units);
      return fault === undefined ? [] : [`${name}.${column.column} ${fault}`];
    });
  });
  if (faults.length > 0)
    throw new JejakError({
      indonesian: `${faults.length} kolom tidak dijelaskan katalog metrik`,
      english: `${faults.length} columns are not explained by the catalogue of metrics\n${faults.map((fault) => `  ${fault}`).join("\n")}`,
      hint: "jelaskan kolomnya, atau tambahkan metriknya / say in pipeline/marts what each column is, or add its metric to data/reference/metrics.csv, then: npm run jejak -- run --from build",
    });
}

async function readUnits(warehouse: Warehouse): Promise<Units> {
  const rows = await warehouse.rows<{ metric_id: string; unit: string }>(
    "select metric_id, unit from staging.metrics",
  );
  return new Map(rows.map(({ metric_id: id, unit }) => [id, unit]));
}

function faultOf(
  { role, metric, metricColumn, unit }: MartColumn,
  names: ReadonlySet<string>,
  units: Units | undefined,
): string | undefined {
  if (role === null)
    return "is a number and says neither what it measures nor that it is a key, parameter or note";
  if (metricColumn !== null && !names.has(metricColumn))
    return `finds its metric in ${metricColumn}, which is no column`;
  if (metric === null || units === undefined) return undefined;
  const known = units.get(metric);
  if (known === undefined) return `is of metric ${metric}, which the catalogue lacks`;
  if (role === "measure" && (unit ?? variedUnit) !== known)
    return `is in ${unit ?? "no unit"}, its metric ${metric} in ${known}`;
  return undefined;
}
