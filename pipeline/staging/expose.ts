import { existsSync } from "node:fs";
import type { Contract } from "../contract/contract.ts";
import { quote } from "../contract/grammar.ts";
import { layOutMask, maskColumns } from "../contract/mask.ts";
import { numberColumn, typeBehindTheDoor } from "../contract/persons.ts";
import type { FoundSource } from "../sources/find.ts";
import type { RawFile } from "../steps/land.ts";
import type { Warehouse } from "../warehouse.ts";
import type { HeaderVerdict } from "../header-verdict.ts";
import { peoplePath, rawRecords } from "../raw.ts";
import { repaired } from "../repair/apply.ts";
import type { LandedRepair } from "../repair/land.ts";
import { correct, type Correction, forgetCorrections } from "./corrections.ts";
import { withSpellings } from "./spellings.ts";

/** A source's files in the order in which they count: what is tracked first, then as they came. The same bytes under two names are one file: the first name stands. */
export function filesInOrder({ name }: FoundSource, raw: readonly RawFile[]): RawFile[] {
  const own = raw
    .filter(({ source }) => source === name)
    .toSorted((a, b) => (rankOf(a) < rankOf(b) ? -1 : 1));
  return own.filter((file, index) => own.findIndex((other) => other.sha256 === file.sha256) === index);
}

const rankOf = ({ origin, received_at: at, name }: RawFile) =>
  origin === "published" ? `0 ${name}` : `1 ${at} ${name}`;

/** Writes which files of a source count, in which order, which took the place of others under their own name, and which sheets they have. */
export async function recordFiles(
  warehouse: Warehouse,
  { name }: FoundSource,
  { files, headers }: { files: readonly RawFile[]; headers: ReadonlyMap<string, HeaderVerdict> },
): Promise<void> {
  await warehouse.append(
    "meta.files",
    files.map(({ sha256, origin, name: fileName }, order) => [name, sha256, origin, fileName, order]),
  );
  for (const { sha256, origin, replaced } of files)
    if (origin === "inbox" && replaced !== undefined)
      await warehouse.run("insert into meta.replaced values ($1, ref.city_of($2), $3, $4)", [
        name,
        origin,
        sha256,
        replaced,
      ]);
  await warehouse.append(
    "meta.sheets",
    [...headers].flatMap(([file, { sheets }]) => sheets.map((sheet, order) => [name, file, order, sheet])),
  );
}

/**
 * `raw."<name>:all"`: every record of every file, the refused ones as `meta.repairs` has them mended, and corrections
 * applied. `raw.<name>`: the good ones, with where they come from.
 */
export async function exposeRaw(
  warehouse: Warehouse,
  found: FoundSource,
  {
    files,
    repairs,
    corrections,
  }: {
    files: readonly RawFile[];
    repairs: readonly LandedRepair[];
    corrections: readonly Correction[];
  },
): Promise<void> {
  const { name, contract } = found;
  const mended = repairs
    .map(({ rawPath }) => ({ path: rawPath(name) }))
    .filter(({ path }) => existsSync(path));
  const masks = maskColumns(layOutMask(contract));
  const empty = [
    ...["_file", "_sheet"].map((column) => `null::varchar as ${column}`),
    ...["_row", ...masks].map((column) => `null::bigint as ${column}`),
    ...contract.columns.map((column) => `null::${typeBehindTheDoor(column)} as "${column.name}"`),
    ...(numberColumn(contract) === undefined ? [] : ["null::varchar as sex"]),
  ];
  const readable = (some: readonly { readonly path: string }[]) =>
    withSpellings(found, withPseudonyms(contract, some));
  const sent = files.length === 0 ? `select ${empty.join(", ")} where false` : readable(files);
  const records = mended.length === 0 ? sent : repaired(name, sent, readable(mended));
  const absentFrom = (table: string) =>
    `not exists (from ${table} as gone where gone.source = ${quote(name)} and gone.file = record._file and gone._row = record._row`;
  await warehouse.run(`
    create view raw."${name}:all" as ${await correct(warehouse, found, { records, files, corrections })};
    create view raw."${name}" as
        select record.* exclude (${masks.join(", ")}), files.origin, ref.city_of(files.origin) as city_id
        from raw."${name}:all" as record
        join meta.files as files on files.source = ${quote(name)} and files.file = record._file
        where record._mask = 0
            and ${absentFrom("meta.duplicates")})
            and ${absentFrom("meta.quarantine")} and gone.severity = 'error')`);
}

/** Takes back what `exposeRaw` made, so that it can be made anew of mended records. */
export async function hideRaw(warehouse: Warehouse, found: FoundSource): Promise<void> {
  for (const view of [found.name, `${found.name}:all`]) await warehouse.run(`drop view raw."${view}"`);
  await forgetCorrections(warehouse, found);
}

/** The records of raw files; a person's code is replaced by the pseudonym behind it, and `sex` comes with it. */
function withPseudonyms(contract: Contract, files: readonly { readonly path: string }[]): string {
  const records = rawRecords(
    contract,
    files.map(({ path }) => path),
  );
  const number = numberColumn(contract);
  if (number === undefined) return records;
  const people = files.map(({ path }) => quote(peoplePath(path))).join(", ");
  return `select coded.* replace (people.pseudonym as "${number}"), people.sex
    from (${records}) as coded
    left join read_parquet([${people}]) as people on people._file = coded._file and people.code = coded."${number}"`;
}

/** What the header of each file was found to be, by the hash of its bytes. */
export async function readHeaders(
  warehouse: Warehouse,
  files: readonly RawFile[],
): Promise<Map<string, HeaderVerdict>> {
  const headers = new Map<string, HeaderVerdict>();
  for (const { sha256, path } of files) {
    const [stored] = await warehouse.rows<{ header: string }>(
      `select decode(value) as header from parquet_kv_metadata(${quote(path)}) where decode(key) = 'header'`,
    );
    headers.set(sha256, JSON.parse(stored!.header) as HeaderVerdict);
  }
  return headers;
}
