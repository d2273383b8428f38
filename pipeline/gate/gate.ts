import { randomBytes } from "node:crypto";
import cookie from "@fastify/cookie";
import formBody from "@fastify/formbody";
import rateLimit from "@fastify/rate-limit";
import session from "@fastify/session";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { html, refuse } from "../publish/strict-app.ts";
import { gatePages } from "./login-page.ts";
import { readPassword } from "./password.ts";
import { keepSessions } from "./sessions.ts";

export interface GateTerms {
  readonly passwordFile: string;
  /** Colours and sizes of the pages, as a style sheet. */
  readonly tokens: string;
  /** Whether readers come through a proxy that speaks TLS: the cookie then never travels without. */
  readonly isTls: boolean;
  /** How long a session lasts after its last request. */
  readonly idleMs: number;
}

/** However busy, a session ends after half a day. */
const longestMs = 12 * 3_600_000;

/** Per address, or per /64 of IPv6. */
const attempts = { max: 8, timeWindow: 600_000 };

const loginPath = "/masuk";

/**
 * Puts a password before every route that is added to `app`, also before what is not there: without a session the answer
 * is 401, to a reader with the page that asks for the password.
 */
export async function addGate(
  app: FastifyInstance,
  { passwordFile, tokens, isTls, idleMs }: GateTerms,
): Promise<void> {
  const pages = gatePages(tokens);
  const cookieName = isTls ? "__Host-jejak" : "jejak";
  await app.register(cookie);
  await app.register(session, {
    secret: randomBytes(32).toString("base64"),
    cookieName,
    cookie: { secure: isTls, httpOnly: true, sameSite: "strict", path: "/", maxAge: idleMs },
    store: keepSessions(),
    saveUninitialized: false,
  });
  await app.register(formBody);
  await app.register(rateLimit, { global: false });

  const isIn = async ({ session: { passwordId, openedAt } }: FastifyRequest) =>
    passwordId !== undefined &&
    Date.now() - (openedAt ?? 0) < longestMs &&
    passwordId === (await readPassword(passwordFile)).id;

  app.addHook("onRequest", async (request, reply) => {
    if (request.routeOptions.url === loginPath || (await isIn(request))) return;
    const { url, headers, method } = request;
    const isReader = method === "GET" && headers.accept?.includes("text/html") === true;
    return isReader ? html(reply.code(401), pages.login({ back: url, isWrong: false })) : refuse(reply, 401);
  });

  app.get(loginPath, async (request, reply) =>
    (await isIn(request))
      ? html(reply, pages.logout())
      : html(reply, pages.login({ back: "/", isWrong: false })),
  );

  app.post<{ Body: Readonly<Record<string, unknown>> | undefined }>(
    loginPath,
    { config: { rateLimit: attempts } },
    async (request, reply) => {
      if (isForeign(request) || (isTls && request.protocol !== "https")) return refuse(reply, 400);
      const { sandi, ke } = request.body ?? {};
      const back = pathWithin(ke);
      const password = await readPassword(passwordFile);
      if (typeof sandi !== "string" || !(await password.isRight(sandi)))
        return html(reply.code(401), pages.login({ back, isWrong: true }));
      await request.session.regenerate();
      request.session.passwordId = password.id;
      request.session.openedAt = Date.now();
      return leadTo(reply, back);
    },
  );

  app.get("/keluar", async (_request, reply) => html(reply, pages.logout()));
  app.post("/keluar", async (request, reply) => {
    if (isForeign(request)) return refuse(reply, 400);
    await request.session.destroy();
    return leadTo(reply.clearCookie(cookieName, { path: "/", secure: isTls }), loginPath);
  });
}

const leadTo = (reply: FastifyReply, path: string) =>
  reply.header("cache-control", "no-store").redirect(path, 303);

/** A form of somebody else's page; browsers say whose it was. */
const isForeign = ({ headers }: FastifyRequest) =>
  !["same-origin", "none", undefined].includes(headers["sec-fetch-site"] as string | undefined);

/** A path of this site; whatever else was handed in is the front page. */
const pathWithin = (path: unknown) =>
  typeof path === "string" && /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]{0,2000}$/.test(path) ? path : "/";
