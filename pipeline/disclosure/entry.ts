import { z } from "zod";

const cell = z.object({
  id: z.string(),
  quantity: z.string(),
  unit: z.enum(["orang", "rupiah", "baris", "persen", "keikutsertaan"]),
  attribute: z.string().optional(),
  year: z.int(),
  multiple: z.number(),
  published: z.number().nullable(),
});

const personal = z.object({
  cells: z.array(cell).readonly(),
  /** By place in `cells`: the whole, then its parts. */
  relations: z.array(z.array(z.int()).readonly()).readonly(),
  key_id: z.string(),
  /** Contributors and exact values, under that key. */
  sealed: z.string(),
});

const entry = z.object({
  /** Hash of the line before; null in the first. */
  previous: z.string().nullable(),
  at: z.string(),
  release_id: z.string(),
  content_hash: z.string(),
  /** What the release said about people, or the hash of the line that said the same. */
  said: z.union([personal, z.object({ as: z.string() })]),
});

/** What the ledger keeps of the cells of a release: what readers saw in the clear, the rest sealed. */
export type Personal = z.infer<typeof personal>;
export type Entry = z.infer<typeof entry>;

/** Undefined for what is no line of the ledger, such as one that a crash cut off. */
export function parseEntry(line: string): Entry | undefined {
  try {
    return entry.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}
