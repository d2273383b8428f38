import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readContract } from "../../pipeline/contract/contract.ts";
import { date } from "../../pipeline/contract/dates.ts";
import { layOutMask } from "../../pipeline/contract/mask.ts";
import { decimal, integer, year } from "../../pipeline/contract/numbers.ts";
import { flag, key, oneOf, patterned, text, unnumbered } from "../../pipeline/contract/texts.ts";
import { judge } from "../../pipeline/contract/verdict.ts";
import { findSources } from "../../pipeline/sources/find.ts";
import type { RowRule, Source } from "../../pipeline/sources/source.ts";
import { root } from "../folders.ts";
import { judgeBySql, sourceOf } from "./both.ts";
import { nastyRecords } from "./nasty.ts";

const primitives = {
  whole: integer(),
  bounded: integer({ min: 1, max: 1000 }),
  below: integer({ max: -1 }),
  share: decimal({ scale: 1, min: 0, max: 100 }),
  rupiah: decimal({ scale: 2 }),
  index: decimal({ scale: 4, min: -0.5 }),
  fine: decimal({ scale: 8 }),
  assessed: year({ min: 2000 }),
  granted: date({ min: "2000-01-01", max: "2030-12-31" }),
  day: date(),
  title: text({ max: 5 }),
  note: text(),
  remark: unnumbered({ max: 60 }),
  id: key(),
  code: patterned("[0-9]{2}[.][0-9]{2}(?:[.][0-9]{2})?"),
  term: oneOf(["Kota", "uji coba", "KI 's"], { ujicoba: "uji coba" }),
  answer: flag(),
};

const rules: readonly RowRule[] = [
  {
    rule: "order",
    columns: ["bounded", "whole"],
    test: ({ bounded, whole }) => (bounded as number) <= (whole as number),
    sql: "bounded <= whole",
    indonesian: "urutan",
    english: "order",
  },
  {
    rule: "either",
    columns: ["day_maybe", "note_maybe"],
    test: ({ day_maybe: day, note_maybe: note }) => day !== null || note !== null,
    sql: "day_maybe is not null or note_maybe is not null",
    indonesian: "salah satu",
    english: "one of them",
  },
];

const everything = sourceOf(
  {
    ...primitives,
    ...Object.fromEntries(
      Object.entries(primitives).map(([name, schema]) => [`${name}_maybe`, schema.nullable()]),
    ),
  },
  rules,
);

async function judgeTwice(source: Source, records: readonly Record<string, string | null>[]) {
  const bySql = await judgeBySql(source, records);
  const byZod = records.map((record) => judge(source, record));
  return { bySql, byZod };
}

const sources = await findSources(root);

describe("zod and the compiled SQL give the same reasons and the same values", () => {
  test("for every primitive, required and optional, with rules across columns and a second mask word", async () => {
    expect(layOutMask(readContract(everything)).words).toBeGreaterThan(1);
    await fc.assert(
      fc.asyncProperty(nastyRecords(readContract(everything).columns, 200), async (records) => {
        const { bySql, byZod } = await judgeTwice(everything, records);
        expect(bySql).toStrictEqual(byZod);
      }),
      { seed: 3576, numRuns: 6, endOnFailure: true },
    );
  });

  test("and every reason that a contract can give is met on the way", async () => {
    const layout = layOutMask(readContract(everything));
    const [records] = fc.sample(nastyRecords(readContract(everything).columns, 1500), {
      seed: 1945,
      numRuns: 1,
    });
    const { bySql, byZod } = await judgeTwice(everything, records!);
    expect(bySql).toStrictEqual(byZod);
    const met = new Set(bySql.flatMap(({ reasons }) => reasons.map(nameOf)));
    const possible = [...layout.columns.values(), ...layout.rules.values()].flatMap(({ reasons }) =>
      reasons.map(nameOf),
    );
    expect(possible.filter((reason) => !met.has(reason))).toEqual([]);
  });

  test.each(sources)("for the source $name", async ({ source, contract }) => {
    const [records] = fc.sample(nastyRecords(contract.columns, 150), { seed: 2022, numRuns: 1 });
    const { bySql, byZod } = await judgeTwice(source, records!);
    expect(bySql).toStrictEqual(byZod);
  });
});

const nameOf = ({ column, rule }: { column: string | null; rule: string }) => `${column}: ${rule}`;
