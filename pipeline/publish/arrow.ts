import {
  bool,
  columnFromArray,
  type DataType,
  dictionary,
  float64,
  int32,
  tableFromColumns,
  tableToIPC,
  utf8,
} from "@uwdata/flechette";

/** A column of a query: its name and DuckDB's name of its type. */
export interface SqlColumn {
  readonly name: string;
  readonly type: string;
}

/** Rows as an Arrow IPC stream. Whole numbers take 32 bits where all of them fit, text is written once per value. */
export function arrowFrom(
  columns: readonly SqlColumn[],
  rows: readonly Readonly<Record<string, unknown>>[],
): Uint8Array {
  const named = columns.map(({ name, type }) => {
    const values = rows.map((row) => row[name] ?? null);
    return [name, columnFromArray(values, arrowType(type, values))] as const;
  });
  return tableToIPC(tableFromColumns(named.map(([name, column]) => [name, column])), { format: "stream" })!;
}

/** A select list that gives every column as JavaScript can hold it: numbers, booleans, or text. */
export function selectList(columns: readonly SqlColumn[]): string {
  return columns.map(({ name, type }) => `${portable(quoted(name), type)} as ${quoted(name)}`).join(", ");
}

const isWhole = (type: string) => /^U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)$/.test(type);
const isFractional = (type: string) => /^(FLOAT|DOUBLE|DECIMAL\(.*\))$/.test(type);
const isNested = (type: string) => /(\[\d*\]$)|^(STRUCT|MAP|UNION|JSON)\b/.test(type);

function arrowType(type: string, values: readonly unknown[]): DataType {
  if (type === "BOOLEAN") return bool();
  if (isWhole(type))
    return values.every((value) => Number(value) === (Number(value) | 0)) ? int32() : float64();
  if (isFractional(type)) return float64();
  // Arquero cannot read a dictionary that no batch carries.
  return values.length === 0 ? utf8() : dictionary(utf8(), int32());
}

function portable(column: string, type: string): string {
  if (type === "BOOLEAN" || type === "VARCHAR" || isWhole(type)) return column;
  if (isFractional(type)) return `${column}::double`;
  if (isNested(type)) return `to_json(${column})::varchar`;
  if (type.startsWith("TIMESTAMP")) return `strftime(${column}::timestamp, '%Y-%m-%dT%H:%M:%SZ')`;
  return `${column}::varchar`;
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
