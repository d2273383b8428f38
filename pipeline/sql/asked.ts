import type { Problem } from "../query/problem.ts";

export const formats = ["table", "csv", "json", "parquet", "xlsx", "arrow"] as const;
export type Format = (typeof formats)[number];

/** What the sandbox is told. It sees nothing of the machine but these files. */
export interface Asked {
  readonly query: string;
  /** Folder of the release, and the tables that it holds. */
  readonly releaseDir: string;
  readonly tables: readonly string[];
  readonly format: Format;
  /** The one file that may be written; absent where the answer is shown. */
  readonly out?: string;
  readonly limit: number;
  /** Bytes. */
  readonly memory: number;
  readonly isPlan: boolean;
  readonly stamp: Stamp;
  readonly staging?: Staging;
}

/** The warehouse and those of its tables that a query may name beside the released ones, as `staging.<name>`. */
export interface Staging {
  readonly warehouse: string;
  readonly tables: readonly string[];
}

/** What a file says of where it came from. */
interface Stamp {
  readonly release_id: string;
  readonly made_at: string;
  /** Of the whole release. */
  readonly origins: readonly string[];
}

/** What the sandbox answers. `text` is what is to be shown; an answer written to the file has none. */
export type Answer =
  | {
      readonly ok: true;
      readonly rows: number;
      readonly isCut: boolean;
      readonly tables: readonly string[];
      readonly origins: readonly string[];
      readonly text?: string;
    }
  | { readonly ok: false; readonly problem: Problem };
