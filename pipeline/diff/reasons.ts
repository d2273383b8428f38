import type { Manifest } from "../steps/release.ts";

/** Something that differs between what two releases were made from. */
export interface Reason {
  /** `file`: what agencies and sources handed in; `correction`: a declared one; `rule`: a reference table; `code`; `day`. */
  readonly kind: "file" | "correction" | "rule" | "code" | "day";
  /** The feed that it belongs to; null for code and day, which touch everything. */
  readonly source: string | null;
  /** A file's name, the version of the code, or the day of reference. */
  readonly name: string;
  readonly change: "added" | "removed" | "changed";
}

/** What the inputs of two releases do not share, files by source and name, then code and day. */
export function reasonsBetween(before: Manifest, after: Manifest): Reason[] {
  const [old, young] = [inputsByName(before), inputsByName(after)];
  const files = [...new Set([...old.keys(), ...young.keys()])].toSorted().flatMap((key): Reason[] => {
    const [a, b] = [old.get(key), young.get(key)];
    if (a?.sha256 === b?.sha256) return [];
    const { source, name } = (b ?? a)!;
    const change = a === undefined ? "added" : b === undefined ? "removed" : "changed";
    return [{ kind: kindOf(source, name), source, name, change }];
  });
  const whole = (kind: "code" | "day", a: string, b: string): Reason[] =>
    a === b ? [] : [{ kind, source: null, name: `${a} → ${b}`, change: "changed" }];
  return [
    ...files,
    ...whole("code", before.code_version, after.code_version),
    ...whole("day", before.as_of, after.as_of),
  ];
}

const inputsByName = ({ inputs }: Manifest) =>
  new Map(inputs.map((input) => [`${input.source}\n${input.origin}\n${input.name}`, input]));

function kindOf(source: string, name: string): Reason["kind"] {
  if (source === "corrections") return "correction";
  return /(^|\/)reference\//.test(name) ? "rule" : "file";
}

/** Those reasons that can reach a mart, however far up. `edges` are the rows of the mart `lineage`. */
export function reasonsFor(
  mart: string,
  reasons: readonly Reason[],
  edges: readonly { reader: string; reads: string }[],
): Reason[] {
  const reached = new Set([`marts.${mart}`]);
  for (const table of reached)
    for (const { reader, reads } of edges) if (reader === table) reached.add(reads);
  // The ledgers in `meta` are about every file of every source.
  if ([...reached].some((table) => table.startsWith("meta."))) return [...reasons];
  const sources = new Set([...reached].map((table) => /^(?:raw|staging|ref)\.(.+)$/.exec(table)?.[1]));
  return reasons.filter(({ source }) => source === null || sources.has(source));
}
