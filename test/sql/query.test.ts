import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nearest } from "../../pipeline/query/nearest.ts";
import { fromBytes, placeOf } from "../../pipeline/query/place.ts";
import { oneSelect, qualifiedTables, tablesNamed } from "../../pipeline/query/statement.ts";
import { wordsOf } from "../../pipeline/query/words.ts";
import { withWarehouse } from "../../pipeline/warehouse.ts";

describe("wordsOf(sql)", () => {
  test.each([
    ["select a, 'it''s', \"b \"\"c\" -- end", ["select", "a", ",", "'it''s'", ",", 'b "c']],
    ["a /* x /* y */ z */ b", ["a", "b"]],
    ["select e'\\';' , $$ ; $$, $x$ $$ $x$", ["select", "e'\\';'", ",", "$$ ; $$", ",", "$x$ $$ $x$"]],
    ["1_000.5e-3+x1", ["1_000.5e-3", "+", "x1"]],
    ["select 'cut off", ["select", "'cut off"]],
    ["pelayanan_é.ñ", ["pelayanan_é", ".", "ñ"]],
  ])("%s", (sql, expected) => {
    expect(wordsOf(sql).map(({ text }) => text)).toEqual(expected);
  });

  test("leaves nothing out: every word stands where it says, in order, and what is between is blank or comment", () => {
    const piece = fc.constantFrom(
      "'",
      '"',
      "$$",
      "--",
      "/*",
      "*/",
      "\n",
      " ",
      ";",
      "a",
      "1",
      ".",
      "e'",
      "\\",
      "é",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const sql = pieces.join("");
        let end = 0;
        for (const word of wordsOf(sql)) {
          expect(word.start).toBeGreaterThanOrEqual(end);
          expect(word.end).toBeGreaterThan(word.start);
          end = word.end;
        }
        expect(end).toBeLessThanOrEqual(sql.length);
      }),
    );
  });

  test("the engine never finds more statements than the words say", async () => {
    await withWarehouse(":memory:", async (warehouse) => {
      const piece = fc.constantFrom(
        "select 1",
        ";",
        " ",
        "'",
        '"',
        "$$",
        "$a$",
        "-- ",
        "/*",
        "*/",
        "\n",
        "e'",
        "\\'",
        "''",
        "drop table t",
      );
      await fc.assert(
        fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 9 }), async (pieces) => {
          const one = oneSelect(pieces.join(""));
          if ("refusal" in one) return;
          const found = await warehouse.examine(one.select).catch(() => undefined);
          expect(found === undefined || (found.statements === 1 && found.isSelect)).toBe(true);
        }),
        { numRuns: 400 },
      );
    });
  });
});

describe("tablesNamed(sql, tables)", () => {
  const tables = ["agency_year", "catalog", "years"];

  test.each([
    ["from agency_year join YEARS using (year)", ["agency_year", "years"]],
    ['from marts."catalog"', ["catalog"]],
    ["select 'agency_year' -- years", []],
    ["select table_name from information_schema.tables", tables],
    ["show tables", tables],
  ])("%s", (sql, expected) => {
    expect(tablesNamed(sql, tables)).toEqual(expected);
  });

  test("a table of another room counts only with its room before it", () => {
    expect(
      qualifiedTables('from staging . tpp, urusan join STAGING."agencies" using (x)', "staging", [
        "tpp",
        "urusan",
        "agencies",
      ]),
    ).toEqual(["tpp", "agencies"]);
  });
});

test.each([
  ["yaer", ["year", "value"], "year"],
  ["agencyid", ["agency_id", "entity_id"], "agency_id"],
  ["skor", ["skor_total", "year"], "skor_total"],
  ["observation", ["observations", "regimes"], "observations"],
  ["zzzzzz", ["observations", "regimes"], undefined],
  ["x", [], undefined],
])("%s of %j most likely meant %s", (word, names, expected) => {
  expect(nearest(word, names)).toBe(expected);
});

test("a place counts lines and characters from one, also behind letters of several bytes", () => {
  const sql = "select 'é😀',\n  ñ";
  expect(placeOf(sql, sql.indexOf("ñ"))).toEqual({ line: 2, column: 3 });
  expect(fromBytes(sql, new TextEncoder().encode("select 'é😀'").length)).toBe(sql.indexOf(","));
});
