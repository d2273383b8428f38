import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { emptyFolder } from "../folders.ts";
import { readFileOf, readSheets } from "./workbook.ts";
import { zipOf } from "./zip.ts";

describe("a file that is made to burst", () => {
  const write = async (bytes: Buffer) => {
    const path = join(emptyFolder(), "bom.xlsx");
    await writeFile(path, bytes);
    return path;
  };
  const sheet = (cells: string) =>
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${cells}</sheetData></worksheet>`;

  test("by one cell at the far corner is refused", async () => {
    const path = await write(zipOf(sheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')));
    await expect(readFileOf(path)).rejects.toThrow(/cannot be parsed \(ParseError\)/);
  });

  test("by hand, so that a row stands twice in it, is refused and no record of it lost", async () => {
    const row = (place: number, text: string) =>
      `<row r="${place}"><c r="A${place}" t="inlineStr"><is><t>${text}</t></is></c></row>`;
    const path = await write(zipOf(sheet(row(1, "Perangkat Daerah") + row(2, "satu") + row(2, "dua"))));
    await expect(readFileOf(path)).rejects.toThrow("row 2 stands twice in one sheet");
  });

  test("by a gigabyte inside is refused unopened", async () => {
    const path = await write(zipOf(Buffer.alloc(1 << 30, " ")));
    await expect(readFileOf(path)).rejects.toThrow("was not opened");
  });

  test("by a directory that says less than there is is refused", async () => {
    const path = await write(zipOf(Buffer.alloc(64 << 20, " "), { declared: 1000 }));
    await expect(readFileOf(path)).rejects.toThrow("was not opened");
  });

  test("or is no workbook at all is refused with what is wrong", async () => {
    await expect(readFileOf(await write(Buffer.from("a;b\n1;2\n")))).rejects.toThrow("no XLSX workbook");
    await expect(readFileOf(await write(Buffer.alloc(0)))).rejects.toThrow("no XLSX workbook");
    const cut = zipOf(sheet("")).subarray(0, 300);
    await expect(readFileOf(await write(cut))).rejects.toThrow("no XLSX workbook");
    const locked = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(2000)]);
    await expect(readFileOf(await write(locked))).rejects.toThrow("password");
    await expect(
      readSheets([
        {
          name: "A",
          rows: [
            ["Nama", "Alamat"],
            ["x", "y"],
          ],
        },
      ]),
    ).rejects.toThrow("no sheet has a row of column titles");
  });
});
