import { expect, test } from "vitest";
import { scanCsv } from "../../pipeline/readers/scan.ts";
import { writeCsv } from "./read.ts";

const scan = async (content: string | Uint8Array) => scanCsv(await writeCsv(content));

test.each([
  ["plain lines", "a,b\n1,2\n3,4\n"],
  ["no line end at the end", "a,b\n1,2"],
  ["Windows line ends", "a,b\r\n1,2\r\n3,4\r\n"],
  ["Windows line ends but none at the end", "a,b\r\n1,2\r\n3,4"],
  ["a BOM", "\ufeffa,b\n1,2\n"],
  ["semicolons", "a;b\n1,5;2\n"],
  ["tabs", "a\tb\n1\t2\n"],
  ["quoted fields with marks and doubled quotes in them", 'a,b\n"1,5","say ""x"""\n"",x\n'],
  ["empty fields", "a,b,c\n,,3\n1,,\n"],
  ["one column", "a\n1\n2\n"],
  ["a header alone", "a,b\n"],
  ["accents", "a,b\nñ,💡\n"],
])("%s are regular", async (_what, content) => {
  expect(await scan(content)).toMatchObject({ regular: true, lines: content.trim().split("\n").length });
});

test.each([
  ["an empty file", ""],
  ["line ends alone", "\n\n"],
  ["a blank line inside", "a,b\n\n1,2\n"],
  ["a blank line at the end", "a,b\n1,2\n\n"],
  ["a line of spaces", "a,b\n1,2\n   \n"],
  ["a line of delimiters, as spreadsheets leave them", "a,b\n1,2\n,\n"],
  ["a line of empty quotes and hard spaces", 'a,b\n1,2\n"",\u00a0\n'],
  ["mixed line ends", "a,b\r\n1,2\n3,4\r\n"],
  ["old Macintosh line ends", "a,b\r1,2\r"],
  ["a lone carriage return", "a,b\n1,2\r3\n"],
  ["a line end inside quotes", 'a,b\n1,"2\n3"\n'],
  ["a stray quote", 'a,b\n1,2"\n'],
  ["a quote that never closes", 'a,b\n1,"2\n'],
  ["text behind a closing quote", 'a,b\n1,"2"x\n'],
  ["too few fields", "a,b\n1\n"],
  ["too many fields", "a,b\n1,2,3\n"],
  ["a NUL byte", "a,b\n1,\u00002\n"],
  ["Windows-1252", Buffer.from("a,b\n1,caf\u00e9\n", "latin1")],
  ["UTF-16", Buffer.from("\ufeffa,b\n1,2\n", "utf16le")],
  ["a line longer than the engine may take", `a,b\n1,${"x".repeat(11_000_000)}\n`],
  ["a character that is cut off", Buffer.from("a,b\n1,é").subarray(0, -1)],
])("%s: not regular", async (_what, content) => {
  expect((await scan(content)).regular).toBe(false);
});

test("the delimiter is the commonest mark of the header outside quotes", async () => {
  expect(await scan('"a,b,c";d\n1;2\n')).toMatchObject({ delimiter: ";" });
  expect(await scan("a\tb;c\td\n1\t2\t3\n")).toMatchObject({ delimiter: "\t" });
  expect(await scan("a\n1\n")).toMatchObject({ delimiter: "," });
});

test("the first line comes without its BOM and line end", async () => {
  expect(await scan("\ufeffNama,Tingkat\r\n1,2\r\n")).toMatchObject({
    regular: true,
    firstLine: "Nama,Tingkat",
  });
});

const mebibyte = 1 << 20;
/** A regular file in which `middle` begins `before` bytes ahead of the first chunk's end. */
const across = (middle: string, before: number) => {
  const line = "12345678,abcdef\n";
  const whole = line.repeat((mebibyte - 64) / line.length);
  const lead = `${"x".repeat(mebibyte - before - whole.length - 5 - 2)},y\n`;
  return `k,v\n${whole}\n${lead}`.replace("\n\n", "\n") + `${middle}\n9,z\n`;
};

test.each([
  ["a line", "12,34", [0, 1, 2, 3, 4, 5]],
  ["a character of several bytes", "💡,é", [1, 2, 3, 4, 5, 6, 7]],
  ["quotes", '"a""b","c,d"', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
] as const)("%s over the edge of two chunks stays regular", async (_what, middle, offsets) => {
  for (const offset of offsets) {
    const content = across(middle, offset);
    const lines = content.split("\n").length - 1;
    expect(await scan(content), `at ${offset}`).toMatchObject({ regular: true, lines });
    const windows = content.replaceAll("\n", "\r\n");
    expect(await scan(windows), `at ${offset} in Windows`).toMatchObject({ regular: true, lines });
  }
});

test("a Windows line end cut in two by the edge of a chunk is one line end", async () => {
  const record = "1234567,abcde\r\n";
  for (let shift = 0; shift < record.length; shift += 1) {
    const content = `k,v${"x".repeat(shift)}\r\n${record.repeat(mebibyte / record.length + 10)}`;
    expect(await scan(content), `shifted by ${shift}`).toMatchObject({
      regular: true,
      lines: content.split("\n").length - 1,
    });
  }
});
