import { cellText } from "../contract/compile.ts";
import { matchHeader } from "../contract/headers.ts";
import { structuralCode } from "../contract/mask.ts";
import { inTheClear, openLanded } from "../landed.ts";
import type { LandedFile } from "../receipts.ts";
import type { Rooms } from "../rooms.ts";
import type { FoundSource } from "../sources/find.ts";
import type { Keys } from "../vault/master-key.ts";
import type { Warehouse } from "../warehouse.ts";

/** A record as text by contract column; null where the cell is empty or the file has no such column. */
export interface RowTexts {
  readonly texts: ReadonlyMap<string, string | null>;
  /** True where the record does not fit its header, so that a text may stand under another column than its own. */
  readonly isMisshapen: boolean;
}

const misshapen = (["too_few_fields", "too_many_fields", "malformed_line", "malformed_record"] as const).map(
  structuralCode,
);

/**
 * The texts of some records of a landed file, read anew from its bytes, by record number. Warehouses hold no bad cell, so
 * this is the only way to what was sent. Throws a `JejakError` where the file can no longer be read.
 */
export async function readTexts(
  warehouse: Warehouse,
  { contract }: FoundSource,
  { file, records: wanted }: { file: LandedFile; records: readonly number[] },
  { rooms, vault }: { rooms: Rooms; vault: () => Promise<Keys> },
): Promise<Map<number, RowTexts>> {
  const clear = await inTheClear(file, rooms, vault);
  try {
    const records = await openLanded(warehouse, file, { clear, contract });
    const { positions } = matchHeader(contract, records.header);
    const columns = [...positions.keys()];
    const texts = columns.map((column) => `(${records.field(positions.get(column)!)})::varchar`);
    const rows = await warehouse.rows<{ record: number; shape: number; texts: (string | null)[] }>(
      `select record, _shape as shape, [${["null::varchar", ...texts].join(", ")}] as texts
       from (select coalesce(_row, row_number() over () - 1 + ${records.firstRow}) as record, * from (${records.sql}))
       where list_contains([${wanted.join(", ")}]::bigint[], record)`,
    );
    return new Map(
      rows.map(({ record, shape, texts: [, ...found] }) => [
        record,
        {
          isMisshapen: misshapen.includes(shape),
          texts: new Map(columns.map((column, index) => [column, cellText(found[index])])),
        },
      ]),
    );
  } finally {
    await clear.dispose();
  }
}
