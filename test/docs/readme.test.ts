import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Command } from "commander";
import { beforeAll, describe, expect, test } from "vitest";
import { settings } from "../../pipeline/settings.ts";
import { root } from "../folders.ts";
import { examplesOf, inMessages, inReadme, program, type Shown } from "./commands.ts";

let jejak: Command;
let readme: string;

beforeAll(async () => {
  [jejak, readme] = await Promise.all([program(), readFile(join(root, "README.md"), "utf8")]);
});

const verbOf = ({ args: [name] }: Shown) => jejak.commands.find((verb) => verb.name() === name);

/** Options of the program itself, before any verb. */
const ownOptions = [{ long: "--print-config", short: undefined }];

/** Options of a shown command that its verb does not know. */
function strange(shown: Shown): string[] {
  const known = (verbOf(shown)?.options ?? ownOptions).flatMap(({ long, short }) => [long, short]);
  return shown.args.filter((word) => /^--?[a-z]/.test(word) && word !== "--help" && !known.includes(word));
}

describe("every command that a reader is shown", () => {
  test.each([
    ["in README", async () => inReadme(jejak.commands.map((verb) => verb.name())), 20],
    ["below a help", async () => jejak.commands.flatMap(examplesOf), 20],
    ["as the next thing to do", inMessages, 40],
  ])("%s is a verb with options that it has", async (_, find, least) => {
    const shown = await find();
    expect(shown.length).toBeGreaterThan(least);
    const unknown = shown.filter((one) => !one.args[0]!.startsWith("-") && verbOf(one) === undefined);
    expect(unknown).toEqual([]);
    expect(shown.filter((one) => strange(one).length > 0)).toEqual([]);
  });

  test("of npm is a script", async () => {
    const { scripts } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as {
      scripts: Record<string, string>;
    };
    const named = [...readme.matchAll(/npm (?:run )?([a-z]+)/g)].map(([, name]) => name!);
    expect(new Set(named).size).toBeGreaterThan(4);
    expect(named.filter((name) => !(name in scripts) && !["ci", "are", "packages"].includes(name))).toEqual(
      [],
    );
  });
});

describe("README", () => {
  test("names only files and folders that there are", () => {
    const linked = [...readme.matchAll(/\]\(([^)#]+)\)/g)].map(([, path]) => path!);
    const named = [
      ...readme.matchAll(/`((?:pipeline|dashboards|test|data\/(?:published|reference))\/[^`\s<*]*)`/g),
    ]
      .map(([, path]) => path!)
      // The source that the text has the reader add.
      .filter((path) => !path.includes("visitor_counts"));
    expect(named.length).toBeGreaterThan(15);
    expect([...linked, ...named].filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  test("names only settings that there are", () => {
    const known = new Set(Object.keys(settings.shape));
    const named = new Set([...readme.matchAll(/JEJAK_[A-Z_]+/g)].map(([name]) => name));
    expect([...named].filter((name) => !known.has(name) && !name.startsWith("JEJAK_SECRET_"))).toEqual([]);
  });
});

/** English words that no command holds: a hint with one of them is a sentence. */
const english = /\b(the|it|its|with|is|are|to|or|that|which|again|where|there)\b/;

test("a hint that is a sentence stands in both languages", async () => {
  const files = (await readdir(join(root, "pipeline"), { recursive: true })).filter((name) =>
    name.endsWith(".ts"),
  );
  const hints = await Promise.all(
    files.map(async (name) => {
      const text = await readFile(join(root, "pipeline", name), "utf8");
      return [...text.matchAll(/\bhint:[^,]*?(["'`])((?:(?!\1)[^\\]|\\.)*)\1/gs)].map(([, , hint]) => ({
        name,
        hint: hint!,
      }));
    }),
  );
  const all = hints.flat();
  expect(all.length).toBeGreaterThan(60);
  expect(
    all.filter(({ hint }) => english.test(hint.replaceAll(/\$\{[^}]*\}/g, "")) && !hint.includes(" / ")),
  ).toEqual([]);
});
