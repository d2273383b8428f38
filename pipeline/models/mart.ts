import type { z } from "zod";

/**
 * What a mart's `.sql` cannot say: its grain (the columns that identify a row, also its order), the contract of a row,
 * who may see it, and conditions over the whole table. `tests` maps a condition's name to SQL that selects the rows
 * which break it; an empty answer is a pass.
 */
export interface Mart {
  readonly indonesian: string;
  readonly english: string;
  readonly grain: readonly string[];
  readonly row: z.ZodObject;
  readonly audience: "public" | "internal";
  readonly tests?: Readonly<Record<string, string>>;
}

/** Documentation of a column: Indonesian, English, and the unit where it has one. */
export function doc(keterangan: string, description: string, unit?: string) {
  return unit === undefined ? { keterangan, description } : { keterangan, description, unit };
}
