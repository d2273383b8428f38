import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { compileSelect } from "../../pipeline/contract/compile.ts";
import { type Contract, readContract } from "../../pipeline/contract/contract.ts";
import { quote } from "../../pipeline/contract/grammar.ts";
import { layOutMask, maskColumns, readMask } from "../../pipeline/contract/mask.ts";
import { wordsOfContract } from "../../pipeline/contract/persons.ts";
import { judge, type Verdict } from "../../pipeline/contract/verdict.ts";
import { learn } from "../../pipeline/contract/words.ts";
import { column, publicRecord, type RowRule, type Source } from "../../pipeline/sources/source.ts";
import { openWarehouse } from "../../pipeline/warehouse.ts";
import { emptyFolder } from "../folders.ts";

type RawRecord = Readonly<Record<string, string | null>>;

const documented = { keterangan: "kolom uji", description: "column of a test" };

/** A source with the given columns and nothing else of note. */
export function sourceOf(
  columns: Readonly<Record<string, z.ZodType>>,
  rules: readonly RowRule[] = [],
): Source {
  const shape = Object.fromEntries(
    Object.entries(columns).map(([name, schema]) => [name, column(schema, documented)]),
  );
  return {
    row: z.strictObject(shape),
    key: [Object.keys(columns)[0]!],
    kind: "record",
    cadenceDays: null,
    tolerates: { rows: 0, share: 0 },
    processing: publicRecord("uji", "test"),
    rules,
    grain: { indonesian: "satu baris", english: "one row" },
  };
}

/** What the engine says of records: read back from the masks and the typed columns that the compiled SQL gives. */
export async function judgeBySql(source: Source, records: readonly RawRecord[]): Promise<Verdict[]> {
  const contract = beforeTheDoor(readContract(source));
  const layout = layOutMask(contract);
  const names = contract.columns.map(({ name }) => name);
  const path = join(emptyFolder(), "records.ndjson");
  const lines = records.map((record, r) =>
    JSON.stringify({ r, c: names.map((name) => record[name] ?? null) }),
  );
  await writeFile(path, lines.join("\n"));
  const read =
    `select r as _row, 0::tinyint as _shape, c from read_json(${quote(path)}, format = 'newline_delimited', ` +
    `columns = {r: 'bigint', c: 'varchar[]'}, maximum_object_size = 100000000)`;
  const textOf = new Map(names.map((name, index) => [name, `c[${index + 1}]`]));
  const masks = maskColumns(layout);
  const warehouse = await openWarehouse();
  try {
    await learn(warehouse, wordsOfContract(contract));
    const rows = await warehouse.rows(
      `select * replace (${masks.map((mask) => `${mask}::varchar as ${mask}`).join(", ")})
       from (${compileSelect(contract, read, textOf)})`,
    );
    return rows.map((row, index) => {
      if (row._row !== index) throw new Error(`row ${String(row._row)} came at place ${index}`);
      const words = masks.map((mask) => BigInt(String(row[mask])));
      const reasons = readMask(layout, words);
      // The first word alone says whether a record is good.
      if ((words[0] === 0n) !== (reasons.length === 0))
        throw new Error(`row ${index}: the mask hides a reason`);
      return { values: Object.fromEntries(names.map((name) => [name, row[name]])), reasons };
    });
  } finally {
    warehouse.close();
  }
}

/** The one verdict on each text in a column of its own, in words; throws where zod and SQL differ. */
export async function judgeTexts(schema: z.ZodType, texts: readonly (string | null)[]): Promise<unknown[]> {
  const source = sourceOf({ cell: schema });
  const records = texts.map((cell) => ({ cell }));
  const bySql = await judgeBySql(source, records);
  return records.map((record, index) => {
    const byZod = judge(source, record);
    const [inZod, inSql] = [outcomeOf(byZod), outcomeOf(bySql[index]!)];
    if (!Object.is(inZod, inSql))
      throw new Error(`${JSON.stringify(record.cell)}: zod says ${String(inZod)}, SQL says ${String(inSql)}`);
    return inSql;
  });
}

/** The lines of a table of texts and expected outcomes, a value or a rule, that come out otherwise: none, one hopes. */
export async function differences(
  schema: z.ZodType,
  table: Readonly<Record<string, unknown>> | readonly (readonly [string | null, unknown])[],
): Promise<unknown[]> {
  const lines = Array.isArray(table) ? (table as [string | null, unknown][]) : Object.entries(table);
  const said = await judgeTexts(
    schema,
    lines.map(([text]) => text),
  );
  return lines.flatMap(([text, expected], index) =>
    Object.is(expected, said[index]) ? [] : [{ text, expected, said: said[index] }],
  );
}

const outcomeOf = ({ values, reasons }: Verdict) => reasons[0]?.rule ?? values.cell;

/** The contract as it judges; what passes the door of a person has tests of its own. */
const beforeTheDoor = (contract: Contract): Contract => ({
  ...contract,
  columns: contract.columns.map(
    ({ meta: { person: _person, isSpelling: _isSpelling, ...meta }, ...column }) => ({
      ...column,
      meta,
    }),
  ),
});
