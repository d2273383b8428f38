import { expect, test } from "vitest";
import { quote } from "../../pipeline/contract/grammar.ts";
import { kelasJabatanBand, kelasJabatanBandSql } from "../../pipeline/privacy/kelas-jabatan.ts";
import {
  isPlausibleNip,
  normaliseNip,
  normaliseNipSql,
  sexOf,
  sexOfSql,
} from "../../pipeline/privacy/nip.ts";
import { openWarehouse } from "../../pipeline/warehouse.ts";
import { makeNips } from "./nips.ts";

const nip = "198609262015051001";

/** What each expression is worth to the engine, in order. */
async function inSql(expressions: readonly string[]): Promise<unknown[]> {
  const warehouse = await openWarehouse();
  try {
    const list = expressions.map((expression, index) => `(${index}, ${expression})`).join(", ");
    const rows = await warehouse.rows<{ worth: unknown }>(
      `select worth from (values ${list}) as t(place, worth) order by place`,
    );
    return rows.map(({ worth }) => worth);
  } finally {
    warehouse.close();
  }
}

const writings: Readonly<Record<string, string | null>> = {
  [nip]: nip,
  "'198609262015051001": nip,
  "’198609262015051001": nip,
  "`198609262015051001": nip,
  "19860926 201505 1 001": nip,
  "19860926.201505.1.001": nip,
  "19860926-201505-1-001": nip,
  "19860926\u00a0201505\u202f1\t001 ": nip,
  "198609262015053001": "198609262015053001",
  "": null,
  "-": null,
  "132123456": null,
  "19860926201505100": null,
  "1986092620150510011": null,
  "198609262015051000.0": null,
  "1.98609E+17": null,
  "1,98609262015051E+17": null,
  "19860926201505100X": null,
  "NIP 198609262015051001": null,
  "198609262015051001\n": null,
  "19860926/201505/1/001": null,
  "１９８６０９２６２０１５０５１００１": null,
  "١٩٨٦٠٩٢٦٢٠١٥٠٥١٠٠١": null,
};

test("one NIP is one text of 18 digits, however it was written; all else is none, in SQL as well", async () => {
  const texts = Object.keys(writings);
  expect(texts.map((text) => [text, normaliseNip(text)])).toEqual(Object.entries(writings));
  expect(await inSql(texts.map((text) => normaliseNipSql(quote(text))))).toEqual(Object.values(writings));
});

test("sex is the fifteenth digit, and unknown for any but 1 and 2, in SQL as well", async () => {
  const expected = {
    "198609262015051001": "L",
    "19860926 201505 2 001": "P",
    "198609262015050001": null,
    "198609262015053001": null,
    "198609262015059001": null,
    "3576010101900001": null,
    "": null,
  };
  expect(Object.keys(expected).map(sexOf)).toEqual(Object.values(expected));
  const sql = Object.keys(expected).map((text) => sexOfSql(quote(text)));
  expect(await inSql([...sql, sexOfSql("null::varchar")])).toEqual([...Object.values(expected), null]);
});

test("a NIP can be real if its dates, sex and sequence can", () => {
  expect(makeNips(3000).filter((digits) => !isPlausibleNip(digits))).toEqual([]);
  expect(new Set(makeNips(3000)).size).toBe(3000);
  const table = {
    [nip]: true,
    "199002292015051001": false,
    "199202292015051001": true,
    "198613262015051001": false,
    "198609312015051001": false,
    "198600262015051001": false,
    "198609262015131001": false,
    "198609262015001001": false,
    "198609262023211001": true,
    "198609261999051001": false,
    "192909261950051001": false,
    "198609262015053001": false,
    "198609262015051000": false,
    "19860926201505100": false,
  };
  expect(Object.keys(table).map((digits) => [digits, isPlausibleNip(digits)])).toEqual(Object.entries(table));
});

test("seventeen classes fall into three bands and any other number into none, in SQL as well", async () => {
  const expected: [number, string | null][] = [
    [-1, null],
    [0, null],
    ...[1, 2, 3, 4, 5].map((kelas): [number, string] => [kelas, "1-5"]),
    ...[6, 7, 8, 9, 10].map((kelas): [number, string] => [kelas, "6-10"]),
    ...[11, 12, 13, 14, 15, 16, 17].map((kelas): [number, string] => [kelas, "11-17"]),
    [18, null],
  ];
  expect(expected.map(([kelas]) => [kelas, kelasJabatanBand(kelas)])).toEqual(expected);
  expect(await inSql(expected.map(([kelas]) => kelasJabatanBandSql(`(${kelas})`)))).toEqual(
    expected.map(([, band]) => band),
  );
  expect([5.5, NaN].map(kelasJabatanBand)).toEqual([null, null]);
});
