import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { rm } from "node:fs/promises";
import { writeWhole } from "../../pipeline/durable.ts";
import { findSources } from "../../pipeline/sources/find.ts";
import { postgresBin, startCluster } from "../connectors/cluster.ts";
import { roomsIn } from "../rooms.ts";
import { root } from "../root.ts";
import { collectFeeds, declare } from "../steps/feeds.ts";
import { compare, type Figure } from "./measure.ts";

const rows = 1_000_000;
const query = `select i as id, 'Dinas Contoh ' || i % 26 as opd, to_char(date '2018-01-01' + (i % 2500)::int, 'YYYY-MM') as bulan,
    i % 300 as masuk, i % 290 as selesai, round((i % 100) / 7.0, 1) as median_hari, 'catatan ' || i as catatan
    from jejak_complaints order by i`;

/** A pull of a million rows, from the declaration to the receipt, against psql's \copy of the same query to a file. */
export async function pullPostgres(folder: string): Promise<Figure> {
  const cluster = await startCluster(folder);
  try {
    await cluster.run(`
      create table jejak_complaints as select i from generate_series(1, ${rows}) as i;
      create index on jejak_complaints (i);
      grant select on jejak_complaints to reader`);
    await cluster.run("vacuum analyze jejak_complaints");
    const { host, port, database, user } = cluster.order;
    const rooms = roomsIn(join(folder, "data"));
    const found = (await findSources(root)).filter(({ name }) => name === "complaints");
    const feed = {
      source: "complaints",
      name: "lapor",
      kind: "postgres",
      tls: "none",
      password: "JEJAK_SECRET_DB",
    };
    await declare(rooms, [{ ...feed, host, port, database, user }]);
    await writeWhole(join(rooms.dataDir, "reference", "pull", "complaints.sql"), query);
    const secrets = { JEJAK_SECRET_DB: cluster.order.password! };
    let grownMb = 0;
    const figure = await compare("pull-postgres", {
      work: async () => {
        await rm(rooms.landing, { recursive: true, force: true });
        await rm(rooms.feedMarks, { force: true });
        const before = process.memoryUsage.rss();
        const watch = setInterval(() => {
          grownMb = Math.max(grownMb, (process.memoryUsage.rss() - before) / 1e6);
        }, 20);
        const { problems, newFiles } = await collectFeeds(rooms, found, { secrets });
        clearInterval(watch);
        if (problems.length > 0 || newFiles !== 1)
          throw new Error(`pulled ${newFiles} files`, { cause: problems[0] });
      },
      limit: async () => {
        const text = query.replaceAll(/\s+/g, " ");
        const command = `\\copy (${text}) to '${join(folder, "limit.csv")}' with (format csv, header)`;
        const place = `postgresql://${user}:${cluster.order.password}@${host}:${port}/${database}`;
        await promisify(execFile)(postgresBin("psql"), ["-q", "-v", "ON_ERROR_STOP=1", "-c", command, place]);
      },
    });
    return { ...figure, memory_mb: Math.round(grownMb) };
  } finally {
    cluster.stop();
  }
}
