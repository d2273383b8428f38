import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import staticFiles from "@fastify/static";
import fastify, { type FastifyInstance, type FastifyReply } from "fastify";
import { JejakError } from "../errors.ts";
import { aboutRelease } from "./about-release.ts";
import { notFound, notFoundInEnglish, notYet } from "./answers.ts";
import { forever, never, revalidated, safety } from "./headers.ts";
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
}: {
  dataDir: string;
  port: number;
  host?: string;
}): Promise<Serving> {
  const room = (name: string) => path.resolve(dataDir, name);
  const app = await routes(room("site"), room("status"), room("releases"));
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

async function routes(siteDir: string, statusDir: string, releasesDir: string): Promise<FastifyInstance> {
  const app = fastify();
  // Cache headers differ by file, and the plugin forgets options when it falls back to an uncompressed file.
  await app.register(staticFiles, { serve: false, preCompressed: true, cacheControl: false, index: false });
  app.addHook("onRequest", async (_request, reply) => {
    reply.headers(safety);
  });
  app.setNotFoundHandler(async ({ url }, reply) => refuse(siteDir, url, reply));

  app.get<{ Params: { name: string } }>("/status/:name", async ({ params: { name } }, reply) => {
    if (!/^[\w-]+\.json$/.test(name) || !existsSync(path.join(statusDir, name))) return reply.callNotFound();
    return reply.header("cache-control", never).sendFile(name, statusDir);
  });

  app.get<{ Params: { id: string } }>("/rilis/:id", async ({ params: { id } }, reply) => {
    const told = await aboutRelease(releasesDir, id);
    return told === undefined ? reply.callNotFound() : html(reply, told);
  });

  app.get<{ Params: { "*": string } }>("/*", async ({ params, originalUrl }, reply) => {
    const current = await currentSite(siteDir);
    if (current === undefined) return html(reply.code(503), notYet);
    const found = await findFile(siteDir, current, `/${params["*"]}`);
    if (found === undefined) return reply.callNotFound();
    const query = /\?.*/.exec(originalUrl)?.[0] ?? "";
    if ("redirect" in found) return reply.redirect(found.redirect + query, 301);
    return reply
      .headers({ "cache-control": found.immutable ? forever : revalidated, vary: "accept-encoding" })
      .sendFile(found.file, found.folder);
  });
  return app;
}

async function refuse(siteDir: string, url: string, reply: FastifyReply): Promise<FastifyReply> {
  const current = await currentSite(siteDir);
  const own = current === undefined ? undefined : path.join(current, "404.html");
  if (own !== undefined && existsSync(own)) return html(reply.code(404), await readFile(own, "utf8"));
  return html(reply.code(404), /^\/en(\/|$)/.test(url) ? notFoundInEnglish : notFound);
}

function html(reply: FastifyReply, content: string): FastifyReply {
  return reply.header("cache-control", never).type("text/html; charset=utf-8").send(content);
}
