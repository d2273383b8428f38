import { expect, test } from "vitest";
import { JejakError } from "../../pipeline/errors.ts";
import { openShort } from "./forms.ts";

const refusal = async (name: string, content: string | Uint8Array | { rows: string }) => {
  const error = await openShort(name, content).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof JejakError)) throw new Error(`${name} was not refused: ${String(error)}`);
  for (const text of [error.indonesian, error.message]) expect(text).toContain(name);
  expect(error.hint).not.toBe("");
  return error.message.slice(name.length + 2);
};

const zip = (part: string) => Buffer.from(`PK\u0003\u0004 ${part}`, "latin1");
const parquet = { rows: "select 1 as a" };

test.each<[string, string | Uint8Array | { rows: string }, string]>([
  ["a.csv", "<!DOCTYPE html>\n<html><body>Masuk</body></html>", "a web page (HTML)"],
  ["b.csv", '  <table border="1"><tr><td>a</td></tr></table>', "a web page (HTML)"],
  ["c.csv", '<?xml version="1.0"?><rows/>', "an XML document"],
  ["d.csv", zip("xl/workbook.xml"), "an Excel workbook"],
  ["e.csv", zip("word/document.xml"), "a Word document"],
  ["f.txt", zip("lain.csv"), "a zip archive"],
  ["g.csv", Buffer.from("d0cf11e0a1b11ae1", "hex"), "an old Office file or one locked by a password"],
  ["h.csv", "%PDF-1.7\n", "a PDF document"],
  ["i.csv", Buffer.from("1f8b0800", "hex"), "a gzip archive"],
  ["j.csv", parquet, "Parquet"],
  ["k.json", parquet, "Parquet"],
  ["l.csv", '{"error":"unauthorized"}', "JSON"],
  ["m.tsv", '[{"a":1}]', "JSON"],
  ["n.json", "a,b\n1,2\n", "delimited text"],
  ["o.ndjson", "<html></html>", "a web page (HTML)"],
  ["p.parquet", "a,b\n1,2\n", "delimited text"],
  ["q.csv", "", "empty"],
  ["r.csv", "\ufeff \r\n\r\n", "empty"],
  ["s.json", "", "empty"],
  ["t.parquet", "", "empty"],
])("%s is refused for what it is instead", async (name, content, found) => {
  const extension = name.slice(name.indexOf("."));
  expect(await refusal(name, content)).toBe(`the content is ${found}, not what the name says (${extension})`);
});

test("a form that nobody reads is refused by its name", async () => {
  expect(await refusal("surat.docx", "PK")).toBe("files of the form .docx cannot be read yet");
  expect(await refusal("data", "a,b\n1,2\n")).toBe("files of the form without an ending cannot be read yet");
});

test.each(["x.csv", "x.tsv", "x.tab", "x.txt"])("%s is delimited text, whatever its mark", async (name) => {
  for (const mark of [",", ";", "\t"])
    expect(await openShort(name, `a${mark}b\n1${mark}2\n`)).toEqual({
      header: ["a", "b"],
      records: ["2: 1 | 2"],
    });
});

test("text that only begins like something else is still text", async () => {
  for (const title of ["<5", "{kode}", "[kode]", "PARTAI", "PK"])
    expect((await openShort("x.csv", `${title},a\n1,2\n`)).header).toEqual([title, "a"]);
});
