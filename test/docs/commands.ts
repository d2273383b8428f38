import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Command } from "commander";
import { root } from "../folders.ts";

/** A command line that some text shows a reader, and where. */
export interface Shown {
  readonly where: string;
  /** What stands after `jejak`. */
  readonly args: readonly string[];
}

/** Every verb, with what its help says. */
export async function program(): Promise<Command> {
  const whole = new Command("jejak").exitOverride();
  for (const file of (await readdir(join(root, "pipeline", "verbs"))).toSorted()) {
    const exported = (await import(join(root, "pipeline", "verbs", file))) as Record<string, unknown>;
    for (const [name, add] of Object.entries(exported))
      if (/^add[A-Z]/.test(name)) (add as (to: Command) => unknown)(whole);
  }
  return whole;
}

/** Words of a command line, with what stands in quotes as one. */
const words = (line: string) =>
  [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare!,
  );

/** The examples below a verb's help: lines that begin with two blanks and the name of the program. */
export function examplesOf(verb: Command): Shown[] {
  let help = "";
  verb.configureOutput({ writeOut: (text) => (help += text) });
  verb.outputHelp();
  return [...help.matchAll(/^ {2}(?:JEJAK_\w+=\S+ )?jejak (\S.*)$/gm)].map(([, line]) => ({
    where: `jejak ${verb.name()} --help`,
    // What an example does stands two blanks and more behind it.
    args: words(line!.split(/ {2,}/)[0]!),
  }));
}

/** Commands of README: in fences, in code spans, and those of its table of questions. */
export async function inReadme(verbs: readonly string[]): Promise<Shown[]> {
  const text = await readFile(join(root, "README.md"), "utf8");
  const spans = [...text.matchAll(/`([^`\n]+)`/g)].map(([, span]) => span!);
  const lines = [...text.matchAll(/^(npm (?:run jejak -- )?.*)$/gm)].map(
    ([, line]) => line!.split(/ {2,}/)[0]!,
  );
  return [...spans, ...lines].flatMap((span) => {
    const [, own] = /^(?:npm run )?jejak (?:-- )?(.+)$/.exec(span) ?? [];
    const line = own ?? (verbs.includes(span.split(" ")[0]!) ? span : undefined);
    return line === undefined || line.startsWith("…") ? [] : [{ where: "README.md", args: words(line) }];
  });
}

/** Commands that messages of the code and of the pages name as the next thing to do. */
export async function inMessages(): Promise<Shown[]> {
  const files = await Promise.all(
    ["pipeline", "dashboards"].map(async (folder) =>
      (await readdir(join(root, folder), { recursive: true }))
        .filter((name) => /\.(ts|md|json)$/.test(name) && !name.includes(".observablehq"))
        .map((name) => join(folder, name)),
    ),
  );
  const shown = await Promise.all(
    files.flat().map(async (where) => {
      const text = await readFile(join(root, where), "utf8");
      return [...text.matchAll(/npm run jejak -- ([a-z-][^`"'\n;,)<]*)/g)].map(([, line]) => ({
        where,
        args: words(line!.replaceAll(/\$\{[^}]*\}?/g, "2023")),
      }));
    }),
  );
  return shown.flat();
}
