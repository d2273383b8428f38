import { execFileSync } from "node:child_process";
import { chmodSync, chownSync, copyFileSync, existsSync, mkdirSync, readdirSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import pg from "pg";
import type { PostgresOrder } from "../../pipeline/connectors/postgres.ts";

/** A PostgreSQL server of its own. */
export interface Cluster {
  readonly order: PostgresOrder;
  /** Runs statements as the owner of everything. */
  readonly run: (sql: string) => Promise<void>;
  readonly ask: <T>(sql: string) => Promise<T[]>;
  /** A connection of the owner, for whoever wants to hold something; end it. */
  readonly open: () => Promise<pg.Client>;
  readonly stop: () => void;
}

// initdb and the server refuse to run as root; Debian's package brings a user for them.
const isRoot = process.getuid?.() === 0;

/**
 * Starts a server in a new folder below `folder` on a free port, with one database, a table to pull from and a role that may
 * only read it, by password. `tls` is the certificate it shows. Call `stop` at the end.
 */
export async function startCluster(
  folder: string,
  tls?: { keyFile: string; certFile: string },
): Promise<Cluster> {
  const home = join(folder, "postgres");
  mkdirSync(home, { mode: 0o700 });
  const owner = isRoot ? Number(execFileSync("id", ["-u", "postgres"], { encoding: "utf8" })) : undefined;
  if (owner !== undefined) {
    chmodSync(folder, 0o711);
    chownSync(home, owner, owner);
  }
  const data = join(home, "data");
  const port = await freePort();
  as("initdb", ["-D", data, "-A", "trust", "-U", "owner", "--no-sync", "-E", "UTF8", "--locale", "C.UTF-8"]);
  const options = [
    `-p ${port} -k ${home} -c listen_addresses=127.0.0.1 -c fsync=off -c shared_buffers=32MB`,
    "-c max_connections=20",
    ...(tls === undefined
      ? []
      : ["-c ssl=on", ...["key", "cert"].map((kind) => `-c ssl_${kind}_file=${ownCopy(kind)}`)]),
  ].join(" ");
  const hba = `local all owner trust\nhost all owner 127.0.0.1/32 trust\n${tls === undefined ? "host" : "hostssl"} all reader 127.0.0.1/32 scram-sha-256\n`;
  execFileSync("sh", ["-c", `printf '%s' "$1" > "$2"`, "sh", hba, join(data, "pg_hba.conf")]);
  as("pg_ctl", ["-D", data, "-w", "-t", "120", "-l", join(home, "log"), "-o", options, "start"]);

  const open = async () => {
    const client = new pg.Client({ host: home, port, user: "owner", database: "postgres" });
    await client.connect();
    return client;
  };
  const ask = async <T>(sql: string): Promise<T[]> => {
    const client = await open();
    try {
      return (await client.query(sql)).rows as T[];
    } finally {
      await client.end();
    }
  };
  const run = async (sql: string) => void (await ask(sql));
  await run("create role reader login password 'rahasia-basis-data'");
  const order: PostgresOrder = {
    host: "127.0.0.1",
    port,
    database: "postgres",
    user: "reader",
    password: "rahasia-basis-data",
    tls: "none",
    connectMs: 30_000,
    statementMs: 120_000,
    lockMs: 5000,
  };
  return { order, run, ask, open, stop: () => as("pg_ctl", ["-D", data, "-m", "immediate", "-w", "stop"]) };

  function ownCopy(kind: string): string {
    const copy = join(home, `server.${kind}`);
    copyFileSync(kind === "key" ? tls!.keyFile : tls!.certFile, copy);
    chmodSync(copy, 0o600);
    if (owner !== undefined) chownSync(copy, owner, owner);
    return copy;
  }
}

/** Where Debian puts the programs of the newest server. */
export function postgresBin(program: string): string {
  const home = "/usr/lib/postgresql";
  const versions = readdirSync(home).toSorted((a, b) => Number(b) - Number(a));
  // A client alone has a folder too.
  const served = versions.find((version) => existsSync(join(home, version, "bin", "initdb")));
  if (served === undefined) throw new Error("PostgreSQL is not installed: sudo apt-get install postgresql");
  return join(home, served, "bin", program);
}

function as(program: string, args: readonly string[]): void {
  const [command, before] = isRoot ? ["runuser", ["-u", "postgres", "--"]] : ["env", []];
  // The server keeps what it is given as output, so a pipe would never end.
  execFileSync(command, [...before, postgresBin(program), ...args], { stdio: "ignore", cwd: "/" });
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
