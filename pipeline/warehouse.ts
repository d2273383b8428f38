import { mkdirSync, rmSync } from "node:fs";
import { chmod } from "node:fs/promises";
import { dirname } from "node:path";
import { type DuckDBConnection, DuckDBInstance, type DuckDBValue, StatementType } from "@duckdb/node-api";
import { ownerOnly } from "./owner-only.ts";

/** One row as plain JavaScript: numbers, strings, booleans, null; DECIMAL and BIGINT as numbers, dates as `YYYY-MM-DD`. */
export type Row = Record<string, unknown>;

type Plain = string | number | boolean | null;

/** An open DuckDB. Close it before anybody hashes, copies or renames its file. */
export interface Warehouse {
  /** Runs one statement, with values for `$1`, `$2` … */
  run(sql: string, values?: readonly DuckDBValue[]): Promise<void>;
  /** Rows of one query. Whole numbers beyond 2^53 throw rather than lose digits. */
  rows<T = Row>(sql: string, values?: readonly DuckDBValue[]): Promise<T[]>;
  /** Appends rows of plain values, in the table's column order. */
  append(table: string, rows: readonly (readonly Plain[])[]): Promise<void>;
  /** Names and SQL types of a query's columns, without running it. */
  columns(sql: string): Promise<{ name: string; type: string }[]>;
  /** The same database by another way in, with variables and temporary tables of its own, for the time of `work`. */
  beside<T>(work: (warehouse: Warehouse) => Promise<T>): Promise<T>;
  /** What a text is to the engine, without running it: how many statements, and of a single one whether it is a SELECT, and its columns. */
  examine(sql: string): Promise<Examined>;
  close(): void;
}

export interface Examined {
  readonly statements: number;
  readonly isSelect: boolean;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

/**
 * Opens a database file, or one in memory. Extensions are neither downloaded nor loaded; spilled pages go to a
 * folder beside the file that only the owner may read.
 */
export async function openWarehouse(
  file = ":memory:",
  { threads, memory }: { threads?: number; memory?: string } = {},
): Promise<Warehouse> {
  const isOnDisk = file !== ":memory:";
  const spill = isOnDisk ? `${file}.spill` : "";
  if (isOnDisk) mkdirSync(dirname(spill), { recursive: true, mode: 0o700 });
  const instance = await DuckDBInstance.create(file, {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    // A database whose version is not "latest" replays a stale .wal that lies beside it.
    ...(isOnDisk ? { storage_compatibility_version: "latest" } : {}),
    temp_directory: spill,
    ...(threads === undefined ? {} : { threads: String(threads) }),
    ...(memory === undefined ? {} : { memory_limit: memory }),
  });
  // The engine would make it for all to enter, and a killed process leaves pages in it. The file is locked by now.
  if (isOnDisk) {
    rmSync(spill, { recursive: true, force: true });
    mkdirSync(spill, { mode: 0o700 });
  }
  const connection = await connect(instance);
  return {
    ...wayInto(instance, connection, isOnDisk),
    close() {
      // The file's lock lives as long as a connection does.
      connection.closeSync();
      instance.closeSync();
      if (isOnDisk) rmSync(spill, { recursive: true, force: true });
    },
  };
}

async function connect(instance: DuckDBInstance): Promise<DuckDBConnection> {
  const connection = await instance.connect();
  await connection.run("set timezone = 'UTC'");
  return connection;
}

function wayInto(
  instance: DuckDBInstance,
  connection: DuckDBConnection,
  isOnDisk: boolean,
): Omit<Warehouse, "close"> {
  const guarded = (work: () => Promise<void>) => (isOnDisk ? ownerOnly(work) : work());
  return {
    async run(sql, values) {
      const statement = async () => void (await connection.run(sql, values as DuckDBValue[] | undefined));
      // The engine makes the log of a database anew time and again, for all to read; what is copied out is meant for others.
      await (/^\s*copy\b/i.test(sql) ? statement() : guarded(statement));
    },
    append: (table, rows) => guarded(() => appendRows(connection, table, rows)),
    rows: (sql, values) => readRows(connection, sql, values),
    async columns(sql) {
      const described = await connection.runAndReadAll(`describe ${sql}`);
      return described
        .getRowObjects()
        .map((row) => ({ name: String(row.column_name), type: String(row.column_type) }));
    },
    examine: (sql) => examine(connection, sql),
    async beside(work) {
      const other = await connect(instance);
      const close = () => other.closeSync();
      try {
        return await work({ ...wayInto(instance, other, isOnDisk), close });
      } finally {
        close();
      }
    },
  };
}

/** Opens a database file that only its owner may read, or one in memory, for the time of `work`. */
export async function withWarehouse<T>(file: string, work: (warehouse: Warehouse) => Promise<T>): Promise<T> {
  const warehouse = await openWarehouse(file);
  try {
    if (file !== ":memory:") await chmod(file, 0o600);
    return await work(warehouse);
  } finally {
    warehouse.close();
  }
}

async function examine(connection: DuckDBConnection, sql: string): Promise<Examined> {
  const extracted = await connection.extractStatements(sql);
  if (extracted.count !== 1) return { statements: extracted.count, isSelect: false, columns: [] };
  const prepared = await extracted.prepare(0);
  try {
    return {
      statements: 1,
      isSelect: prepared.statementType === StatementType.SELECT,
      columns: Array.from({ length: prepared.columnCount }, (_, at) => ({
        name: prepared.columnName(at),
        type: String(prepared.columnType(at)),
      })),
    };
  } finally {
    prepared.destroySync();
  }
}

async function readRows<T>(
  connection: DuckDBConnection,
  sql: string,
  values?: readonly DuckDBValue[],
): Promise<T[]> {
  const reader = await connection.runAndReadAll(sql, values as DuckDBValue[] | undefined);
  const names = reader.deduplicatedColumnNames();
  // By column, since the values of one have one type; row by row the client asks for the type of each value anew.
  const columns = reader.getColumnsJS();
  return Array.from({ length: reader.currentRowCount }, (_, at) => {
    const row: Row = {};
    for (let column = 0; column < names.length; column += 1)
      row[names[column]!] = plain(columns[column]![at]);
    return row as T;
  });
}

/** As one text that the engine reads: a statement of as many literals costs it five times as much. */
async function appendRows(
  connection: DuckDBConnection,
  table: string,
  rows: readonly (readonly Plain[])[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const cells = first.map((_, index) => `cells[${index + 1}]`);
  const texts = rows.map((row) => row.map((value) => (value === null ? null : String(value))));
  await connection.run(
    `insert into ${table} select ${cells.join(", ")}
     from (select unnest(from_json($1::varchar, '[["VARCHAR"]]')) as cells)`,
    [JSON.stringify(texts)],
  );
}

function plain(value: unknown): unknown {
  if (typeof value === "bigint") {
    const number = Number(value);
    if (!Number.isSafeInteger(number)) throw new RangeError("a whole number beyond 2^53 must be cast in SQL");
    return number;
  }
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.map(plain);
  return value;
}
