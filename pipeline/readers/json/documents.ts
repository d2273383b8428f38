import { quote } from "../../contract/grammar.ts";
import { meaningOf } from "../../contract/headers.ts";
import { structuralCode } from "../../contract/mask.ts";
import { JejakError } from "../../errors.ts";
import type { OpenFile } from "../open.ts";
import type { Records } from "../records.ts";
import { unlikeThousands } from "../typed.ts";
import { asWritten } from "./numbers.ts";

/** JSON texts, one per record: SQL that yields `_row` and `json`, which is null for a text that is no JSON. */
export interface Documents {
  readonly sql: string;
  readonly count: number;
}

/** More members than any table has columns. */
const mostMembers = 2000;

/**
 * Records of flat JSON objects. The header is every member's name, in the order in which they are first met; a record
 * without a member leaves it empty, and so does a null. What is no object, or has a member twice, is a bad record, and so
 * is one with an object or a list in a column of the contract.
 */
export async function documentRecords(
  { sql, count }: Documents,
  { name, terms, warehouse }: OpenFile,
): Promise<Records> {
  const kinds = await warehouse.rows<{ members: string[] }>(
    `select members from (
         select json_keys(json) as members, row_number() over () as place from (${sql}) where json is not null
     ) group by members having len(members) > 0 order by min(place)`,
  );
  const header = [...new Set(kinds.flatMap(({ members }) => members))];
  if (header.length > mostMembers) throw tooMany(name, header.length);
  const repeats = kinds.some(({ members }) => new Set(members).size < members.length);
  const pathsOf = (members: readonly string[]) => `[${["$", ...members.map(pointer)].map(quote).join(", ")}]`;
  const type = (position: number) => `_types[${position + 2}]`;
  const means = meaningOf(terms);
  const nested = header.flatMap((title, position) =>
    means(title) === undefined ? [] : [`${type(position)} = 'OBJECT' or ${type(position)} = 'ARRAY'`],
  );
  const shape = [
    `when json is null or _types[1] <> 'OBJECT' then ${structuralCode("malformed_record")}`,
    ...(repeats
      ? [
          `when len(json_keys(json)) <> len(list_distinct(json_keys(json))) then ${structuralCode("malformed_record")}`,
        ]
      : []),
    ...(nested.length > 0 ? [`when ${nested.join(" or ")} then ${structuralCode("nested_value")}`] : []),
  ];
  const extracted = (members: readonly string[], shape: string) =>
    `select _row, (${shape})::tinyint as _shape, _types, ` +
    `json_extract_string(${asWritten("json", "list_contains(_types, 'DOUBLE')")}, ${pathsOf(members)}) as c ` +
    `from (select _row, json, json_type(json, ${pathsOf(members)}) as _types from (${sql}))`;
  const reading = (placeOf: (position: number) => number) => ({
    field: (position: number) => {
      const text = `c[${placeOf(position) + 2}]`;
      return `if(_types[${placeOf(position) + 2}] = 'DOUBLE', ${unlikeThousands(text)}, ${text})`;
    },
    isNumber: (position: number) => `contains('DOUBLE UBIGINT BIGINT', _types[${placeOf(position) + 2}])`,
  });
  return {
    header,
    sql: extracted(header, `case ${shape.join(" ")} else 0 end`),
    firstRow: 1,
    ...reading((position) => position),
    only: (positions) => ({
      sql: extracted(
        positions.map((position) => header[position]!),
        "0",
      ),
      ...reading((position) => positions.indexOf(position)),
    }),
    count,
  };
}

/** RFC 6901. */
const pointer = (member: string) => `/${member.replaceAll("~", "~0").replaceAll("/", "~1")}`;

const tooMany = (name: string, members: number) =>
  new JejakError({
    indonesian: `${name}: objek-objeknya memiliki ${members} nama berbeda, jadi ini bukan tabel`,
    english: `${name}: its objects have ${members} different members, so this is no table`,
    hint: "tulis satu objek per baris, dengan kolom sebagai anggotanya / write one object per record, with the columns as its members",
  });
