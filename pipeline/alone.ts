import { createServer, type Server } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { sha256 } from "./durable.ts";

/**
 * Runs `work`, which is short, while no other process of this machine does so for the same `place`. The hold is an abstract
 * socket, which the kernel takes away with its process, so that nothing of a killed one is ever left behind.
 */
export async function alone<T>(place: string, work: () => Promise<T>): Promise<T> {
  // Only Linux has abstract sockets.
  if (process.platform !== "linux") return await work();
  const held = await hold(`\0jejak-${sha256(place).slice(0, 32)}`);
  try {
    return await work();
  } finally {
    await new Promise((resolve) => held.close(resolve));
  }
}

async function hold(name: string): Promise<Server> {
  for (;;) {
    const server = createServer();
    const error = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
      server.once("error", resolve);
      server.listen(name, () => resolve(undefined));
    });
    if (error === undefined) return server;
    if (error.code !== "EADDRINUSE") throw error;
    await pause(10);
  }
}
