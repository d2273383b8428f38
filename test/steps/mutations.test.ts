import { join } from "node:path";
import { expect, test } from "vitest";
import { emptyFolder } from "../folders.ts";
import { mutatedFile } from "./mutated-files.ts";
import { judge } from "./mutation-batch.ts";

const seed = 417;
const batch = 100;

/** `<seed>/<number>` of one file to take alone, as a failure names it; all else is left out then. */
const alone = process.env.JEJAK_MUTATION?.split("/").map(Number);
const lots =
  alone === undefined
    ? [0, 1, 2].map((lot) => Array.from({ length: batch }, (_, index) => lot * batch + index))
    : [[alone[1]!]];

const isBook = (number: number) => mutatedFile(seed, number).extension === ".xlsx";

const booksRead = new Set<number>();

test.each(lots.map((numbers) => ({ numbers, from: numbers[0], to: numbers.at(-1) })))(
  "broken files $from to $to crash nothing, and no record of theirs is lost",
  async ({ numbers }: { numbers: readonly number[] }) => {
    const { read, broken } = await judge(alone?.[0] ?? seed, numbers, join(emptyFolder(), "data"));
    expect(broken).toEqual([]);
    // Most can still be read as something; were they refused wholesale, the count of records would show nothing.
    const [texts, all] = [read, numbers].map((some) => some.filter((number) => !isBook(number)));
    expect(texts!.length).toBeGreaterThan(all!.length * 0.8 - 1);
    read.filter(isBook).forEach((number) => booksRead.add(number));
  },
  900_000,
);

test.runIf(alone === undefined)("workbooks are read among them, and not refused wholesale", () => {
  expect(booksRead.size).toBeGreaterThan(1);
});

test("a seed and a number give the same broken file each time, and numbers in a row break every form in every way", () => {
  const files = Array.from({ length: 300 }, (_, index) => mutatedFile(seed, index));
  expect(files.slice(0, 90)).toEqual(files.slice(0, 90).map((_, index) => mutatedFile(seed, index)));
  const ways = new Set(files.map(({ source, extension, mutation }) => `${source}${extension} ${mutation}`));
  expect(ways.size).toBe(6 * 14 + 2 * 10);
  expect(files.filter(({ records }) => records !== undefined).length).toBeGreaterThan(100);
});
