import { join } from "node:path";
import { writeFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { readCsv } from "../../pipeline/readers/csv.ts";
import { readContract } from "../../pipeline/contract/contract.ts";
import { integer } from "../../pipeline/contract/numbers.ts";
import { fieldNumbers } from "../../pipeline/raw-columns.ts";
import { rawRecords } from "../../pipeline/raw.ts";
import { openWarehouse } from "../../pipeline/warehouse.ts";
import { sourceOf } from "../contract/both.ts";
import { emptyFolder } from "../folders.ts";
import { means, read, readShort, writeCsv } from "./read.ts";

const plain = ["2: 1 | dua", "3: 3 | empat"];

describe("one table, whatever its form", () => {
  const windows1252 = Buffer.from("a;b\r\n1;dua\r\n3;empat\r\n", "latin1");
  test.each<[string, string | Uint8Array]>([
    ["commas", "a,b\n1,dua\n3,empat\n"],
    ["no last line end", "a,b\n1,dua\n3,empat"],
    ["semicolons", "a;b\n1;dua\n3;empat\n"],
    ["tabs", "a\tb\n1\tdua\n3\tempat\n"],
    ["Windows line ends", "a,b\r\n1,dua\r\n3,empat\r\n"],
    ["Macintosh line ends", "a,b\r1,dua\r3,empat\r"],
    ["mixed line ends", "a,b\r\n1,dua\n3,empat\r\n"],
    ["a BOM", "\ufeffa,b\n1,dua\n3,empat\n"],
    ["a BOM and quotes", '\ufeff"a","b"\n"1","dua"\n"3","empat"\n'],
    ["Windows-1252", windows1252],
    ["UTF-16, little end first", Buffer.from("\ufeffa\tb\r\n1\tdua\r\n3\tempat\r\n", "utf16le")],
    ["UTF-16, big end first", Buffer.from("\ufeffa\tb\r\n1\tdua\r\n3\tempat\r\n", "utf16le").swap16()],
    ["trailing lines of delimiters", "a,b\n1,dua\n3,empat\n,\n,\n"],
    ["empty fields behind the last", "a,b\n1,dua,,\n3,empat,, \n"],
  ])("%s", async (_what, content) => {
    expect((await read(content)).header).toEqual(["a", "b"]);
    expect(await readShort(content)).toEqual(plain);
  });
});

test("accents come through every encoding", async () => {
  const expected = ["2: é | ñ"];
  expect(await readShort("a,b\né,ñ\n")).toEqual(expected);
  expect(await readShort(Buffer.from("a,b\né,ñ\n", "latin1"))).toEqual(expected);
  expect(await readShort(Buffer.from("\ufeffa,b\né,ñ\n", "utf16le"))).toEqual(expected);
  expect(await readShort(Buffer.from([...Buffer.from("a,b\n"), 0x80, 0x2c, 0x93]))).toEqual(["2: € | “"]);
});

describe("the row is the one that a person sees", () => {
  test("blank lines are no records, but count as rows", async () => {
    expect(await readShort("a,b\n\n1,dua\n\n   \n3,empat\n\n")).toEqual(["3: 1 | dua", "6: 3 | empat"]);
    expect(await readShort("\n\na;b\n1;dua\n")).toEqual(["4: 1 | dua"]);
  });

  test.each(["\n", "\r\n", "\r"])("a field with line ends of its own spans rows, %j", async (end) => {
    const lines = ["a,b", '1,"dua', "", 'tiga"', "3,empat", '"5', '",enam', "", "7,delapan", ""];
    const inside = `dua${end}${end}tiga`;
    expect(await readShort(lines.join(end))).toEqual([
      `2: 1 | ${inside}`,
      "5: 3 | empat",
      `6: 5${end} | enam`,
      "9: 7 | delapan",
    ]);
  });

  test("a title with a line end in it moves the first record down", async () => {
    expect(await readShort('"a\nb",c\n1,2\n')).toEqual(["3: 1 | 2"]);
  });
});

describe("no record is lost to a quote", () => {
  test("a stray quote spoils its own line and no other", async () => {
    expect(await readShort('a,b\n1,dua\n2,5" pipa\n3,empat\n')).toEqual([
      "2: 1 | dua",
      "3: malformed_line",
      "4: 3 | empat",
    ]);
  });

  test("a quote that never closes spoils its own line and no other", async () => {
    const lines = Array.from({ length: 50 }, (_, index) => (index === 10 ? '11,"x' : `${index + 1},x`));
    const said = await readShort(`a,b\n${lines.join("\n")}\n`);
    expect(said).toHaveLength(50);
    expect(said.filter((line) => line.includes("malformed"))).toEqual(["12: malformed_line"]);
  });

  test("two stray quotes that pair over lines do not swallow the lines between them", async () => {
    expect(await readShort('a,b\n1,"dua\n3,empat\n5,enam\n7,"\n9,x\n')).toEqual([
      "2: malformed_line",
      "3: 3 | empat",
      "4: 5 | enam",
      "5: malformed_line",
      "6: 9 | x",
    ]);
  });

  test("text behind a closing quote is malformed", async () => {
    expect(await readShort('a,b\n"1"x,2\n3,4\n')).toEqual(["2: malformed_line", "3: 3 | 4"]);
  });
});

test("ragged records say what they lack or have too much, and the rest is read", async () => {
  expect(await readShort("a,b,c\n1,2,3\n1,2\n1,2,3,4\n,,\n1,2,3,\n")).toEqual([
    "2: 1 | 2 | 3",
    "3: too_few_fields",
    "4: too_many_fields",
    "6: 1 | 2 | 3",
  ]);
});

test("nameless columns at the end of a header may be left out of a record", async () => {
  expect(await readShort("a,b,,\n1,dua\n3,empat,,\n5,enam,,x\n")).toEqual([
    "2: 1 | dua | ∅ | ∅",
    "3: 3 | empat | ∅ | ∅",
    "4: 5 | enam | ∅ | x",
  ]);
});

test("a file of a header alone has no records, an empty one no header either", async () => {
  for (const content of ["a,b\n", "a,b", "\ufeffa,b\r\n", "a,b\n\n"])
    expect(await read(content), JSON.stringify(content)).toEqual({ header: ["a", "b"], records: [] });
  for (const content of ["", "\ufeff", "\n", "\r\n  \r\n"])
    expect(await read(content), JSON.stringify(content)).toEqual({ header: [], records: [] });
});

test("a cell of eleven megabytes is read like any other", async () => {
  const { records } = await read(`a,b\n1,${"x".repeat(11_000_000)}\n3,empat\n`);
  expect(records.map(({ row, cells }) => [row, cells[1]!.length])).toEqual([
    [2, 11_000_000],
    [3, 5],
  ]);
});

test("a NUL byte is a character of its cell and ends nothing", async () => {
  expect(await readShort("a,b\n1,d\u0000a\n3,empat\n")).toEqual(["2: 1 | d\u0000a", "3: 3 | empat"]);
});

test("a regular file and the same with one blank line at its end are read alike", async () => {
  const cells = [
    "1",
    '"a,b"',
    '"say ""x"""',
    "ñ💡",
    '""',
    " spaced ",
    "",
    "'",
    "\\",
    "null",
    "\ufeffx",
    "\u00a0",
  ];
  const lines = Array.from({ length: 300 }, (_, row) =>
    [0, 1, 2].map((column) =>
      column === 0 ? `r${row}` : cells[(row * (column + 4) + column) % cells.length],
    ),
  );
  for (const mark of [",", ";", "\t"])
    for (const end of ["\n", "\r\n"]) {
      const regular =
        ["satu", "dua", "tiga"].join(mark) + end + lines.map((line) => line.join(mark) + end).join("");
      expect(await read(regular)).toEqual(await read(regular + end));
    }
});

test("the order of 200,000 records is kept on several threads, and each knows its row", async () => {
  const path = await writeCsv(
    `n,text\n${Array.from({ length: 200_000 }, (_, index) => `${index + 2},"x ${index}"\n`).join("")}`,
  );
  const { sql, count } = await readCsv(path, { scratch: `${path}.ndjson`, means });
  const contract = readContract(sourceOf({ n: integer() }));
  const written = join(emptyFolder(), "rows.parquet");
  const warehouse = await openWarehouse(":memory:", { threads: 4 });
  await warehouse.run(
    `copy (select _row, 2::utinyint as _first_row, c0::bigint as n from (${sql})) to '${written}'
     (format parquet, field_ids ${fieldNumbers(contract, ["_row", "_first_row", "n"])})`,
  );
  const [found] = await warehouse.rows(
    `select count(*) as rows, count_if(_row <> n) as wrong from (${rawRecords(contract, [written])})`,
  );
  warehouse.close();
  expect([count, found]).toEqual([200_000, { rows: 200_000, wrong: 0 }]);
});

test("the order of records that the library reads is kept as well", async () => {
  const path = join(emptyFolder(), "file.csv");
  const lines = Array.from({ length: 50_000 }, (_, index) => `${index + 3},x\n`).join("");
  await writeFile(path, `\nn,text\n${lines}`);
  const { sql, count } = await readCsv(path, { scratch: `${path}.ndjson`, means });
  const warehouse = await openWarehouse(":memory:", { threads: 4 });
  await warehouse.run(`create table read as ${sql}`);
  const [found] = await warehouse.rows(
    "select count(*) as rows, count_if(_row <> c[1]::bigint) as wrong, count_if(_row <> rowid + 3) as moved from read",
  );
  warehouse.close();
  expect([count, found]).toEqual([50_000, { rows: 50_000, wrong: 0, moved: 0 }]);
});
