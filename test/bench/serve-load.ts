import { fork } from "node:child_process";
import { once } from "node:events";
import { readFile, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import autocannon from "autocannon";
import type { BenchId } from "../../dashboards/messages/id-method.ts";
import { filesBelow } from "../../pipeline/publish/tree.ts";
import { startSite } from "../browser/site.ts";
import type { Figure } from "./figure.ts";
import { rounded } from "./measure.ts";
import { startNginx } from "./nginx.ts";

const connections = 200;
const seconds = 60;

/** The engine of the page SQL is fetched once by few; it would drown all else. */
const largestBytes = 1_000_000;

/** Two hundred requests in flight for a minute at the server of the site, then at nginx on the same files. */
export async function serveLoad(folder: string): Promise<Figure[]> {
  const site = await startSite();
  try {
    const home = await realpath(join(site.rooms.site, "current"));
    const paths = await visitedPaths(home);
    const ours = await withServer(site.dataDir, (url) => fire(url, paths));
    const { errors, timeouts, non2xx, latency, requests } = ours;
    const rate = requests.average;
    console.error(`serve-load: ${paths.length} files, ${Math.round(rate)} requests/s, p99 ${latency.p99} ms`);
    return [
      figure("serve-errors", "failed requests", { value: errors + timeouts + non2xx, limit: 1, target: 0 }),
      figure("serve-load", "ms", { value: latency.p50, limit: 100, target: 1 }),
      ...(await besideNginx({ home, folder, paths, rate })),
    ];
  } finally {
    await site.close();
  }
}

/** How many times as many requests nginx answers. Nobody set a target: a tenth of nginx's is ours. */
async function besideNginx({
  home,
  folder,
  paths,
  rate,
}: {
  home: string;
  folder: string;
  paths: readonly string[];
  rate: number;
}): Promise<Figure[]> {
  const nginx = await startNginx(home, folder);
  if (nginx === undefined) {
    console.error("serve-nginx: not measured, there is no nginx on this machine");
    return [];
  }
  try {
    const theirs = await fire(nginx.url, paths);
    if (theirs.errors + theirs.non2xx > 0) throw new Error("nginx did not answer every request");
    const limit = theirs.requests.average;
    console.error(`serve-nginx: ${Math.round(limit)} requests/s, median ${theirs.latency.p50} ms`);
    return [
      {
        ...figure("serve-nginx", "requests/s", { value: rate, limit, target: 10 }),
        ratio: rounded(limit / rate),
      },
    ];
  } finally {
    await nginx.close();
  }
}

/** Every page, and every table, module and style that readers' browsers fetch with them. */
async function visitedPaths(home: string): Promise<string[]> {
  const files = (await filesBelow(home)).filter((file) => !/\.(br|gz)$/.test(file));
  const pages = files.filter((file) => file.endsWith(".html"));
  const named = await Promise.all(
    pages.map(async (page) =>
      [
        ...(await readFile(join(home, page), "utf8")).matchAll(
          /<link rel="(?:modulepreload|stylesheet)"[^>]* href="([^"?]+)/g,
        ),
      ].map(([, path]) => new URL(path!, `http://site/${page}`).pathname),
    ),
  );
  const data = files.filter((file) => file.startsWith("data/")).map((file) => `/${file}`);
  const every = [
    ...pages.map((page) => `/${page.replace(/(^|\/)index\.html$|\.html$/, "$1")}`),
    ...named.flat(),
    ...data,
  ];
  const sized = await Promise.all(
    [...new Set(every)].map(async (path) => ({ path, bytes: await sizeOf(home, path) })),
  );
  return sized.filter(({ bytes }) => bytes <= largestBytes).map(({ path }) => path);
}

const sizeOf = async (home: string, path: string) =>
  (await stat(join(home, path)).catch(() => undefined))?.size ?? 0;

/** Each connection goes through all paths from a place of its own, as a browser that takes compressed answers. */
async function fire(url: string, paths: readonly string[]) {
  const requests = paths.map((path) => ({ path, headers: { "accept-encoding": "gzip" } }));
  let next = 0;
  return await autocannon({
    url,
    connections,
    duration: seconds,
    setupClient: (client) => {
      const from = (next++ * 37) % requests.length;
      client.setRequests([...requests.slice(from), ...requests.slice(0, from)]);
    },
  });
}

/** The server in a process of its own. */
async function withServer<T>(dataDir: string, work: (url: string) => Promise<T>): Promise<T> {
  const child = fork(fileURLToPath(new URL("serve-child.ts", import.meta.url)), [dataDir], {
    execArgv: ["--import", "tsx"],
  });
  try {
    const [url] = (await once(child, "message")) as [string];
    return await work(url.replace(/\/$/, ""));
  } finally {
    child.kill();
  }
}

const figure = (
  id: BenchId,
  unit: string,
  { value, limit, target }: { value: number; limit: number; target: number },
): Figure => ({
  id,
  value: rounded(value),
  unit,
  limit_value: rounded(limit),
  ratio: rounded(value / limit),
  runs: 1,
  target,
});
