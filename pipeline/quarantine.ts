import { quote } from "./contract/grammar.ts";
import { hasStructure, layOutMask, maskColumns, readMask, type Reason } from "./contract/mask.ts";
import { messageOf } from "./contract/messages.ts";
import type { HeaderVerdict } from "./header-verdict.ts";
import type { FoundSource } from "./sources/find.ts";
import { partitionOf } from "./sources/source.ts";
import type { Warehouse } from "./warehouse.ts";

/** Tables of `meta` that hold what became of every record. */
export async function createLedgers(warehouse: Warehouse): Promise<void> {
  await warehouse.run(`
    create schema meta;
    create table meta.files (source varchar, file varchar, origin varchar, name varchar, file_order integer);
    create table meta.quarantine (source varchar, file varchar, _row bigint, "column" varchar, rule varchar,
      severity varchar, message_indonesian varchar, message_english varchar);
    create table meta.sheets (source varchar, file varchar, sheet_order bigint, sheet varchar);
    create table meta.duplicates (source varchar, file varchar, _row bigint);
    create table meta.sums (source varchar, file varchar, rows_in bigint, rows_loaded bigint, rows_quarantined bigint,
      rows_duplicate bigint, rows_repaired bigint);
    create table meta.mends (repair varchar, repair_order integer, repair_record bigint, id varchar, source varchar, file varchar,
      record bigint);
    create table meta.repairs (source varchar, file varchar, _row bigint, repair varchar, repair_record bigint);`);
}

/**
 * Quarantines what `land` marked: one line per record and reason, and a warning on row 1 for what only the header shows.
 * A row of totals is no record, so it is said as a warning and nobody has to mend it.
 */
export async function quarantineMasked(
  warehouse: Warehouse,
  found: FoundSource,
  headers: ReadonlyMap<string, HeaderVerdict>,
): Promise<void> {
  const layout = layOutMask(found.contract);
  const masks = maskColumns(layout);
  // Each kind of fault is asked for by itself, and the raw files are read anew for every question that is put to them.
  await warehouse.run(
    `create or replace temp table masked as
     select _file, _row, ${masks.join(", ")} from raw."${found.name}:all" where _mask <> 0`,
  );
  const kinds = await warehouse.rows<{ kind: string; file: string; words: string[] }>(
    `select ${kindOf(masks)} as kind, any_value(_file) as file, [${masks.map((mask) => `any_value(${mask})::varchar`).join(", ")}] as words
     from masked group by kind order by file, words`,
  );
  const refusals = kinds.flatMap(({ kind, file, words }) =>
    readMask(layout, words.map(BigInt)).map((reason) => ({
      kind,
      reason,
      columns: columnsAtFault(reason, headers.get(file)),
      severity: reason.rule === "totals_row" ? ("warning" as const) : ("error" as const),
    })),
  );
  await refuseKinds(warehouse, found, {
    rows: `select _file, _row, ${kindOf(masks)} as kind from masked`,
    refusals,
  });
  for (const [file, header] of headers) {
    const firstRow = `select ${quote(file)} as _file, 1 as _row`;
    const isEmpty = `not exists (from raw."${found.name}:all" where _file = ${quote(file)})`;
    const warnings = [
      { rule: "extra_column", columns: header.extra, rows: firstRow },
      { rule: "unread_sheet", columns: header.unread, rows: firstRow },
      // Without records there is nobody to refuse, and the fault would go unsaid.
      { rule: "missing_column", columns: missingColumns(header), rows: `${firstRow} where ${isEmpty}` },
      { rule: "duplicate_column", columns: header.duplicated, rows: `${firstRow} where ${isEmpty}` },
    ];
    for (const { rule, columns, rows } of warnings.filter((warning) => warning.columns.length > 0))
      await refuse(warehouse, found, { reason: { column: null, rule }, rows, columns, severity: "warning" });
  }
}

/**
 * Among good records of one key: an identical one of the same file is a duplicate and counted as such; different
 * contents in one file are all refused, since nobody can say which is meant; what a later file repeats is refused there,
 * unless the source comes in parts, where a later file supersedes an earlier one.
 */
export async function quarantineRepeated(warehouse: Warehouse, found: FoundSource): Promise<void> {
  const { name, contract, source } = found;
  const key = source.key.map((column) => `"${column}"`).join(", ");
  const sameKey = source.key
    .map((column) => `good."${column}" is not distinct from repeated."${column}"`)
    .join(" and ");
  const content = contract.columns.map((column) => `good."${column.name}"`).join(", ");
  await warehouse.run(`
    create or replace temp table repeats as
    with good as (from raw."${name}:all" where _mask = 0),
    repeated as (select ${key} from good group by all having count(*) > 1),
    suspect as (
        select good._file, good._row, files.file_order, ${source.key.map((column) => `good."${column}"`).join(", ")},
            to_json(row(${content}))::varchar as content
        from good join repeated on ${sameKey}
        join meta.files as files on files.source = ${quote(name)} and files.file = good._file
    )
    select
        _file,
        _row,
        row_number() over (partition by _file, ${key}, content order by _row) > 1 as is_duplicate,
        min(content) over (partition by _file, ${key}) <> max(content) over (partition by _file, ${key}) as is_contested,
        dense_rank() over (partition by ${key} order by file_order) > 1 as is_late,
    from suspect;
    insert into meta.duplicates
        select ${quote(name)}, _file, _row from repeats where is_duplicate and not is_contested order by all;`);
  if ((await warehouse.rows("from repeats limit 1")).length === 0) return;
  const column = source.key[0]!;
  await refuse(warehouse, found, {
    reason: { column, rule: "duplicate_key" },
    rows: "select _file, _row from repeats where is_contested",
  });
  if (partitionOf(source) !== undefined) return;
  await refuse(warehouse, found, {
    reason: { column, rule: "duplicate_across_files" },
    rows: "select _file, _row from repeats where is_late and not is_contested and not is_duplicate",
  });
}

/**
 * Quarantines what `stage.sql` judged against other tables: `_faults` lists `rule:column` or `rule:column:detail` per row.
 * `_warnings` is a list alike of what is said and yet loaded.
 */
export async function quarantineJudged(
  warehouse: Warehouse,
  found: FoundSource,
  { staged, list }: { staged: string; list: "_faults" | "_warnings" },
): Promise<void> {
  const kinds = await warehouse.rows<{ fault: string }>(
    `select distinct unnest(${list}) as fault from ${staged} order by fault`,
  );
  await refuseKinds(warehouse, found, {
    rows: `select _file, _row, unnest(${list}) as kind from ${staged}`,
    refusals: kinds.map(({ fault }) => {
      const [rule = "", column = null, ...detail] = fault.split(":");
      return {
        kind: fault,
        reason: { rule, column, ...(detail.length === 0 ? {} : { detail: detail.join(":") }) },
        severity: list === "_faults" ? "error" : "warning",
      };
    }),
  });
}

/** Writes the sums of each file of a source, totals left out; a file without records has a line of zeros. */
export async function sumUp(warehouse: Warehouse, { name, contract }: FoundSource): Promise<void> {
  const isTotals = hasStructure(layOutMask(contract), "totals_row");
  const count = (table: string, distinct = "*") =>
    `(select count(${distinct}) from ${table} as t where t.source = files.source and t.file = files.file`;
  await warehouse.run(`
    insert into meta.sums
    select
        files.source,
        files.file,
        (select count(*) from raw."${name}:all" as record where record._file = files.file and not (${isTotals})),
        (select count(*) from staging."${name}" as record where record._file = files.file),
        ${count("meta.quarantine", "distinct t._row")} and t.severity = 'error'),
        ${count("meta.duplicates")}),
        (select count(*) from meta.repairs as mended
         where mended.source = files.source and mended.file = files.file and not exists (
            from meta.quarantine as q where q.source = mended.source and q.file = mended.file and q._row = mended._row
                and q.severity = 'error')),
    from meta.files as files
    where files.source = ${quote(name)}
    order by files.file_order`);
}

/** Forgets what was judged of a source, so that it can be judged anew. */
export async function forget(warehouse: Warehouse, { name, source }: FoundSource): Promise<void> {
  for (const ledger of ["quarantine", "duplicates", "superseded", "supersessions", "superseded_values"])
    await warehouse.run(`delete from meta."${ledger}" where source = $1`, [name]);
  if (source.kind === "reference") await warehouse.run(`drop view ref."${name}"`);
  await warehouse.run(`drop table staging."${name}"`);
}

/** Why a record is refused, or what is said of it although it is loaded. */
interface Refusal {
  readonly reason: Reason;
  readonly columns?: readonly string[];
  readonly severity?: "error" | "warning";
}

/** Writes one reason for the rows that SQL `rows` gives as `_file` and `_row`. */
export async function refuse(
  warehouse: Warehouse,
  found: FoundSource,
  { rows, ...refusal }: Refusal & { readonly rows: string },
): Promise<void> {
  await refuseKinds(warehouse, found, {
    rows: `select _file, _row, '' as kind from (${rows})`,
    refusals: [{ ...refusal, kind: "" }],
  });
}

/** Writes reasons for the rows that SQL `rows` gives as `_file`, `_row` and `kind`: every reason of the row's kind. */
async function refuseKinds(
  warehouse: Warehouse,
  { name, contract }: FoundSource,
  { rows, refusals }: { rows: string; refusals: readonly (Refusal & { readonly kind: string })[] },
): Promise<void> {
  if (refusals.length === 0) return;
  const cells = refusals.map(({ kind, reason, columns = [], severity = "error" }, order) => {
    const { indonesian, english } = messageOf(contract, reason, columns.join(", "));
    return [kind, reason.column, reason.rule, severity, indonesian, english, String(order)];
  });
  // One statement for all of them: an engine plans hundreds in more time than it takes to run them.
  await warehouse.run(
    `insert into meta.quarantine
     select $1, _file, _row, cells[2], cells[3], cells[4], cells[5], cells[6]
     from (${rows}) as refused
     join (select unnest(from_json($2::varchar, '[["VARCHAR"]]')) as cells) on cells[1] = refused.kind
     order by cells[7]::integer, _file, _row`,
    [name, JSON.stringify(cells)],
  );
}

/** Records of one file with one mask of faults are of one kind. */
const kindOf = (masks: readonly string[]) => `concat_ws(' ', ${["_file", ...masks].join(", ")})`;

function columnsAtFault({ rule }: Reason, header: HeaderVerdict | undefined): readonly string[] {
  if (header === undefined) return [];
  if (rule === "missing_column") return missingColumns(header);
  return rule === "duplicate_column" ? header.duplicated : [];
}

/** What a file lacks, each with the title that may be meant for it. */
const missingColumns = ({ missing, renamed }: HeaderVerdict) =>
  missing.map((name) => (renamed[name] === undefined ? name : `${name} (“${renamed[name]}”?)`));
