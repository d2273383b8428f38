import { type Broken, type Roll, toBytes, toLines, toParts } from "./breakages.ts";
import { books, forms } from "./whole-files.ts";

/** A file that something went wrong with. */
export interface MutatedFile {
  readonly source: string;
  readonly extension: string;
  readonly content: Uint8Array;
  readonly mutation: string;
  /** Records in the file, counted by other means than the reader's; absent where the breakage leaves room for doubt. */
  readonly records?: number;
}

/** Each of them is read in a process of its own, which takes as long as many a text: one file in twelve is a workbook. */
const perBook = 12;

const isBook = (index: number) => index % perBook === perBook - 1;

/**
 * The mutated file of a seed and a number: the same bytes each time. Numbers in a row go over the sources, then over what goes
 * wrong.
 */
export function mutatedFile(seed: number, index: number): MutatedFile {
  const roll = dice(seed, index);
  const [kind, place] = isBook(index)
    ? [books, Math.floor(index / perBook)]
    : [forms, index - Math.floor(index / perBook)];
  const { source, extension, make } = kind[place % kind.length]!;
  const whole = make(index);
  const { lines, repacked } = whole;
  const ways = [
    ...Object.keys(toBytes),
    ...(lines === undefined ? [] : Object.keys(toLines)),
    ...(repacked === undefined ? [] : Object.keys(toParts)),
  ];
  const mutation = ways[Math.floor(place / kind.length) % ways.length]!;
  const onAny = toBytes[mutation] ?? toParts[mutation];
  const mutated = onAny === undefined ? toLines[mutation]!(lines!, roll) : onAny(whole, roll);
  const records = mutated.rows ?? countRecords(mutated, lines);
  return {
    source,
    extension,
    mutation,
    content: mutated.content,
    ...(records === undefined ? {} : { records }),
  };
}

export const mutatedSources = [...new Set([...forms, ...books].map(({ source }) => source))];

/**
 * Records behind the header, by the lines alone. Undefined where a quote may or may not hold lines together, and where
 * damage reached the header or a line end may be one or none.
 */
function countRecords({ content, lines }: Broken, whole: readonly string[] | undefined): number | undefined {
  if (whole === undefined) return undefined;
  const rows = lines ?? textLines(content);
  if (rows?.[0] === undefined || (lines === undefined && rows[0] !== whole[0])) return undefined;
  const isQuoted = rows.some((line) => line.includes('"'));
  if (isQuoted && !rows.every((line) => whole.includes(line))) return undefined;
  return rows.slice(1).filter((line) => !/^[\s,;]*$/.test(line)).length;
}

const textLines = (content: Uint8Array) => {
  const text = Buffer.from(content).toString("latin1");
  return text.includes("\0") ? undefined : text.split(/\r\n|\n|\r/);
};

/** A linear congruential generator: what matters is that it is the same on every machine. */
function dice(seed: number, index: number): Roll {
  let state = (Math.imul(seed, 2_654_435_761) ^ Math.imul(index + 1, 0x9e37_79b1)) >>> 0;
  const next = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0);
  for (let warm = 0; warm < 4; warm += 1) next();
  return (bound) => Math.floor((next() / 2 ** 32) * bound);
}
