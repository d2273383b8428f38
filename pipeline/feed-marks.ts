import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { writeWhole } from "./durable.ts";

const markShape = z.object({
  /** Hash of what was asked and of the key that sealed it; under another one, or without, the mark says nothing of what came. */
  asked: z.string().optional(),
  etag: z.string().optional(),
  last_modified: z.string().optional(),
  /** The latest slice that was pulled whole, with all before it. */
  pulled_to: z.string().optional(),
  /** ISO instant of the last pull without a fault, whether it brought anything new or not. */
  checked_at: z.string().optional(),
});

/** Where the last good pull of a feed came to. Losing it costs a pull of everything, and nothing else. */
export type FeedMark = z.infer<typeof markShape>;

/** The mark of a feed by its label; undefined when there is none that can be read. */
export async function readMark(path: string, label: string): Promise<FeedMark | undefined> {
  return (await readMarks(path))[label];
}

/** Writes how far a pull came; when the feed was last checked stays. */
export async function writeMark(path: string, label: string, mark: FeedMark): Promise<void> {
  const { checked_at: checkedAt } = (await readMark(path, label)) ?? {};
  await keepMark(path, label, { checked_at: checkedAt, ...mark });
}

/** Writes that a feed was asked and nothing was wrong. */
export async function markChecked(path: string, label: string, now: Date): Promise<void> {
  await keepMark(path, label, { ...(await readMark(path, label)), checked_at: now.toISOString() });
}

/** When a feed of a source was last asked without a fault; undefined where none ever was. */
export async function lastChecked(path: string): Promise<(source: string) => string | undefined> {
  const marks = Object.entries(await readMarks(path));
  return (source) =>
    marks
      .filter(([label]) => label.startsWith(`${source}/`))
      .flatMap(([, { checked_at: at }]) => at ?? [])
      .toSorted()
      .at(-1);
}

async function keepMark(path: string, label: string, mark: FeedMark): Promise<void> {
  const marks = { ...(await readMarks(path)), [label]: mark };
  const sorted = Object.fromEntries(Object.entries(marks).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  await writeWhole(path, `${JSON.stringify(sorted, null, 1)}\n`);
}

async function readMarks(path: string): Promise<Record<string, FeedMark>> {
  if (!existsSync(path)) return {};
  try {
    return z.record(z.string(), markShape).parse(JSON.parse(await readFile(path, "utf8")));
  } catch (error) {
    // Only a hand could have broken a file that is written whole; pulling everything once mends it.
    if (error instanceof SyntaxError || error instanceof z.ZodError) return {};
    throw error;
  }
}
