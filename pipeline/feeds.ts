import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { formats } from "./connectors/shape.ts";
import { JejakError } from "./errors.ts";
import { hasSecret, secretName } from "./secrets.ts";

/** Names of headers and parameters that carry what nobody else may know. */
const confidential = /auth|cookie|key|token|secret|pass|sig/i;

const seconds = (initial: number) => z.number().positive().max(86_400).default(initial);
const named = { source: z.string().min(1), name: z.string().regex(/^[a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?$/) };
const caFile = z.string().min(1).optional();
const list = {
  records: z.string().describe("way to the list, keys joined by dots; empty if the answer is the list"),
  total: z.string().optional().describe("way to the declared number of records"),
  max_pages: z.int().min(1).default(1000),
};

const httpFeed = z
  .strictObject({
    ...named,
    kind: z.literal("http"),
    url: z.string().refine(isOpenUrl, {
      error: "an http(s) address without user or password; keys and tokens in it stand as {JEJAK_SECRET_…}",
    }),
    format: z.enum(formats).describe("what the address gives; json for paging"),
    headers: z
      .record(z.string().regex(/^[A-Za-z0-9-]+$/), z.string().regex(/^[\u0020-\u007e]*$/))
      .refine((headers) => Object.entries(headers).every(([name, value]) => isOpenPair(name, value)), {
        error: "a header that carries a secret names it as {JEJAK_SECRET_…}",
      })
      .default({}),
    paging: z
      .discriminatedUnion("style", [
        z.strictObject({
          style: z.literal("page"),
          parameter: z.string().min(1).default("page"),
          first: z.int().min(0).default(1),
          ...list,
        }),
        z.strictObject({ style: z.literal("link"), ...list }),
      ])
      .optional(),
    also_hosts: z.array(z.string().regex(/^[^\s/]+:\d+$/, "write host:port")).default([]),
    ca_file: caFile,
    request_seconds: seconds(60),
    total_seconds: seconds(900),
    retries: z.int().min(0).max(10).default(4),
    max_megabytes: z.number().positive().max(10_000).default(500),
  })
  .refine(({ format, paging }) => paging === undefined || format === "json", {
    error: "paging needs the format json",
  })
  // JavaScript holds no longer text, and JSON can only be judged as a whole.
  .refine(({ format, max_megabytes: limit }) => format !== "json" || limit <= 500, {
    error: "for json max_megabytes is at most 500",
  });

const postgresFeed = z.strictObject({
  ...named,
  kind: z.literal("postgres"),
  host: z.string().min(1).describe("name, address, or the folder of a Unix socket"),
  port: z.int().min(1).max(65_535).default(5432),
  database: z.string().min(1),
  user: z.string().min(1),
  password: z.string().regex(secretName, "the name of a secret, JEJAK_SECRET_…").optional(),
  tls: z.enum(["none", "require", "verify-full"]),
  ca_file: caFile,
  watermark: z
    .strictObject({
      slice: z.enum(["month", "year"]),
      from: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, "write YYYY-MM"),
      look_back: z.int().min(0).max(1200).default(3),
    })
    .optional()
    .describe("pull by slices of time, again only the last `look_back` of them"),
  connect_seconds: seconds(15),
  statement_seconds: seconds(900),
  lock_seconds: seconds(5),
});

export type HttpFeed = z.infer<typeof httpFeed>;
export type PostgresFeed = z.infer<typeof postgresFeed>;
/** Where the files of a source are got, as the operator declared it in `DIR/feeds.json`. Holds no secret, only their names. */
export type Feed = HttpFeed | PostgresFeed;

const feedShape = z.discriminatedUnion("kind", [httpFeed, postgresFeed]);
const fileShape = z.strictObject({ feeds: z.array(z.unknown()) });

/** How a feed is called in notes and errors. */
export const labelOf = ({ source, name }: Pick<Feed, "source" | "name">) => `${source}/${name}`;

/** The feeds that are declared well, and what is wrong with the others; without the file there are none. */
export async function readFeeds(
  path: string,
  sources: readonly string[],
): Promise<{ feeds: readonly Feed[]; problems: readonly JejakError[] }> {
  if (!existsSync(path)) return { feeds: [], problems: [] };
  const file = fileShape.safeParse(parseJson(await readFile(path, "utf8")));
  if (!file.success) return { feeds: [], problems: [wrong(path, z.prettifyError(file.error))] };
  const feeds: Feed[] = [];
  const problems: JejakError[] = [];
  file.data.feeds.forEach((declared, index) => {
    const feed = feedShape.safeParse(declared);
    const place = `${path} feeds[${index}]`;
    if (!feed.success) problems.push(wrong(place, z.prettifyError(feed.error)));
    else if (!sources.includes(feed.data.source))
      problems.push(wrong(place, `there is no source named ${feed.data.source}`));
    else if (feeds.some((other) => labelOf(other) === labelOf(feed.data)))
      problems.push(wrong(place, `${labelOf(feed.data)} is declared twice`));
    else feeds.push(feed.data);
  });
  return { feeds, problems };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Secrets stand by name only; a parameter that looks like one must not be written out. */
function isOpenUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, searchParams, origin } = new URL(text);
  const isWeb = protocol === "http:" || protocol === "https:";
  const isBare = username === "" && password === "" && !hasSecret(origin);
  return isWeb && isBare && [...searchParams].every(([name, value]) => isOpenPair(name, value));
}

const isOpenPair = (name: string, value: string) => !confidential.test(name) || hasSecret(value);

const wrong = (place: string, reason: string) =>
  new JejakError({
    indonesian: `${place} salah: ${reason}`,
    english: `${place} is wrong: ${reason}`,
    hint: "cara menyatakan sumber / npm run jejak -- run --help shows how a feed is declared",
  });
