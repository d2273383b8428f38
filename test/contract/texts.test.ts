import { expect, test } from "vitest";
import { flag, key, oneOf, patterned, text } from "../../pipeline/contract/texts.ts";
import { differences } from "./both.ts";

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
