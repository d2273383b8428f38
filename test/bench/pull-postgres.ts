import { join } from "node:path";
import { writeWhole } from "../../pipeline/durable.ts";
import { startCluster } from "../connectors/cluster.ts";
import { roomsIn } from "../rooms.ts";
import { declare } from "../steps/feeds.ts";
import { costOf } from "./cost.ts";
import type { Figure } from "./figure.ts";
import { compare } from "./measure.ts";

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
    const password = cluster.order.password!;
    const dataDir = join(folder, "data");
    const rooms = roomsIn(dataDir);
    await declare(rooms, [
      {
        source: "complaints",
        name: "lapor",
        kind: "postgres",
        tls: "none",
        password: "JEJAK_SECRET_DB",
        host,
        port,
        database,
        user,
      },
    ]);
    await writeWhole(join(dataDir, "reference", "pull", "complaints.sql"), query);
    const command = `\\copy (${query.replaceAll(/\s+/g, " ")}) to '${join(folder, "limit.csv")}' with (format csv, header)`;
    const place = `postgresql://${user}:${password}@${host}:${port}/${database}`;
    return await compare("pull-postgres", {
      target: 1.5,
      hasCpuRatio: false,
      work: () => costOf("pull", { dataDir, source: "complaints", secrets: { JEJAK_SECRET_DB: password } }),
      limit: () => costOf("psql", { command, place }),
    });
  } finally {
    cluster.stop();
  }
}
