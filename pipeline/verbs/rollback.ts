import type { Command } from "commander";
import { withLock } from "../lock.ts";
import { followCurrent } from "../publish/follow.ts";
import { rollback } from "../releases/rollback.ts";
import { common, dataOption } from "./common.ts";

export const addRollback = (program: Command): Command =>
  program
    .command("rollback")
    .description("make an older release the current one / menjadikan rilis lama yang berlaku")
    .argument("<id>", "id of a release, see: jejak releases / id rilis")
    .addOption(dataOption())
    .addHelpText(
      "after",
      `
The site, if there is one, follows at once. It holds until a run releases something new: the content that was rolled back
does not return by itself. Withdraw a release that nobody may read any more.
Situs langsung mengikuti. Berlaku sampai ada isi baru yang dirilis; isi yang digulung balik tidak kembali sendiri.

  jejak rollback 20260701-3f2a9c0d1e4b`,
    )
    .action(async (id, { data }) => {
      const { rooms } = common({ data });
      await withLock(rooms.dataDir, async () => {
        await rollback(rooms, id, new Date());
        await followCurrent(rooms);
      });
      console.log(`[id] rilis yang berlaku: ${id}, sampai ada isi baru yang dirilis`);
      console.log(`[en] current release: ${id}, until a run releases something new`);
    });
