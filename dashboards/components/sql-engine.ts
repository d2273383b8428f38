// Unless told, Framework takes the older engine of its own SQL cells, whose dialect is not that of the pipeline.
import { AsyncDuckDB, VoidLogger } from "npm:@duckdb/duckdb-wasm@1.32.0";
import { tableFromIPC, type Table } from "npm:@uwdata/flechette";
import type { Schema } from "../../pipeline/publish/data-files.ts";
import { originQuestion } from "../query/origins.js";
import { portableQuery, type SqlColumn } from "../query/portable.js";
import { problemOf, refused, type Problem } from "../query/problem.js";
import { bracketed, oneSelect, opening, tablesNamed } from "../query/statement.js";

/** A question that has no answer, and why. */
export class Unanswered extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.english);
    this.problem = problem;
  }
}

/** An answer: its rows by column, as numbers, truths and texts. */
export interface Answered {
  readonly columns: readonly SqlColumn[];
  readonly table: Table;
  /** The same as an Arrow stream. */
  readonly bytes: Uint8Array;
  /** Whether there are more rows than these. */
  readonly isCut: boolean;
  readonly origins: readonly string[];
  readonly ms: number;
}

export interface SqlEngine {
  /** Throws `Unanswered`. One question is answered after the other. */
  ask(sql: string): Promise<Answered>;
  /** Ends what is being asked, at once; the next question waits for a new engine. */
  cancel(): void;
}

/** Rows of an answer at most, and how long one may take. */
export const rowLimit = 100_000;
const timeoutMs = 60_000;

interface Source {
  readonly release: string;
  readonly origins: readonly string[];
  readonly schema: Schema;
}

/** Starts the engine over one release; it fetches the tables that a question names, and nothing else once it is locked. */
export function startEngine(source: Source): SqlEngine {
  let running = start();
  let stop: (problem: Problem) => void = () => undefined;
  let last: Promise<unknown> = Promise.resolve();

  const restart = (problem: Problem) => {
    void running.then(({ worker }) => worker.terminate()).catch(() => undefined);
    running = start();
    stop(problem);
  };
  return {
    cancel: () => restart(problems.cancelled),
    ask(sql) {
      const asked = last.then(async () => {
        const stopped = new Promise<never>((_, reject) => {
          stop = (problem) => reject(new Unanswered(problem));
        });
        const timer = setTimeout(() => restart(problems.late), timeoutMs);
        try {
          return await Promise.race([answer(await running, sql, source), stopped]);
        } catch (error) {
          if (error instanceof Unanswered) throw error;
          restart(problems.crashed);
          throw new Unanswered(problems.crashed);
        } finally {
          clearTimeout(timer);
          stop = () => undefined;
        }
      });
      last = asked.catch(() => undefined);
      return asked;
    },
  };
}

interface Running {
  readonly worker: Worker;
  readonly db: AsyncDuckDB;
  readonly connection: number;
  /** Origins of the tables that are loaded. */
  readonly loaded: Map<string, readonly string[]>;
  /** Columns of the questions that were asked; a release does not change. */
  readonly described: Map<string, readonly SqlColumn[]>;
}

async function start(): Promise<Running> {
  const worker = new Worker(
    import.meta.resolve("npm:@duckdb/duckdb-wasm@1.32.0/dist/duckdb-browser-eh.worker.js"),
  );
  const db = new AsyncDuckDB(new VoidLogger(), worker);
  await db.instantiate(import.meta.resolve("npm:@duckdb/duckdb-wasm@1.32.0/dist/duckdb-eh.wasm"));
  const connection = await db.connectInternal();
  await db.runQuery(
    connection,
    `create schema marts;
     set search_path = 'marts';
     set memory_limit = '1GB';
     set errors_as_json = true;
     set autoinstall_known_extensions = false;
     set autoload_known_extensions = false;
     set enable_external_access = false;
     set lock_configuration = true;`,
  );
  return { worker, db, connection, loaded: new Map(), described: new Map() };
}

async function answer(running: Running, sql: string, source: Source): Promise<Answered> {
  const one = oneSelect(sql);
  if ("refusal" in one) throw new Unanswered(refused(sql, one.refusal));
  const named = tablesNamed(one.select, Object.keys(source.schema));
  for (const table of named) if (!running.loaded.has(table)) await load(running, table, source);
  const begun = performance.now();
  const query = bracketed(one.select);
  try {
    const columns = running.described.get(query) ?? (await describe(running, query));
    running.described.set(query, columns);
    const bytes = await run(running, portableQuery(query, columns, rowLimit + 1));
    const table = tableFromIPC(bytes);
    return {
      columns,
      table,
      bytes,
      isCut: table.numRows > rowLimit,
      origins: [...new Set(named.flatMap((name) => running.loaded.get(name) ?? []))].toSorted(),
      ms: performance.now() - begun,
    };
  } catch (error) {
    throw await explained(error as Error, running, { sql, select: one.select, named, source });
  }
}

async function describe(running: Running, query: string): Promise<SqlColumn[]> {
  const described = rowsOf(await run(running, `describe ${query}`)) as {
    column_name: string;
    column_type: string;
  }[];
  return described.map(({ column_name: name, column_type: type }) => ({ name, type }));
}

const run = ({ db, connection }: Running, sql: string) => db.runQuery(connection, sql);
const rowsOf = (bytes: Uint8Array) => tableFromIPC(bytes).toArray();

async function load(running: Running, table: string, { release, schema, origins }: Source): Promise<void> {
  const response = await fetch(`/data/${release}/${table}.arrow`);
  if (!response.ok) throw new Unanswered(problems.unreachable(table));
  await running.db.insertArrowFromIPCStream(
    running.connection,
    new Uint8Array(await response.arrayBuffer()),
    {
      schema: "main",
      name: "arriving",
      create: true,
    },
  );
  const columns = Object.entries(schema[table]!);
  const typed = columns.map(([name, type]) => `"${name}"::${type} as "${name}"`).join(", ");
  const name = `marts."${table}"`;
  await run(
    running,
    `create or replace table ${name} as select ${typed} from main.arriving; drop table main.arriving;`,
  );
  const question = originQuestion(
    name,
    columns.map(([column]) => column),
    origins,
  );
  running.loaded.set(
    table,
    "sql" in question
      ? rowsOf(await run(running, question.sql)).flatMap(({ value }) => [...question.originOf(String(value))])
      : question,
  );
}

interface Asked {
  readonly sql: string;
  readonly select: string;
  readonly named: readonly string[];
  readonly source: Source;
}

/** The engine's words about the query as it was typed; its brackets would make some of them strange. */
async function explained(
  error: Error,
  { db, connection }: Running,
  { sql, select, named, source }: Asked,
): Promise<Error> {
  const names = {
    tables: Object.keys(source.schema),
    columns: named.flatMap((table) => Object.keys(source.schema[table]!)),
  };
  const problem = (await aloneProblem()) ?? problemOf(error.message, { sql, offset: opening.length, names });
  return problem === undefined ? error : new Unanswered(problem);

  async function aloneProblem(): Promise<Problem | undefined> {
    try {
      await db.closePrepared(connection, await db.createPrepared(connection, select));
      return undefined;
    } catch (fault) {
      return problemOf((fault as Error).message, { sql, offset: 0, names });
    }
  }
}

const problems = {
  cancelled: { kind: "Cancelled", indonesian: "pertanyaan dihentikan", english: "the question was stopped" },
  late: {
    kind: "Timeout",
    indonesian: `pertanyaan ini dihentikan sesudah ${timeoutMs / 1000} detik`,
    english: `this question was stopped after ${timeoutMs / 1000} seconds`,
  },
  crashed: {
    kind: "Out of Memory",
    indonesian: "pertanyaan ini butuh lebih banyak memori daripada yang ada di peramban",
    english: "this question needs more memory than the browser has",
  },
  unreachable: (table: string): Problem => ({
    kind: "Unreachable",
    indonesian: `tabel ${table} tidak terjangkau`,
    english: `the table ${table} cannot be reached`,
  }),
};
