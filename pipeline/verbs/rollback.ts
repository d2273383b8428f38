import { existsSync } from "node:fs";
import type { Command } from "commander";
import { withLock } from "../lock.ts";
import { rollback } from "../releases/rollback.ts";
import { publish } from "../steps/publish.ts";
import { common, dataOption } from "./common.ts";

export const addRollback = (program: Command): Command =>
  program
    .command("rollback")
    .description("make an older release the current one / menjadikan rilis lama yang berlaku")
    .argument("<id>", "id of a release, see: jejak releases")
    .addOption(dataOption())
    .addHelpText(
      "after",
      `
The site, if there is one, follows at once. It holds until the next run that releases something: mend the files or the
declared corrections before it, or withdraw the release that must not come back.`,
    )
    .action(async (id, { data }) => {
      const { rooms } = common({ data });
      await withLock(rooms.dataDir, async () => {
        await rollback(rooms, id, new Date());
        if (existsSync(rooms.site))
          await publish({ dataDir: rooms.dataDir, releaseDir: rooms.currentRelease, root: rooms.root });
      });
      console.log(`[id] rilis yang berlaku: ${id}, sampai proses berikutnya yang merilis`);
      console.log(`[en] current release: ${id}, until the next run that releases something`);
    });
