import { quote } from "../contract/grammar.ts";
import { rowOfSql, sheetOrderOfSql } from "../rows.ts";
import type { FoundSource } from "../sources/find.ts";
import type { Warehouse } from "../warehouse.ts";

/** A refused record, and why. */
export interface RefusedRecord {
  readonly source: string;
  /** SHA-256 of the file it came in. */
  readonly file: string;
  /** What that file was called. */
  readonly name: string;
  readonly record: number;
  /** Null for a file without sheets. */
  readonly sheet: string | null;
  /** The row that a person sees. */
  readonly row: number;
  /** Null where the row does not tell, or spells it as nobody does. */
  readonly agency_id: string | null;
  readonly reasons: readonly Refusal[];
}

export interface Refusal {
  readonly column: string | null;
  readonly rule: string;
  readonly indonesian: string;
  readonly english: string;
}

/** How often one rule was broken in one file by one agency. */
export interface FaultCount {
  readonly source: string;
  readonly file: string;
  readonly agency_id: string | null;
  readonly column: string | null;
  readonly rule: string;
  readonly severity: "error" | "warning";
  readonly rows: number;
  readonly indonesian: string;
  readonly english: string;
}

/** Of which source and agency; all where absent. */
export interface Which {
  readonly source?: string | undefined;
  readonly agency?: string | undefined;
}

/** Stands for the agency of rows that name none, in file names and on the command line. */
export const nobody = "tanpa-perangkat-daerah";

/** Faults by source and file, and there by agency and rule, most rows first. `owners` must be there, see `findOwners`. */
export function countFaults(warehouse: Warehouse, which: Which): Promise<FaultCount[]> {
  return warehouse.rows<FaultCount>(`
    select q.source, f.name as file, o.agency_id, q."column", q.rule, q.severity, count(distinct q._row) as rows,
        q.message_indonesian as indonesian, q.message_english as english
    from meta.quarantine as q
    join meta.files as f on f.source = q.source and f.file = q.file
    left join owners as o on o.source = q.source and o.file = q.file and o._row = q._row
    where ${chosen(which)}
    group by all
    order by q.source, f.name, q.severity, rows desc, q.rule, q."column", o.agency_id`);
}

/** The refused records of a source or an agency, by source, file and row. */
export async function findRefused(warehouse: Warehouse, which: Which): Promise<RefusedRecord[]> {
  const records = await warehouse.rows<Omit<RefusedRecord, "reasons"> & { reasons: string }>(`
    select q.source, q.file, any_value(f.name) as name, q._row as record, any_value(s.sheet) as sheet,
        ${rowOfSql("q._row")} as row, any_value(o.agency_id) as agency_id,
        to_json(list({
            'column': q."column", 'rule': q.rule, 'indonesian': q.message_indonesian, 'english': q.message_english
        } order by q."column" nulls first, q.rule))::varchar as reasons
    from meta.quarantine as q
    join meta.files as f on f.source = q.source and f.file = q.file
    left join meta.sheets as s
        on s.source = q.source and s.file = q.file and s.sheet_order = ${sheetOrderOfSql("q._row")}
    left join owners as o on o.source = q.source and o.file = q.file and o._row = q._row
    where q.severity = 'error' and ${chosen(which)}
    group by q.source, q.file, q._row
    order by q.source, any_value(f.file_order), q._row`);
  return records.map((record) => ({ ...record, reasons: JSON.parse(record.reasons) as Refusal[] }));
}

const chosen = ({ source, agency }: Which) =>
  [
    "true",
    ...(source === undefined ? [] : [`q.source = ${quote(source)}`]),
    ...(agency === undefined
      ? []
      : [
          agency === nobody
            ? "q.severity = 'error' and o.agency_id is null"
            : `o.agency_id = ${quote(agency)}`,
        ]),
  ].join(" and ");

/**
 * Fills the temporary table `owners` with the agency that each refused record names, by the spellings of any date: whom to
 * ask is not what to count. Sources whose rows name no agency have none.
 */
export async function findOwners(warehouse: Warehouse, found: readonly FoundSource[]): Promise<void> {
  await warehouse.run(
    "create or replace temp table owners (source varchar, file varchar, _row bigint, agency_id varchar)",
  );
  const inQuarantine = await warehouse.rows<{ source: string }>(
    "select distinct source from meta.quarantine",
  );
  for (const { name, contract } of found) {
    const namesAgency = contract.columns.some((column) => column.name === "agency");
    if (!namesAgency || !inQuarantine.some(({ source }) => source === name)) continue;
    await warehouse.run(`
      insert into owners
      with refused as (
          select distinct file, _row from meta.quarantine where source = ${quote(name)} and severity = 'error'
      ),
      written as (
          select
              record._file as file,
              record._row,
              ref.city_of(f.origin) as city_id,
              ref.words(record.agency) as words,
          from raw."${name}:all" as record
          join refused on refused.file = record._file and refused._row = record._row
          join meta.files as f on f.source = ${quote(name)} and f.file = record._file
      )
      select
          ${quote(name)},
          w.file,
          w._row,
          if(count(distinct a.agency_id) = 1, any_value(a.agency_id), null),
      from written as w
      left join ref.entities as city on city.entity_id = w.city_id and city.city_id = w.city_id
      left join ref.agency_aliases as a
          on a.city_id = w.city_id
          and a.spelling = trim(replace(w.words, ' ' || coalesce(city.spelling, '') || ' ', ' '))
      group by w.file, w._row
      order by all`);
  }
}
