import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { findTraces } from "../../pipeline/privacy/traces.ts";
import { makeNips } from "./nips.ts";

/** What is found, written into the text: the kind and, in brackets, where. */
function marked(text: string): string {
  let shown = text;
  for (const { kind, start, end } of findTraces(text).toReversed())
    shown = `${shown.slice(0, start)}${kind}[${shown.slice(start, end)}]${shown.slice(end)}`;
  return shown;
}

describe("found", () => {
  test.each([
    "nip[198609262015051001]",
    "NIPnip[198609262015051001]x",
    '"nip[198609262015051001]",4500000',
    "'nip[198609262015051001]'",
    "2;nip[198609262015051001];5",
    "nip[198613992015051001]",
    "1,nip[198609262015051001],2",
    "nip[198609262015051000].0",
    "nip[19860926 201505 1 001]",
    "001 nip[19860926 201505 1 001] 3",
    "12 nip[19860926.201505.1.001].",
    "nip[19860926-201505-1-001]",
    "nip[19860926\n201505\n1\n001]",
    "nip[1986 0926 2015 0510 01]",
    "nip[1986'0926'2015'0510'01]",
    "nip[1 9 8 6 0 9 2 6 2 0 1 5 0 5 1 0 0 1]",
    "nip[198.609.262.015.051.001]",
    "nip[19860926\u00a0201505\u20091\u202f001]",
    "nip[19860926\u200b2015051001]",
    "nip[198609262023211001] (PPPK)",
    "nip[1.98609E+17]",
    "nip[1,98609E+17]",
    "nip[2.00109e17]",
    "nip[1.98609262015051e+17];L",
    "NIK nik[3576010101900001]",
    "nik[3576016508920002]",
    "1,nik[3576010101900001],2",
    "nik[3576 0101 0190 0001]",
    "nik[357601.010190.0001]",
    "nik[35.76.01.010190.0001]",
    "nik[3576012902960001]",
    "WA phone[081234567890].",
    "phone[0812-3456-7890]",
    "phone[0812 3456 7890] 2024",
    "phone[0812.3456.7890]",
    "phone[0811123456]",
    "phone[+6281234567890]",
    "phone[+62 812-3456-7890]",
    "phone[+62 (0)812 3456 7890]",
    "wa.me/phone[6281234567890]",
    "phone[+62 321 395965]",
    "(phone[0321) 395965]",
    "phone[0321-395965], phone[0321 395965]",
    "phone[02112345678]",
    "nip[198609262015051001] nik[3576010101900001] phone[081234567890]",
  ])("%s", (expected) => {
    expect(marked(expected.replaceAll(/(?:nip|nik|phone)\[([^\]]*)\]/gu, "$1"))).toBe(expected);
  });
});

const hash = createHash("sha256").update("x").digest("hex");

describe("not found", () => {
  test.each([
    "",
    "Kota Mojokerto 2018 2019 2020 2021 2022 2023",
    "1990 1991 1992 1993 1994",
    "2021;2022;2023;2024;25",
    "valid 2000-01-01,2020-01-15,12",
    "2020-01-01T00:00:00.000000000Z",
    "Rp 1.100.000.000.000",
    "Rp 62.812.345.678",
    "Rp 62812345678",
    "12345678901234567",
    "1234567890123456789",
    "9223372036854775807",
    "0.7823529411764706",
    "0.30000000000000004",
    "0.012345678901234568",
    "-0.0321395965",
    "1.5e17",
    "1.98609E+16",
    "4.98609E+17",
    "9999999999999999",
    "3576013201900001",
    "3576010113900001",
    "3576010101900000",
    "4111 1111 1111 1111",
    "4576010101900001",
    "198613 26 201505 1 001",
    "19860926 201505 3 001",
    "19860926 201505 1 000",
    "132 123 456",
    "SKM 3,2815 (n = 1.204)",
    "pukul 08.15-09.00, 08-12-2024",
    "Perwali 55/2021, Permendagri 104/2018",
    "kode 3576, 35.76.01.1001",
    "sha256:198609262015051001abcdef0123456789abcdef0123456789abcdef01234567",
    "35760101-0190-4001-8123-081234567890",
    "20240101-ab081234567c",
    `${hash} ${hash}`,
  ])("%s", (text) => {
    expect(marked(text)).toBe(text);
  });
});

test("a trace tells kind and place, never the number", () => {
  expect(findTraces("a 198609262015051001 b 081234567890")).toEqual([
    { kind: "nip", start: 2, end: 20 },
    { kind: "phone", start: 23, end: 35 },
  ]);
});

test("every NIP is found in every way in which a leak would write it", () => {
  const ways: ((nip: string) => string)[] = [
    (nip) => nip,
    (nip) => nip.replace(/^(.{8})(.{6})(.)/, "$1 $2 $3 "),
    (nip) => nip.replace(/^(.{8})(.{6})(.)/, "$1.$2.$3."),
    (nip) => nip.replaceAll(/(...)(?=.)/g, "$1 "),
    (nip) => Number(nip).toExponential(5),
    (nip) => String(Number(nip)),
    (nip) => JSON.stringify({ nip: Number(nip) }),
  ];
  for (const nip of makeNips(2000))
    for (const way of ways)
      expect([nip, findTraces(`x;${way(nip)};y`).map(({ kind }) => kind)]).toEqual([nip, ["nip"]]);
});

test("hashes are no traces: none in 5,000 of them", () => {
  const hashes = Array.from({ length: 5000 }, (_, index) =>
    createHash("sha256").update(String(index)).digest("hex"),
  );
  expect(findTraces(hashes.join("\n"))).toEqual([]);
  expect(findTraces(hashes.map((whole) => `20240101-${whole.slice(0, 12)}`).join("\n"))).toEqual([]);
});

test("a text full of traces is searched in time proportional to its length", () => {
  const text = `${makeNips(960).join("\n")}\n`.repeat(50);
  const began = performance.now();
  expect(findTraces(text)).toHaveLength(48_000);
  expect(performance.now() - began).toBeLessThan(10_000);
});
