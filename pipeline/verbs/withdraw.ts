import type { Command } from "commander";
import { withLock } from "../lock.ts";
import { followCurrent } from "../publish/follow.ts";
import { withdraw } from "../releases/withdraw.ts";
import { printWithdrawal } from "../releases/print.ts";
import { common, dataOption } from "./common.ts";

export const addWithdraw = (program: Command): Command =>
  program
    .command("withdraw")
    .description("take a release back: its data and its site are removed / menarik kembali satu rilis")
    .argument("<id>", "id of a release, see: jejak releases / id rilis")
    .requiredOption(
      "--reason <text>",
      "why; stays in the tombstone and the log, so name nobody / alasan; tetap tercatat, jadi jangan sebut orang",
    )
    .addOption(dataOption())
    .addHelpText(
      "after",
      `
Yang tersisa adalah nisan dengan alasannya. Rilis terbaru yang masih ada menjadi yang berlaku, dan situsnya diterbitkan.
Cadangan lama dan unduhan tidak ikut terhapus; jejak backup menyebut cadangan yang masih memuatnya.

What stays is a manifest with the reason. The newest release that is left becomes the current one, and its site is
published. The same content is never released again, and the disclosure ledger keeps counting what was once told.
Older backups and downloads keep what they hold; jejak backup names the snapshots that do.

  jejak withdraw 20260701-3f2a9c0d1e4b --reason "TPP satu unit ikut terbit"`,
    )
    .action(async (id, { data, reason }) => {
      const { rooms } = common({ data });
      const withdrawn = await withLock(rooms.dataDir, async () => {
        const done = await withdraw(rooms, id, { reason, now: new Date() });
        if (done.isSiteGone) await followCurrent(rooms);
        return done;
      });
      printWithdrawal(withdrawn);
    });
