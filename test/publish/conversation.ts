import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { text } from "node:stream/consumers";

/** A connection to a server on which anything can be written. */
export async function dial(url: string): Promise<Socket> {
  const { port, hostname } = new URL(url);
  const socket = connect(Number(port), hostname);
  // Who hangs up in the middle of a sentence resets the line.
  socket.on("error", () => undefined);
  await once(socket, "connect");
  return socket;
}

/** Sends bytes as they are written, where `fetch` would tidy them, and gives the answer until the server hangs up. */
export async function say(url: string, words: string): Promise<string> {
  const socket = await dial(url);
  socket.write(words);
  return await text(socket).catch(() => "");
}

/** Asks for a path as it is written. */
export const ask = (url: string, path: string, { host = new URL(url).host, method = "GET" } = {}) =>
  say(url, `${method} ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);

/** The status of an answer; 0 where there was none. */
export const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1] ?? 0);
