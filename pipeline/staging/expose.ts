import type { Contract } from "../contract/contract.ts";
import { quote } from "../contract/grammar.ts";
import { layOutMask, maskColumns } from "../contract/mask.ts";
import { numberColumn, typeBehindTheDoor } from "../contract/persons.ts";
import type { FoundSource } from "../sources/find.ts";
import { type HeaderVerdict, peoplePath, type RawFile, rawRecords } from "../steps/land.ts";
import type { Warehouse } from "../warehouse.ts";
import { correct } from "./corrections.ts";

/** A source's files in the order in which they count: what is tracked first, then as they came. The same bytes under two names are one file: the first name stands. */
export function filesInOrder({ name }: FoundSource, raw: readonly RawFile[]): RawFile[] {
  const own = raw
    .filter(({ source }) => source === name)
    .toSorted((a, b) => (rankOf(a) < rankOf(b) ? -1 : 1));
  return own.filter((file, index) => own.findIndex((other) => other.sha256 === file.sha256) === index);
}

const rankOf = ({ origin, received_at: at, name }: RawFile) =>
  origin === "published" ? `0 ${name}` : `1 ${at} ${name}`;

/**
 * `raw."<name>:all"`: every record of every file, corrections applied. `raw.<name>`: the good ones, with where they come
 * from.
 */
export async function exposeRaw(
  warehouse: Warehouse,
  found: FoundSource,
  files: readonly RawFile[],
): Promise<void> {
  const { name, contract } = found;
  await warehouse.append(
    "meta.files",
    files.map(({ sha256, origin, name: fileName }, order) => [name, sha256, origin, fileName, order]),
  );
  const masks = maskColumns(layOutMask(contract));
  const empty = [
    ...["_file", "_sheet"].map((column) => `null::varchar as ${column}`),
    ...["_row", ...masks].map((column) => `null::bigint as ${column}`),
    ...contract.columns.map((column) => `null::${typeBehindTheDoor(column)} as "${column.name}"`),
    ...(numberColumn(contract) === undefined ? [] : ["null::varchar as sex"]),
  ];
  const records =
    files.length === 0 ? `select ${empty.join(", ")} where false` : withPseudonyms(contract, files);
  const absentFrom = (table: string) =>
    `not exists (from ${table} as gone where gone.source = ${quote(name)} and gone.file = record._file and gone._row = record._row`;
  await warehouse.run(`
    create view raw."${name}:all" as ${await correct(warehouse, found, { records, files })};
    create view raw."${name}" as
        select record.* exclude (${masks.join(", ")}), files.origin, ref.city_of(files.origin) as city_id
        from raw."${name}:all" as record
        join meta.files as files on files.source = ${quote(name)} and files.file = record._file
        where record._mask = 0
            and ${absentFrom("meta.duplicates")})
            and ${absentFrom("meta.quarantine")} and gone.severity = 'error')`);
}

/** The records of raw files; a person's code is replaced by the pseudonym behind it, and `sex` comes with it. */
function withPseudonyms(contract: Contract, files: readonly RawFile[]): string {
  const records = rawRecords(files.map(({ path }) => path));
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
