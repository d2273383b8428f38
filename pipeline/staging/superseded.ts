import { isSealed } from "../contract/persons.ts";
import { quote } from "../contract/grammar.ts";
import { refuse } from "../quarantine.ts";
import type { FoundSource } from "../sources/find.ts";
import { type Partition, partitionOf } from "../sources/source.ts";
import type { Warehouse } from "../warehouse.ts";

/** Tables of `meta` that tell which rows a later file took the place of, and what changed by it. */
export const supersessionLedgers = `
  create table meta.replaced (source varchar, city_id varchar, file varchar, times bigint);
  create table meta.superseded (source varchar, file varchar, _row bigint, superseded_by varchar);
  create table meta.supersessions (source varchar, city_id varchar, file varchar, superseded_by varchar, parts bigint,
    rows_superseded bigint, rows_same bigint, rows_changed bigint, rows_gone bigint, changed_columns varchar);
  create table meta.superseded_values (source varchar, city_id varchar, file varchar, _row bigint, superseded_by varchar,
    superseding_row bigint, "column" varchar, value_before varchar, value_after varchar);`;

/**
 * Settles what several rows or files say of the same among the good rows of `staged`: clashes in one file are refused, the
 * latest file of each part supersedes the earlier ones, and what then still stands in two files is refused in the later.
 */
export async function supersede(warehouse: Warehouse, found: FoundSource): Promise<void> {
  const partition = partitionOf(found.source);
  if (partition === undefined) return;
  const { name, source } = found;
  const by = ["city_id", ...partition.by.map((column) => `"${column}"`)].join(", ");
  const identity = ["city_id", ...partition.identity.map((column) => `"${column}"`)].join(", ");
  const key = source.key[0]!;
  const absentFrom = (table: string) =>
    `not exists (from ${table} as gone where gone.source = ${quote(name)} and gone.file = _file and gone._row = staged._row`;
  await warehouse.run(`create or replace temp view good as
    select staged.*, files.file_order from staged
    join meta.files as files on files.source = ${quote(name)} and files.file = staged._file
    where ${absentFrom("meta.superseded")}) and ${absentFrom("meta.quarantine")} and gone.severity = 'error')`);
  await refuse(warehouse, found, {
    reason: { column: key, rule: "duplicate_key" },
    rows: `select _file, _row from good qualify count(*) over (partition by ${identity}, _file) > 1`,
  });
  await warehouse.run(`create or replace temp table parts as
    select ${by}, _file, file_order from good
    group by ${by}, _file, file_order
    qualify count(*) over (partition by ${by}) > 1`);
  const [count] = await warehouse.rows<{ parts: number }>("select count(*) as parts from parts");
  if (count!.parts > 0) await takeTheLatest(warehouse, found, partition);
  await refuse(warehouse, found, {
    reason: { column: key, rule: "duplicate_across_files" },
    rows: `select _file, _row from good qualify file_order > min(file_order) over (partition by ${identity})`,
  });
}

async function takeTheLatest(
  warehouse: Warehouse,
  found: FoundSource,
  { by, identity }: Partition,
): Promise<void> {
  const { name, contract } = found;
  const alike = (columns: readonly string[], left: string, right: string) =>
    ["city_id", ...columns]
      .map((column) => `${left}."${column}" is not distinct from ${right}."${column}"`)
      .join(" and ");
  const part = ["city_id", ...by].map((column) => `"${column}"`).join(", ");
  const compared = (await warehouse.columns("from staged"))
    .filter(
      ({ name: column }) => !column.startsWith("_") && column !== "origin" && !identity.includes(column),
    )
    .filter(({ name: column }) => column !== "city_id");
  const differs = ({ name: column }: { name: string }) => `old."${column}" is distinct from new."${column}"`;
  const changes = compared.map((column) => `if(${differs(column)}, ${quote(column.name)}, null)`).join(", ");
  await warehouse.run(`
    create or replace temp table replaced as
    with latest as (
        from parts qualify file_order = max(file_order) over (partition by ${part})
    ),
    old as (
        select good.*, latest._file as superseded_by from good
        join latest on ${alike(by, "latest", "good")} and good.file_order < latest.file_order
    )
    select
        old.*,
        new._row as superseding_row,
        list_filter([${changes}], lambda changed: new._row is not null and changed is not null) as changed,
    from old
    left join good as new on new._file = old.superseded_by and ${alike(identity, "new", "old")};
    insert into meta.superseded
        select ${quote(name)}, _file, _row, superseded_by from replaced order by all;
    insert into meta.supersessions
        with changes as (
            select r.city_id, r._file, r.superseded_by, c.changed, count(*) as times
            from replaced as r, unnest(r.changed) as c (changed)
            group by all
        )
        select
            ${quote(name)}, city_id, _file, superseded_by,
            count(distinct row(${part})),
            count(*),
            count_if(superseding_row is not null and len(changed) = 0),
            count_if(len(changed) > 0),
            count_if(superseding_row is null),
            (
                select string_agg(c.changed || ' ' || c.times, '; ' order by c.changed)
                from changes as c
                where c.city_id = replaced.city_id and c._file = replaced._file
                    and c.superseded_by = replaced.superseded_by
            ),
        from replaced
        group by city_id, _file, superseded_by
        order by all;`);
  if (isSealed(contract)) return;
  for (const { name: column } of compared.filter(({ type }) => type !== "VARCHAR"))
    await warehouse.run(`
      insert into meta.superseded_values
          select ${quote(name)}, old.city_id, old._file, old._row, old.superseded_by, old.superseding_row,
              ${quote(column)}, old."${column}"::varchar, new."${column}"::varchar
          from replaced as old
          join staged as new on new._file = old.superseded_by and new._row = old.superseding_row
          where list_contains(old.changed, ${quote(column)})
          order by all`);
}
