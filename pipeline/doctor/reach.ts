import { connect } from "node:net";
import { createServer } from "node:net";
import { existsSync } from "node:fs";
import { type Feed, labelOf, readFeeds } from "../feeds.ts";
import type { Rooms } from "../rooms.ts";
import type { FoundSource } from "../sources/find.ts";
import { fail, type Finding, ok, warn } from "./finding.ts";
import { isServed } from "./leases.ts";

const patienceMs = 5000;

/** Whether the port is free, or taken by the service of this folder. */
export async function lookAtPort(
  rooms: Rooms,
  { port, host }: { port: number; host: string },
): Promise<Finding> {
  const code = await new Promise<string | undefined>((resolve) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
  const place = `${host}:${port}`;
  if (code === undefined) return ok("port", { indonesian: `${place} bebas`, english: `${place} is free` });
  if (code === "EADDRINUSE" && (await isServed(rooms)))
    return ok("port", { indonesian: `${place} dipakai layanan`, english: `${place} is used by a service` });
  return fail(
    "port",
    { indonesian: `${place} tidak dapat dipakai (${code})`, english: `${place} cannot be used (${code})` },
    "JEJAK_PORT or --port takes another one; ss -ltnp shows who has it",
  );
}

/** Whether every declared feed can be read as a declaration, and something answers where it is got. */
export async function lookAtFeeds(rooms: Rooms, found: readonly FoundSource[]): Promise<Finding[]> {
  const { feeds, problems } = await readFeeds(
    rooms.feeds,
    found.map(({ name }) => name),
  );
  const wrong = problems.map(({ indonesian, message, hint }) =>
    fail("feeds.json", { indonesian, english: message }, hint),
  );
  return [...wrong, ...(await Promise.all(feeds.map(lookAtFeed)))];
}

async function lookAtFeed(feed: Feed): Promise<Finding> {
  const label = labelOf(feed);
  const place = placeOf(feed);
  const name = "path" in place ? place.path : `${place.host}:${place.port}`;
  const error = "path" in place && !existsSync(place.path) ? "ENOENT" : await knock(place);
  if (error === undefined)
    return ok("feed", { indonesian: `${label}: ${name} menjawab`, english: `${label}: ${name} answers` });
  return warn(
    "feed",
    {
      indonesian: `${label}: ${name} tidak terjangkau (${error})`,
      english: `${label}: ${name} is out of reach (${error})`,
    },
    "periksa kabel, jaringan, tembok api, dan server pengirim; data baik terakhir tetap dipakai / see cable, network, firewall and the sender's server; its last good data stay in use",
  );
}

type Place = { readonly host: string; readonly port: number } | { readonly path: string };

function placeOf(feed: Feed): Place {
  if (feed.kind === "http") {
    const { hostname, port, protocol } = new URL(feed.url);
    return {
      host: hostname.replaceAll(/[[\]]/g, ""),
      port: Number(port || (protocol === "https:" ? 443 : 80)),
    };
  }
  if (feed.host.startsWith("/")) return { path: `${feed.host}/.s.PGSQL.${feed.port}` };
  return { host: feed.host, port: feed.port };
}

function knock(place: Place): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = connect(place);
    const end = (answer: string | undefined) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(patienceMs, () => end("ETIMEDOUT"));
    socket.once("connect", () => end(undefined));
    socket.once("error", (error: NodeJS.ErrnoException) => end(error.code ?? error.message));
  });
}
