import { resolve } from "node:path";
import type { Command } from "commander";
import { backup } from "../backup/backup.ts";
import { keysIfThere } from "../backup/key-state.ts";
import { printBackup } from "../backup/print.ts";
import { withLock } from "../lock.ts";
import { count } from "./arguments.ts";
import { common, dataOption } from "./common.ts";

export const addBackup = (program: Command): Command =>
  program
    .command("backup")
    .description("copy all that cannot be made again / mencadangkan semua yang tidak dapat dibuat ulang")
    .requiredOption(
      "--to <dir>",
      "folder of the backup, best on another disk; it grows by what is new / folder cadangan, sebaiknya di cakram lain",
    )
    .option("--keep <n>", "remove all but the newest n snapshots / hanya menyimpan n cadangan terbaru", count)
    .addOption(dataOption())
    .addHelpText(
      "after",
      `
Termasuk: berkas yang mendarat, buku besar, rilis, status, sumber dan rujukan operator. Berkas tentang orang tetap tersegel.
Tidak termasuk: kunci (simpan di tempat lain), inbox, dan yang dapat dibuat ulang.

In it: landed files with their receipts, the ledgers, the releases, status, feeds and the operator's references. Files about
people stay sealed. Not in it: the key (keep a copy of it in another place), the inbox, and what a run makes again.

  jejak backup --to /mnt/cadangan
  jejak restore --from /mnt/cadangan --check`,
    )
    .action(async ({ to, keep, data }) => {
      const { rooms } = common({ data });
      const folder = resolve(to);
      const keys = await keysIfThere(rooms);
      const done = await withLock(rooms.dataDir, () =>
        backup(rooms, folder, { now: new Date(), keys, keep }),
      );
      printBackup(done, folder);
    });
