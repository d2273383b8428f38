import { existsSync } from "node:fs";
import { quote } from "../contract/grammar.ts";
import { isSealed, numberColumn } from "../contract/persons.ts";
import { JejakError, UsageError } from "../errors.ts";
import { martColumns } from "../models/describe.ts";
import { findModels } from "../models/find.ts";
import { type LinkedModel, orderModels } from "../models/order.ts";
import { thresholds } from "../privacy/thresholds.ts";
import type { Rooms } from "../rooms.ts";
import { findSources } from "../sources/find.ts";
import { buildModel } from "../steps/build.ts";
import { readReleased } from "../released.ts";
import { type Warehouse, withWarehouse } from "../warehouse.ts";
import { type Input, narrow, type Place, show } from "./narrow.ts";

/** Rows of one file that a figure was made from. */
export interface FileRows {
  readonly file: string;
  /** Absent where it would tell of few persons, or of a hidden figure about persons. */
  readonly rowCount: number | null;
  /** The rows a person sees in the file; absent for a feed about persons. */
  readonly rows: readonly number[] | null;
}

/** Everything behind one released value of any mart. */
export interface CellExplanation {
  readonly releaseId: string;
  readonly mart: string;
  readonly column: string;
  readonly place: Place;
  /** As it was released: of a mart about people what suppression let out. */
  readonly value: unknown;
  readonly meaning: { readonly indonesian: string; readonly english: string };
  readonly unit: string | null;
  /** The regime of the row, where the mart names one. */
  readonly regimeId: string | null;
  /** Files that hold the formula, the mart's own last. */
  readonly madeBy: readonly string[];
  /** The tables whose rows, alone, give this value again. */
  readonly inputs: readonly (Omit<Input, "condition"> & { readonly files: readonly FileRows[] })[];
}

/**
 * Finds a released value and the rows that it was made from, by making it again from them alone. Throws for a mart, a
 * column or a row that was not released, and where the warehouse behind the release is gone.
 */
export async function explainCell(
  rooms: Rooms,
  { mart: name, column, place }: { mart: string; column: string; place: Place },
): Promise<CellExplanation> {
  const { manifest, table: released } = await readReleased(rooms, []);
  if (!(name in manifest.marts)) throw unknown("tabel", "table", name, Object.keys(manifest.marts));
  if (!existsSync(rooms.warehouse)) throw missing("gudang data tidak ada", "there is no warehouse");
  return withWarehouse(":memory:", async (warehouse) => {
    const models = await orderModels(warehouse, await findModels(rooms.root));
    const chain = chainOf(models, name);
    const { mart } = chain.at(-1) ?? {};
    if (mart === undefined) throw missing(`${name} dari versi lain`, `${name} is of another version`);
    const documented = martColumns(name, mart);
    const described = documented.find((candidate) => candidate.column === column);
    if (described === undefined)
      throw unknown(
        "kolom",
        "column",
        `${name}.${column}`,
        documented.map((candidate) => candidate.column),
      );
    const row = await findRow(warehouse, { table: released(name), name, mart, place });
    await attach(warehouse, rooms.warehouse, chain);
    await warehouse.run(`set variable as_of = date '${manifest.as_of}'`);
    for (const model of chain) await buildModel(warehouse, model);
    const inputs = await narrow(warehouse, chain, place);
    const again = await rowAt(warehouse, `marts."${name}"`, place);
    // What is released of people is rounded, hidden and without heads; the warehouse has another value.
    const isSame = mart.disclosure !== undefined || again[0]?.[column] === row[column];
    if (again.length !== 1 || !isSame)
      throw missing(
        `gudang data tidak memberi angka rilis ${manifest.release_id}`,
        `the warehouse does not give the figure of release ${manifest.release_id}`,
      );
    const found = await findSources(rooms.root);
    const numbered = new Set(
      found.filter(({ contract }) => numberColumn(contract) !== undefined).map((source) => source.name),
    );
    const personal = new Set(found.filter(({ contract }) => isSealed(contract)).map((source) => source.name));
    return {
      releaseId: manifest.release_id,
      mart: name,
      column,
      place,
      value: row[column],
      meaning: { indonesian: described.keterangan, english: described.description },
      unit: described.unit,
      regimeId: typeof row.regime_id === "string" ? row.regime_id : null,
      madeBy: chain.map(({ file }) => file),
      inputs: await Promise.all(
        inputs.map(async ({ table, narrowedBy, condition }) => ({
          table,
          narrowedBy,
          files: await filesOf(warehouse, {
            table,
            condition,
            isPersonal: personal.has(table.split(".")[1]!),
            isNumbered: numbered.has(table.split(".")[1]!),
            isHidden: mart.disclosure !== undefined && row[column] === null,
          }),
        })),
      ),
    };
  });
}

/** A mart behind everything that it reads, in order. */
function chainOf(models: readonly LinkedModel[], name: string): LinkedModel[] {
  const wanted = new Set([`marts.${name}`]);
  const chain = models.toReversed().filter(({ name: candidate, reads }) => {
    if (!wanted.has(`marts.${candidate}`)) return false;
    for (const table of reads) wanted.add(table);
    return true;
  });
  return chain.toReversed();
}

async function attach(warehouse: Warehouse, path: string, chain: readonly LinkedModel[]): Promise<void> {
  await warehouse.run(`attach ${quote(path)} as kept (read_only)`);
  for (const schema of ["staging", "meta", "ref", "marts"]) await warehouse.run(`create schema ${schema}`);
  const tables = new Set(chain.flatMap(({ reads }) => reads).filter((table) => !table.startsWith("marts.")));
  for (const table of tables) await show(warehouse, table);
}

async function findRow(
  warehouse: Warehouse,
  {
    table,
    name,
    mart,
    place,
  }: { table: string; name: string; mart: { grain: readonly string[] }; place: Place },
) {
  const stranger = Object.keys(place).find((column) => !mart.grain.includes(column));
  if (stranger !== undefined) throw unknown("kunci baris", "row key", stranger, mart.grain);
  const rows = await rowAt(warehouse, table, place);
  if (rows.length === 1) return rows[0]!;
  const grain = mart.grain.map((column) => `${column}=…`).join(",");
  throw new UsageError({
    indonesian: `${rows.length} baris ${name} cocok, seharusnya satu`,
    english: `${rows.length} rows of ${name} match, one is needed`,
    hint: `sebut satu baris / name one row: --at ${grain}`,
  });
}

const rowAt = (warehouse: Warehouse, table: string, place: Place) =>
  warehouse.rows(
    `from ${table} where ${["true", ...Object.keys(place).map((column, index) => `"${column}"::varchar = $${index + 1}`)].join(" and ")}`,
    Object.values(place),
  );

async function filesOf(
  warehouse: Warehouse,
  {
    table,
    condition,
    isPersonal,
    isNumbered,
    isHidden,
  }: { table: string; condition: string; isPersonal: boolean; isNumbered: boolean; isHidden: boolean },
): Promise<FileRows[]> {
  if (!table.startsWith("staging.")) return [];
  const rows = await warehouse.rows<{ file: string; people: number | null; rows: number[] }>(`
    select files.name as file, list(kept._row order by kept._row) as rows,
        ${isNumbered ? "count(distinct kept.person_id)" : "null"} as people,
    from (from kept.${table} where ${condition}) as kept
    join kept.meta.files as files on files.source = ${quote(table.slice("staging.".length))} and files.file = kept._file
    group by files.name order by files.name`);
  return rows.map(({ file, people, rows: numbers }) => ({
    file,
    rowCount: people !== null && (isHidden || people < thresholds.people) ? null : numbers.length,
    rows: isPersonal ? null : numbers,
  }));
}

function unknown(indonesian: string, english: string, name: string, known: readonly string[]): UsageError {
  return new UsageError({
    indonesian: `tidak ada ${indonesian} ${name}`,
    english: `there is no ${english} ${name}`,
    hint: `yang ada / there are: ${known.toSorted().join(", ")}`,
  });
}

const missing = (indonesian: string, english: string) =>
  new JejakError({ indonesian, english, hint: "npm run jejak -- run" });
