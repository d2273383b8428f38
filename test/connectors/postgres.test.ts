import { readFile } from "node:fs/promises";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type Bounds,
  type PostgresOrder,
  unbounded,
  withPostgres,
} from "../../pipeline/connectors/postgres.ts";
import { emptyFolder, keptFolder } from "../folders.ts";
import { certificateFor } from "./certificate.ts";
import { type Cluster, startCluster } from "./cluster.ts";
import { listening } from "./server.ts";

let cluster: Cluster;
let made: ReturnType<typeof certificateFor>;

beforeAll(async () => {
  const folder = keptFolder();
  made = certificateFor("127.0.0.1", folder);
  cluster = await startCluster(folder, made);
  await cluster.run(`
    create table pay as
        select i, '19860926201505' || lpad((i % 1000)::text, 4, '0') as nip, date '2024-01-01' + i % 700 as day, 1000 + i as amount
        from generate_series(1, 20000) as i;
    grant select on pay to reader;
    create table secret_pay (i int);
    create function spy() returns int language plpgsql volatile as $$ begin insert into pay values (0); return 1; end $$`);
});

afterAll(() => cluster.stop());

/** Pulls once and gives the rows and the text. */
async function pull(
  query: string,
  { bounds = unbounded, ...own }: Partial<PostgresOrder> & { bounds?: Bounds } = {},
) {
  const to = join(emptyFolder(), "pulled.csv");
  const order: PostgresOrder = { ...cluster.order, tls: "require", ...own };
  const rows = await withPostgres(order, query, (copy) => copy(bounds, to));
  return { rows, to, text: await readFile(to, "utf8") };
}

describe("a query", () => {
  test("comes as CSV with a header, every row counted", async () => {
    const { rows, text } = await pull("select nip, day, amount from pay order by i;\n");
    expect(rows).toBe(20_000);
    const lines = text.trimEnd().split("\n");
    expect(lines).toHaveLength(20_001);
    expect(lines.slice(0, 2)).toEqual(["nip,day,amount", "198609262015050001,2024-01-02,1001"]);
    expect(lines.at(-1)).toBe("198609262015050000,2025-02-04,21000");
  });

  test("reads its bounds as settings, and nothing in a bound becomes part of it", async () => {
    const query =
      "select count(*) as n from pay where day >= current_setting('jejak.since')::date and day < current_setting('jejak.until')::date";
    expect((await pull(query)).text).toBe("n\n20000\n");
    const inMay = await pull(query, { bounds: { since: "2025-05-01", until: "2025-06-01" } });
    const [{ n } = { n: 0 }] = await cluster.ask<{ n: string }>(
      "select count(*) as n from pay where date_trunc('month', day) = '2025-05-01'",
    );
    expect(inMay.text).toBe(`n\n${n}\n`);
    const evil = { since: "2025-01-01'); drop table pay; --", until: "infinity" };
    await expect(pull(query, { bounds: evil })).rejects.toThrow(/SQLSTATE 22007/);
    expect(await cluster.ask("select 1 as one from pay limit 1")).toEqual([{ one: 1 }]);
  });

  test("gives the same bytes however the server writes dates", async () => {
    await cluster.run("alter role reader set datestyle to 'German'");
    expect((await pull("select min(day) as day from pay")).text).toBe("day\n2024-01-01\n");
    await cluster.run("alter role reader reset all");
  });

  test("that is not one SELECT is refused, and does nothing", async () => {
    const others = [
      "delete from pay",
      "select 1; drop table pay",
      "select 1) to stdout; commit; drop table pay; copy (select 1",
      "with gone as (delete from pay returning *) select * from gone",
      "select 1 into other",
      "create table other as select 1",
      "copy pay to '/tmp/pay.csv'",
      "select '",
      "select 1 /*",
      "",
      "-- nothing",
    ];
    for (const query of others)
      await expect(pull(query), query).rejects.toThrow("the query is not one SELECT that the server accepts");
    expect((await pull("select 1 as one -- a remark at the end")).text).toBe("one\n1\n");
    expect(await cluster.ask("select count(*)::int as n, to_regclass('other') as other from pay")).toEqual([
      { n: 20_000, other: null },
    ]);
  });

  test("cannot write, even through a function, nor read what its role may not", async () => {
    await cluster.run("grant insert on pay to reader");
    await expect(pull("select spy()")).rejects.toThrow(/read-only transaction/);
    await cluster.run("revoke insert on pay from reader");
    await expect(pull("select * from secret_pay")).rejects.toThrow(/permission denied/);
  });

  test("that takes too long or waits for a lock is cancelled", async () => {
    await expect(pull("select pg_sleep(60)", { statementMs: 200 })).rejects.toThrow(/statement timeout/);
    const holder = await cluster.open();
    await holder.query("begin; lock table pay in access exclusive mode");
    await expect(pull("select 1 from pay limit 1", { lockMs: 100 })).rejects.toThrow(/lock timeout/);
    await holder.end();
  });

  test("whose rows cannot be cast fails without repeating their values", async () => {
    const failed = await pull(
      "select i, case when i > 15000 then (nip || 'x')::bigint end as n from pay order by i",
    ).catch((error: unknown) => error as Error);
    expect(failed).toMatchObject({ message: "PostgreSQL: SQLSTATE 22P02" });
    expect(JSON.stringify(failed) + String((failed as Error).cause)).not.toContain("19860926");
  });
});

describe("a connection", () => {
  test("that the server ends half-way gives nothing", async () => {
    const failing = pull("select i, pg_sleep(0.001), repeat('x', 1000) from pay");
    const ended = (async () => {
      for (;;) {
        const found = await cluster.ask<{ ended: boolean }>(
          "select pg_terminate_backend(pid) as ended from pg_stat_activity where application_name = 'jejak' and query like 'copy%'",
        );
        if (found.length > 0) return;
      }
    })();
    await expect(failing).rejects.toThrow(/terminating connection|terminated unexpectedly/);
    await ended;
  });

  test("that is cut on the way gives nothing", async () => {
    let passed = 0;
    const port = await listening(
      createServer((socket) => {
        const server = connect(cluster.order.port, "127.0.0.1");
        socket.pipe(server);
        server.on("data", (chunk: Buffer) => {
          passed += chunk.length;
          if (passed < 300_000) socket.write(chunk);
          else for (const end of [socket, server]) end.destroy();
        });
        for (const end of [socket, server]) end.on("error", () => undefined);
      }),
    );
    await expect(pull("select *, repeat('x', 500) from pay", { port })).rejects.toThrow(
      /terminated unexpectedly|ECONNRESET/,
    );
    expect(passed).toBeGreaterThan(300_000);
  });

  test("with a wrong password, or to nobody, says so without the password", async () => {
    await expect(pull("select 1", { password: "salah-sekali" })).rejects.toThrow(
      /^PostgreSQL: password authentication failed for user "reader" \(28P01\)$/,
    );
    await expect(pull("select 1", { port: 1 })).rejects.toThrow(/ECONNREFUSED/);
  });

  test("is encrypted, and with verify-full only to the host that the certificate names", async () => {
    const query = "select ssl from pg_stat_ssl where pid = pg_backend_pid()";
    expect((await pull(query, { tls: "require" })).text).toBe("ssl\nt\n");
    expect((await pull(query, { tls: "verify-full", caFile: made.certFile })).text).toBe("ssl\nt\n");
    await expect(pull(query, { tls: "verify-full" })).rejects.toThrow(/self-signed certificate/);
    const { port } = cluster.order;
    const elsewhere = { host: "localhost", port, tls: "verify-full", caFile: made.certFile } as const;
    await expect(pull(query, elsewhere)).rejects.toThrow(/does not match certificate/);
    await expect(pull(query, { tls: "none" })).rejects.toThrow(/no encryption/);
  });

  test("is not encrypted by a server that cannot, and then nothing is asked", async () => {
    const port = await listening(createServer((socket) => void socket.once("data", () => socket.write("N"))));
    await expect(pull("select 1", { port })).rejects.toThrow(/does not support SSL/);
  });
});
