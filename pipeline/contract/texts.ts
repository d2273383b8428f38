import { isTrimSql } from "./blanks.ts";
import { matches, primitive, quote, unlike, wholly, type Fault } from "./grammar.ts";
import { isWithoutNumber, personNumber } from "./person-number.ts";
import { wordsOf, wordSql } from "./words.ts";

/** Free text of at most `max` characters (code points). */
export function text({ max = 2000 }: { max?: number } = {}) {
  return primitive({
    sqlType: "varchar",
    tableType: "string",
    faults: [tooLong(max)],
    plain: { skips: 1, is: (cell) => isShort(cell, max), value: (cell) => cell },
    value: (content) => content,
    sql: (content) => content,
    accepts: `≤ ${max}`,
    isFree: true,
  });
}

/** Free text in a feed about persons: no number of a person may stand in it. */
export function unnumbered({ max = 2000 }: { max?: number } = {}) {
  return primitive({
    sqlType: "varchar",
    tableType: "string",
    faults: [tooLong(max), personNumber],
    plain: {
      skips: 2,
      is: (cell) => `${isShort(cell, max)} and ${isWithoutNumber(cell)}`,
      value: (cell) => cell,
    },
    value: (content) => content,
    sql: (content) => content,
    accepts: `≤ ${max}`,
    isFree: true,
  });
}

const longestPatterned = 200;

/** A name that other rows point to: lower case, digits, single `-` or `_` between. */
export function key() {
  return patterned("[a-z0-9]+(?:[-_][a-z0-9]+)*");
}

/** Text that a regular expression describes whole. Write what RE2 and JavaScript share: no look-around, no back-reference. */
export function patterned(pattern: string) {
  return primitive({
    sqlType: "varchar",
    tableType: "string",
    faults: [tooLong(longestPatterned), unlike("pattern", pattern)],
    plain: {
      skips: 2,
      is: (cell) => `${isShort(cell, longestPatterned)} and ${matches(cell, pattern)}`,
      value: (cell) => cell,
    },
    value: (content) => content,
    sql: (content) => content,
    accepts: pattern,
  });
}

/** One of `members`, in any case. `spellings` maps other lower-case ways of writing to a member. */
export function oneOf<const T extends string>(
  members: readonly T[],
  spellings: Readonly<Record<string, T>> = {},
) {
  const byText = new Map<string, T>([
    ...members.map((member) => [member.toLowerCase(), member] as const),
    ...Object.entries(spellings),
  ]);
  const known = [...byText.keys()];
  const words = wordsOf(members);
  return primitive({
    sqlType: "varchar",
    tableType: "string",
    faults: [noneOf(known)],
    plain: {
      skips: 1,
      cast: (cell) => wordSql(words, cell),
      is: (_cell, cast) => `${cast} is not null`,
      value: (_cell, cast) => cast,
    },
    value: (content) => byText.get(content.toLowerCase())!,
    sql: (content) =>
      `case lower(${content}) ${known.map((way) => `when ${quote(way)} then ${quote(byText.get(way)!)}`).join(" ")} end`,
    accepts: members.join(" · "),
    members,
    words,
  });
}

/** Yes or no: `ya`/`tidak`, `true`/`false`, `1`/`0`. */
export function flag() {
  const yes = ["ya", "true", "1"];
  const all = [...yes, "tidak", "false", "0"];
  return primitive({
    sqlType: "boolean",
    tableType: "boolean",
    faults: [noneOf(all)],
    plain: {
      skips: 1,
      is: (cell) => `list_contains(${listed(all)}, ${cell})`,
      value: (cell) => `list_contains(${listed(yes)}, ${cell})`,
    },
    value: (content) => yes.includes(content.toLowerCase()),
    sql: (content) => `list_contains(${listed(yes)}, lower(${content}))`,
    accepts: "ya · tidak",
    members: ["ya", "tidak"],
  });
}

/** Bad when the text, in any case, is none of the lower-case `words`. */
function noneOf(words: readonly string[]): Fault {
  // Case folding outside ASCII differs between engines, and no official term needs it.
  const ascii = "[ -~]*";
  const isAscii = wholly(ascii);
  return {
    rule: "enum",
    test: (content) => !isAscii.test(content) || !words.includes(content.toLowerCase()),
    sql: (content) =>
      `not (${matches(content, ascii)} and list_contains(${listed(words)}, lower(${content})))`,
  };
}

const listed = (words: readonly string[]) => `[${words.map(quote).join(", ")}]`;

/** True only of texts without blanks at their ends and with at most `max` bytes, and so characters. */
const isShort = (cell: string, max: number) => `strlen(${cell}) <= ${max} and ${isTrimSql(cell)}`;

function tooLong(max: number): Fault {
  return {
    rule: "length",
    test: (content) => [...content].length > max,
    sql: (content) => `length(${content}) > ${max}`,
  };
}
