import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { JejakError } from "../../pipeline/errors.ts";
import { fileOf, openShort } from "./forms.ts";

const textOf = async (value: string) =>
  (await openShort("x.parquet", { rows: `select ${value} as a` })).records[0];

test("a record's row is its number, and an empty cell stays empty", async () => {
  expect(await openShort("x.parquet", { rows: "from (values ('x', 1), (null, 2)) as t(a, b)" })).toEqual({
    header: ["a", "b"],
    records: ["1: x | 1", "2: ∅ | 2"],
  });
});

test.each([
  ["date '2024-01-31'", "2024-01-31"],
  ["timestamp '2024-01-31 00:00:00'", "2024-01-31"],
  ["timestamp '2024-01-31 08:30:00'", "2024-01-31 08:30:00"],
  // Midnight in Asia/Jakarta, as a program in Jakarta writes a day.
  ["timestamptz '2024-01-30 17:00:00+00'", "2024-01-31"],
  ["12::tinyint", "12"],
  ["12345678901234567890::ubigint", "12345678901234567890"],
  ["3.50::decimal(9, 4)", "3.5"],
  ["10.00::decimal(9, 2)", "10"],
  ["1.234::decimal(9, 3)", "01.234"],
  ["-1.234::double", "-01.234"],
  ["12.0::double", "12"],
  ["0.1::double", "0.1"],
  ["'nan'::double", "nan"],
  ["true", "true"],
  ["'007'", "007"],
  ["'1.234'", "1.234"],
  ["'x'::enum('x', 'y')", "x"],
  ["'teks'::blob", "teks"],
  ["[1, 2]", "nested_value"],
  ["{'x': 1}", "nested_value"],
  ["null::integer[]", "∅"],
])("%s is read as %s", async (value, text) => {
  expect(await textOf(value)).toBe(`1: ${text}`);
});

test("a list in a column that the contract does not know spoils nothing", async () => {
  const { records } = await openShort("x.parquet", { rows: "select 1 as a, [1] as tags" });
  expect(records).toEqual(["1: 1 | ∅"]);
});

test("the order of records is kept", async () => {
  const { records } = await openShort("x.parquet", { rows: "select range as a from range(300000)" });
  expect(records).toEqual(Array.from({ length: 300_000 }, (_, index) => `${index + 1}: ${index}`));
});

test("a file that is damaged or cut off is refused with its name", async () => {
  const whole = await readFile(
    await fileOf("x.parquet", { rows: "select range as a, md5(range::varchar) as b from range(50000)" }),
  );
  const damaged = Buffer.from(whole);
  damaged.fill(0xff, 5000, 6000);
  for (const content of [whole.subarray(0, whole.length - 100), whole.subarray(0, 2000), damaged]) {
    const refused = openShort("rusak.parquet", content);
    await expect(refused).rejects.toBeInstanceOf(JejakError);
    await expect(refused).rejects.toThrow("rusak.parquet: this Parquet file is damaged or cut off");
  }
});
