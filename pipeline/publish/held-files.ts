import type { IncomingHttpHeaders } from "node:http";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";

/** A file in memory and what it is sent with. */
export interface HeldFile {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>> & { readonly etag: string };
}

/** Asks for one file, as it is written for readers who take this compression. */
export type HoldFile = (encodings: readonly Encoding[]) => Promise<HeldFile | undefined>;

/** The types of what readers fetch most, as @fastify/static has them; others are not held. */
const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "application/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".arrow": "application/octet-stream",
};

const largestBytes = 262_144;
const mostBytes = 64_000_000;

const siblings = { br: ".br", gzip: ".gz", identity: "" } as const;
type Encoding = keyof typeof siblings;

/** Holds the small files of one site, which never change, so that most requests need no disk. */
export function holdFiles() {
  let bytes = 0;
  const read = async (file: string, encoding: Encoding): Promise<HeldFile | undefined> => {
    const type = types[path.extname(file)];
    const place = `${file}${siblings[encoding]}`;
    const about = await stat(place).catch(() => undefined);
    if (type === undefined || about?.isFile() !== true) return undefined;
    if (about.size > largestBytes || bytes + about.size > mostBytes) return undefined;
    const body = await readFile(place);
    bytes += body.length;
    return {
      body,
      headers: {
        "content-type": type,
        "accept-ranges": "bytes",
        etag: `W/"${about.size.toString(16)}-${about.mtime.getTime().toString(16)}"`,
        "last-modified": about.mtime.toUTCString(),
        ...(encoding === "identity" ? {} : { "content-encoding": encoding }),
      },
    };
  };
  return (file: string): HoldFile => {
    const held = new Map<Encoding, Promise<HeldFile | undefined>>();
    const find = (encoding: Encoding) => {
      const known = held.get(encoding) ?? read(file, encoding);
      held.set(encoding, known);
      return known;
    };
    return async (encodings) => {
      for (const encoding of encodings) {
        const found = await find(encoding);
        if (found !== undefined) return found;
      }
      return undefined;
    };
  };
}

/** What only some requests say, and the library answers. */
const unusual = ["range", "if-match", "if-unmodified-since", "if-modified-since", "cache-control"] as const;

/**
 * Which forms of a file answer an ordinary request, best first; undefined for a request that asks for a part, sets
 * conditions other than one ETag, or weighs its encodings.
 */
export function ordinaryEncodings(headers: IncomingHttpHeaders): readonly Encoding[] | undefined {
  if (unusual.some((name) => headers[name] !== undefined)) return undefined;
  const accepted = headers["accept-encoding"] ?? "";
  if (Array.isArray(accepted) || /[;*]/.test(accepted)) return undefined;
  const taken = accepted.split(/\s*,\s*/);
  return [...(["br", "gzip"] as const).filter((encoding) => taken.includes(encoding)), "identity"];
}
