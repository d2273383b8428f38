import type { Command } from "commander";
import { UsageError } from "../errors.ts";
import { withLock } from "../lock.ts";
import { prune } from "../releases/prune.ts";
import { wholeNumber } from "./arguments.ts";
import { common, dataOption } from "./common.ts";

export const addPrune = (program: Command): Command =>
  program
    .command("prune")
    .description("remove old releases to make room / menghapus rilis lama untuk memberi tempat")
    .requiredOption(
      "--keep <n>",
      "how many of the newest stay / banyaknya yang terbaru yang tetap",
      wholeNumber,
    )
    .option("--dry-run", "only say which would go / hanya sebutkan yang akan dihapus")
    .addOption(dataOption())
    .addHelpText(
      "after",
      `
Rilis yang berlaku dan yang dikutip (jejak cite) selalu tetap.

The current release and those that something cites (jejak cite) always stay. What was told of people stays in the disclosure
ledger. JEJAK_KEEP_RELEASES=N does the same after every run; without it every release is kept.`,
    )
    .action(async ({ data, keep, dryRun }) => {
      if (keep < 1)
        throw new UsageError({
          indonesian: "sedikitnya satu rilis harus tinggal",
          english: "at least one release has to stay",
          hint: "npm run jejak -- prune --keep 10 --dry-run",
        });
      const { rooms } = common({ data });
      const gone = await withLock(rooms.dataDir, () =>
        prune(rooms, { keep, now: new Date(), isTrial: dryRun === true }),
      );
      for (const id of gone) console.log(`  ${id}`);
      console.log(`[id] ${gone.length} rilis ${dryRun === true ? "akan dihapus" : "dihapus"}`);
      console.log(`[en] ${gone.length} releases ${dryRun === true ? "would go" : "are gone"}`);
    });
