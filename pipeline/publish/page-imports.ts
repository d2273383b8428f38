/** A module that a page takes names from, as the address stands in the page. */
export interface PageImport {
  readonly module: string;
  /** Exported names; none where the module is taken whole. */
  readonly names: readonly string[];
}

/** The scripts that stand in a page. */
export const scriptsIn = (html: string): string[] =>
  [...html.matchAll(/<script type="module">([^]*?)<\/script>/g)].map(([, script]) => script!);

/**
 * What a page's script imports.
 *
 * Framework turns `import {a as b} from "c"` of a page into `const {a: b} = await import("c")`, and several into one
 * `const [{…}, {…}] = await Promise.all([import("c"), …])`.
 */
export function importsIn(script: string): PageImport[] {
  const one = script.matchAll(/const (\{.*?\}|[\w$]+) = await (import\(.*?\));/g);
  const several = script.matchAll(/const \[(.*)\] = await Promise\.all\(\[(import\(.*\))\]\);/g);
  return [...one, ...several].flatMap(([, wanted, calls]) => {
    const patterns = wanted!.match(/\{.*?\}|[\w$]+/g) ?? [];
    return [...calls!.matchAll(/import\([^"]*"([^"]+)"\)/g)].map(([, module], index) => ({
      module: module!,
      names: namesIn(patterns[index] ?? ""),
    }));
  });
}

function namesIn(pattern: string): string[] {
  const parts = pattern.startsWith("{") ? pattern.slice(1, -1).split(",") : [];
  return parts.map((part) => part.split(":")[0]!.trim()).filter((name) => name !== "");
}
