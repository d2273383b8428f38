import { nearest } from "./nearest.js";
import { fromBytes, type Place, placeOf } from "./place.js";
import type { Refusal } from "./statement.js";

/** Why a query has no answer, in both languages, with its place in the text where there is one and the name that was meant. */
export interface Problem {
  readonly indonesian: string;
  readonly english: string;
  readonly place?: Place;
  /** Position in UTF-16 units. */
  readonly at?: number;
  readonly near?: string;
  /** What kind of limit or fault it is: the engine's own word, `Refused` for a refusal. */
  readonly kind: string;
}

/** Names that a query may use, to find the one that was meant. */
export interface Names {
  readonly tables: readonly string[];
  readonly columns: readonly string[];
}

export function refused(sql: string, { kind, word, at }: Refusal): Problem {
  const said = {
    empty: ["tidak ada pertanyaan", "there is no question"],
    several: [
      "lebih dari satu pernyataan; satu SELECT saja yang dijawab",
      "more than one statement; one SELECT is answered",
    ],
    "not-a-select": [
      `${word} tidak dijawab; hanya SELECT yang membaca`,
      `${word} is not answered; only a SELECT that reads is`,
    ],
    closed: [`${word} tertutup di sini`, `${word} is closed here`],
  }[kind];
  return { kind: "Refused", indonesian: said[0]!, english: said[1]!, at, place: placeOf(sql, at) };
}

/** What the engine says as JSON with `errors_as_json`, perhaps after a prefix of its client. */
interface EngineError {
  readonly exception_type: string;
  readonly exception_message: string;
  readonly position?: string;
  readonly error_subtype?: string;
  readonly type?: string;
  readonly name?: string;
  readonly candidates?: string;
}

/**
 * What an error of the engine means for the one who asked `sql`, which the engine read `offset` bytes after its beginning.
 * Undefined for an error that is not the engine's.
 */
export function problemOf(
  message: string,
  { sql, offset, names }: { sql: string; offset: number; names: Names },
): Problem | undefined {
  const error = parse(message);
  if (error === undefined) return undefined;
  const near = nearOf(error, names);
  const { indonesian, english } = words(error);
  const meant =
    near === undefined
      ? { indonesian: "", english: "" }
      : { indonesian: `; mungkin ${near}`, english: `; perhaps ${near}` };
  const at =
    error.position === undefined
      ? undefined
      : Math.min(fromBytes(sql, Math.max(0, Number(error.position) - offset)), sql.length);
  return {
    kind: error.exception_type,
    indonesian: indonesian + meant.indonesian,
    english: english + meant.english,
    ...(near === undefined ? {} : { near }),
    ...(at === undefined ? {} : { at, place: placeOf(sql, at) }),
  };
}

function parse(message: string): EngineError | undefined {
  const start = message.indexOf("{");
  if (start === -1) return undefined;
  try {
    const read = JSON.parse(message.slice(start)) as EngineError;
    return typeof read.exception_type === "string" ? read : undefined;
  } catch {
    return undefined;
  }
}

function nearOf(
  { error_subtype: subtype, type, name, candidates, exception_message: message }: EngineError,
  { tables, columns }: Names,
) {
  const column = name ?? /does not have a column named "([^"]+)"/.exec(message)?.[1];
  if (type === "Table") return name === undefined ? undefined : nearest(name.split(".").at(-1)!, tables);
  if (subtype === "COLUMN_NOT_FOUND" || column !== name)
    return column === undefined ? undefined : nearest(column, columns);
  return subtype === "MISSING_ENTRY" ? candidates?.split(",")[0]?.trim() : undefined;
}

function words({
  exception_type: kind,
  exception_message: message,
  type,
  name,
  error_subtype: subtype,
}: EngineError) {
  const first = message.split("\n")[0]!;
  if (type === "Table") return both(`tidak ada tabel ${name}`, `there is no table ${name}`);
  const schema = /^(?:Table with name "([^"]+)" does not exist because|Catalog "([^"]+)" does not exist)/
    .exec(first)
    ?.slice(1)
    .find((name) => name !== undefined);
  if (schema !== undefined) return both(`tidak ada tabel ${schema}`, `there is no table ${schema}`);
  if (subtype === "COLUMN_NOT_FOUND") return both(`tidak ada kolom ${name}`, `there is no column ${name}`);
  const extension = /exists in the (\w+) extension|required extension '(\w+)'/.exec(message);
  if (extension !== null) {
    const library = extension[1] ?? extension[2];
    return both(
      `butuh pustaka ${library}, yang tidak ada di sini; coba jejak sql`,
      `needs the library ${library}, which is not here; try jejak sql`,
    );
  }
  const [, table, column] = /^Table "([^"]+)" does not have a column named "([^"]+)"/.exec(first) ?? [];
  if (column !== undefined)
    return both(`tabel ${table} tidak punya kolom ${column}`, `table ${table} has no column ${column}`);
  if (type?.endsWith("Function") === true)
    return both(`tidak ada fungsi ${name}`, `there is no function ${name}`);
  if (kind === "Permission")
    return both("berkas dan jaringan tertutup di sini", "files and network are closed here");
  if (kind === "Out of Memory")
    return both(
      "pertanyaan ini butuh lebih banyak memori daripada batasnya",
      "this question needs more memory than its limit",
    );
  if (first === "syntax error at end of input") return both("kalimat SQL terputus", "the SQL ends too early");
  const [, found] = /^syntax error at or near "(.*)"$/.exec(first) ?? [];
  if (found !== undefined)
    return both(`SQL tidak terbaca pada ${found}`, `the SQL cannot be read at ${found}`);
  return both(`mesin SQL menolak: ${first}`, `the SQL engine refuses: ${first}`);
}

const both = (indonesian: string, english: string) => ({ indonesian, english });
