// Arquero reads the same rows and is ten times as large: only pages that reshape tables fetch it.
import { tableFromIPC } from "npm:@uwdata/flechette";
import type { Messages } from "../messages/id.js";
import { markEdition } from "./edition-mark.js";
import { hole, type Size } from "./hole.js";
import { wordedRows } from "./in-language.js";
import type { Context, MartName, Marts, Release, Rows } from "./marts.js";
import { watchRelease } from "./newer-release.js";
import { painted } from "./painted.js";
import { isShut } from "./session.js";

/** Why there is nothing to draw: no release yet, no answer, no session any more, or a file that cannot be read. */
export class ReleaseError extends Error {
  readonly kind: "none" | "unreachable" | "ended" | "broken";
  constructor(kind: ReleaseError["kind"], message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}

/**
 * Reads the current release once for a page and returns `show`, which puts a component into the page: a quiet
 * placeholder first, then what the component draws from `names`, or a sentence that says why there is nothing. Tables of
 * `whereReleased` have no rows where this edition does not hold them; `release.marts` says which it does.
 */
export function openRelease<const N extends MartName, const O extends MartName = never>(
  t: Messages,
  names: readonly N[],
  whereReleased: readonly O[] = [],
) {
  const opened = readRelease<N | O>(t, [...names, "citations"], whereReleased);
  let before: Promise<unknown> = opened;
  return (draw: (rows: Rows<N | O | "citations">, context: Context) => Node, size: Size = "figure") => {
    const drawn = before.then(async () => {
      const { rows, context } = await opened;
      return draw(rows, context);
    });
    // The first figure of a page is shown before those below it are drawn.
    before = drawn.catch(() => undefined).then(() => (size === "figure" ? painted() : undefined));
    return hole(drawn, t, size);
  };
}

async function readRelease<N extends MartName>(
  t: Messages,
  names: readonly (N | "citations")[],
  whereReleased: readonly N[],
) {
  const release = (await (await request("/data/release.json", "no-cache")).json()) as Release;
  const held = [...names, ...whereReleased.filter((name) => name in release.marts)];
  const tables = await Promise.all(
    held.map(async (name) => [name, wordedRows(name, await readMart(release, name), t)] as const),
  );
  const absent = whereReleased.map((name) => [name, []] as const);
  const rows = Object.fromEntries([...absent, ...tables]) as unknown as Rows<N | "citations">;
  const citations = new Map(rows.citations.map((citation) => [citation.source_id, citation]));
  const context: Context = { t, release, citations };
  markEdition(release, t);
  watchRelease(release, t);
  return { rows, context };
}

async function readMart<N extends MartName>(release: Release, name: N): Promise<readonly Marts[N][]> {
  const url = `/data/${release.release_id}/${name}.arrow`;
  const bytes = new Uint8Array(await (await request(url)).arrayBuffer());
  try {
    return tableFromIPC(bytes).toArray() as Marts[N][];
  } catch (cause) {
    throw new ReleaseError("broken", url, { cause });
  }
}

async function request(url: string, cache: RequestCache = "default"): Promise<Response> {
  const response = await fetch(url, { cache }).catch((cause: unknown) => {
    throw new ReleaseError("unreachable", url, { cause });
  });
  if (response.status === 404 && url.endsWith("release.json")) throw new ReleaseError("none", url);
  if (isShut(response)) throw new ReleaseError("ended", url);
  if (!response.ok) throw new ReleaseError("broken", `${url} (${response.status})`);
  return response;
}

/** A file that depends on the run, not on the release; undefined where the site has none. */
export async function readStatus<T>(
  name: "runs" | "freshness" | "releases" | "slots",
): Promise<T | undefined> {
  const response = await fetch(`/status/${name}.json`, { cache: "no-cache" });
  return response.ok ? ((await response.json()) as T) : undefined;
}
