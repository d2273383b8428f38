import type { Command } from "commander";
import { citeRelease } from "../releases/cited.ts";
import { common, dataOption } from "./common.ts";

export const addCite = (program: Command): Command =>
  program
    .command("cite")
    .description("keep a release for good, because something cites it / menyimpan rilis yang dikutip")
    .argument("<id>", "id of a release, see: jejak releases / id rilis")
    .requiredOption(
      "--in <text>",
      "what cites it, such as the title of a report; name nobody / apa yang mengutipnya; jangan sebut orang",
    )
    .addOption(dataOption())
    .addHelpText("after", '\n  jejak cite 20260701-3f2a9c0d1e4b --in "LKjIP 2026"')
    .action(async (id, { data, in: where }) => {
      const { rooms } = common({ data });
      await citeRelease(rooms, id, { where, now: new Date() });
      console.log(`[id] rilis ${id} dan situsnya tidak akan dihapus untuk menghemat tempat`);
      console.log(`[en] release ${id} and its site will not be removed to make room`);
    });
