import { quote, type Fault } from "./grammar.ts";

// Spelled out, since `\s` means more to JavaScript than to the engine; people set the groups of a number apart.
const gap = "[ \t\u00a0\u202f.'’‘`]{0,3}";
const wider = "[ \t\u00a0\u202f.'’‘`,;/_-]{1,3}";
const digit = "[0-9]";
const digits = (count: number) => Array.from({ length: count }, () => digit);

const day = "(?:0[1-9]|[12][0-9]|3[01])";
const month = "(?:0[1-9]|1[0-2])";

/** Birth date, year and month of appointment (21 and more for a PPPK), sex, sequence: with gaps anywhere, or between its groups. */
const nipApart = [
  "[12]",
  ...digits(3),
  "[01]",
  digit,
  "[0-3]",
  ...digits(1),
  "[12]",
  ...digits(5),
  "[12]",
  ...digits(3),
].join(gap);
const nipInGroups = [`[12][0-9]{3}${month}${day}`, "[12][0-9]{5}", "[12]", "[0-9]{3}"].join(wider);
const nipAsFloat = "[12][.,][0-9]{2,17} ?[eE][+]?0?17";

/** Province by the Kemendagri code, 4 more of the place, birth date (women: day + 40), sequence. */
const province = "(?:1[1-9]|2[01]|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-7])";
const bornOn = `(?:${day}|4[1-9]|[56][0-9]|7[01])`;
const born = `${bornOn}${month}[0-9]{2}`;
const apart = "[ .'’-]";
const nik = [
  `${province}[0-9]{4}${born}[0-9]{4}`,
  `${province}[0-9]{4}${apart}${born}${apart}[0-9]{4}`,
  `${province}${apart}[0-9]{2}${apart}[0-9]{2}${apart}${born}${apart}[0-9]{4}`,
  [`${province}[0-9]{2}`, `[0-9]{2}${bornOn}`, `${month}[0-9]{2}`, "[0-9]{4}"].join(apart),
];

// Neither language's pattern may look around, so what stands beside the number is matched with it. Digits of a hash have letters there.
const beside = "[^0-9A-Za-z]";
const shapes = ["[0-9]{18}", nipApart, nipInGroups, nipAsFloat, ...nik].join("|");
const pattern = `(?:^|${beside})(?:${shapes})(?:${beside}|$)`;
const inside = new RegExp(pattern, "u");

/** The shortest is the float, and every one has a month, which begins with 0 or 1. */
const shortest = "1.98E+17".length;

/**
 * A text that holds what has the form of a NIP or a NIK, wherever it stands in it. A NIP is known by its form in any writing,
 * and as 18 digits in one piece even where no real date is in them.
 */
export const personNumber: Fault = {
  rule: "person_number",
  test: (text) => text.length >= shortest && /[01]/.test(text) && inside.test(text),
  sql: (text) => `not ${isWithoutNumber(text)}`,
};

/** SQL that is true of the texts without such a number. A search costs as much as reading the cell, so most are spared it. */
export const isWithoutNumber = (text: string) =>
  `(case when strlen(${text}) < ${shortest} then true when not (contains(${text}, '0') or contains(${text}, '1')) then true` +
  ` else not regexp_matches(${text}, ${quote(pattern)}) end)`;
