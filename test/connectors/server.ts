import { createServer, type RequestListener } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo, Server, Socket } from "node:net";
import { onTestFinished } from "vitest";

/** A real server on a free port of this machine, gone when the test has finished. */
export async function serve(listener: RequestListener): Promise<URL> {
  return new URL(`http://127.0.0.1:${await listening(createServer(listener))}/`);
}

/** The same over TLS. */
export async function serveSecurely(
  { key, cert }: { key: string; cert: string },
  listener: RequestListener,
): Promise<URL> {
  return new URL(`https://127.0.0.1:${await listening(createSecureServer({ key, cert }, listener))}/`);
}

/** Listens until the test has finished and gives the port. */
export async function listening(server: Server): Promise<number> {
  const sockets = new Set<Socket>();
  for (const event of ["connection", "secureConnection"])
    server.on(event, (socket: Socket) => void sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}
