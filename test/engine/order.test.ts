import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compileSelect } from "../../pipeline/contract/compile.ts";
import { readContract } from "../../pipeline/contract/contract.ts";
import { quote } from "../../pipeline/contract/grammar.ts";
import { wordsOfContract } from "../../pipeline/contract/persons.ts";
import { integer } from "../../pipeline/contract/numbers.ts";
import { oneOf } from "../../pipeline/contract/texts.ts";
import { learn } from "../../pipeline/contract/words.ts";
import { readCsv } from "../../pipeline/readers/csv.ts";
import { openWarehouse, withWarehouse } from "../../pipeline/warehouse.ts";
import { sourceOf } from "../contract/both.ts";
import { emptyFolder } from "../folders.ts";
import { means } from "../readers/read.ts";

const rows = 400_000;
// The engine gives 8 MB of a file to a thread: a smaller one is read by one alone, and nothing can move.
const padding = "x".repeat(60);
const words = ["satu", "dua", "tiga", "empat", "lima", "enam", "tujuh"] as const;
const spellings = { one: "satu", two: "dua", three: "tiga", four: "empat", five: "lima" } as const;

interface Found {
  readonly rows: number;
  readonly moved: number;
}

/** How many rows are elsewhere than in the file, after each word was judged by `select` on some threads. */
async function moved(threads: number, select: (records: string) => string): Promise<Found> {
  const folder = emptyFolder();
  const path = join(folder, "a.csv");
  const writings = [...words, ...Object.keys(spellings)];
  const lines = Array.from(
    { length: rows },
    (_, index) => `${index},${writings[index % writings.length]},${padding}\n`,
  );
  await writeFile(path, `n,word,rest\n${lines.join("")}`);
  const { sql } = await readCsv(path, { scratch: `${path}.ndjson`, means });
  const warehouse = await openWarehouse(":memory:", { threads });
  await learn(warehouse, wordsOfContract(contract));
  const out = join(folder, "a.parquet");
  await warehouse.run(`copy (${select(sql)}) to '${out}' (format parquet)`);
  const [found] = await warehouse.rows<Found>(
    `select count(*) as rows, count_if(n is distinct from file_row_number) as moved
     from read_parquet('${out}', file_row_number = true)`,
  );
  warehouse.close();
  return found!;
}

const contract = readContract(sourceOf({ n: integer({ min: 0, max: rows }), word: oneOf(words, spellings) }));

const compiled = (records: string) =>
  compileSelect(
    contract,
    records,
    new Map([
      ["n", "c0"],
      ["word", "c1"],
    ]),
  );

/** What nobody may write: the engine makes a join of a list of five constants and more. */
const heldAgainst = (members: readonly string[]) => (records: string) =>
  `select c0::integer as n, c1 in (${members.map(quote).join(", ")}) as is_known from (${records})`;

describe.each([1, 2, 4])("on %i threads", (threads) => {
  test("rows stay in the order of their file while a column is held against a dozen constants", async () => {
    expect(await moved(threads, compiled)).toEqual({ rows, moved: 0 });
  });
});

test("the same look at a list held against by IN sees rows move, so it would see them move in ours", async () => {
  let most = 0;
  // Where one thread happens to do all the work nothing moves; that it never happens ten times over is what this rests on.
  for (let tries = 0; most === 0 && tries < 10; tries += 1) {
    const found = await moved(4, heldAgainst(words));
    expect(found.rows).toBe(rows);
    most = found.moved;
  }
  expect(most).toBeGreaterThan(0);
});

test("the engine plans a join for five constants, none for four, and none for what a contract compiles to", async () => {
  const read =
    "select i::varchar as c0, 'satu' as c1, null::bigint as _row, 0::tinyint as _shape from range(9000) as r(i)";
  const planOf = (sql: string) =>
    withWarehouse(":memory:", async (warehouse) => {
      await learn(warehouse, wordsOfContract(contract));
      const [plan] = await warehouse.rows<{ explain_value: string }>(`explain ${sql}`);
      return plan!.explain_value;
    });
  expect(await planOf(heldAgainst(words.slice(0, 5))(read))).toMatch(/JOIN/);
  expect(await planOf(heldAgainst(words.slice(0, 4))(read))).not.toMatch(/JOIN/);
  expect(await planOf(compiled(read))).not.toMatch(/JOIN|ORDER|SORT|WINDOW|GROUP/);
});
