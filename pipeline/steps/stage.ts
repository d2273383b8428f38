import { quote } from "../contract/grammar.ts";
import { HeldBack, type JejakError } from "../errors.ts";
import {
  createLedgers,
  quarantineJudged,
  quarantineMasked,
  quarantineRepeated,
  sumUp,
} from "../quarantine.ts";
import { findShared } from "../ref/find.ts";
import type { FoundSource } from "../sources/find.ts";
import { correctionLedger, judgeCorrected, warnOfIdleCorrections } from "../staging/corrections.ts";
import { exposeRaw, filesInOrder, readHeaders } from "../staging/expose.ts";
import { orderStaging } from "../staging/order.ts";
import { soundFiles } from "../staging/overlay.ts";
import { countPeriods, periodLedger } from "../staging/periods.ts";
import { supersede, supersessionLedgers } from "../staging/superseded.ts";
import type { Warehouse } from "../warehouse.ts";
import type { RawFile } from "./land.ts";

/**
 * Fills `staging` from the raw files, each source after what its SQL reads, and accounts in `meta` for every record that did
 * not get there. `ref.<name>` is the staged table of a reference source, for the `stage.sql` of others to read. More refused
 * rows than a source tolerates throw `HeldBack`; an overlay that is refused is among `problems`, and the rest goes on.
 */
export async function stage(
  warehouse: Warehouse,
  found: readonly FoundSource[],
  raw: readonly RawFile[],
): Promise<{ rows: number; refused: number; problems: readonly JejakError[] }> {
  for (const schema of ["raw", "staging", "ref"]) await warehouse.run(`create schema ${schema}`);
  await createLedgers(warehouse);
  await warehouse.run(`${supersessionLedgers} ${correctionLedger} ${periodLedger}`);
  const problems: JejakError[] = [];
  for (const { shared, source } of await orderStaging(warehouse, found, await findShared()))
    if (shared !== undefined) await warehouse.run(shared.statement);
    else problems.push(...(await stageSource(warehouse, source, raw)));
  await warnOfIdleCorrections(warehouse, found);
  const [total] = await warehouse.rows<{ rows: number; refused: number }>(
    `select coalesce(sum(rows_loaded), 0)::bigint as rows, coalesce(sum(rows_quarantined), 0)::bigint as refused
     from meta.sums`,
  );
  return { ...total!, problems };
}

async function stageSource(
  warehouse: Warehouse,
  source: FoundSource,
  raw: readonly RawFile[],
): Promise<JejakError[]> {
  const { files, problems } = await soundFiles(warehouse, source, filesInOrder(source, raw));
  await exposeRaw(warehouse, source, files);
  await quarantineMasked(warehouse, source, await readHeaders(warehouse, files));
  await judgeCorrected(warehouse, source);
  await quarantineRepeated(warehouse, source);
  await runStageSql(warehouse, source);
  await countPeriods(warehouse, source);
  await sumUp(warehouse, source);
  await judgeTolerance(warehouse, source);
  return problems;
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
  const columns = (await warehouse.columns("from staged")).map((column) => column.name);
  const lists = (["_faults", "_warnings"] as const).filter((list) => columns.includes(list));
  for (const list of lists) await quarantineJudged(warehouse, found, { staged: "staged", list });
  await supersede(warehouse, found);
  const absentFrom = (table: string) =>
    `not exists (from ${table} as gone where gone.source = ${quote(name)} and gone.file = _file and gone._row = staged._row`;
  await warehouse.run(
    `create table staging."${name}" as
     select * ${lists.length === 0 ? "" : `exclude (${lists.join(", ")})`} from staged
     where ${absentFrom("meta.superseded")}) and ${absentFrom("meta.quarantine")} and gone.severity = 'error')
     order by _file, _row`,
  );
  if (source.kind === "reference")
    await warehouse.run(`create view ref."${name}" as select * from staging."${name}"`);
}

async function judgeTolerance(warehouse: Warehouse, { name, source }: FoundSource): Promise<void> {
  const [sum] = await warehouse.rows<{ rows: number; refused: number }>(
    `select coalesce(sum(rows_in), 0)::bigint as rows, coalesce(sum(rows_quarantined), 0)::bigint as refused
     from meta.sums where source = ${quote(name)}`,
  );
  const { rows, refused } = sum!;
  if (refused <= source.tolerates.rows && refused <= source.tolerates.share * rows) return;
  throw new HeldBack({
    indonesian: `${name}: ${refused} dari ${rows} baris dikarantina, melebihi batas`,
    english: `${name}: ${refused} of ${rows} rows are in quarantine, more than it tolerates`,
    hint: `see the page /mutu, mend the file and drop it into inbox/${name}/ again`,
  });
}
