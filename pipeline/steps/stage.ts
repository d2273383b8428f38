import { quote } from "../contract/grammar.ts";
import { HeldBack, type JejakError } from "../errors.ts";
import {
  createLedgers,
  forget,
  quarantineJudged,
  quarantineMasked,
  quarantineRepeated,
  sumUp,
} from "../quarantine.ts";
import type { HeaderVerdict } from "../header-verdict.ts";
import { findShared } from "../ref/find.ts";
import { applyRepairs, readMends } from "../repair/apply.ts";
import type { LandedRepair } from "../repair/land.ts";
import type { FoundSource } from "../sources/find.ts";
import {
  acceptedCorrections,
  type Correction,
  correctionLedger,
  judgeCorrected,
  warnOfIdleCorrections,
} from "../staging/corrections.ts";
import { exposeRaw, filesInOrder, hideRaw, readHeaders, recordFiles } from "../staging/expose.ts";
import { correctionSource, orderStaging } from "../staging/order.ts";
import { soundFiles } from "../staging/overlay.ts";
import { countPeriods, periodLedger } from "../staging/periods.ts";
import { countPersons, personLedgers } from "../staging/person-records.ts";
import { keepKnownSpellings, openSpellings, spellingLedger } from "../staging/spellings.ts";
import { supersede, supersessionLedgers } from "../staging/superseded.ts";
import type { Warehouse } from "../warehouse.ts";
import type { RawFile } from "./land.ts";

/**
 * Fills `staging` from the raw files, each source after what its SQL reads, and accounts in `meta` for every record that did
 * not get there. `ref.<name>` is the staged table of a reference source, for the `stage.sql` of others to read. A record that
 * is refused and was mended since is judged anew as its latest repair has it. More refused rows than a source tolerates throw
 * `HeldBack`, when everything is accounted for; an overlay that is refused is among `problems`, and the rest goes on.
 */
export async function stage(
  warehouse: Warehouse,
  found: readonly FoundSource[],
  raw: readonly RawFile[],
  repairs: readonly LandedRepair[] = [],
): Promise<{ rows: number; refused: number; problems: readonly JejakError[] }> {
  for (const schema of ["raw", "staging", "ref"]) await warehouse.run(`create schema ${schema}`);
  await createLedgers(warehouse);
  await warehouse.run(
    `${supersessionLedgers} ${correctionLedger} ${periodLedger} ${personLedgers} ${spellingLedger}`,
  );
  await readMends(warehouse, repairs);
  const problems: JejakError[] = [];
  let corrections: readonly Correction[] = [];
  for (const { shared, source } of await orderStaging(warehouse, found, await findShared()))
    if (shared !== undefined) await warehouse.run(shared.statement);
    else {
      const own = corrections.filter(({ feed }) => feed === source.name);
      problems.push(...(await stageSource(warehouse, source, { raw, repairs, corrections: own })));
      if (source.name === correctionSource) corrections = await acceptedCorrections(warehouse);
    }
  await warnOfIdleCorrections(warehouse, found);
  await keepKnownSpellings(warehouse);
  await warehouse.run("create table meta.accounted as select true as is_whole");
  const breaches = await findBreaches(warehouse, found);
  if (breaches.length > 0) throw heldBack(breaches);
  const [total] = await warehouse.rows<{ rows: number; refused: number }>(
    `select coalesce(sum(rows_loaded), 0)::bigint as rows, coalesce(sum(rows_quarantined), 0)::bigint as refused
     from meta.sums`,
  );
  return { ...total!, problems };
}

interface Given {
  readonly raw: readonly RawFile[];
  readonly repairs: readonly LandedRepair[];
  /** Those of the source itself. */
  readonly corrections: readonly Correction[];
}

async function stageSource(
  warehouse: Warehouse,
  source: FoundSource,
  { raw, repairs, corrections }: Given,
): Promise<JejakError[]> {
  const { files, problems } = await soundFiles(warehouse, source, filesInOrder(source, raw));
  const headers = await readHeaders(warehouse, files);
  await recordFiles(warehouse, source, { files, headers });
  await openSpellings(warehouse, source, [
    ...files,
    ...repairs.map((repair) => repair.speltFile(source.name)),
  ]);
  await exposeRaw(warehouse, source, { files, repairs, corrections });
  // Much of what is asked of records costs the same of none, and most sources of a small folder have none.
  if (files.length + repairs.length === 0) {
    await runStageSql(warehouse, source);
    return problems;
  }
  await judgeRecords(warehouse, source, { headers, corrections });
  if (repairs.length > 0 && (await applyRepairs(warehouse, source))) {
    await forget(warehouse, source);
    await hideRaw(warehouse, source);
    await exposeRaw(warehouse, source, { files, repairs, corrections });
    await judgeRecords(warehouse, source, { headers, corrections });
  }
  await countPeriods(warehouse, source);
  await sumUp(warehouse, source);
  await countPersons(warehouse, source);
  return problems;
}

async function judgeRecords(
  warehouse: Warehouse,
  source: FoundSource,
  {
    headers,
    corrections,
  }: { headers: ReadonlyMap<string, HeaderVerdict>; corrections: readonly Correction[] },
): Promise<void> {
  await quarantineMasked(warehouse, source, headers);
  if (corrections.length > 0) await judgeCorrected(warehouse, source);
  await quarantineRepeated(warehouse, source);
  await runStageSql(warehouse, source);
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

interface Breach {
  readonly source: string;
  readonly rows: number;
  readonly refused: number;
}

async function findBreaches(warehouse: Warehouse, found: readonly FoundSource[]): Promise<Breach[]> {
  const sums = await warehouse.rows<Breach & { rows_in: number }>(
    `select source, sum(rows_in)::bigint as rows_in, sum(rows_quarantined)::bigint as refused
     from meta.sums group by source having sum(rows_quarantined) > 0`,
  );
  const refusedOf = new Map(sums.map((sum) => [sum.source, sum]));
  return found.flatMap(({ name, source: { tolerates } }) => {
    const { rows_in: rows, refused } = refusedOf.get(name) ?? { rows_in: 0, refused: 0 };
    const isTolerable = refused <= tolerates.rows && refused <= tolerates.share * rows;
    return isTolerable ? [] : [{ source: name, rows, refused }];
  });
}

const heldBack = (breaches: readonly Breach[]) =>
  new HeldBack({
    by: "threshold",
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
    hint: "lalu taruh buku kerja yang sudah diperbaiki di inbox/perbaikan/ / npm run jejak -- quarantine --xlsx DIR, and drop the mended workbooks into inbox/perbaikan/",
  });
