import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { sha256, sha256File, writeWhole } from "./durable.ts";
import type { LandedFile } from "./receipts.ts";
import type { Rooms } from "./rooms.ts";
import { readCurrent } from "./steps/release.ts";

/** Code that reads or shows what others made. */
const besideTheContent =
  /^(publish|schedule|health|alerts|doctor|sample|verbs|questions|explain|diff|simulate|programs)\/|^(jejak|print)\.ts$/;

/** The version of the package and of the code that decides a release's content, e.g. `0.1.0+1f2e3d4c5b6a`. */
export async function readCodeVersion(root: string): Promise<string> {
  const code = await hashOfCode(join(root, "pipeline"), besideTheContent);
  const { version, dependencies } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as {
    version: string;
    dependencies: Record<string, string>;
  };
  const engine = dependencies["@duckdb/node-api"];
  return `${version}+${sha256(`${code} ${engine}`).slice(0, 12)}`;
}

/** One hash of all TypeScript and SQL below a folder, less what `besides` matches. */
export async function hashOfCode(folder: string, besides = /^$/): Promise<string> {
  const files = (await readdir(folder, { recursive: true }))
    .filter((name) => /\.(ts|sql)$/.test(name) && !besides.test(name))
    .toSorted();
  const hashes = await Promise.all(
    files.map(async (name) => `${name} ${await sha256File(join(folder, name))}`),
  );
  return sha256(hashes.join("\n"));
}

/** Hash of all that decides the content of a release: code, files and day. What would repeat it need not run. */
export function recipeOf(codeVersion: string, files: readonly LandedFile[], asOf: string): string {
  const inputs = files.map(({ source, origin, name, sha256: hash, replaced = 0 }) =>
    [source, origin, name, hash, replaced].join(" "),
  );
  return sha256([codeVersion, asOf, ...inputs].join("\n"));
}

interface Cooked {
  readonly recipe: string;
  readonly release_id: string;
}

/** Whether the current release was made from just that. */
export async function isCooked(rooms: Rooms, recipe: string): Promise<boolean> {
  const cooked = await readCooked(rooms);
  return cooked?.recipe === recipe && cooked.release_id === (await readCurrent(rooms))?.release_id;
}

/** What the current release was made from; absent when nothing was released or its mark was lost. */
async function readCooked(rooms: Rooms): Promise<Cooked | undefined> {
  const path = cookedPath(rooms);
  return existsSync(path) ? (JSON.parse(await readFile(path, "utf8")) as Cooked) : undefined;
}

export const writeCooked = (rooms: Rooms, cooked: Cooked) =>
  writeWhole(cookedPath(rooms), `${JSON.stringify(cooked)}\n`);

const cookedPath = (rooms: Rooms) => join(rooms.releases, "recipe.json");
