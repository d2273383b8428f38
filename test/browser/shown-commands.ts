import { cp, readlink, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { backup } from "../../pipeline/backup/backup.ts";
import { exampleEdits } from "../../pipeline/simulate/edits-file.ts";
import type { Rooms } from "../../pipeline/rooms.ts";
import { jejak } from "../cli/jejak.ts";
import { examplesOf, inReadme, program, type Shown } from "../docs/commands.ts";
import { emptyFolder, keptFolder } from "../folders.ts";

/** Verbs that change a data folder, or remove from it: they are run on a copy of its landing and releases. */
const onCopy = new Set(["rollback", "withdraw", "cite", "prune", "backup", "restore", "doctor"]);

/** Why a shown command is not run here, by how it begins. */
const elsewhere: readonly (readonly [begins: RegExp, why: string])[] = [
  [/--help/, "the tests of the command line"],
  [/^schedule/, "the tests of the service"],
  [/^sample/, "the tests of the sample, which draw small cities"],
  [/^run (--to|--edition|--data|--from)/, "the tests of runs and editions, which take a whole run"],
  [/^brief .*\.(pdf|pptx)/, "the tests of the meeting pack, which need a browser"],
  [/^password/, "the tests of the gate"],
];

/** Every command that README and the helps show, run as a reader would; `at` is where the site stands once it does. */
export function shownCommands(at: () => { readonly dataDir: string; readonly rooms: Rooms }): void {
  describe("a command that a text shows", async () => {
    const whole = await program();
    const verbs = whole.commands.map((verb) => verb.name());
    const all = [...whole.commands.flatMap(examplesOf), ...(await inReadme(verbs))];
    const unique = new Map(all.map((shown) => [meant(shown), shown]));
    const here = [...unique].filter(
      ([line, { args }]) => line.includes(" ") && !elsewhere.some(([begins]) => begins.test(args.join(" "))),
    );
    let env: NodeJS.ProcessEnv;
    let own: Record<string, string>;
    beforeAll(async () => {
      const folder = keptFolder();
      own = { JEJAK_KEY_FILE: join(folder, "master.key"), JEJAK_TMP: join(folder, "scratch") };
      // The command line takes no key that lies in the data folder.
      await cp(at().rooms.keyFile, own["JEJAK_KEY_FILE"]!);
    });
    beforeEach(() => {
      env = { ...process.env };
      // The words go to whoever asked; a test run has nobody who reads them.
      vi.spyOn(console, "log").mockImplementation(() => undefined);
      vi.spyOn(process.stdout, "write").mockImplementation((...args: unknown[]) => {
        (args.findLast((arg) => typeof arg === "function") as (() => void) | undefined)?.();
        return true;
      });
    });
    afterEach(() => {
      vi.restoreAllMocks();
      process.env = env;
      process.exitCode = undefined;
    });

    test("is found in README and in the helps", () => {
      vi.restoreAllMocks();
      expect(here.length).toBeGreaterThan(18);
    });

    test.each(here)("%s", async (_, shown) => {
      const dataDir = onCopy.has(shown.args[0]!) ? await copyOf(at().dataDir) : at().dataDir;
      const args = await filled(shown, { dataDir, rooms: at().rooms });
      Object.assign(process.env, own);
      const code = shown.args[0] === "run" ? (await jejak(args, { env: own })).code : await asked(args);
      // The doctor says 1 where something is amiss with a folder, as with one that nobody serves.
      expect(shown.args[0] === "doctor" ? [0, 1] : [0]).toContain(code);
      const out = args[args.findIndex((word) => /^--(out|xlsx)$/.test(word)) + 1];
      expect(out === args[0] || existsSync(out!)).toBe(true);
    });
  });
}

/** Asks a verb in this process, which is started already. */
async function asked(args: readonly string[]): Promise<number | string> {
  await (await program()).parseAsync(args, { from: "user" });
  return process.exitCode ?? 0;
}

async function copyOf(dataDir: string): Promise<string> {
  const copy = join(emptyFolder(), "data");
  for (const part of ["landing", "releases", "status", "disclosure_ledger.ndjson"])
    await cp(join(dataDir, part), join(copy, part), { recursive: true, verbatimSymlinks: true });
  return copy;
}

/** A command without the names that a reader would replace, so that what says the same is run once. */
const meant = ({ args }: Shown) =>
  args
    .map((word, index) =>
      /^--(to|from|out|xlsx|data|reason|in)$/.test(args[index - 1] ?? "")
        ? "…"
        : word.replace(/^\d{8}-[0-9a-f]{12}$/, "ID"),
    )
    .join(" ");

/** A shown command with the reader's own release, folders and files in the place of those that are shown. */
async function filled(
  { args }: Shown,
  { dataDir, rooms }: { dataDir: string; rooms: Rooms },
): Promise<string[]> {
  const id = await readlink(join(dataDir, "releases", "current"));
  const folder = emptyFolder();
  await writeFile(join(folder, "rencana.json"), exampleEdits);
  const kept = join(folder, "cadangan");
  const taken = args
    .map((word) => word.replace(/^\d{8}-[0-9a-f]{12}$|^ID$/, id))
    .map((word) => (word === "select …" ? "select 1 as satu" : word === "…" ? "uji" : word))
    .map((word, index, all) => {
      const before = all[index - 1];
      if (before === "--year" && word === "uji") return "2023";
      if (before === "--agency" && word === "uji") return "contoh-dinas-01";
      if (before === "--keep" && word === "N") return "2";
      if (before === "--out" || before === "--xlsx" || before === "--edits")
        return join(folder, word.split("/").at(-1)!);
      if (before === "--to" || before === "--from") return kept;
      return word;
    });
  if (args[0] !== "restore") return [...taken, "--data", dataDir];
  await backup(rooms, kept, { now: new Date(), keys: undefined, keep: undefined });
  const at = taken.indexOf("--data");
  const rest = at < 0 ? taken : taken.toSpliced(at, 2);
  return [...rest, "--data", join(folder, "pulih")];
}
