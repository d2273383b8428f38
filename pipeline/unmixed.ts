import type { LandedFile } from "./receipts.ts";
import type { FoundSource } from "./sources/find.ts";

/**
 * The files that a run may use together. The sample is all or nothing: one real file of a feed that the sample fills too
 * drops it, so that nobody compares agencies with invented ones, unless it is asked for.
 */
export function unmixed(
  found: readonly FoundSource[],
  files: readonly LandedFile[],
  { withSample }: { withSample: boolean },
): LandedFile[] {
  const feeds = found.filter(({ source }) => source.kind === "record").map(({ name }) => name);
  const sampled = new Set(files.filter(({ origin }) => origin === "sample").map(({ source }) => source));
  const isReal = files.some(
    ({ origin, source }) => origin === "inbox" && feeds.includes(source) && sampled.has(source),
  );
  return withSample || !isReal ? [...files] : files.filter(({ origin }) => origin !== "sample");
}
