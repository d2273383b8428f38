import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import staticFiles from "@fastify/static";
import type { FastifyInstance, FastifyReply } from "fastify";
import { aboutRelease } from "./about-release.ts";
import { notFound, notFoundInEnglish, notYet } from "./answers.ts";
import { fileHeaders, never, pageHeaders } from "./headers.ts";
import { ordinaryEncodings } from "./held-files.ts";
import { type Keeping, siteAnswers } from "./site-answers.ts";
import { type CurrentSite, currentSiteOf, isFile, type SiteFolders } from "./site-files.ts";
import { html } from "./strict-app.ts";

/** What is served, and from where. */
export interface SiteRooms extends SiteFolders {
  readonly statusDir: string;
  readonly releasesDir: string;
}

/**
 * Adds the routes of a site: its pages and files, `/status/<name>.json`, and `/rilis/<id>` for every release. `served`
 * tells at each request which site is current.
 */
export async function addSite(
  app: FastifyInstance,
  rooms: SiteRooms,
  {
    keeping = "public",
    served = currentSiteOf(rooms.siteDir),
  }: { keeping?: Keeping; served?: () => CurrentSite | undefined } = {},
): Promise<void> {
  const { statusDir, releasesDir } = rooms;
  const answerOf = siteAnswers(rooms, keeping);
  // Cache headers differ by file, and the plugin forgets options when it falls back to an uncompressed file.
  await app.register(staticFiles, { serve: false, preCompressed: true, cacheControl: false, index: false });
  app.setNotFoundHandler(({ url }, reply) => nothingThere(served(), url, reply));

  app.get<{ Params: { name: string } }>("/status/:name", async ({ params: { name } }, reply) => {
    if (!/^[\w-]+\.json$/.test(name) || !(await isFile(statusDir, name))) return reply.callNotFound();
    return reply.headers(fileHeaders(name)).header("cache-control", never).sendFile(name, statusDir);
  });

  app.get<{ Params: { id: string } }>("/rilis/:id", async ({ params: { id } }, reply) => {
    const told = await aboutRelease(releasesDir, id);
    return told === undefined ? reply.callNotFound() : html(reply, told);
  });

  app.get<{ Params: { "*": string } }>("/*", async ({ params, originalUrl, headers }, reply) => {
    const current = served();
    if (current === undefined) return html(reply.code(503), notYet);
    const answer = await answerOf(current, `/${params["*"]}`);
    if (answer === undefined) return reply.callNotFound();
    const query = /\?.*/.exec(originalUrl)?.[0] ?? "";
    if ("redirect" in answer) return reply.redirect(answer.redirect + query, 301);
    reply.headers(answer.headers);
    const encodings = ordinaryEncodings(headers);
    const held = encodings === undefined ? undefined : await answer.hold?.(encodings);
    const condition = headers["if-none-match"];
    if (held === undefined || (condition !== undefined && condition !== held.headers.etag))
      return reply.sendFile(answer.file, answer.folder);
    reply.headers(held.headers);
    return condition === undefined ? reply.send(held.body) : reply.code(304).send();
  });
}

async function nothingThere(
  current: CurrentSite | undefined,
  url: string,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const own = current === undefined ? undefined : path.join(current.folder, "404.html");
  if (own === undefined || !existsSync(own))
    return html(reply.code(404), /^\/en(\/|$)/.test(url) ? notFoundInEnglish : notFound);
  const content = await readFile(own, "utf8");
  return html(reply.code(404), content).headers(pageHeaders(content, content));
}
