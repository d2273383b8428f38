import { resolve } from "node:path";
import type { Command } from "commander";
import { keysIfThere } from "../backup/key-state.ts";
import { printRestored, printVerified } from "../backup/print.ts";
import { restore, soundSnapshot } from "../backup/restore.ts";
import { withLock } from "../lock.ts";
import { common, dataOption } from "./common.ts";

export const addRestore = (program: Command): Command =>
  program
    .command("restore")
    .description("put a backup into an empty data folder / memulihkan cadangan ke folder data yang kosong")
    .requiredOption("--from <dir>", "folder of the backup / folder cadangan")
    .option(
      "--snapshot <name>",
      "which snapshot; the newest is the default / cadangan yang mana; bawaannya yang terbaru",
    )
    .option("--check", "only read every byte of it, and write nothing / hanya memeriksa")
    .addOption(dataOption())
    .addHelpText(
      "after",
      `
Setiap bita diperiksa sebelum berkas pertama ditulis. Sesudah itu letakkan salinan kunci, lalu jalankan.

Every byte is verified before the first file is written. Then put the copy of the key in its place and run.

  jejak restore --from /mnt/cadangan --check
  jejak restore --from /mnt/cadangan --data /srv/jejak`,
    )
    .action(async ({ from, snapshot, check, data }) => {
      const { rooms } = common({ data });
      const folder = resolve(from);
      if (check === true) return printVerified(await soundSnapshot(folder, snapshot));
      const restored = await withLock(rooms.dataDir, () => restore(rooms, { from: folder, name: snapshot }));
      const keys = await keysIfThere(rooms);
      printRestored(restored, {
        dataDir: rooms.dataDir,
        key: { keyFile: rooms.keyFile, id: keys?.id ?? null },
      });
    });
