import type { z } from "zod";
import { key, oneOf, text } from "../contract/texts.ts";

/** What a column says of itself; `aliases` are other headers that mean it, in any case and spacing. */
export interface ColumnMeta {
  readonly aliases?: readonly string[];
  /** Unit of the value, e.g. `rupiah`, `persen`, `tahun`. */
  readonly unit?: string;
  /** True where the value is about an identifiable person who is no office-holder. */
  readonly pii?: boolean;
  /** How it passes the door: a person's number as a pseudonym, a job class as its band, a name or title not at all. */
  readonly person?: "number" | "class" | "name";
  /**
   * True for the text by which a feed about persons names something that a reference knows. Whatever else is typed there stays
   * sealed: raw files hold a code of it, and only what the reference knows gets out of staging.
   */
  readonly isSpelling?: boolean;
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

/** The record of processing that UU 27/2022 asks of a public body, one per feed. */
export interface Processing {
  /** What the feed is kept for. */
  readonly purpose: { readonly indonesian: string; readonly english: string };
  /** The rule that lets the city process it; `public record` for what anybody may read. */
  readonly legalBasis: string;
  /** How long it is kept. */
  readonly retention: string;
  /** True where a row is about, or names, a person; office-holders count. */
  readonly holdsPersons: boolean;
}

/**
 * How a feed comes in parts. All columns are those of the staged table, where spellings are resolved; rows of two cities
 * never share a part.
 */
export interface Partition {
  /** What makes a part: the latest file that brings a good row of it stands for it, and earlier ones are superseded. */
  readonly by: readonly string[];
  /** What identifies a row; in one file nobody can say which of two is meant, and of two files the first stands. */
  readonly identity: readonly string[];
  /** When a part is due of every agency; absent where nobody waits for it. `column` holds a year or a date. */
  readonly period?: { readonly column: string; readonly every: "year" | "month" };
}

/**
 * One feed, in the vendor's words. A folder under `pipeline/sources` is a source; its name is the folder's name.
 *
 * `key` names the columns that identify a row. A later file supersedes an earlier one by `partition`, in a reference by
 * `key`; without either only under the earlier one's own name. `cadenceDays` is how old the newest file may get before the feed counts as stale; null
 * for a record that changes only by decree. More bad rows than `tolerates` hold back the release.
 */
export interface Source {
  readonly row: z.ZodObject;
  readonly key: readonly string[];
  readonly kind: "reference" | "record";
  readonly partition?: Partition;
  readonly cadenceDays: number | null;
  /**
   * When its declared feed is pulled, where that is not with all the others: a cron expression in Asia/Jakarta, and whether only
   * the latest of missed times is made up for or each of them.
   */
  readonly schedule?: { readonly cron: string; readonly missed: "latest" | "all" };
  readonly tolerates: { readonly rows: number; readonly share: number };
  readonly rules?: readonly RowRule[];
  /** The column in rupiah that reconciliation adds up, in a feed about people. */
  readonly amount?: string;
  /** In Indonesian and English: what one row is. */
  readonly grain: { readonly indonesian: string; readonly english: string };
  readonly processing: Processing;
}

/** How a source comes in parts: as it says, and a reference row by row. Undefined: a later file supersedes nothing. */
export const partitionOf = ({ partition, kind, key }: Source): Partition | undefined =>
  partition ?? (kind === "reference" ? { by: key, identity: key } : undefined);

/** The processing of a record that is public already and names nobody but office-holders. */
export function publicRecord(
  indonesian: string,
  english: string,
  { holdsPersons = false }: { holdsPersons?: boolean } = {},
): Processing {
  return {
    purpose: { indonesian, english },
    legalBasis: "public record",
    retention: "selama catatan publik ini dipelihara / as long as the public record is kept",
    holdsPersons,
  };
}

/** No source states a period for what agencies hand in, so none is made up. */
export const retentionOfCity = "ditetapkan kota / to be set by the city";

/** Attaches documentation and aliases to a column of a contract. */
export function column<T extends z.ZodType>(schema: T, meta: ColumnMeta): T {
  return schema.meta({ ...meta });
}

/** Headers under which files write the name of an agency. */
export const agencyHeaders = [
  "perangkat daerah",
  "opd",
  "skpd",
  "nama opd",
  "nama perangkat daerah",
  "nama skpd",
  "unit kerja",
] as const;

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

/**
 * The same for a feed that is published in part: what an agency hands in needs no citation, since the file is the source.
 * `stage.sql` refuses a published row without one.
 */
export const citedIfPublished = {
  source: column(cited.source.nullable(), {
    aliases: ["sumber"],
    keterangan: "Kunci sumber di data/reference/citations.csv; wajib untuk catatan terbitan",
    description: "Key of the citation in data/reference/citations.csv; required of the published record",
  }),
  confidence: column(cited.confidence.nullable(), {
    aliases: ["keyakinan"],
    keterangan:
      "A dokumen utama atau dua sumber; B satu sumber; C dihitung atau disimpulkan; kosong untuk berkas kota",
    description:
      "A primary document or two sources; B one source; C computed or inferred; empty for the city's own file",
  }),
  note: cited.note,
};
