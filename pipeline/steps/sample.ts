import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { isSealed } from "../contract/persons.ts";
import { writeWhole } from "../durable.ts";
import { bring } from "../landing.ts";
import { root } from "../programs/here.ts";
import { hashOfCode } from "../recipe.ts";
import { readReceipts, writeReceipt } from "../receipts.ts";
import type { Rooms } from "../rooms.ts";
import { type SampleOptions, writeSample } from "../sample/sample.ts";
import type { FoundSource } from "../sources/find.ts";
import type { Keys } from "../vault/master-key.ts";
import { underOtherKeys } from "../vault/one-key.ts";
import { scratchFolder, sweepScratch } from "../vault/scratch.ts";

/**
 * Draws the fictional Kota Contoh and lands it with the origin `sample`, in place of any sample before it. Its files are
 * written outside the data folder and are gone afterwards. Nothing is done where the same city was landed already.
 */
export async function landSample(
  found: readonly FoundSource[],
  rooms: Rooms,
  { options, now, vault }: { options: Omit<SampleOptions, "folder">; now: Date; vault: () => Promise<Keys> },
): Promise<{ files: number; isNew: boolean }> {
  const mark = join(rooms.landing, "sample.json");
  const code = await hashOfCode(join(root, "pipeline", "sample"));
  const recipe = `${JSON.stringify({ code, ...options })}\n`;
  const before = (await readReceipts(rooms.receipts)).filter(({ origin }) => origin === "sample");
  if (
    existsSync(mark) &&
    (await readFile(mark, "utf8")) === recipe &&
    underOtherKeys(before, (await vault()).id) === undefined
  )
    return { files: before.length, isNew: false };
  await sweepScratch(rooms.scratch);
  const { path: folder, dispose } = await scratchFolder(rooms.scratch);
  try {
    const { files } = await writeSample({ ...options, folder });
    const names = files.map(({ file }) => `sample/${file}`);
    for (const { source, file } of files) {
      const { contract } = found.find(({ name }) => name === source)!;
      const keys = isSealed(contract) ? await vault() : undefined;
      const offered = { source, origin: "sample", name: `sample/${file}`, path: join(folder, file) } as const;
      await bring(rooms, offered, { now, keys, known: before });
    }
    for (const file of before.filter(({ name }) => !names.includes(name)))
      await writeReceipt(rooms.receipts, file, "withdrawn");
    await writeWhole(mark, recipe);
    return { files: files.length, isNew: true };
  } finally {
    await dispose();
  }
}
