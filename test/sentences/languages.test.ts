import fc from "fast-check";
import { expect, test } from "vitest";
import { speech as english } from "../../dashboards/messages/en-sentences.ts";
import { id, type Speech } from "../../dashboards/messages/id.ts";
import { kinds } from "../../dashboards/sentences/kinds.ts";
import { voiceOf } from "../../dashboards/sentences/voice.ts";
import { diceOf } from "./dice.ts";
import { readText } from "./forbidden.ts";
import { agencies, tablesFrom } from "./tables.ts";

/** Every template by the path of its key. A unit that is the same word in Indonesian needs no translation there. */
function templates(words: object, path = ""): Map<string, unknown> {
  const own = Object.entries(words).filter(([key]) => key !== "units");
  return new Map(
    own.flatMap(([key, value]): [string, unknown][] =>
      typeof value === "object" && value !== null
        ? [...templates(value, `${path}${key}.`)]
        : [[path + key, value]],
    ),
  );
}

test("both languages have the same templates with the same arguments", () => {
  const [ours, theirs] = [templates(id.sentences), templates(english.sentences)];
  expect([...theirs.keys()]).toEqual([...ours.keys()]);
  const arity = (words: Map<string, unknown>) =>
    [...words].map(([key, value]) => [key, typeof value === "function" ? value.length : typeof value]);
  expect(arity(theirs)).toEqual(arity(ours));
});

test("both languages say the same of the same rows, figure for figure", () => {
  const told = (t: Speech, tables: ReturnType<typeof tablesFrom>) =>
    Object.entries(kinds).flatMap(([kind, tell]) =>
      tell(tables, voiceOf(t, agencies)).map(({ text, rows }) => ({
        kind,
        rows,
        numbers: [...readText(kind, text).numbers].toSorted(),
        text,
      })),
    );
  const samples = fc.sample(
    fc.gen().map((g) => tablesFrom(diceOf(g))),
    { numRuns: 5, seed: 7 },
  );
  for (const tables of samples) {
    const [ours, theirs] = [told(id, tables), told(english, tables)];
    const facts = (all: typeof ours) => all.map(({ kind, numbers, rows }) => ({ kind, numbers, rows }));
    expect(facts(theirs)).toEqual(facts(ours));
    expect(theirs.filter(({ text }, at) => text === ours[at]?.text)).toEqual([]);
  }
});
