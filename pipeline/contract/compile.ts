import type { Contract, ContractColumn } from "./contract.ts";
import { throughTheDoor } from "./persons.ts";
import { matches, quote } from "./grammar.ts";
import { layOutMask, maskColumns, packWord } from "./mask.ts";

/** White space that is cut off both ends of a cell, in both languages alike. */
export const blanks = " \t\n\r\u00a0\ufeff";
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
  const texts = contract.columns.map(({ name }) => {
    const expression = textOf.get(name);
    const text =
      expression === undefined ? "null::varchar" : `nullif(trim(${expression}, ${quote(blanks)}), '')`;
    return `${text} as ${identifier(name)}`;
  });
  const plains = contract.columns.flatMap(({ name, grammar: { plain } }) =>
    plain === undefined ? [] : [`${matches(identifier(name), plain.pattern)} as ${plainName(name)}`],
  );
  const valued = contract.columns.flatMap(({ name, grammar: { plain, sql } }) => {
    const text = `plained.${identifier(name)}`;
    const value =
      plain === undefined
        ? sql(text)
        : `case when ${plainName(name)} then ${plain.sql(text)} else ${sql(text)} end`;
    return [
      `${text} as ${textName(name)}`,
      ...(plain === undefined ? [] : [plainName(name)]),
      `${value} as ${identifier(name)}`,
    ];
  });
  const judged = contract.columns.map((column) => `${faultCode(column)} as ${faultName(column.name)}`);
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
text as (select
    _row,
    _shape,
${list(texts)}
from records),
plained as (select
    *,
${list(plains)}
from text),
valued as (select
    _row,
    _shape,
${list(valued)}
from plained),
judged as (select
    * exclude (${contract.columns.map(({ name }) => textName(name)).join(", ")}),
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

function faultCode({ name, optional, grammar }: ContractColumn): string {
  const text = `valued.${textName(name)}`;
  const value = `valued.${identifier(name)}`;
  const first = optional ? 1 : 2;
  const faults = grammar.faults.map((fault, index) => `when ${fault.sql(text, value)} then ${first + index}`);
  const few = faults.slice(grammar.plain?.skips ?? 0);
  const usual = few.length === 0 ? "0" : `case ${few.join(" ")} else 0 end`;
  const plain = grammar.plain === undefined ? "" : `when valued.${plainName(name)} then ${usual}`;
  const absent = `when _shape <> 0 then 0 when ${text} is null then ${optional ? 0 : 1}`;
  return `case ${absent} ${plain} ${faults.join(" ")} else 0 end`;
}

const identifier = (name: string) => `"${name}"`;
const plainName = (name: string) => `"${name}__plain"`;
const textName = (name: string) => `"${name}__text"`;
const faultName = (name: string) => `"${name}__fault"`;
const ruleName = (rule: string) => `"${rule}__rule"`;
