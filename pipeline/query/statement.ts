import { type Word, wordsOf } from "./words.js";

/** Why a text is not asked of the engine: nothing in it, more than one statement, one that does not read, or a word that is closed here. */
export interface Refusal {
  readonly kind: "empty" | "several" | "not-a-select" | "closed";
  readonly word: string;
  /** Position in UTF-16 units. */
  readonly at: number;
}

const beginnings = new Set(
  "select with from values table describe desc show summarize pivot unpivot (".split(" "),
);

/**
 * Functions that a SELECT may call and that do more than read: they read SQL out of a text, change what the engine writes
 * down, or hand it addresses of memory. The configuration is locked all the same; these it does not cover.
 */
const closed = new Set(
  (
    "query query_table json_execute_serialized_sql enable_logging disable_logging set_log_level truncate_duckdb_logs " +
    "write_log enable_profiling disable_profiling checkpoint force_checkpoint arrow_scan arrow_scan_dumb " +
    "sql_auto_complete which_secret current_setting getenv"
  ).split(" "),
);

/** The engine's own tables that tell of tables and functions; the others tell of settings, logs and files, and name folders. */
const openTables = new Set(
  ["tables", "columns", "views", "functions", "types", "databases", "schemas", "constraints", "keywords"].map(
    (name) => `duckdb_${name}`,
  ),
);

/**
 * The one SELECT that a text holds, without what ends it, or why it is not asked. Judged by its words alone, so that a page
 * without a parser judges the same; the engine judges again.
 */
export function oneSelect(sql: string): { readonly select: string } | { readonly refusal: Refusal } {
  const words = wordsOf(sql);
  const end = words.findIndex(isEnd);
  const own = end === -1 ? words : words.slice(0, end);
  const after = end === -1 ? undefined : words.slice(end).find((word) => !isEnd(word));
  const [first] = own;
  if (after !== undefined) return refuse("several", after);
  if (first === undefined) return refuse("empty");
  if (first.kind === "quoted" || !beginnings.has(first.text.toLowerCase()))
    return refuse("not-a-select", first);
  const shut = own.find((word, at) => isClosed(word, own[at + 1]));
  if (shut !== undefined) return refuse("closed", shut);
  return { select: sql.slice(0, own.at(-1)!.end) };
}

function isClosed({ kind, text }: Word, next: Word | undefined): boolean {
  if (kind !== "word" && kind !== "quoted") return false;
  const name = text.toLowerCase();
  const isOwnTable = name === "pg_settings" || (name.startsWith("duckdb_") && !openTables.has(name));
  return isOwnTable || (closed.has(name) && next?.text === "(");
}

const isEnd = ({ kind, text }: Word) => kind === "sign" && text === ";";

const refuse = (
  kind: Refusal["kind"],
  { text, start }: Pick<Word, "text" | "start"> = { text: "", start: 0 },
) => ({
  refusal: { kind, word: text, at: start },
});

/**
 * Which of the tables a text names, anywhere in it: more than it reads at worst, in the order of `tables`. A question about the
 * tables themselves names all of them.
 */
export function tablesNamed(sql: string, tables: readonly string[]): readonly string[] {
  const words = wordsOf(sql).flatMap(({ kind, text }) =>
    kind === "word" || kind === "quoted" ? [text.toLowerCase()] : [],
  );
  if (
    words.some((word, at) => aboutTables.has(word) || openTables.has(word) || (word === "show" && at === 0))
  )
    return tables;
  return tables.filter((table) => words.includes(table.toLowerCase()));
}

const aboutTables = new Set(["information_schema", "pg_catalog", "sqlite_master", "pragma_show_tables"]);

/** Which tables of a schema a text names with the schema in front of them. */
export function qualifiedTables(sql: string, schema: string, tables: readonly string[]): string[] {
  const words = wordsOf(sql);
  const named = new Set(
    words.flatMap(({ text }, at) =>
      text.toLowerCase() === schema && words[at + 1]?.text === "." ? [words[at + 2]?.text.toLowerCase()] : [],
    ),
  );
  return tables.filter((table) => named.has(table));
}

/** What stands before a query when it runs: the grammar takes nothing but a SELECT between these brackets. */
export const opening = "from (";

/** The query between its brackets. What ends in a comment would swallow the second, were it not on a line of its own. */
export const bracketed = (select: string) => `${opening}${select}\n)`;
