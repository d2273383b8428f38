import path from "node:path";
import type { FastifyInstance } from "fastify";
import { JejakError } from "../errors.ts";
import { fileHeaders, never } from "./headers.ts";
import { type Edition, siteRoom } from "./release.ts";
import { addSite, type SiteRooms } from "./routes.ts";
import { strictApp, type Strictness } from "./strict-app.ts";

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
 * one site. Port 0 picks a free one; without a host only this machine is served. Throws `PortInUse`.
 */
export async function serve({
  dataDir,
  port,
  host = "127.0.0.1",
  about,
  ...strictness
}: Omit<Strictness, "host"> & {
  dataDir: string;
  port: number;
  host?: string;
  /** What a service tells of itself at `/healthz` and `/metrics`; without it there are no such pages. */
  about?: AboutService | undefined;
}): Promise<Serving> {
  const app = strictApp({ ...strictness, host });
  if (about !== undefined) addAbout(app, about);
  await addSite(app, roomsOf(dataDir, "public"));
  return listen(app, { port, host });
}

/** Where what is served of an edition lies in a data folder. */
function roomsOf(dataDir: string, edition: Edition): SiteRooms {
  const room = (name: string) => path.resolve(dataDir, name);
  return {
    siteDir: room(siteRoom[edition]),
    pastDir: room("site/past"),
    statusDir: room("status"),
    releasesDir: room("releases"),
  };
}

/** Lets it answer. Throws `PortInUse`. */
export async function listen(
  app: FastifyInstance,
  { port, host }: { port: number; host: string },
): Promise<Serving> {
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
  const app = strictApp({ host: "localhost" });
  await addSite(app, roomsOf(dataDir, edition));
  return {
    answer: async (url: string): Promise<SiteAnswer> => {
      const { statusCode, headers, rawPayload } = await app.inject({ url });
      const told = Object.entries(headers).map(([name, value]) => [name, String(value)]);
      return { status: statusCode, headers: Object.fromEntries(told), body: rawPayload };
    },
    close: () => app.close(),
  };
}

const fresh = { ...fileHeaders("healthz"), "cache-control": never };

function addAbout(app: FastifyInstance, { health, metrics }: AboutService): void {
  app.get("/healthz", async (_request, reply) => {
    const found = await health();
    return reply
      .code(found.ready ? 200 : 503)
      .headers(fresh)
      .send(found);
  });
  app.get("/metrics", async (_request, reply) =>
    reply
      .headers(fresh)
      .type("text/plain; version=0.0.4; charset=utf-8")
      .send(await metrics()),
  );
}

/**
 * Asks a site that is not served yet for each path, as a reader would, and gives those that it does not answer. `site` is a
 * folder of `siteDir`.
 */
export async function findUnanswered(site: string, paths: readonly string[]): Promise<string[]> {
  const elsewhere = path.dirname(site);
  const app = strictApp({ host: "localhost" });
  const current = { folder: site };
  await addSite(
    app,
    { siteDir: elsewhere, pastDir: elsewhere, statusDir: elsewhere, releasesDir: elsewhere },
    { served: () => current },
  );
  try {
    const asked = paths.map(async (url) => ({ url, answer: await app.inject({ url }) }));
    return (await Promise.all(asked)).flatMap(({ url, answer: { statusCode, rawPayload } }) =>
      statusCode === 200 && rawPayload.length > 0 ? [] : [`${url} (${statusCode})`],
    );
  } finally {
    await app.close();
  }
}
