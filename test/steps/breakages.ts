import { countRows } from "./sheet-xml.ts";
import type { Whole } from "./whole-files.ts";

/** Numbers below a bound, the same for the same seed. */
export type Roll = (bound: number) => number;

/** What is left of a file. `lines` is given where each is a record for certain. */
export interface Broken {
  readonly content: Uint8Array;
  readonly lines?: readonly string[];
  /** Records by their tags, where each is one for certain. */
  readonly rows?: number;
}

type Mutate = (whole: Whole, roll: Roll) => Broken;

/** What can happen to the bytes of any file. */
export const toBytes: Readonly<Record<string, Mutate>> = {
  "bytes flipped"({ content }, roll) {
    const flipped = Buffer.from(content);
    for (let count = 0; count < 1 + roll(20); count += 1) flipped[roll(flipped.length)] = roll(256);
    return { content: flipped };
  },
  "bits flipped"({ content }, roll) {
    const flipped = Buffer.from(content);
    for (let count = 0; count < 1 + roll(40); count += 1) flipped[roll(flipped.length)]! ^= 1 << roll(8);
    return { content: flipped };
  },
  "the file cut off": ({ content }, roll) => ({ content: content.subarray(0, roll(content.length)) }),
  "a piece lost, doubled or emptied"({ content }, roll) {
    const from = roll(content.length);
    const to = Math.min(content.length, from + 1 + roll(400));
    const piece = content.subarray(from, to);
    const instead = [Buffer.alloc(0), Buffer.concat([piece, piece]), Buffer.alloc(piece.length)][roll(3)]!;
    return { content: Buffer.concat([content.subarray(0, from), instead, content.subarray(to)]) };
  },
  "two pieces swapped"({ content }, roll) {
    const [a, b, c] = [roll(content.length), roll(content.length), roll(content.length)].toSorted(
      (x, y) => x - y,
    );
    return {
      content: Buffer.concat([
        content.subarray(0, a),
        content.subarray(b, c),
        content.subarray(a, b),
        content.subarray(c),
      ]),
    };
  },
};

const markOf = (header: string) => (header.includes(";") ? ";" : ",");

/** What can happen to the lines of a file that is made of lines. */
export const toLines: Readonly<Record<string, (lines: readonly string[], roll: Roll) => Broken>> = {
  "lines cut short, left out and left blank"([header, ...records], roll) {
    const kept = records.flatMap(
      (line) => [[line], [line.slice(0, 1 + roll(line.length - 1))], [], ["", line]][roll(4)]!,
    );
    return certain([header!, ...kept]);
  },
  "lines shuffled and doubled"([header, ...records], roll) {
    const dealt = records.map((line) => [roll(1000), line] as const).toSorted(([a], [b]) => a - b);
    return certain([header!, ...dealt.flatMap(([place, line]) => (place % 7 === 0 ? [line, line] : [line]))]);
  },
  "columns swapped, doubled and dropped"(lines, roll) {
    const mark = markOf(lines[0]!);
    const width = lines[0]!.split(mark).length;
    const [from, to] = [roll(width), roll(width)];
    return certain(
      lines.map((line) => {
        const fields = line.split(mark);
        return fields.toSpliced(to, roll(30) === 0 ? 1 : 0, fields[from] ?? "").join(mark);
      }),
    );
  },
  "encodings mixed"([header, ...records], roll) {
    const encodings = ["utf8", "latin1", "utf8"] as const;
    const parts = records.map((line) => Buffer.from(`${line}\n`, encodings[roll(3)]));
    return { content: Buffer.concat([Buffer.from(`${header}\n`), ...parts]), lines: [header!, ...records] };
  },
  "another encoding, with and without its mark"(lines, roll) {
    const text = [...lines, ""].join("\r\n");
    const sixteen = Buffer.from(`\ufeff${text}`, "utf16le");
    return {
      content: [sixteen, sixteen.swap16(), Buffer.from(`\ufeff${text}`), Buffer.from(text, "latin1")][
        roll(4)
      ]!,
      lines,
    };
  },
  "quotes unbalanced"([header, ...records], roll) {
    const spoilt = records.map((line) => {
      const at = roll(line.length);
      return roll(5) === 0 ? `${line.slice(0, at)}"${line.slice(at)}` : line;
    });
    return certain([header!, ...spoilt]);
  },
  "quotes put before and behind whole fields"([header, ...records], roll) {
    const mark = markOf(header!);
    const spoilt = records.map((line) => {
      const fields = line.split(mark);
      const at = roll(fields.length);
      return fields.with(at, [`"${fields[at]}`, `${fields[at]}"`, `"${fields[at]}"`][roll(3)]!).join(mark);
    });
    return certain([header!, ...spoilt]);
  },
  "line ends mixed and delimiters strewn"([header, ...records], roll) {
    const mark = markOf(header!);
    const ends = ["\n", "\r\n", "\r", "\n\n", `\n${mark.repeat(4)}\n`];
    const strewn = records.map((line) => {
      const at = roll(line.length);
      return `${line.slice(0, at)}${[";", ",", "\t", ""][roll(4)]}${line.slice(at)}`;
    });
    const content = strewn.reduce((file, line) => file + line + ends[roll(5)]!, `${header}\n`);
    return { content: Buffer.from(content), lines: [header!, ...strewn] };
  },
  "NUL bytes and marks strewn"([header, ...records], roll) {
    const marks = ["\u0000", "\ufeff", "\u2028", "\u001a", "\\", "\u000b", "\u0085"];
    return certain([
      header!,
      ...records.map((line) => {
        const at = 1 + roll(line.length - 1);
        return roll(3) > 0 ? line : `${line.slice(0, at)}${marks[roll(marks.length)]}${line.slice(at)}`;
      }),
    ]);
  },
};

type Edit = (xml: string, roll: Roll) => string;

/** What can happen to the sheet inside an archive that is whole. `isCountable`: its rows can still be told by their tags. */
const toSheets: Readonly<Record<string, { readonly edit: Edit; readonly isCountable?: true }>> = {
  "the sheet cut off": { edit: (xml, roll) => xml.slice(0, roll(xml.length)) },
  "characters of the sheet changed": {
    edit(xml, roll) {
      const letters = [...xml];
      for (let count = 0; count < 1 + roll(6); count += 1)
        letters[roll(letters.length)] = '<>/&"=0a\u0000\uffff;'.charAt(roll(12));
      return letters.join("");
    },
  },
  "rows left out, doubled and shuffled": {
    edit: (xml, roll) =>
      xml.replaceAll(/<row .*?<\/row>/g, (row, at: number) =>
        at < xml.indexOf('<row r="2"') ? row : ["", row + row, row, row][roll(4)]!,
      ),
    isCountable: true,
  },
  "cells left out and moved": {
    edit: (xml, roll) =>
      xml.replaceAll(/<c r="[A-Z]([2-9]|1[0-9])".*?<\/c>/g, (cell) =>
        roll(6) > 0 ? cell : ["", cell.replace(/r="[A-Z]/, 'r="C'), cell.replace(/ r="\w+"/, "")][roll(3)]!,
      ),
    isCountable: true,
  },
  "types of cells mistaken": {
    edit: (xml, roll) =>
      xml.replaceAll(/<c r="\w+"( t="inlineStr")?>/g, (cell) =>
        roll(8) > 0 ? cell : cell.replace(/(?: t="\w+")?>$/, ` t="${["s", "b", "e", "d", "n"][roll(5)]}">`),
      ),
    isCountable: true,
  },
};

/** What can happen inside an archive of parts. */
export const toParts: Readonly<Record<string, Mutate>> = Object.fromEntries(
  Object.entries(toSheets).map(([name, { edit, isCountable }]) => [
    name,
    ({ repacked }, roll) => {
      let rows: number | undefined;
      const content = repacked!((xml) => {
        const edited = edit(xml, roll);
        if (isCountable) rows = countRows(edited);
        return edited;
      });
      return { content, ...(rows === undefined ? {} : { rows }) };
    },
  ]),
);

const certain = (lines: readonly string[]) => ({ content: Buffer.from([...lines, ""].join("\n")), lines });
