import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Speech } from "../../dashboards/messages/id.ts";
import { id } from "../../dashboards/messages/id.ts";
import { speech as english } from "../../dashboards/messages/en-sentences.ts";
import { guards, type Guards } from "../../dashboards/sentences/guards.ts";
import { kinds, type Tables } from "../../dashboards/sentences/kinds.ts";
import { diceOf } from "./dice.ts";
import { forbidden, type Rule } from "./forbidden.ts";
import { agencies, tablesFrom } from "./tables.ts";

interface Found {
  readonly rule: Rule;
  readonly kind: string;
  readonly text: string;
}

/** Every forbidden sentence that is written about the tables. */
function found(tables: Tables, t: Speech, held: Guards): Found[] {
  return Object.entries(kinds).flatMap(([kind, tell]) =>
    tell(tables, { t, guards: held, agencies }).flatMap((sentence) =>
      forbidden(kind, sentence, tables).map((rule) => ({ rule, kind, text: sentence.text })),
    ),
  );
}

const runs = 60;
const seed = 20_261_122;
const samples = fc.sample(
  fc.gen().map((g) => tablesFrom(diceOf(g))),
  { numRuns: runs, seed },
);
/** The rules that are broken anywhere in the sampled tables; stops as soon as `rule` is among them. */
function broken(t: Speech, held: Guards, rule: Rule): Found | undefined {
  for (const tables of samples) {
    const one = found(tables, t, held).find((it) => it.rule === rule);
    if (one !== undefined) return one;
  }
  return undefined;
}

describe.each([
  ["Indonesian", id],
  ["English", english],
] as const)("sentences in %s", (_, t: Speech) => {
  test("none is forbidden, whatever the tables hold", () => {
    fc.assert(
      fc.property(fc.gen(), (g) => {
        expect(found(tablesFrom(diceOf(g)), t, guards)).toEqual([]);
      }),
      { numRuns: runs },
    );
  });
});

test("every kind of sentence is written for some table, so that silence is not what passes", () => {
  const silent = Object.entries(kinds).filter(([, tell]) =>
    samples.every((tables) => tell(tables, { t: id, guards, agencies }).length === 0),
  );
  expect(silent.map(([kind]) => kind)).toEqual([]);
});

/** What is written when a guard lets everything through. */
const without = {
  isComparable: "break",
  areNeighbours: "gap",
  isComplete: "unresolved",
  isOne: "unresolved",
  isOwnBand: "band",
  isCounted: "rank",
  isOneRanking: "ranking",
  isCourse: "course",
  isJudged: "target",
  isCountedAlike: "funnel",
  isSameAgency: "agency",
  isSourced: "share",
  isVisible: "hidden",
  isTested: "untestable",
  isConfirmatory: "exploratory",
  isIndependent: "overlap",
  isPlaceboStill: "placebo",
  isApart: "zero",
  isNatural: "planted",
  isSettled: "provisional",
  isReal: "sample",
  isOfOneOrigin: "origins",
  isFictional: "real name",
} as const satisfies Record<keyof Guards, Rule>;

test.each(Object.entries(without))("without the guard %s a sentence breaks the rule: %s", (guard, rule) => {
  const open: Guards = { ...guards, [guard]: () => true };
  expect(broken(id, open, rule)).toBeDefined();
});

/** What is written when a template says too much or too little. */
const careless: readonly (readonly [string, Rule, Partial<Speech["sentences"]>])[] = [
  ["a rank without its N", "rank", { rankUnknown: (rank) => String(rank) }],
  ["nought for what was withheld", "hidden", { hidden: (what, year) => `${what} ${year}: 0` }],
  ["a cause", "cause", { sinceAward: (count, year) => `${count} penghargaan menyebabkan kenaikan ${year}` }],
  [
    "a cause of a linkage",
    "cause",
    { linked: ({ predictor, outcome }) => `${predictor} meningkatkan ${outcome}` },
  ],
  ["a sample as if it were real", "sample", { sample: "" }],
  ["a planted effect as if it were found", "planted", { planted: () => "" }],
  ["a p where nothing was tested", "exploratory", { explored: (_, cells) => `p = 0,03 pada ${cells} sel` }],
  ["one of two values", "unresolved", { or: (values) => values[0] ?? "" }],
];
test.each(careless)("a template that tells %s is found", (_, rule, words) => {
  const t = { ...id, sentences: { ...id.sentences, ...words } };
  expect(broken(t, guards, rule)).toBeDefined();
});
