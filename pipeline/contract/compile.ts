import type { Contract, ContractColumn } from "./contract.ts";
import { blanks, trimmedSql } from "./blanks.ts";
import { plainOf, stopsAtTheDoor, throughTheDoor } from "./persons.ts";
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
 * It yields `_row`, the mask words and the `passingColumns`, null where a cell is bad. No join, no IN, no sort: the
 * engine keeps the order of the records. What is about a person passes as `persons.ts` says. The engine must have learnt the
 * contract's words.
 *
 * Most records hold nothing but usual writings without a fault (`_plain`), which is found out for all; only the others are
 * trimmed, matched and told what is wrong with them. Each step of that is one structure behind one condition, since the
 * engine goes over a condition anew for each column that stands behind it.
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
  const usual = present.map(
    (column) =>
      `${plainOf(column).is(cellName(column.name), castName(column.name))} as ${usualName(column.name)}`,
  );
  const lacks = contract.columns.some(({ name, optional }) => !optional && !textOf.has(name));
  const plain = lacks ? "false" : ["_shape = 0", ...present.map(isPlain)].join(" and ");
  const texts = present.map(
    ({ name }) =>
      `${identifier(name)}: case when ${usualName(name)} then ${cellName(name)} else ${trimmedSql(cellName(name))} end`,
  );
  const values = present.map((column) => {
    const { name, grammar } = column;
    const read = `when ${textName(name)} is not null then ${grammar.sql(textName(name))}`;
    return `${identifier(name)}: case when ${usualName(name)} then ${plainValue(column)} ${read} end`;
  });
  const faults = contract.columns.map(
    (column) => `${identifier(column.name)}: ${faultCode(column, textOf.has(column.name))}`,
  );
  const judgedByRules = new Set(contract.rules.flatMap(({ columns }) => columns));
  const valued = contract.columns
    .filter(({ name }) => judgedByRules.has(name))
    .map((column) => {
      const { name, grammar } = column;
      const value = `case when _plain then ${plainValue(column)} else ${valueName(name)} end`;
      return `${textOf.has(name) ? value : `null::${grammar.sqlType}`} as ${identifier(name)}`;
    });
  const ruled = contract.rules.map(({ rule, columns, sql }) => {
    const clean = ["_shape = 0", ...columns.map((name) => `${faultName(name)} = 0`)].join(" and ");
    return `case when (${sql}) is true then 0 when _plain or (${clean}) then 1 else 0 end as ${ruleName(rule)}`;
  });
  const ruleSlots = contract.rules.map(({ rule }) => [layout.rules.get(rule)!, ruleName(rule)] as const);
  const plainSlots = new Map(ruleSlots);
  const slots = new Map([
    [layout.structural, "_shape"],
    ...contract.columns.map(({ name }) => [layout.columns.get(name)!, faultName(name)] as const),
    ...ruleSlots,
  ]);
  const words = maskColumns(layout).map((name, word) => {
    const ofPlain = packWord(layout, word, (slot) => plainSlots.get(slot) ?? "0");
    return `case when _plain then ${ofPlain} else ${packWord(layout, word, (slot) => slots.get(slot)!)} end as ${name}`;
  });
  const passing = passingColumns(contract, textOf);
  const passed = passing.map((column) => {
    const { cast } = plainOf(column);
    const known = cast === undefined ? undefined : castName(column.name);
    return `${identifier(column.name)}: ${throughTheDoor(column, plainValue(column), known)}`;
  });
  const judged = passing.map((column) => {
    const good = `case when _shape = 0 and ${faultName(column.name)} = 0 then ${valueName(column.name)} end`;
    return `${identifier(column.name)}: ${throughTheDoor(column, good)}`;
  });
  const outcome = passing.map(({ name }) => `_out.${identifier(name)} as ${identifier(name)}`);
  const list = (items: readonly string[]) => items.map((item) => `    ${item},`).join("\n");
  // A file may have none of the columns, and there is no structure of nothing.
  const structure = (fields: readonly string[]) => `{\n${list(["_shape: _shape", ...fields])}\n}`;
  const unlessPlain = (fields: readonly string[]) =>
    `case when _plain then null else ${structure(fields)} end`;
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
told as (select
    *,
${list(usual)}
from casts),
parted as (select *, ${plain} as _plain from told),
trimmed as (select *, ${unlessPlain(texts)} as _text from parted),
typed as (select *, ${unlessPlain(values)} as _value from trimmed),
judged as (select *, ${unlessPlain(faults)} as _fault from typed),
valued as (select
    *,
${list(valued)}
from judged),
ruled as (select
    *,
${list(ruled)}
from valued),
masked as (select
    *,
${list(words.toReversed())}
    case when _plain then ${structure(passed)} else ${structure(judged)} end as _out,
from ruled)
select
    _row,
${list(maskColumns(layout))}
${list(outcome)}
from masked`;
}

/** The columns of a contract of which a file can have values that pass the door. */
export const passingColumns = ({ columns }: Contract, textOf: ReadonlyMap<string, string>) =>
  columns.filter((column) => textOf.has(column.name) && !stopsAtTheDoor(column));

/** SQL that is true of a cell that is written as usual and has no fault, or is empty where it may be. */
function isPlain(column: ContractColumn): string {
  const { name, grammar, optional } = column;
  const late = grammar.faults.slice(plainOf(column).skips);
  const sound = late.map((fault) => `not (${fault.sql(cellName(name), plainValue(column))})`);
  const usual = [usualName(name), ...sound].join(" and ");
  return optional ? `(${cellName(name)} is null or (${usual}))` : usual;
}

function faultCode(column: ContractColumn, isPresent: boolean): string {
  const { name, optional, grammar } = column;
  const absent = optional ? 0 : 1;
  if (!isPresent) return `if(_shape <> 0, 0, ${absent})`;
  const faults = grammar.faults.map(
    (fault, index) => `when ${fault.sql(textName(name), valueName(name))} then ${absent + index + 1}`,
  );
  const few = faults.slice(plainOf(column).skips);
  const usual = few.length === 0 ? "0" : `case ${few.join(" ")} else 0 end`;
  return (
    `case when _shape <> 0 then 0 when ${usualName(name)} then ${usual}` +
    ` when ${textName(name)} is null then ${absent} ${faults.join(" ")} else 0 end`
  );
}

const plainValue = (column: ContractColumn) =>
  plainOf(column).value(cellName(column.name), castName(column.name));

const identifier = (name: string) => `"${name}"`;
const cellName = (name: string) => `"${name}__cell"`;
const castName = (name: string) => `"${name}__cast"`;
const usualName = (name: string) => `"${name}__usual"`;
const textName = (name: string) => `_text.${identifier(name)}`;
const valueName = (name: string) => `_value.${identifier(name)}`;
const faultName = (name: string) => `_fault.${identifier(name)}`;
const ruleName = (rule: string) => `"${rule}__rule"`;
