import fc from "fast-check";
import { expect, test } from "vitest";
import { readContract } from "../../pipeline/contract/contract.ts";
import {
  layOutMask,
  maskColumns,
  packWord,
  readMask,
  structuralRules,
} from "../../pipeline/contract/mask.ts";
import { decimal, integer } from "../../pipeline/contract/numbers.ts";
import { text } from "../../pipeline/contract/texts.ts";
import { withWarehouse } from "../../pipeline/warehouse.ts";
import { sourceOf } from "./both.ts";

const sourceOfWidth = (columns: number) =>
  sourceOf(
    Object.fromEntries(
      Array.from({ length: columns }, (_, index) => [
        `c${index}`,
        [integer({ min: 1, max: 9 }), decimal({ scale: 2, min: 0, max: 1 }).nullable(), text()][index % 3]!,
      ]),
    ),
    [{ rule: "rule", columns: ["c0"], test: () => true, sql: "true", indonesian: "aturan", english: "rule" }],
  );
const wide = layOutMask(readContract(sourceOfWidth(50)));

test("a contract of a few columns needs one word, one of fifty needs several", () => {
  expect(maskColumns(layOutMask(readContract(sourceOfWidth(6))))).toEqual(["_mask"]);
  expect(maskColumns(wide)).toEqual(["_mask", "_mask_2", "_mask_3"]);
});

test("no two slots of a mask share a bit, and none lies beyond bit 61", () => {
  const taken = new Set(["0.0"]);
  for (const { word, shift, reasons } of [wide.structural, ...wide.columns.values(), ...wide.rules.values()])
    for (let bit = shift; 2 ** (bit - shift) <= reasons.length; bit += 1) {
      expect(bit).toBeLessThan(62);
      expect(taken.has(`${word}.${bit}`)).toBe(false);
      taken.add(`${word}.${bit}`);
    }
});

test("whatever is packed is read back in column order, and the first word alone says good or bad", async () => {
  const slots = [wide.structural, ...wide.columns.values(), ...wide.rules.values()];
  const codes = fc.tuple(
    ...slots.map(({ reasons }) => fc.oneof(fc.constant(0), fc.nat({ max: reasons.length }))),
  );
  const sample = fc
    .sample(codes, { seed: 62, numRuns: 300 })
    // Records with one fault each, so that every word is the only bad one at times, and one without any.
    .concat(slots.map((_, at) => slots.map((slot, index) => (index === at ? slot.reasons.length : 0))))
    .concat([slots.map(() => 0)]);
  await withWarehouse(":memory:", async (warehouse) => {
    const list = sample.map((record) => `[${record.join(", ")}]`).join(", ");
    const words = maskColumns(wide).map(
      (name, word) => `${packWord(wide, word, (slot) => `codes[${slots.indexOf(slot) + 1}]`)} as ${name}`,
    );
    const rows = await warehouse.rows(
      `select columns(*)::varchar from (select ${words.toReversed().join(", ")} from (select unnest([${list}]) as codes))`,
    );
    for (const [index, record] of sample.entries()) {
      const read = maskColumns(wide).map((name) => BigInt(String(rows[index]![name])));
      const expected = slots.flatMap((slot, at) =>
        record[at] === 0 ? [] : [slot.reasons[record[at]! - 1]!],
      );
      expect(readMask(wide, read)).toEqual(expected);
      expect(read[0] === 0n).toBe(expected.length === 0);
    }
  });
});

test("a record of the wrong shape says so before anything else", () => {
  for (const [index, rule] of structuralRules.entries())
    expect(readMask(wide, [BigInt(index + 1) << BigInt(wide.structural.shift), 0n, 0n])).toEqual([
      { column: null, rule },
    ]);
});
