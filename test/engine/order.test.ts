import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compileSelect } from "../../pipeline/contract/compile.ts";
import { readContract } from "../../pipeline/contract/contract.ts";
import { integer } from "../../pipeline/contract/numbers.ts";
import { oneOf } from "../../pipeline/contract/texts.ts";
import { readCsv } from "../../pipeline/readers/csv.ts";
import { openWarehouse } from "../../pipeline/warehouse.ts";
import { sourceOf } from "../contract/both.ts";
import { emptyFolder } from "../folders.ts";
import { means } from "../readers/read.ts";

const rows = 400_000;
const words = ["satu", "dua", "tiga", "empat", "lima", "enam", "tujuh"] as const;
const spellings = { one: "satu", two: "dua", three: "tiga", four: "empat", five: "lima" } as const;

/** How many rows are elsewhere than in the file, after each word was judged by `select` on some threads. */
async function moved(threads: number, select: (records: string) => string): Promise<unknown> {
  const folder = emptyFolder();
  const path = join(folder, "a.csv");
  const writings = [...words, ...Object.keys(spellings)];
  const lines = Array.from({ length: rows }, (_, index) => `${index},${writings[index % writings.length]}\n`);
  await writeFile(path, `n,word\n${lines.join("")}`);
  const { sql } = await readCsv(path, { scratch: `${path}.ndjson`, means });
  const warehouse = await openWarehouse(":memory:", { threads });
  const out = join(folder, "a.parquet");
  await warehouse.run(`copy (${select(sql)}) to '${out}' (format parquet)`);
  const [found] = await warehouse.rows(
    `select count(*) as rows, count_if(n is distinct from file_row_number) as moved
     from read_parquet('${out}', file_row_number = true)`,
  );
  warehouse.close();
  return found;
}

describe.each([1, 2, 4])("on %i threads", (threads) => {
  test("rows stay in the order of their file while a column is held against a dozen constants", async () => {
    const contract = readContract(
      sourceOf({ n: integer({ min: 0, max: rows }), word: oneOf(words, spellings) }),
    );
    const select = (records: string) =>
      compileSelect(
        contract,
        records,
        new Map([
          ["n", "c0"],
          ["word", "c1"],
        ]),
      );
    expect(await moved(threads, select)).toEqual({ rows, moved: 0 });
  });
});
