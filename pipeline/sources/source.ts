import { z } from "zod";
import { key, oneOf, text } from "../contract/texts.ts";

/** What a column says of itself; `aliases` are other headers that mean it, in any case and spacing. */
export interface ColumnMeta {
  readonly aliases?: readonly string[];
  /** Unit of the value, e.g. `rupiah`, `persen`, `tahun`. */
  readonly unit?: string;
  /** True where the value is about an identifiable person who is no office-holder. */
  readonly pii?: boolean;
  /** In Indonesian. */
  readonly keterangan: string;
  /** In English. */
  readonly description: string;
}

/** A named condition across columns, written twice. `test` and `sql` are true when the row is GOOD; they see typed values. */
export interface RowRule {
  readonly rule: string;
  readonly columns: readonly string[];
  readonly test: (row: Readonly<Record<string, unknown>>) => boolean;
  readonly sql: string;
  readonly indonesian: string;
  readonly english: string;
}

/**
 * One feed, in the vendor's words. A folder under `pipeline/sources` is a source; its name is the folder's name.
 *
 * `key` names the columns that identify a row. `partition` columns decide which file supersedes which; without them
 * the file's own name does. `cadenceDays` is how old the newest file may get before the feed counts as stale; null
 * for a record that changes only by decree. More bad rows than `tolerates` hold back the release.
 */
export interface Source {
  readonly row: z.ZodObject;
  readonly key: readonly string[];
  readonly kind: "reference" | "record";
  readonly partition?: readonly string[];
  readonly cadenceDays: number | null;
  readonly tolerates: { readonly rows: number; readonly share: number };
  readonly rules?: readonly RowRule[];
  /** In Indonesian and English: what one row is. */
  readonly grain: { readonly indonesian: string; readonly english: string };
}

/** Attaches documentation and aliases to a column of a contract. */
export function column<T extends z.ZodType>(schema: T, meta: ColumnMeta): T {
  return schema.meta({ ...meta }) as T;
}

/** The three columns that every cited row carries. */
export const cited = {
  source: column(key(), {
    aliases: ["sumber"],
    keterangan: "Kunci sumber di data/reference/citations.csv: media dan tanggal, atau dokumen",
    description: "Key of the citation in data/reference/citations.csv: outlet and date, or document",
  }),
  confidence: column(oneOf(["A", "B", "C"]), {
    aliases: ["keyakinan"],
    keterangan: "A dokumen utama atau dua sumber; B satu sumber; C dihitung atau disimpulkan",
    description: "A primary document or two sources; B one source; C computed or inferred",
  }),
  note: column(text().nullable(), {
    aliases: ["catatan"],
    keterangan: "Catatan",
    description: "Note",
  }),
};
