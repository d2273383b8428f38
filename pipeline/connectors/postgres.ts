import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { checkServerIdentity } from "node:tls";
import pg from "pg";
import copyStreams from "pg-copy-streams";
import { JejakError } from "../errors.ts";
import { authority } from "./authority.ts";
import { within } from "./patience.ts";
import { refusal } from "./refusal.ts";

/** A database and how to reach it. `host` may be the folder of a Unix socket. */
export interface PostgresOrder {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
  readonly password?: string | undefined;
  /** `require` encrypts and trusts anybody; `verify-full` asks for a certificate of the host by `caFile` or the system. */
  readonly tls: "none" | "require" | "verify-full";
  readonly caFile?: string | undefined;
  readonly connectMs: number;
  readonly statementMs: number;
  readonly lockMs: number;
}

/** Bounds for `current_setting('jejak.since')` and `current_setting('jejak.until')` in a query, as it casts them. */
export interface Bounds {
  readonly since: string;
  readonly until: string;
}

/** Everything there is. */
export const unbounded: Bounds = { since: "-infinity", until: "infinity" };

/** Writes the rows of the query within bounds as CSV with a header into a new file, and counts them. */
export type Copy = (bounds: Bounds, to: string) => Promise<number>;

// Past this the connection is taken for dead: the server should have cancelled the statement itself.
const graceMs = 30_000;

// The server sends rows one by one; gathered into larger pieces they make fewer trips to the disk.
const bufferBytes = 1 << 20;

/**
 * Opens one read-only transaction and hands `work` the means to copy from it; every copy sees the same moment. The query
 * must be one SELECT, and the server's own grammar is the judge. COPY takes no parameters, so bounds are handed over as
 * settings of the transaction, which a query reads as text and can never be made part of its code.
 * Throws a `JejakError` that repeats no value of any row.
 */
export async function withPostgres<T>(
  order: PostgresOrder,
  query: string,
  work: (copy: Copy) => Promise<T>,
): Promise<T> {
  const { host, port, database, user, password = "" } = order;
  const client = new pg.Client({
    host,
    port,
    database,
    user,
    // As a function it is the last word; a plain empty one would make the client look into the environment.
    password: () => password,
    ssl: await tlsOf(order),
    connectionTimeoutMillis: order.connectMs,
    application_name: "jejak",
    keepAlive: true,
  });
  // The failure itself reaches whoever awaits the query; without an ear the event would end the process.
  client.on("error", () => undefined);
  const select = query.trim().replace(/(\s*;)+$/, "");
  try {
    await spoken(client.connect());
    await spoken(begin(client, order));
    await checkSelect(client, select);
    return await work((bounds, to) => copy(client, order, { select, bounds, to }));
  } finally {
    await client.end();
  }
}

async function begin(client: pg.Client, { statementMs, lockMs }: PostgresOrder): Promise<void> {
  await client.query("begin transaction isolation level repeatable read, read only");
  await set(client, {
    statement_timeout: `${statementMs}`,
    lock_timeout: `${lockMs}`,
    // The same rows are to give the same bytes, however the server is set up.
    datestyle: "ISO, YMD",
    timezone: "Asia/Jakarta",
    bytea_output: "hex",
    extra_float_digits: "1",
    "jejak.since": unbounded.since,
    "jejak.until": unbounded.until,
  });
}

/** Sets values for this transaction alone. */
async function set(client: pg.Client, settings: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(settings))
    await client.query("select set_config($1, $2, true)", [name, value]);
}

/**
 * A cursor can be declared for one SELECT and nothing else, and a prepared statement cannot hold two: what passes here
 * has its brackets, quotes and comments closed, so inside the brackets of COPY it stays the one statement it is.
 */
async function checkSelect(client: pg.Client, select: string): Promise<void> {
  try {
    await client.query({ name: "jejak_pull", text: `declare jejak_pull no scroll cursor for\n${select}` });
    await client.query("close jejak_pull");
  } catch (error) {
    const reason = reasonOf(error);
    throw refusal({
      indonesian: `kueri bukan satu SELECT yang diterima server: ${reason}`,
      english: `the query is not one SELECT that the server accepts: ${reason}`,
      hint: "perbaiki kuerinya / mend the query: pull.sql of the source, or its overlay in DIR/reference/pull/",
    });
  }
}

async function copy(
  client: pg.Client,
  { statementMs }: PostgresOrder,
  { select, bounds, to }: { select: string; bounds: Bounds; to: string },
): Promise<number> {
  const late = () =>
    refusal({ indonesian: "server tidak menjawab lagi", english: "the server answers no more" });
  return spoken(
    within({ ms: statementMs + graceMs, late }, async (signal) => {
      await set(client, { "jejak.since": bounds.since, "jejak.until": bounds.until });
      const rows = client.query(
        copyStreams.to(`copy (\n${select}\n) to stdout (format csv, header)`, { highWaterMark: bufferBytes }),
      );
      const file = createWriteStream(to, { mode: 0o600, highWaterMark: bufferBytes });
      await pipeline(rows, file, { signal });
      // The count comes behind the rows; the answer to another question says that it has arrived.
      await client.query("select 1");
      return rows.rowCount;
    }),
  );
}

async function tlsOf({ tls, host, caFile }: PostgresOrder) {
  if (tls === "none") return false;
  if (tls === "require") return { rejectUnauthorized: false };
  const ca = await authority(caFile);
  return {
    rejectUnauthorized: true,
    // The client hands TLS an open socket, by which it would not know which host was meant.
    checkServerIdentity: (_: string, certificate: Parameters<typeof checkServerIdentity>[1]) =>
      checkServerIdentity(host, certificate),
    ...(ca === undefined ? {} : { ca }),
  };
}

async function spoken<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof JejakError) throw error;
    // What the server said is not kept as the cause: its details repeat values of rows.
    const reason = reasonOf(error);
    throw refusal({
      indonesian: `PostgreSQL: ${reason}`,
      english: `PostgreSQL: ${reason}`,
      hint: hintOf(error),
    });
  }
}

/**
 * Classes of SQLSTATE whose messages speak of connections, rights, names and syntax. Those of all others, such as 22 for
 * a value that cannot be cast, repeat values of rows.
 */
const speakable = /^(08|0A|25|28|3D|3F|42|53|54|55|57)/;

function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: string; message: string };
  if (!(error instanceof pg.DatabaseError)) return message;
  return speakable.test(code ?? "") ? `${message} (${code})` : `SQLSTATE ${code}`;
}

function hintOf(error: unknown): string {
  const { code } = error as { code?: string };
  if (code === "57014") return "raise statement_seconds of the feed, or give the query an index";
  if (code === "55P03") return "another session holds a lock on the table; run again later";
  if (code?.startsWith("28") === true) return "see user and password of the feed";
  return "see the feed in feeds.json and the server's log; the last good data stays";
}
