import { hasStructure, layOutMask } from "../contract/mask.ts";
import { isSealed, numberColumn } from "../contract/persons.ts";
import { quote } from "../contract/grammar.ts";
import type { FoundSource } from "../sources/find.ts";
import type { Warehouse } from "../warehouse.ts";

/** Tables of `meta` that tell whose records became what, so that what is counted of files can be held against people. */
export const personLedgers = `
  create table meta.person_records (source varchar, file varchar, year integer, fate varchar, person_id varchar,
    row_count bigint, repaired_count bigint, amount_rupiah bigint);
  create table meta.person_faults (source varchar, file varchar, rule varchar, "column" varchar, severity varchar,
    message_indonesian varchar, person_id varchar, row_count bigint);`;

/**
 * Counts the records and faults of a source about people by person. Who cannot be told from a record may be anybody, and
 * the same one every time: all such records are one person's. The year is the latest that the file's good rows are for.
 */
export async function countPersons(warehouse: Warehouse, found: FoundSource): Promise<void> {
  const { name, contract, source } = found;
  const number = numberColumn(contract);
  if (!isSealed(contract) || number === undefined) return;
  const isTotals = hasStructure(layOutMask(contract), "totals_row");
  const isIn = (ledger: string, condition = "true") =>
    `exists (from meta.${ledger} as l where l.source = ${quote(name)} and l.file = r._file and l._row = r._row and ${condition})`;
  await warehouse.run(`
    create or replace temp table fated as
    select
        r._file,
        r._row,
        coalesce(r."${number}", 'unnamed') as person_id,
        ${source.amount === undefined ? "null" : `r."${source.amount}"`}::bigint as amount_rupiah,
        case
            when ${isIn("quarantine", "l.severity = 'error'")} then 'quarantined'
            when ${isIn("duplicates")} then 'duplicate'
            when ${isIn("superseded")} then 'superseded'
            else 'loaded'
        end as fate,
        ${isIn("repairs")} as was_repaired,
    from raw."${name}:all" as r
    where not (${isTotals});
    insert into meta.person_records
        select ${quote(name)}, _file, year, fate, person_id, count(*), count_if(was_repaired and fate <> 'quarantined'), coalesce(sum(amount_rupiah), 0)
        from fated
        left join (${yearsOf(found)}) as years using (_file)
        group by all
        order by all;
    insert into meta.person_faults
        select source, file, rule, "column", severity, message_indonesian, person_id, count(distinct _row)
        from (
            select q.source, q.file, q.rule, q."column", q.severity, q.message_indonesian,
                coalesce(fated.person_id, 'unnamed') as person_id, q._row,
            from meta.quarantine as q
            left join fated on fated._file = q.file and fated._row = q._row
            where q.source = ${quote(name)}
        )
        group by all
        order by all;
    drop table fated;`);
}

function yearsOf({ name, source }: FoundSource): string {
  const period = source.partition?.period;
  if (period === undefined) return `select _file, null::integer as year from staging."${name}" where false`;
  const year = period.every === "year" ? `"${period.column}"` : `year("${period.column}")`;
  return `select _file, max(${year})::integer as year from staging."${name}" group by _file`;
}
