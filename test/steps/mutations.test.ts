import { describe, expect, test } from "vitest";
import { awardHeader, awardLine, goodAwards } from "./awards.ts";
import { emptyRooms, fillInbox, sourcesNamed, stageInbox } from "./folder.ts";

const awards = await sourcesNamed("awards");
const header = awardHeader;
const lines = goodAwards(40).map((award, index) =>
  awardLine({ ...award, title_as_published: index % 3 === 0 ? "Kota Terinovatif — ñ" : "Juara" }),
);

/** Numbers below a bound, the same for the same seed. */
function dice(seed: number) {
  let state = seed;
  return (bound: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

type Roll = ReturnType<typeof dice>;

interface Mutated {
  readonly content: Uint8Array;
  /** Records in the file, where the way it was broken leaves no doubt of it. */
  readonly records?: number;
}

const wholeFile = [header, ...lines, ""].join("\n");
const joined = (all: readonly string[], end = "\n") => Buffer.from([...all, ""].join(end));

const mutations: Readonly<Record<string, (roll: Roll) => Mutated>> = {
  "bytes flipped"(roll) {
    const content = Buffer.from(wholeFile);
    for (let count = 0; count < 1 + roll(20); count += 1) content[roll(content.length)] = roll(256);
    return { content };
  },
  "bits flipped"(roll) {
    const content = Buffer.from(wholeFile);
    for (let count = 0; count < 1 + roll(40); count += 1) content[roll(content.length)]! ^= 1 << roll(8);
    return { content };
  },
  "the file cut off"(roll) {
    const content = Buffer.from(wholeFile);
    const cut = content.subarray(0, header.length + 1 + roll(content.length - header.length - 1));
    const records = cut
      .subarray(header.length + 1)
      .toString("latin1")
      .split("\n");
    return { content: cut, records: records.filter((line) => line !== "").length };
  },
  "lines cut short, left out and left blank"(roll) {
    const kept = lines.flatMap(
      (line) => [[line], [line.slice(0, 1 + roll(line.length - 1))], [], ["", line]][roll(4)]!,
    );
    return { content: joined([header, ...kept]), records: kept.filter((line) => line !== "").length };
  },
  "columns swapped, doubled and dropped"(roll) {
    const [from, to] = [roll(16), roll(16)];
    const moved = [header, ...lines].map((line) => {
      const fields = line.split(",");
      return fields.toSpliced(to, roll(30) === 0 ? 1 : 0, fields[from]!).join(",");
    });
    return { content: joined(moved), records: lines.length };
  },
  "encodings mixed"(roll) {
    const encodings = ["utf8", "latin1", "utf8"] as const;
    const parts = lines.map((line) => Buffer.from(`${line}\n`, encodings[roll(3)]));
    return { content: Buffer.concat([Buffer.from(`${header}\n`), ...parts]), records: lines.length };
  },
  "quotes unbalanced"(roll) {
    const spoilt = lines.map((line) => {
      const at = roll(line.length);
      return roll(5) === 0 ? `${line.slice(0, at)}"${line.slice(at)}` : line;
    });
    return { content: joined([header, ...spoilt]), records: lines.length };
  },
  "quotes put before and behind whole fields"(roll) {
    const spoilt = lines.map((line) => {
      const fields = line.split(",");
      const at = roll(fields.length);
      return fields.with(at, [`"${fields[at]}`, `${fields[at]}"`, `"${fields[at]}"`][roll(3)]!).join(",");
    });
    return { content: joined([header, ...spoilt]), records: lines.length };
  },
  "line ends mixed and delimiters strewn"(roll) {
    const ends = ["\n", "\r\n", "\r", "\n\n", "\n,,,,\n"];
    const text = lines.map((line) =>
      line.replace("contoh", () => ["contoh", "con;toh", "con\ttoh"][roll(3)]!),
    );
    const content = text.reduce((file, line) => file + line + ends[roll(5)]!, `${header}\n`);
    return { content: Buffer.from(content), records: lines.length };
  },
  "NUL bytes and marks strewn"(roll) {
    const content = Buffer.from(wholeFile);
    for (let count = 0; count < 1 + roll(10); count += 1)
      content.write(
        ["\u0000", "\ufeff", "\u2028", "\u001a", "\\"][roll(5)]!,
        header.length + 1 + roll(content.length - 200),
      );
    return { content };
  },
};

describe.each(Object.entries(mutations))("with %s", (_name, mutate) => {
  test.each([1, 2, 3, 4, 5, 6])("no record is lost, in file %i", async (seed) => {
    const { content, records } = mutate(dice(seed * 7919));
    const rooms = emptyRooms();
    await fillInbox(rooms, { "awards/a.csv": content });
    const { problems, sums, quarantine } = await stageInbox(rooms, awards);
    expect(problems).toEqual([]);
    expect(sums).toHaveLength(1);
    const { rows_in, rows_loaded, rows_quarantined, rows_duplicate } = sums[0]!;
    expect(rows_loaded + rows_quarantined + rows_duplicate).toBe(rows_in);
    expect(rows_in).toBe(records ?? rows_in);
    for (const { message_indonesian, message_english } of quarantine)
      expect([message_indonesian, message_english].join(" ")).not.toMatch(/undefined|null|\{/u);
  });
});
