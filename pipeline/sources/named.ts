import { UsageError } from "../errors.ts";
import type { FoundSource } from "./find.ts";

/** The names as a set; undefined where none were given. Throws for a name that no source has. */
export function namedSources(
  names: readonly string[] | undefined,
  found: readonly FoundSource[],
): ReadonlySet<string> | undefined {
  const unknown = names?.find((name) => !found.some((source) => source.name === name));
  if (unknown !== undefined)
    throw new UsageError({
      indonesian: `tidak ada sumber bernama ${unknown}`,
      english: `there is no source named ${unknown}`,
      hint: `sources: ${found.map(({ name }) => name).join(", ")}`,
    });
  return names === undefined ? undefined : new Set(names);
}
