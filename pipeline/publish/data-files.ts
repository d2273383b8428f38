import { mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { sha256, sha256File } from "../durable.ts";
import { JejakError } from "../errors.ts";
import { openWarehouse, type Warehouse } from "../warehouse.ts";
import { arrowFrom, selectList, type SqlColumn } from "./arrow.ts";
import { internalFolder } from "../releases/manifest.ts";
import { describeRelease, type Edition, type Release } from "./release.ts";

/** Table → column → the type that DuckDB gives it: an Arrow file of the site holds only numbers, booleans and texts. */
export type Schema = Record<string, Record<string, string>>;

/**
 * Writes an edition of a release as the browser reads it, below `folder`: `<release_id>/<mart>.arrow` for each
 * `<mart>.parquet`, `<release_id>/schema.json` with the engine's type of every column, and `release.json`. Returns the hash
 * of each file by its name.
 *
 * Throws if a mart is not the one that the manifest describes, and where the internal edition is asked of a release that
 * has none.
 */
export async function writeDataFiles(
  releaseDir: string,
  release: Release,
  { folder, edition }: { folder: string; edition: Edition },
): Promise<Record<string, string>> {
  const about = JSON.stringify(describeRelease(release, edition), null, 1);
  const files = new Map<string, string | Uint8Array>([
    ["release.json", about],
    [`${release.release_id}/release.json`, about],
  ]);
  const schema: Schema = {};
  const warehouse = await openWarehouse();
  try {
    for (const [place, marts] of placesOf(releaseDir, release, edition)) {
      await refuseOthers(release, place, marts);
      for (const mart of Object.keys(marts).toSorted()) {
        const parquet = path.join(place, `${mart}.parquet`);
        if ((await sha256File(parquet)) !== marts[mart]!.sha256) refuse(release, "changed", [mart]);
        const { columns, arrow } = await readArrow(warehouse, parquet);
        files.set(`${release.release_id}/${mart}.arrow`, arrow);
        schema[mart] = Object.fromEntries(columns.map(({ name, type }) => [name, type]));
      }
    }
  } finally {
    warehouse.close();
  }
  files.set(`${release.release_id}/schema.json`, JSON.stringify(schema));
  await mkdir(path.join(folder, release.release_id), { recursive: true });
  for (const [name, content] of files) await writeFile(path.join(folder, name), content);
  return Object.fromEntries([...files].map(([name, content]) => [name, sha256(content)]));
}

/** The folders that an edition is made of, each with what the manifest says of it. */
function placesOf(releaseDir: string, { release_id: id, marts, internal }: Release, edition: Edition) {
  const open = [releaseDir, marts] as const;
  if (edition === "public") return [open];
  if (internal !== undefined) return [open, [path.join(releaseDir, internalFolder), internal] as const];
  throw new JejakError({
    indonesian: `rilis ${id} dibuat oleh versi yang belum mengenal edisi internal`,
    english: `release ${id} was made by a version that knew no internal edition`,
    hint: "npm run jejak -- run --from build --edition internal",
  });
}

async function refuseOthers(release: Release, folder: string, marts: Release["marts"]): Promise<void> {
  const lying = (await readdir(folder))
    .filter((name) => name.endsWith(".parquet"))
    .map((name) => path.parse(name).name);
  refuse(
    release,
    "missing",
    Object.keys(marts).filter((mart) => !lying.includes(mart)),
  );
  refuse(
    release,
    "unlisted",
    lying.filter((mart) => !(mart in marts)),
  );
}

/** A Parquet file as the browser reads it. */
export async function readArrow(
  warehouse: Warehouse,
  parquet: string,
): Promise<{ columns: readonly SqlColumn[]; arrow: Uint8Array }> {
  const source = `from read_parquet('${parquet.replaceAll("'", "''")}')`;
  const columns = await warehouse.columns(`select * ${source}`);
  const rows = await warehouse.rows(`select ${selectList(columns)} ${source}`);
  return { columns, arrow: arrowFrom(columns, rows) };
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
