import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer, json } from "node:stream/consumers";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";
import { onTestFinished } from "vitest";

/** A mail server of this machine that keeps what it is given, and takes only the one password where there is one. */
export async function mailbox({
  password,
  isDown = () => false,
}: { password?: string; isDown?: () => boolean } = {}) {
  const mails: Email[] = [];
  const server = new SMTPServer({
    authOptional: password === undefined,
    disabledCommands: password === undefined ? ["AUTH", "STARTTLS"] : ["STARTTLS"],
    allowInsecureAuth: true,
    onAuth: ({ password: given }, _session, done) =>
      given === password ? done(null, { user: "jejak" }) : done(new Error(`wrong password ${given}`)),
    onData: (stream, _session, done) => {
      const keep = async () => {
        const mail = await PostalMime.parse(await buffer(stream));
        if (isDown()) throw new Error("the mailbox is full");
        mails.push(mail);
      };
      void calling(done, keep);
    },
  });
  server.on("error", () => undefined);
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  onTestFinished(() => new Promise((resolve) => server.close(resolve)));
  return { mails, port: (server.server.address() as AddressInfo).port };
}

async function calling(done: (error?: Error) => void, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    return done(error as Error);
  }
  done();
}

/** A web server that keeps what is posted to it, with the header that authorizes it. */
export async function postbox(status: () => number = () => 204) {
  const posts: { body: unknown; authorization: string | undefined }[] = [];
  const server: Server = createServer((request, response) => {
    void json(request).then((body) => {
      posts.push({ body, authorization: request.headers.authorization });
      response.writeHead(status()).end();
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())));
  return { posts, url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/jejak`) };
}
