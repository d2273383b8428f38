import { describe, expect, test } from "vitest";
import { readContract } from "../../pipeline/contract/contract.ts";
import { meaningOf } from "../../pipeline/contract/headers.ts";
import { findHeader } from "../../pipeline/readers/header-row.ts";
import tpp from "../../pipeline/sources/tpp/source.ts";
import { openShort } from "./forms.ts";

const means = meaningOf(readContract(tpp));
const at = (...rows: readonly string[]) => {
  const { index, lines, titles } = findHeader(
    rows.map((row) => row.split(";")),
    means,
  );
  return { row: index + 1, lines, titles: titles.join(";") };
};

const header = "No;NIP;Nama;SKPD;Bulan;Diterima";

describe("the header is the row that means most to the contract", () => {
  test("below titles, letterheads and notes", () => {
    expect(at("DAFTAR TPP;;;;;", "Dinas Contoh;;;;;", header, "1;1970;x;y;1;5")).toEqual({
      row: 3,
      lines: 1,
      titles: header,
    });
  });

  test("even if a title above it is the name of a column", () => {
    expect(at("TPP;;;;;", header, "1;1970;x;y;1;5")).toMatchObject({ row: 2, lines: 1 });
  });

  test("and the first of equals, since a long table repeats it on each page", () => {
    expect(at(header, "1;1970;x;y;1;5", header)).toMatchObject({ row: 1, lines: 1 });
  });

  test("and the first row where none means anything", () => {
    expect(at("satu;dua", "tiga;empat")).toMatchObject({ row: 1, lines: 1 });
  });

  test("and no record, though a cell of it spells a title", () => {
    expect(at("satu;dua", "NIP;empat")).toMatchObject({ row: 1, lines: 1 });
    expect(at("NIP;Keterangan", "1970;Nama")).toMatchObject({ row: 1, lines: 1 });
  });
});

describe("a header of two lines", () => {
  test("is joined where a merged title stands over others", () => {
    expect(at("NIP;Nama;TPP;;PPh21;", ";;Basic TPP;Diterima;%;RP", "1970;x;1;2;3;4")).toEqual({
      row: 1,
      lines: 2,
      titles: "NIP;Nama;Basic TPP;TPP Diterima;PPh21 %;PPh21 RP",
    });
  });

  test("may stand below a title as well", () => {
    expect(at("DAFTAR TPP;;;", "NIP;Nama;Besaran;", ";;TPP;Diterima")).toMatchObject({
      row: 2,
      lines: 2,
      titles: "NIP;Nama;Besaran TPP;Diterima",
    });
  });
});

describe("a CSV with something above its header", () => {
  const expected = { header: ["a", "b"], records: ["4: 1 | 2", "5: 3 | 4"] };

  test("gives the records below it, each with its line", async () => {
    expect(await openShort("x.csv", "REKAP INOVASI\n\na;b\n1;2\n3;4\n")).toEqual(expected);
  });

  test("also where a spreadsheet filled the titles up with delimiters", async () => {
    expect(await openShort("x.csv", "REKAP INOVASI,\nKota Contoh,\na,b\n1,2\n3,4\n")).toEqual(expected);
  });

  test("is cut at the mark of the header, not of the title", async () => {
    expect(await openShort("x.csv", "Rekap inovasi, 2024, Kota Contoh, final\n\na;b\n1;2\n3;4\n")).toEqual(
      expected,
    );
  });

  test("and a header of two lines leaves both out", async () => {
    const content = "Kelompok,,c\na,b,\n1,2,4\n";
    expect(await openShort("x.csv", content)).toEqual({ header: ["a", "b", "c"], records: ["3: 1 | 2 | 4"] });
  });

  test("knows the line of a record behind line ends of its own", async () => {
    expect(await openShort("x.csv", 'REKAP\n\na,b\n"1\n1",2\n3,4\n')).toEqual({
      header: ["a", "b"],
      records: ["4: 1\n1 | 2", "6: 3 | 4"],
    });
  });

  test("and neither is a row that numbers its columns", async () => {
    const below = { header: ["a", "b", "c"], records: ["3: 1 | 2 | 9"] };
    for (const numbers of ["(1),(2),(3)", "1,2,3", '"(1)"," 2 ",( 3 )'])
      expect(await openShort("x.csv", `a,b,c\n${numbers}\n1,2,9\n`)).toEqual(below);
    expect(await openShort("x.tsv", "REKAP\n\na\tb\tc\n1\t2\t3\n1\t2\t9\n")).toEqual({
      header: ["a", "b", "c"],
      records: ["5: 1 | 2 | 9"],
    });
  });

  test("but a row that only begins like one is a record", async () => {
    expect(await openShort("x.csv", "a,b,c\n1,2,4\n")).toEqual({
      header: ["a", "b", "c"],
      records: ["2: 1 | 2 | 4"],
    });
    expect(await openShort("x.csv", "a,b\n1,2\n")).toEqual({ header: ["a", "b"], records: ["2: 1 | 2"] });
  });
});
