import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { JejakError } from "../../pipeline/errors.ts";
import { openShort } from "./forms.ts";

const records = async (name: string, content: string | Uint8Array) =>
  (await openShort(name, content)).records;

describe("one object per line", () => {
  test("is read with the header in the order of first sight, and a row is a line", async () => {
    expect(await openShort("x.ndjson", '{"b":"dua","a":1}\n{"c":null,"a":2}\r\n{"a":"","b":"x"}')).toEqual({
      header: ["b", "a", "c"],
      records: ["1: dua | 1 | ∅", "2: ∅ | 2 | ∅", "3: x |  | ∅"],
    });
  });

  test("keeps the line of a record below blank ones, behind a mark of an encoding, and in UTF-16", async () => {
    const text = '\ufeff\n{"a":"é"}\n\n   \n{"a":2}\n\n';
    const expected = ["2: é", "5: 2"];
    expect(await records("x.jsonl", text)).toEqual(expected);
    expect(await records("x.jsonl", Buffer.from(text, "utf16le"))).toEqual(expected);
    expect(await records("x.jsonl", Buffer.from(text, "utf16le").swap16())).toEqual(expected);
  });

  test.each([
    ["cut off", '{"a":1'],
    ["a string that never ends", '{"a":"x'],
    ["two objects on one line", '{"a":1}{"a":2}'],
    ["text behind the object", '{"a":1} x'],
    ["a list", "[1,2]"],
    ["a bare number", "5"],
    ["null", "null"],
    ["a name twice", '{"a":1,"a":2}'],
    ["bytes that are no UTF-8", Buffer.from('{"a":"é"}', "latin1")],
  ])("a line of %s is one bad record, and the lines around it are read", async (_what, line) => {
    const parts = ['{"a":1}\n', line, '\n{"a":2}\n'].map((part) => Buffer.from(part));
    const expected = ["1: 1", "2: malformed_record", "3: 2"];
    expect(await records("x.ndjson", Buffer.concat(parts))).toEqual(expected);
    expect(await records("x.ndjson", Buffer.concat([...parts, Buffer.from("\n")]))).toEqual(expected);
  });

  test("a list or an object spoils its record where the contract knows the column, and nothing else", async () => {
    const lines = ['{"a":[1]}', '{"a":{"x":1}}', '{"a":1,"z":[1]}', '{"a":[]}'];
    expect(await records("x.ndjson", lines.join("\n"))).toEqual([
      "1: nested_value",
      "2: nested_value",
      "3: 1 | [1]",
      "4: nested_value",
    ]);
  });

  test("odd names are names like any other", async () => {
    const name = `a/b~c.d"e'$ é`;
    expect(await openShort("x.ndjson", `${JSON.stringify({ [name]: "x", "": "y", a: "z" })}\n`)).toEqual({
      header: [name, "", "a"],
      records: ["1: x | y | z"],
    });
  });
});

describe("a number reaches the grammars as it was written", () => {
  test("except that its dot is never one of thousands", async () => {
    const written = [
      "1.0",
      "1e3",
      "1E+3",
      "-0.50",
      "1.10",
      "0.95",
      "12.50",
      "198609262015051001",
      "1.98E+17",
    ];
    const lines = written.map((number) => `{"a":${number},"b":"1.0 2.00"}\n`).join("");
    expect(await records("x.ndjson", lines)).toEqual(
      written.map((number, index) => `${index + 1}: ${number} | 1.0 2.00`),
    );
    expect(await records("x.ndjson", '{"a":1.234,"b":"1.234"}\n{"a":-12.500}\n')).toEqual([
      "1: 01.234 | 1.234",
      "2: -012.500 | ∅",
    ]);
  });

  test("whatever stands in the strings around it", async () => {
    const number = fc
      .tuple(
        fc.constantFrom("", "-"),
        fc.constantFrom("0", "7", "12345", "123456789012"),
        fc.constantFrom("", ".5", ".50", ".05", ".000001", ".123456789012345678"),
        fc.constantFrom("", "e2", "E-7", "e+30"),
      )
      .map((parts) => parts.join(""))
      .filter((text) => /[.eE]/.test(text));
    const noise = fc.array(
      fc.oneof(number, fc.constantFrom('"', "\\", ":", ",", "{", "}", "[", " 1.50", "-", "é", "\n", "a")),
      { maxLength: 8 },
    );
    const row = fc.record({ number, before: noise, behind: noise });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 60 }), async (rows) => {
        const lines = rows.map(
          ({ number: a, before, behind }) =>
            `{"b":${JSON.stringify(before.join(""))}, "a" : ${a},"c":${JSON.stringify(behind.join(""))}}\n`,
        );
        const read = await records("x.ndjson", lines.join(""));
        expect(read).toEqual(
          rows.map(({ number: a, before, behind }, index) => {
            const text = a.replace(/^(-?)([1-9][0-9]{0,2}[.][0-9]{3})$/, "$10$2");
            return `${index + 1}: ${before.join("")} | ${text} | ${behind.join("")}`;
          }),
        );
      }),
      { numRuns: 25, seed: 20_261_122 },
    );
  });
});

describe("a document", () => {
  const two = '[{"a":1,"b":"dua"},{"a":3,"b":"empat"}]';
  const plain = ["1: 1 | dua", "2: 3 | empat"];
  test.each([
    ["a list", two],
    ["a list over many lines", JSON.stringify(JSON.parse(two), null, 4)],
    ["an object with one list", `{"status":"ok","isi":${two},"n":2}`],
    ["an object with several, one of a usual name", `{"fields":[1],"Data":${two},"meta":{"data":[5]}}`],
    ["objects on lines", '{"a":1,"b":"dua"}\n{"a":3,"b":"empat"}\n'],
    ["a list with a comma at its end", two.replace("]", ",]")],
    ["a list behind a mark of UTF-8", `\ufeff ${two}`],
    ["a list in UTF-16", Buffer.from(`\ufeff${two}`, "utf16le")],
  ])("that is %s gives its records, each with its number", async (_what, content) => {
    expect(await records("x.json", content)).toEqual(plain);
  });

  test("may be empty, or one object alone", async () => {
    expect(await records("x.json", "[]")).toEqual([]);
    expect(await records("x.json", '{"data":[]}')).toEqual([]);
    expect(await records("x.json", '{"a":1,"b":"dua"}')).toEqual(["1: 1 | dua"]);
  });

  test("with an element that is no object has one bad record", async () => {
    expect(await records("x.json", '[{"a":1},5,{"a":tru},{"a":"]},{"},,{"a":2}]')).toEqual([
      "1: 1",
      "2: malformed_record",
      "3: malformed_record",
      "4: ]},{",
      "5: malformed_record",
      "6: 2",
    ]);
  });

  test("of megabytes is split at the right places, whatever the blocks cut in two", async () => {
    const cells = Array.from(
      { length: 30_000 },
      (_, index) => `${index} "é{[,]}" \\ ${"x".repeat(index % 97)}`,
    );
    const read = await records("x.json", JSON.stringify({ n: 1, rows: cells.map((a) => ({ a })) }, null, 1));
    expect(read).toEqual(cells.map((cell, index) => `${index + 1}: ${cell}`));
  });

  test.each([
    ["is cut off", '[{"a":1},\n{"a":2}', "line 2"],
    ["closes what was not open", '[{"a":1]}\n', "line 1"],
    ["is cut off within a string", '[{"a":"1', "line 1"],
    ["has two lists of which none is named as usual", '{"x":[],"y":[]}', "x, y"],
    ["has two lists named as usual", '{"data":[],"rows":[]}', "data, rows"],
  ])("that %s is refused, and where is said", async (_what, content, where) => {
    const refused = openShort("x.json", content);
    await expect(refused).rejects.toBeInstanceOf(JejakError);
    await expect(refused).rejects.toThrow(where);
  });
});
