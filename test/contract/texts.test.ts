import { expect, test } from "vitest";
import { flag, key, oneOf, patterned, text, unnumbered } from "../../pipeline/contract/texts.ts";
import type { z } from "zod";
import { readContract } from "../../pipeline/contract/contract.ts";
import { column } from "../../pipeline/sources/source.ts";
import { makeNips } from "../privacy/nips.ts";
import { differences, sourceOf } from "./both.ts";

test("a BOM, a hard space and line ends around a text are no part of it; those inside are", async () => {
  expect(
    await differences(text(), [
      ["\ufeffLampu Pintar", "Lampu Pintar"],
      ["\u00a0 Lampu Pintar \t", "Lampu Pintar"],
      ["\r\nLampu\nPintar\n", "Lampu\nPintar"],
      ["Lampu\u00a0Pintar", "Lampu\u00a0Pintar"],
      ["\u3000Lampu", "\u3000Lampu"],
      ["''", "''"],
      ["\u00a0", "missing"],
      ["NULL", "NULL"],
      ["-", "-"],
    ]),
  ).toEqual([]);
});

test("the length of a text counts characters, not bytes or halves of an emoji", async () => {
  expect(
    await differences(text({ max: 3 }), [
      ["abc", "abc"],
      ["abcd", "length"],
      ["ñññ", "ñññ"],
      ["💡💡💡", "💡💡💡"],
      ["💡💡💡💡", "length"],
      ["e\u0301e\u0301", "length"],
      ["  abc  ", "abc"],
    ]),
  ).toEqual([]);
});

test("free text about persons takes no NIP and no NIK in any writing, and every other number", async () => {
  const [nip] = makeNips(1) as [string];
  const parts = /^(.{8})(.{6})(.)(.{3})$/.exec(nip)!.slice(1);
  const refused = [
    nip,
    `Dinas Kesehatan ${nip}`,
    `(${nip})`,
    parts.join(" "),
    parts.join("-"),
    parts.join("'"),
    parts.join("/"),
    `NIP. ${[...nip].join(" ")}`,
    `'${nip}`,
    `${nip.slice(0, 15)}000`,
    `${nip.slice(6, 8)}${nip.slice(4, 6)}${nip.slice(0, 4)}${nip.slice(8)}`,
    Number(nip).toExponential(5).toUpperCase(),
    `${nip.slice(0, 1)},${nip.slice(1, 6)}E+17`,
    "3576010101900001",
    "3576014101900001",
    "NIK: 3576.0101.0190.0001",
    "357601-010190-0001",
    "35.76.01.010190.0001",
  ];
  const taken = [
    "Dinas Kesehatan",
    "UPT Puskesmas 12 Blooto",
    "188.45/123/417.111/2025",
    "Keputusan Wali Kota 100.3.3.3/188/417.101.3/2024 tanggal 2 Januari 2024",
    "0321-322345",
    "2018 2019 2020 2021 2022",
    "3576999999999999",
    "https://contoh.id/v/1234567890123456789",
    "0f3c198609262015051001a9",
    "Rp 1.250.000.000.000,00",
  ];
  expect(
    await differences(unnumbered(), [
      ...refused.map((cell) => [cell, "person_number"] as const),
      ...taken.map((cell) => [cell, cell] as const),
    ]),
  ).toEqual([]);
});

test("a feed about persons cannot be given a column of any text", () => {
  const source = sourceOf({ number: key(), note: text() });
  const number = column(source.row.shape.number as z.ZodType, {
    keterangan: "nomor",
    description: "number",
    pii: true,
  });
  expect(() => readContract({ ...source, row: source.row.extend({ number }) })).toThrow(
    "column note of a feed about persons takes any text",
  );
});

test("a key is lower case with single joints", async () => {
  expect(
    await differences(key(), [
      ["dinas-contoh_01", "dinas-contoh_01"],
      ["3576", "3576"],
      ["Dinas", "pattern"],
      ["dinas contoh", "pattern"],
      ["dinas--contoh", "pattern"],
      ["-dinas", "pattern"],
      ["dinas-", "pattern"],
      ["dına", "pattern"],
      ["dinas\ncontoh", "pattern"],
      ["a".repeat(200), "a".repeat(200)],
      ["a".repeat(201), "length"],
    ]),
  ).toEqual([]);
});

test("a pattern describes the whole text", async () => {
  expect(
    await differences(patterned("[0-9]{2}[.][0-9]{2}"), [
      ["35.76", "35.76"],
      ["35.76.01", "pattern"],
      ["x35.76", "pattern"],
      ["35x76", "pattern"],
      ["35.76\n35.77", "pattern"],
    ]),
  ).toEqual([]);
});

test("a term is known in any case and by its other spellings, and is kept as the contract writes it", async () => {
  expect(
    await differences(oneOf(["KI Award", "uji coba", "Ya'"], { ujicoba: "uji coba" }), [
      ["ki award", "KI Award"],
      ["KI AWARD", "KI Award"],
      ["UjiCoba", "uji coba"],
      ["ya'", "Ya'"],
      ["uji  coba", "enum"],
      ["uji\u00a0coba", "enum"],
      ["\u212aI Award", "enum"],
      ["Kİ Award", "enum"],
      ["constructor", "enum"],
    ]),
  ).toEqual([]);
});

test("yes and no are read in Indonesian, English and digits", async () => {
  expect(
    await differences(flag(), [
      ["ya", true],
      ["YA", true],
      ["True", true],
      ["1", true],
      ["tidak", false],
      ["FALSE", false],
      ["0", false],
      ["y", "enum"],
      ["yes", "enum"],
      ["10", "enum"],
      ["fal\u017fe", "enum"],
      [null, "missing"],
    ]),
  ).toEqual([]);
});
