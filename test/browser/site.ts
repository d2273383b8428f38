import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";

const types: Readonly<Record<string, string>> = {
  ".arrow": "application/vnd.apache.arrow.stream",
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
};

export interface Site {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves the site that is published under `JEJAK_DATA` (or `data/`), with its status files beside it. */
export async function startSite(data = process.env["JEJAK_DATA"] ?? "data"): Promise<Site> {
  if (!existsSync(path.join(data, "site/current/index.html")))
    throw new Error(`nothing is published in ${data}; first: npm run jejak -- run`);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const wanted = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
    const found = [
      path.join(data, "site/current", wanted),
      path.join(data, "site/current", `${wanted}.html`),
      path.join(data, wanted.startsWith("/status/") ? wanted : ""),
    ].find((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
    if (found === undefined) return void response.writeHead(404).end();
    response.writeHead(200, { "content-type": types[path.extname(found)] ?? "application/octet-stream" });
    createReadStream(found).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
