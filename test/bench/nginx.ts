import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const program = "/usr/sbin/nginx";

/** An nginx of its own for a folder, as its makers advise for files that were compressed before; undefined where there is none. */
export async function startNginx(
  root: string,
  folder: string,
): Promise<{ readonly url: string; readonly close: () => Promise<void> } | undefined> {
  if (!existsSync(program)) return undefined;
  const port = await freePort();
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((kind) => `${kind}_temp_path ${join(folder, kind)};`)
    .join("\n");
  const settings = join(folder, "nginx.conf");
  await writeFile(
    settings,
    `${process.getuid?.() === 0 ? "user root;" : ""}
daemon off; worker_processes auto; pid ${join(folder, "nginx.pid")}; error_log stderr;
events { worker_connections 1024; }
http {
include /etc/nginx/mime.types; access_log off; sendfile on; tcp_nopush on; gzip_static on;
open_file_cache max=2000;
${temporary}
server { listen 127.0.0.1:${port}; root ${root}; location / { try_files $uri $uri.html $uri/index.html =404; } }
}
`,
  );
  const child = spawn(program, ["-c", settings], { stdio: ["ignore", "ignore", "inherit"] });
  const ended = once(child, "close");
  const url = `http://127.0.0.1:${port}`;
  while (
    !(await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (child.exitCode !== null) throw new Error(`nginx ended with code ${child.exitCode}`);
    await pause(50);
  }
  return {
    url,
    close: async () => {
      child.kill();
      await ended;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}
