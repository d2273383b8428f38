import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Rooms } from "../../pipeline/rooms.ts";
import type { FoundSource } from "../../pipeline/sources/find.ts";
import { collect } from "../../pipeline/steps/collect.ts";
import { stillNet } from "../connectors/pulling.ts";
import { vaultOf } from "../rooms.ts";

/** Writes the operator's declaration of feeds. */
export async function declare(rooms: Rooms, feeds: readonly object[]): Promise<void> {
  await mkdir(rooms.dataDir, { recursive: true });
  await writeFile(rooms.feeds, JSON.stringify({ feeds }));
}

/** The declaration of a CSV file at an address. */
export const sheet = (url: URL, more: object = {}) => ({
  source: "complaints",
  name: "lapor",
  kind: "http",
  url: url.href,
  format: "csv",
  ...more,
});

/** Collects once, with the clock held still and the secrets given. */
export function collectFeeds(
  rooms: Rooms,
  found: readonly FoundSource[],
  {
    at = "2026-11-21T03:00:00Z",
    secrets = {},
    only,
  }: { at?: string; secrets?: Readonly<Record<string, string>>; only?: ReadonlySet<string> } = {},
) {
  const outside = { readSecret: (name: string) => secrets[name], net: stillNet() };
  return collect(found, rooms, { now: new Date(at), only, vault: vaultOf(rooms), outside });
}

/** Every line of the receipts as name and the first digits of the hash. */
export async function receiptNames(rooms: Rooms): Promise<string[]> {
  const lines = (await readFile(rooms.receipts, "utf8")).trim().split("\n");
  return lines.filter((line) => line !== "").map((line) => (JSON.parse(line) as { name: string }).name);
}

/** Every file below a folder with its bytes. */
export async function contents(folder: string): Promise<Map<string, Buffer>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(await Promise.all(files.map(async (file) => [file, await readFile(file)] as const)));
}
