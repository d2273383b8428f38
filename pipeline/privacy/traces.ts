import { isDay, isPlausibleNip } from "./nip.ts";

/** Where a text holds what looks like a person's number. The number itself is left where it is. */
export interface Trace {
  readonly kind: "nip" | "nik" | "phone";
  /** Positions in UTF-16 units, the end exclusive. */
  readonly start: number;
  readonly end: number;
}

/**
 * What in a decoded text looks like a NIP, a NIK or an Indonesian phone number, in order of position and without overlap.
 *
 * A NIP is any 18 digits in one piece, 18 digits with spaces, dots or apostrophes between them that read as a real birth date,
 * appointment and sex, or what a spreadsheet makes of one (`1.98609E+17`). A NIK is 16 digits, in one piece or in its usual
 * groups, with a province and a birth date. A phone number begins with `+62`, with `0` and an area or mobile code, or with a
 * bare `628` and has 13 digits or more then: a shorter one may be rupiah. The fraction of a decimal and the digits of a hash or
 * UUID are none of these.
 */
export function findTraces(text: string): Trace[] {
  const traces: Trace[] = [];
  const taken = new Uint8Array(text.length);
  for (const { kind, pattern, accepts } of looks)
    for (const match of text.matchAll(pattern)) {
      const found = match[1]!;
      const trace = { kind, start: match.index, end: match.index + found.length };
      if (taken.subarray(trace.start, trace.end).includes(1) || !accepts(found, text, trace)) continue;
      taken.fill(1, trace.start, trace.end);
      traces.push(trace);
    }
  return traces.toSorted((a, b) => a.start - b.start);
}

export const tellsOfPerson = (text: string) => findTraces(text).length > 0;

/** The text with `•••` for each number of a person. */
export const withoutTraces = (text: string) =>
  findTraces(text).reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)}•••${rest.slice(end)}`,
    text,
  );

interface Look {
  readonly kind: Trace["kind"];
  /** Its first group is the candidate, in a look-ahead so that candidates may begin inside one another. */
  readonly pattern: RegExp;
  readonly accepts: (found: string, text: string, trace: Trace) => boolean;
}

const gap = "[ \\t\\u00a0\\u00ad\\u2000-\\u200b\\u202f\\u2060.'’‘`]{0,3}";
const wider = "[\\s\\u00ad\\u200b\\u2060.'’‘`,;/_-]{1,3}";
const candidate = (pattern: string) => new RegExp(`(?<!\\d)(?=(${pattern})(?!\\d))`, "gu");
const digitsOf = (found: string) => found.replaceAll(/\D/g, "");

const isNip = (found: string, text: string, trace: Trace) =>
  isPlausibleNip(digitsOf(found)) && !isHash(text, trace, 32);
const isNik = (found: string, text: string, trace: Trace) =>
  isPlausibleNik(digitsOf(found)) && !isFraction(text, trace) && !isHash(text, trace, 32);
const isPhone = (_: string, text: string, trace: Trace) =>
  !isFraction(text, trace) && !isHash(text, trace, 12);

/** Ordered: what an earlier one claims, a later one does not get. */
const looks: readonly Look[] = [
  {
    kind: "nip",
    pattern: candidate("\\d{18}"),
    accepts: (_, text, trace) => !isFraction(text, trace) && !isHash(text, trace, 32),
  },
  { kind: "nip", pattern: candidate("[12][.,]\\d{2,17} ?[eE]\\+?0?17"), accepts: () => true },
  { kind: "nip", pattern: candidate(`\\d{8}${wider}\\d{6}${wider}\\d${wider}\\d{3}`), accepts: isNip },
  { kind: "nip", pattern: candidate(`(?:\\d${gap}){17}\\d`), accepts: isNip },
  { kind: "nik", pattern: candidate("\\d{16}"), accepts: isNik },
  { kind: "nik", pattern: candidate("\\d{4}(?:[ .'’-]\\d{4}){3}"), accepts: isNik },
  { kind: "nik", pattern: candidate("\\d{6}[ .'’-]\\d{6}[ .'’-]\\d{4}"), accepts: isNik },
  { kind: "nik", pattern: candidate("\\d\\d(?:[ .'’-]\\d\\d){2}[ .'’-]\\d{6}[ .'’-]\\d{4}"), accepts: isNik },
  {
    kind: "phone",
    pattern: /(?=(\+ ?62[ .-]?(?:\(0\)[ .-]?)?\(?[2-9](?:[ .)-]{0,2}\d){7,11})(?!\d))/gu,
    accepts: () => true,
  },
  { kind: "phone", pattern: candidate("628[1-9]\\d{9,10}"), accepts: isPhone },
  { kind: "phone", pattern: candidate("08[1-9](?:[ .-]?\\d){7,10}"), accepts: isPhone },
  // An area code of two digits and up to eight behind it, or of three and up to seven.
  { kind: "phone", pattern: candidate("0[2-79]\\d\\)?[ -]{0,3}\\d(?:[ .-]?\\d){4,7}"), accepts: isPhone },
  { kind: "phone", pattern: candidate("0[2-79]\\d\\d\\)?[ -]{0,3}\\d(?:[ .-]?\\d){4,6}"), accepts: isPhone },
];

/** By province, and by a birth date in which women have 40 added to the day. */
function isPlausibleNik(digits: string): boolean {
  const parts = /^(\d\d)\d{4}(\d\d)(\d\d)(\d\d)(\d{4})$/.exec(digits);
  if (parts === null) return false;
  const [province, day, month, year, sequence] = parts.slice(1).map(Number) as Five;
  const isProvince = provinces.some(([from, to]) => province >= from && province <= to);
  // The century is not written down; its leap years are those of 2000, but for 1900 itself.
  return isProvince && isDay(2000 + year, month, day > 40 ? day - 40 : day) && sequence > 0;
}

type Five = [number, number, number, number, number];

/** The first two digits of the codes of provinces, as runs. */
const provinces = [
  [11, 21],
  [31, 36],
  [51, 53],
  [61, 65],
  [71, 76],
  [81, 82],
  [91, 97],
] as const;

/** `0.7823529411764706`: floating-point numbers have as many digits behind the point as people have in their numbers. */
const isFraction = (text: string, { start }: Trace) =>
  /\d\.$/.test(text.slice(Math.max(0, start - 2), start));

/** Whether the trace lies in a hexadecimal word of at least `length` characters that has a letter, or in a UUID. */
function isHash(text: string, { start, end }: Trace, length: number): boolean {
  const before = /[0-9a-zA-Z-]*$/.exec(text.slice(Math.max(0, start - 128), start))![0];
  const after = /^[0-9a-zA-Z-]*/.exec(text.slice(end, end + 128))![0];
  const words = before + text.slice(start, end) + after;
  if (uuid.test(words)) return true;
  const word = before.slice(before.lastIndexOf("-") + 1) + text.slice(start, end) + after.split("-")[0]!;
  return word.length >= length && /^[0-9a-f]*$/.test(word) && /[a-f]/.test(word);
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
