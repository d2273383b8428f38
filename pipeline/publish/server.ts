import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import staticFiles from "@fastify/static";
import fastify, { type FastifyInstance, type FastifyReply } from "fastify";
import { JejakError } from "../errors.ts";
import { aboutRelease } from "./about-release.ts";
import { notFound, notFoundInEnglish, notYet } from "./answers.ts";
import { forever, never, revalidated, safety, withoutPolicy } from "./headers.ts";
import { type Edition, siteRoom } from "./release.ts";
import { currentSite, findFile } from "./site-files.ts";

/** Something else listens on the port. */
export class PortInUse extends JejakError {
  override readonly name = "PortInUse";

  constructor(port: number, options?: ErrorOptions) {
    super(
      {
        indonesian: `port ${port} sedang dipakai`,
        english: `port ${port} is in use`,
        hint: "--port 0 picks a free one",
      },
      options,
    );
  }
}

/** A running server. `url` ends in a slash. */
export interface Serving {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves `site/current` and `status/*.json` of a data folder, and tells of each of its releases at `/rilis/<id>`.
 *
 * The link is followed anew for each request, so a new site shows without a restart and a request is answered from
 * one site. Port 0 picks a free one. Throws `PortInUse`.
 */
export async function serve({
  dataDir,
  port,
  host = "127.0.0.1",
  about,
}: {
  dataDir: string;
  port: number;
  host?: string;
  /** What a service tells of itself at `/healthz` and `/metrics`; without it there are no such pages. */
  about?: AboutService | undefined;
}): Promise<Serving> {
  const room = (name: string) => path.resolve(dataDir, name);
  const app = await routes({
    siteDir: room("site"),
    statusDir: room("status"),
    releasesDir: room("releases"),
  });
  if (about !== undefined) addAbout(app, about);
  try {
    await app.listen({ port, host });
  } catch (error) {
    await app.close();
    if ((error as NodeJS.ErrnoException).code === "EADDRINUSE") throw new PortInUse(port, { cause: error });
    throw error;
  }
  const { port: bound } = app.server.address() as { port: number };
  return { url: `http://${host.includes(":") ? `[${host}]` : host}:${bound}/`, close: () => app.close() };
}

/** How a service is, as a body and whether readers are served, and its metrics in the text format of Prometheus. */
export interface AboutService {
  readonly health: () => Promise<{ readonly ready: boolean }>;
  readonly metrics: () => Promise<string>;
}

/** An answer of a site, its body as it is before any compression. */
export interface SiteAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/**
 * Answers paths of an edition's current site within this process alone: no port is opened, so that what is for the city hall
 * passes through none.
 */
export async function answerWithin(dataDir: string, edition: Edition) {
  const room = (name: string) => path.resolve(dataDir, name);
  const app = await routes({
    siteDir: room(siteRoom[edition]),
    statusDir: room("status"),
    releasesDir: room("releases"),
  });
  return {
    answer: async (url: string): Promise<SiteAnswer> => {
      const { statusCode, headers, rawPayload } = await app.inject({ url });
      const told = Object.entries(headers).map(([name, value]) => [name, String(value)]);
      return { status: statusCode, headers: Object.fromEntries(told), body: rawPayload };
    },
    close: () => app.close(),
  };
}

function addAbout(app: FastifyInstance, { health, metrics }: AboutService): void {
  app.get("/healthz", async (_request, reply) => {
    const found = await health();
    return reply
      .code(found.ready ? 200 : 503)
      .header("cache-control", never)
      .send(found);
  });
  app.get("/metrics", async (_request, reply) =>
    reply
      .header("cache-control", never)
      .type("text/plain; version=0.0.4; charset=utf-8")
      .send(await metrics()),
  );
}

/**
 * Asks a site that is not served yet for each path, as a reader would, and gives those that it does not answer. `site` is a
 * folder of `siteDir`.
 */
export async function findUnanswered(site: string, paths: readonly string[]): Promise<string[]> {
  const siteDir = path.dirname(site);
  const app = await routes({ siteDir, statusDir: siteDir, releasesDir: siteDir }, async () => site);
  try {
    const asked = paths.map(async (url) => ({ url, answer: await app.inject({ url }) }));
    return (await Promise.all(asked)).flatMap(({ url, answer: { statusCode, rawPayload } }) =>
      statusCode === 200 && rawPayload.length > 0 ? [] : [`${url} (${statusCode})`],
    );
  } finally {
    await app.close();
  }
}

interface Folders {
  readonly siteDir: string;
  readonly statusDir: string;
  readonly releasesDir: string;
}

async function routes(
  { siteDir, statusDir, releasesDir }: Folders,
  served: () => Promise<string | undefined> = () => currentSite(siteDir),
): Promise<FastifyInstance> {
  const app = fastify();
  // Cache headers differ by file, and the plugin forgets options when it falls back to an uncompressed file.
  await app.register(staticFiles, { serve: false, preCompressed: true, cacheControl: false, index: false });
  app.addHook("onRequest", async (_request, reply) => {
    reply.headers(safety);
  });
  app.setNotFoundHandler(async ({ url }, reply) => refuse(await served(), url, reply));

  app.get<{ Params: { name: string } }>("/status/:name", async ({ params: { name } }, reply) => {
    if (!/^[\w-]+\.json$/.test(name) || !existsSync(path.join(statusDir, name))) return reply.callNotFound();
    return reply.header("cache-control", never).sendFile(name, statusDir);
  });

  app.get<{ Params: { id: string } }>("/rilis/:id", async ({ params: { id } }, reply) => {
    const told = await aboutRelease(releasesDir, id);
    return told === undefined ? reply.callNotFound() : html(reply, told);
  });

  app.get<{ Params: { "*": string } }>("/*", async ({ params, originalUrl }, reply) => {
    const current = await served();
    if (current === undefined) return html(reply.code(503), notYet);
    const found = await findFile(siteDir, current, `/${params["*"]}`);
    if (found === undefined) return reply.callNotFound();
    const query = /\?.*/.exec(originalUrl)?.[0] ?? "";
    if ("redirect" in found) return reply.redirect(found.redirect + query, 301);
    for (const header of withoutPolicy(found.file)) reply.removeHeader(header);
    return reply
      .headers({ "cache-control": found.immutable ? forever : revalidated, vary: "accept-encoding" })
      .sendFile(found.file, found.folder);
  });
  return app;
}

async function refuse(current: string | undefined, url: string, reply: FastifyReply): Promise<FastifyReply> {
  const own = current === undefined ? undefined : path.join(current, "404.html");
  if (own !== undefined && existsSync(own)) return html(reply.code(404), await readFile(own, "utf8"));
  return html(reply.code(404), /^\/en(\/|$)/.test(url) ? notFoundInEnglish : notFound);
}

function html(reply: FastifyReply, content: string): FastifyReply {
  return reply.header("cache-control", never).type("text/html; charset=utf-8").send(content);
}
