import type { Contract, ContractColumn } from "./contract.ts";
import { blanks, trimmedSql } from "./blanks.ts";
import { plainOf, throughTheDoor } from "./persons.ts";
import { layOutMask, maskColumns, packWord } from "./mask.ts";

const blankEnds = new RegExp(`^[${blanks}]+|[${blanks}]+$`, "gu");

/** A cell as the grammars see it; null where nothing is in it. */
export function cellText(raw: string | null | undefined): string | null {
  const cut = (raw ?? "").replaceAll(blankEnds, "");
  return cut === "" ? null : cut;
}

/**
 * Compiles a contract to one SELECT over `records`, SQL that yields `_row` (bigint), `_shape` (0, or a structural code)
 * and one text column per entry of `textOf` (contract column to SQL expression; absent means the file has no such column).
 * It yields `_row`, the mask words and every column typed, null where its cell is bad. No join, no IN, no sort: the
 * engine keeps the order of the records. What is about a person passes as `persons.ts` says.
 */
export function compileSelect(
  contract: Contract,
  records: string,
  textOf: ReadonlyMap<string, string>,
): string {
  const layout = layOutMask(contract);
  const present = contract.columns.filter(({ name }) => textOf.has(name));
  const cells = present.map(({ name }) => `${textOf.get(name)!} as ${cellName(name)}`);
  const casts = present.flatMap((column) => {
    const { cast } = plainOf(column);
    return cast === undefined ? [] : [`${cast(cellName(column.name))} as ${castName(column.name)}`];
  });
  const plains = present.map(
    (column) =>
      `${plainOf(column).sql(cellName(column.name), castName(column.name))} as ${plainName(column.name)}`,
  );
  const texts = present.map(
    ({ name }) =>
      `case when ${plainName(name)} is null then ${trimmedSql(cellName(name))} else ${cellName(name)} end as ${textName(name)}`,
  );
  const valued = contract.columns.map(({ name, grammar }) => {
    if (!textOf.has(name)) return `null::${grammar.sqlType} as ${identifier(name)}`;
    const isPlain = `${plainName(name)} is not null or ${textName(name)} is null`;
    return `case when ${isPlain} then ${plainName(name)} else ${grammar.sql(textName(name))} end as ${identifier(name)}`;
  });
  const judged = contract.columns.map(
    (column) => `${faultCode(column, textOf.has(column.name))} as ${faultName(column.name)}`,
  );
  const ruled = contract.rules.map(({ rule, columns, sql }) => {
    const clean = ["_shape = 0", ...columns.map((name) => `${faultName(name)} = 0`)].join(" and ");
    return `if(${clean} and ((${sql}) is not true), 1, 0) as ${ruleName(rule)}`;
  });
  const slotName = new Map([
    [layout.structural, "_shape"],
    ...contract.columns.map(({ name }) => [layout.columns.get(name)!, faultName(name)] as const),
    ...contract.rules.map(({ rule }) => [layout.rules.get(rule)!, ruleName(rule)] as const),
  ]);
  const words = maskColumns(layout).map(
    (name, word) => `${packWord(layout, word, (slot) => slotName.get(slot)!)} as ${name}`,
  );
  const values = contract.columns.map((column) => {
    const name = identifier(column.name);
    const good = `case when _shape = 0 and ${faultName(column.name)} = 0 then ${name} end`;
    return `${throughTheDoor(column, good)} as ${name}`;
  });
  const list = (items: readonly string[]) => items.map((item) => `    ${item},`).join("\n");
  return `with records as (${records}),
cells as (select
    _row,
    _shape,
${list(cells)}
from records),
casts as (select
    *,
${list(casts)}
from cells),
plained as (select
    *,
${list(plains)}
from casts),
texts as (select
    *,
${list(texts)}
from plained),
valued as (select
    *,
${list(valued)}
from texts),
judged as (select
    *,
${list(judged)}
from valued),
ruled as (select
    *,
${list(ruled)}
from judged),
masked as (select
    *,
${list(words.toReversed())}
from ruled)
select
    _row,
${list(maskColumns(layout))}
${list(values)}
from masked`;
}

function faultCode(column: ContractColumn, isPresent: boolean): string {
  const { name, optional, grammar } = column;
  const absent = optional ? 0 : 1;
  if (!isPresent) return `if(_shape <> 0, 0, ${absent})`;
  const value = identifier(name);
  const faults = grammar.faults.map(
    (fault, index) => `when ${fault.sql(textName(name), value)} then ${absent + index + 1}`,
  );
  const few = faults.slice(plainOf(column).skips);
  const usual = few.length === 0 ? "0" : `case ${few.join(" ")} else 0 end`;
  return (
    `case when _shape <> 0 then 0 when ${plainName(name)} is not null then ${usual}` +
    ` when ${textName(name)} is null then ${absent} ${faults.join(" ")} else 0 end`
  );
}

const identifier = (name: string) => `"${name}"`;
const cellName = (name: string) => `"${name}__cell"`;
const castName = (name: string) => `"${name}__cast"`;
const plainName = (name: string) => `"${name}__plain"`;
const textName = (name: string) => `"${name}__text"`;
const faultName = (name: string) => `"${name}__fault"`;
const ruleName = (rule: string) => `"${rule}__rule"`;
