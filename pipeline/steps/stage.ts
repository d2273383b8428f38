import { existsSync } from "node:fs";
import type { Contract } from "../contract/contract.ts";
import { numberColumn, typeBehindTheDoor } from "../contract/persons.ts";
import { quote } from "../contract/grammar.ts";
import { layOutMask, maskColumns } from "../contract/mask.ts";
import { HeldBack } from "../errors.ts";
import {
  createLedgers,
  forget,
  quarantineJudged,
  quarantineMasked,
  quarantineRepeated,
  sumUp,
} from "../quarantine.ts";
import { applyRepairs, readMends, repaired } from "../repair/apply.ts";
import type { LandedRepair } from "../repair/land.ts";
import type { FoundSource } from "../sources/find.ts";
import type { Warehouse } from "../warehouse.ts";
import type { HeaderVerdict } from "../readers/csv.ts";
import { peoplePath, type RawFile, rawRecords } from "./land.ts";

/** The city whose record this is, by its Kemendagri code, and the fictional one of the sample. */
const cityOfOrigin = "if(files.origin = 'sample', 'contoh', '3576')";

/**
 * Fills `staging` from the raw files, reference sources first, and accounts in `meta` for every record that did not get
 * there. `ref.<name>` is the staged table of a reference source, for the `stage.sql` of others to read. A record that is
 * refused and was mended since is judged anew as its latest repair has it. More refused rows than a source tolerates throw
 * `HeldBack`, when everything is accounted for.
 */
export async function stage(
  warehouse: Warehouse,
  found: readonly FoundSource[],
  raw: readonly RawFile[],
  repairs: readonly LandedRepair[] = [],
): Promise<{ rows: number; refused: number }> {
  for (const schema of ["raw", "staging", "ref"]) await warehouse.run(`create schema ${schema}`);
  await createLedgers(warehouse);
  await readMends(warehouse, repairs);
  const breaches: Breach[] = [];
  const isReference = ({ source }: FoundSource) => source.kind === "reference";
  for (const source of [...found.filter(isReference), ...found.filter((other) => !isReference(other))]) {
    const files = distinctFiles(source, raw);
    const headers = await readHeaders(warehouse, source, files);
    await exposeRaw(warehouse, source, { files, repairs });
    await judgeRecords(warehouse, source, headers);
    if (await applyRepairs(warehouse, source)) {
      await forget(warehouse, source);
      await judgeRecords(warehouse, source, headers);
    }
    await sumUp(warehouse, source);
    breaches.push(...(await findBreach(warehouse, source)));
  }
  await warehouse.run("create table meta.accounted as select true as is_whole");
  if (breaches.length > 0) throw heldBack(breaches);
  const [total] = await warehouse.rows<{ rows: number; refused: number }>(
    `select coalesce(sum(rows_loaded), 0)::bigint as rows, coalesce(sum(rows_quarantined), 0)::bigint as refused
     from meta.sums`,
  );
  return total!;
}

async function judgeRecords(
  warehouse: Warehouse,
  source: FoundSource,
  headers: ReadonlyMap<string, HeaderVerdict>,
): Promise<void> {
  await quarantineMasked(warehouse, source, headers);
  await quarantineRepeated(warehouse, source);
  await runStageSql(warehouse, source);
}

/** The same bytes under two names are one file: the first name stands. */
function distinctFiles({ name }: FoundSource, raw: readonly RawFile[]): RawFile[] {
  const own = raw.filter(({ source }) => source === name);
  return own.filter((file, index) => own.findIndex((other) => other.sha256 === file.sha256) === index);
}

/** `raw."<name>:all"`: every record of every file. `raw.<name>`: the good ones, with where they come from. */
async function exposeRaw(
  warehouse: Warehouse,
  found: FoundSource,
  { files, repairs }: { files: readonly RawFile[]; repairs: readonly LandedRepair[] },
): Promise<void> {
  const { name, contract } = found;
  const mended = repairs
    .map(({ rawPath }) => ({ path: rawPath(name) }))
    .filter(({ path }) => existsSync(path));
  await warehouse.append(
    "meta.files",
    files.map(({ sha256, origin, name: fileName }, order) => [name, sha256, origin, fileName, order]),
  );
  const masks = maskColumns(layOutMask(contract));
  const empty = [
    ...["_file", "_sheet"].map((column) => `null::varchar as ${column}`),
    ...["_row", ...masks].map((column) => `null::bigint as ${column}`),
    ...contract.columns.map((column) => `null::${typeBehindTheDoor(column)} as "${column.name}"`),
    ...(numberColumn(contract) === undefined ? [] : ["null::varchar as sex"]),
  ];
  const records =
    files.length === 0 ? `select ${empty.join(", ")} where false` : withPseudonyms(contract, files);
  const absentFrom = (table: string) =>
    `not exists (from ${table} as gone where gone.source = ${quote(name)} and gone.file = record._file and gone._row = record._row`;
  await warehouse.run(`
    create view raw."${name}:all" as ${mended.length === 0 ? records : repaired(name, records, withPseudonyms(contract, mended))};
    create view raw."${name}" as
        select record.* exclude (${masks.join(", ")}), files.origin, ${cityOfOrigin} as city_id
        from raw."${name}:all" as record
        join meta.files as files on files.source = ${quote(name)} and files.file = record._file
        where record._mask = 0
            and ${absentFrom("meta.duplicates")})
            and ${absentFrom("meta.quarantine")} and gone.severity = 'error')`);
}

/** The records of raw files; a person's code is replaced by the pseudonym behind it, and `sex` comes with it. */
function withPseudonyms(contract: Contract, files: readonly { path: string }[]): string {
  const records = rawRecords(files.map(({ path }) => path));
  const number = numberColumn(contract);
  if (number === undefined) return records;
  const people = files.map(({ path }) => quote(peoplePath(path))).join(", ");
  return `select coded.* replace (people.pseudonym as "${number}"), people.sex
    from (${records}) as coded
    left join read_parquet([${people}]) as people on people._file = coded._file and people.code = coded."${number}"`;
}

async function readHeaders(
  warehouse: Warehouse,
  { name }: FoundSource,
  files: readonly RawFile[],
): Promise<Map<string, HeaderVerdict>> {
  const headers = new Map<string, HeaderVerdict>();
  for (const { sha256, path } of files) {
    const [stored] = await warehouse.rows<{ header: string }>(
      `select decode(value) as header from parquet_kv_metadata(${quote(path)}) where decode(key) = 'header'`,
    );
    const header = JSON.parse(stored!.header) as HeaderVerdict;
    headers.set(sha256, header);
    await warehouse.append(
      "meta.sheets",
      (header.sheets ?? []).map((sheet, order) => [name, sha256, order, sheet]),
    );
  }
  return headers;
}

/** `stage.sql` gives one row for each good record; rows whose `_faults` list holds anything go to quarantine. */
async function runStageSql(warehouse: Warehouse, found: FoundSource): Promise<void> {
  const { name, stageSql, source } = found;
  await warehouse.run(`create or replace temp table staged as ${stageSql}`);
  const [fan] = await warehouse.rows<{ before: number; after: number }>(
    `select (select count(*) from raw."${name}") as before, (select count(*) from staged) as after`,
  );
  if (fan!.before !== fan!.after)
    throw new Error(
      `${name}/stage.sql made ${fan!.after} rows of ${fan!.before}; it must keep one row per record`,
    );
  const columns = await warehouse.columns("from staged");
  const judges = columns.some((column) => column.name === "_faults");
  if (judges) await quarantineJudged(warehouse, found, "staged");
  await warehouse.run(
    `create table staging."${name}" as
     select * ${judges ? "exclude (_faults)" : ""} from staged ${judges ? "where len(_faults) = 0" : ""} order by _file, _row`,
  );
  if (source.kind === "reference")
    await warehouse.run(`create view ref."${name}" as select * from staging."${name}"`);
}

interface Breach {
  readonly source: string;
  readonly rows: number;
  readonly refused: number;
}

async function findBreach(warehouse: Warehouse, { name, source }: FoundSource): Promise<Breach[]> {
  const [sum] = await warehouse.rows<{ rows: number; refused: number }>(
    `select coalesce(sum(rows_in), 0)::bigint as rows, coalesce(sum(rows_quarantined), 0)::bigint as refused
     from meta.sums where source = ${quote(name)}`,
  );
  const { rows, refused } = sum!;
  const isTolerable = refused <= source.tolerates.rows && refused <= source.tolerates.share * rows;
  return isTolerable ? [] : [{ source: name, rows, refused }];
}

const heldBack = (breaches: readonly Breach[]) =>
  new HeldBack({
    indonesian: breaches
      .map(
        ({ source, rows, refused }) => `${source}: ${refused} dari ${rows} baris dikarantina, melebihi batas`,
      )
      .join("; "),
    english: breaches
      .map(
        ({ source, rows, refused }) =>
          `${source}: ${refused} of ${rows} rows are in quarantine, more than it tolerates`,
      )
      .join("; "),
    hint: "npm run jejak -- quarantine --xlsx DIR, and drop the mended workbooks into inbox/perbaikan/",
  });
