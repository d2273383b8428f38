import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { writeWhole } from "./durable.ts";

const markShape = z.object({
  /** Hash of what was asked and of the key that sealed it; under another one the mark says nothing. */
  asked: z.string(),
  etag: z.string().optional(),
  last_modified: z.string().optional(),
  /** The latest slice that was pulled whole, with all before it. */
  pulled_to: z.string().optional(),
});

/** Where the last good pull of a feed came to. Losing it costs a pull of everything, and nothing else. */
export type FeedMark = z.infer<typeof markShape>;

/** The mark of a feed by its label; undefined when there is none that can be read. */
export async function readMark(path: string, label: string): Promise<FeedMark | undefined> {
  return (await readMarks(path))[label];
}

export async function writeMark(path: string, label: string, mark: FeedMark): Promise<void> {
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
