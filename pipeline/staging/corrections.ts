import { cellText } from "../contract/compile.ts";
import type { Contract, ContractColumn } from "../contract/contract.ts";
import { quote } from "../contract/grammar.ts";
import { isSealed } from "../contract/persons.ts";
import { refuse } from "../quarantine.ts";
import type { FoundSource } from "../sources/find.ts";
import type { RawFile } from "../steps/land.ts";
import type { Warehouse } from "../warehouse.ts";

/** One row of `corrections.csv` that was accepted, and the source whose records it corrects. */
export interface Correction {
  readonly feed: string;
  readonly correction_id: string;
  readonly file: string | null;
  readonly row_number: number | null;
  readonly row_key: string | null;
  readonly column_name: string;
  readonly value_before: string | null;
  readonly value: string | null;
}

/** What became of a correction; all but `applied` is said as a warning. */
type Outcome =
  | "applied"
  | "bites_nothing"
  | "no_longer_matches"
  | "already_so"
  | "unknown_column"
  | "bad_value"
  | "bad_key"
  | "unknown_source";

/** Tables of `meta` that tell what became of each accepted correction, its texts empty where the feed is about persons, and which cells it took. */
export const correctionLedger = `
  create table meta.corrections (source varchar, correction_id varchar, outcome varchar, row_count bigint, value_before varchar, value_after varchar);
  create table meta.corrected (source varchar, _file varchar, _row bigint, "column" varchar, value varchar, place integer);`;

/** Every correction that was accepted, in the order in which they were given. */
export const acceptedCorrections = (warehouse: Warehouse) =>
  warehouse.rows<Correction>(
    `select feed, correction_id, file, row_number, row_key, column_name, value_before, value from staging.corrections
     where status = 'accepted' order by given_on, correction_id`,
  );

/**
 * SQL of a source's records with its accepted corrections applied, each typed through the column's own grammar. Only good
 * records are corrected; a refused one is mended by whoever sent it. Nothing that stands for a person can be corrected.
 */
export async function correct(
  warehouse: Warehouse,
  found: FoundSource,
  {
    records,
    files,
    corrections,
  }: { records: string; files: readonly RawFile[]; corrections: readonly Correction[] },
): Promise<string> {
  if (corrections.length === 0) return records;
  for (const [place, correction] of corrections.entries()) {
    const { outcome, rows, before } = await bite(warehouse, found, {
      correction,
      records,
      files,
      place,
    });
    const shown = isSealed(found.contract) ? null : before;
    await warehouse.append("meta.corrections", [
      [
        found.name,
        correction.correction_id,
        outcome,
        rows,
        shown,
        isSealed(found.contract) ? null : correction.value,
      ],
    ]);
  }
  const columns = found.contract.columns.filter(({ name }) =>
    corrections.some(({ column_name: corrected }) => corrected === name),
  );
  if (columns.length === 0) return records;
  const latest = columns.map(
    ({ name }) => `max_by({text: value}, place) filter ("column" = ${quote(name)}) as "${name}"`,
  );
  const replaced = columns.map(
    ({ name, grammar }) =>
      `if(fixed."${name}" is null, record."${name}", (${grammar.sql(`fixed."${name}".text`)})::${grammar.sqlType}) as "${name}"`,
  );
  return `select record.* replace (${replaced.join(", ")}) from (${records}) as record
    left join (select _file, _row, ${latest.join(", ")} from meta.corrected where source = ${quote(found.name)} group by all) as fixed
      on fixed._file = record._file and fixed._row = record._row`;
}

/** Takes back what `correct` noted of a source. */
export async function forgetCorrections(warehouse: Warehouse, { name }: FoundSource): Promise<void> {
  for (const ledger of ["corrected", "corrections"])
    await warehouse.run(`delete from meta.${ledger} where source = $1`, [name]);
}

/** Refuses corrected records that now break a rule across columns. */
export async function judgeCorrected(warehouse: Warehouse, found: FoundSource): Promise<void> {
  const { name, contract } = found;
  const ofPersons = contract.columns
    .filter(({ meta }) => meta.person !== undefined)
    .map((column) => column.name);
  for (const { rule, columns, sql } of contract.rules.filter(
    (one) => !one.columns.some((column) => ofPersons.includes(column)),
  ))
    await refuse(warehouse, found, {
      reason: { rule, column: columns[0]! },
      rows: `select _file, _row from raw."${name}:all"
        where _mask = 0 and (${sql}) is not true
          and exists (from meta.corrected as fix where fix.source = ${quote(name)} and fix._file = "${name}:all"._file and fix._row = "${name}:all"._row)`,
    });
}

/** Says of each accepted correction that did not bite why, as a warning on its own row. */
export async function warnOfIdleCorrections(
  warehouse: Warehouse,
  found: readonly FoundSource[],
): Promise<void> {
  const corrections = found.find(({ name }) => name === "corrections");
  if (corrections === undefined) return;
  await warehouse.run(`
    insert into meta.corrections
        select feed, correction_id, 'unknown_source', 0, null, null from staging.corrections as c
        where status = 'accepted' and not exists (from meta.corrections as m where m.correction_id = c.correction_id)
        order by all`);
  const idle = await warehouse.rows<{ outcome: Outcome }>(
    "select distinct outcome from meta.corrections where outcome <> 'applied' order by outcome",
  );
  for (const { outcome } of idle)
    await refuse(warehouse, corrections, {
      reason: { column: "correction_id", rule: `correction_${outcome}` },
      rows: `select c._file, c._row from staging.corrections as c
        join meta.corrections as m on m.correction_id = c.correction_id and m.outcome = ${quote(outcome)}`,
      severity: "warning",
    });
}

interface Bite {
  readonly correction: Correction;
  readonly records: string;
  readonly files: readonly RawFile[];
  readonly place: number;
}

async function bite(
  warehouse: Warehouse,
  { name, contract }: FoundSource,
  { correction, records, files, place }: Bite,
): Promise<{ outcome: Outcome; rows: number; before: string | null }> {
  const idle = (outcome: Outcome) => ({ outcome, rows: 0, before: null });
  const column = findColumn(contract, correction.column_name);
  if (column === undefined) return idle("unknown_column");
  const value = literal(column, correction.value);
  const expected = correction.value_before === null ? "null" : literal(column, correction.value_before);
  if (value === undefined || expected === undefined) return idle("bad_value");
  const where = rowsMeant(contract, correction, files);
  if (where === undefined) return idle("bad_key");
  const isExpected =
    correction.value_before === null ? "true" : `"${column.name}" is not distinct from ${expected}`;
  const [seen] = await warehouse.rows<{ rows: number; expected: number; fit: number; before: string | null }>(
    `select
        count(*) as rows,
        count_if(${isExpected}) as expected,
        count_if(${isExpected} and "${column.name}" is distinct from ${value}) as fit,
        nullif(string_agg(distinct coalesce("${column.name}"::varchar, '') , '; ' order by coalesce("${column.name}"::varchar, '')), '') as before,
     from (${records}) where _mask = 0 and ${where}`,
  );
  const { rows, fit, before } = seen!;
  if (rows === 0) return idle("bites_nothing");
  if (fit === 0) return { ...idle(seen!.expected === 0 ? "no_longer_matches" : "already_so"), before };
  await warehouse.run(
    `insert into meta.corrected
     select $1, _file, _row, $2, $3, $4 from (${records})
     where _mask = 0 and ${where} and ${isExpected} order by _file, _row`,
    [name, column.name, cellText(correction.value), place],
  );
  return { outcome: "applied", rows: fit, before };
}

const findColumn = ({ columns }: Contract, name: string): ContractColumn | undefined =>
  columns.find((column) => column.name === name && column.meta.person === undefined);

/** The typed value of a text as SQL; undefined for a text that the column does not take. An empty text is an empty cell. */
function literal({ grammar, optional }: ContractColumn, raw: string | null): string | undefined {
  const text = cellText(raw);
  if (text === null) return optional ? `null::${grammar.sqlType}` : undefined;
  if (grammar.faults.some(({ test }) => test(text))) return undefined;
  return `(${grammar.sql(quote(text))})::${grammar.sqlType}`;
}

/** A condition on the rows that a correction means: `column=value; column=value`, or a file's row. */
function rowsMeant(
  contract: Contract,
  { file, row_number: row, row_key: rowKey }: Correction,
  files: readonly RawFile[],
): string | undefined {
  if (rowKey === null) {
    const hash = files.find(({ name }) => name === file || name === `inbox/${file}`)?.sha256;
    return `_file = ${quote(hash ?? "")} and _row = ${row}`;
  }
  const conditions = rowKey.split(";").map((pair) => {
    const [, name, text] = /^\s*(\w+)\s*=(.*)$/s.exec(pair) ?? [];
    const column = name === undefined ? undefined : findColumn(contract, name);
    const value = column === undefined ? undefined : literal(column, text!);
    return value === undefined ? undefined : `"${name}" is not distinct from ${value}`;
  });
  return conditions.includes(undefined) ? undefined : conditions.join(" and ");
}
