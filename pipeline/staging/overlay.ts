import { messageOf } from "../contract/messages.ts";
import { quote } from "../contract/grammar.ts";
import { layOutMask, maskColumns, readMask, type Reason } from "../contract/mask.ts";
import { JejakError } from "../errors.ts";
import { rawRecords } from "../raw.ts";
import type { FoundSource } from "../sources/find.ts";
import type { RawFile } from "../steps/land.ts";
import type { Warehouse } from "../warehouse.ts";
import { readHeaders } from "./expose.ts";

const shown = 5;

/** True for the operator's own file beside a tracked reference: its rows take the place of tracked ones of their key. */
export const isOverlay = ({ source, origin, name }: Pick<RawFile, "source" | "origin" | "name">) =>
  origin === "inbox" && name === `reference/${source}.csv`;

/**
 * The files of a reference that may be used: an overlay with a single fault is left out whole, so that the tracked file
 * stands, and is a problem that names file, rows and columns.
 */
export async function soundFiles(
  warehouse: Warehouse,
  found: FoundSource,
  files: readonly RawFile[],
): Promise<{ files: readonly RawFile[]; problems: JejakError[] }> {
  const problems: JejakError[] = [];
  const sound: RawFile[] = [];
  for (const file of files) {
    const faults = isOverlay(file) ? await faultsOf(warehouse, found, file) : [];
    if (faults.length === 0) sound.push(file);
    else problems.push(refused(found, file, faults));
  }
  return { files: sound, problems };
}

interface Faulty {
  readonly row: number;
  readonly reason: Reason;
  readonly columns: string;
}

async function faultsOf(warehouse: Warehouse, found: FoundSource, file: RawFile): Promise<Faulty[]> {
  const { contract, source } = found;
  const layout = layOutMask(contract);
  const masks = maskColumns(layout);
  const header = (await readHeaders(warehouse, [file])).get(file.sha256)!;
  const records = rawRecords(contract, [file.path]);
  const bad = await warehouse.rows(
    `select _row, ${masks.map((mask) => `${mask}::varchar as ${mask}`).join(", ")}
     from (${records}) where _mask <> 0 order by _row`,
  );
  const key = source.key.map((column) => `"${column}"`).join(", ");
  const repeated = await warehouse.rows<{ _row: number }>(
    `select _row from (${records}) where _mask = 0 qualify count(*) over (partition by ${key}) > 1 order by _row`,
  );
  return [
    ...bad.flatMap((row) => {
      const words = masks.map((mask) => BigInt(String(row[mask])));
      return readMask(layout, words).map((reason) => ({
        row: Number(row._row),
        reason,
        columns: [...header.missing, ...header.duplicated].join(", "),
      }));
    }),
    ...repeated.map(({ _row: row }) => ({
      row,
      reason: { column: source.key[0]!, rule: "duplicate_key" },
      columns: "",
    })),
  ];
}

function refused({ name, contract }: FoundSource, file: RawFile, faults: readonly Faulty[]): JejakError {
  const lines = faults.slice(0, shown).map(({ row, reason, columns }) => {
    const { indonesian, english } = messageOf(contract, reason, columns);
    return { indonesian: `baris ${row}, ${indonesian}`, english: `row ${row}, ${english}` };
  });
  const rows = new Set(faults.map(({ row }) => row)).size;
  return new JejakError({
    indonesian: `${file.name} tidak dipakai, ${rows} baris salah; berkas yang terlacak tetap berlaku: ${lines.map(({ indonesian }) => indonesian).join("; ")}`,
    english: `${file.name} is not used, ${quote(name)} stands as tracked; ${rows} rows are wrong: ${lines.map(({ english }) => english).join("; ")}`,
    hint: `perbaiki / mend ${file.name}, then: npm run jejak -- run`,
  });
}
