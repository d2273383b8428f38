import { mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { sha256, sha256File } from "../durable.ts";
import { JejakError } from "../errors.ts";
import { openWarehouse, type Warehouse } from "../warehouse.ts";
import { arrowFrom, selectList } from "./arrow.ts";
import { describeRelease, type Release } from "./release.ts";

/**
 * Writes a release as the browser reads it, below `folder`: `<release_id>/<mart>.arrow` for each `<mart>.parquet`,
 * and `release.json`. Returns the hash of each file by its name.
 *
 * Throws if a mart is not the one that the manifest describes.
 */
export async function writeDataFiles(
  releaseDir: string,
  release: Release,
  folder: string,
): Promise<Record<string, string>> {
  const marts = (await readdir(releaseDir))
    .filter((name) => name.endsWith(".parquet"))
    .map((name) => path.parse(name).name);
  refuse(
    release,
    "missing",
    Object.keys(release.marts).filter((mart) => !marts.includes(mart)),
  );
  refuse(
    release,
    "unlisted",
    marts.filter((mart) => !(mart in release.marts)),
  );

  const about = JSON.stringify(describeRelease(release), null, 1);
  const files = new Map<string, string | Uint8Array>([
    ["release.json", about],
    [`${release.release_id}/release.json`, about],
  ]);
  const warehouse = await openWarehouse();
  try {
    for (const mart of marts.toSorted()) {
      const parquet = path.join(releaseDir, `${mart}.parquet`);
      if ((await sha256File(parquet)) !== release.marts[mart]!.sha256) refuse(release, "changed", [mart]);
      files.set(`${release.release_id}/${mart}.arrow`, await readArrow(warehouse, parquet));
    }
  } finally {
    warehouse.close();
  }
  await mkdir(path.join(folder, release.release_id), { recursive: true });
  for (const [name, content] of files) await writeFile(path.join(folder, name), content);
  return Object.fromEntries([...files].map(([name, content]) => [name, sha256(content)]));
}

/** A Parquet file as the browser reads it. */
export async function readArrow(warehouse: Warehouse, parquet: string): Promise<Uint8Array> {
  const source = `from read_parquet('${parquet.replaceAll("'", "''")}')`;
  const columns = await warehouse.columns(`select * ${source}`);
  return arrowFrom(columns, await warehouse.rows(`select ${selectList(columns)} ${source}`));
}

function refuse(
  { release_id: id }: Release,
  what: "missing" | "unlisted" | "changed",
  marts: readonly string[],
): void {
  if (marts.length === 0) return;
  const indonesian = { missing: "hilang", unlisted: "tidak tercatat", changed: "berubah" }[what];
  throw new JejakError({
    indonesian: `rilis ${id}: ${marts.length} mart ${indonesian} dibanding manifest.json: ${marts.join(", ")}`,
    english: `release ${id}: ${marts.length} marts ${what} against manifest.json: ${marts.join(", ")}`,
    hint: "npm run jejak -- run --from build",
  });
}
