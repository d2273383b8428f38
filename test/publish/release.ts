import { mkdir } from "node:fs/promises";
import path from "node:path";
import { sha256, sha256File } from "../../pipeline/durable.ts";
import { openWarehouse } from "../../pipeline/warehouse.ts";
import { temporaryFolder, writeFiles } from "./project.ts";

type Queries = Readonly<Record<string, string>>;

/** A release folder whose marts are the given queries, public and internal ones; returns the folder and the release's id. */
export async function release(
  queries: Queries,
  internalQueries: Queries = {},
): Promise<{ folder: string; id: string }> {
  const folder = await temporaryFolder();
  const marts = await write(queries, folder);
  const internal = await write(internalQueries, path.join(folder, "internal"));
  const hash = sha256(JSON.stringify(marts));
  const id = `20260301-${hash.slice(0, 12)}`;
  const manifest = {
    release_id: id,
    content_hash: hash,
    created_at: "2026-03-01T02:15:00Z",
    origins: ["published"],
    marts,
    internal,
  };
  await writeFiles(folder, { "manifest.json": JSON.stringify(manifest) });
  return { folder, id };
}

async function write(queries: Queries, folder: string) {
  await mkdir(folder, { recursive: true });
  const warehouse = await openWarehouse();
  const marts: Record<string, { rows: number; sha256: string }> = {};
  for (const [mart, query] of Object.entries(queries)) {
    const file = path.join(folder, `${mart}.parquet`);
    await warehouse.run(`copy (${query}) to '${file}' (format parquet)`);
    const [counted] = await warehouse.rows<{ rows: number }>(`select count(*) as rows from (${query})`);
    marts[mart] = { rows: counted!.rows, sha256: await sha256File(file) };
  }
  warehouse.close();
  return marts;
}
