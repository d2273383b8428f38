import fastify, { type FastifyError, type FastifyInstance, type FastifyReply } from "fastify";
import { refusal } from "./answers.ts";
import { never, plainPage } from "./headers.ts";
import { ownHosts } from "./own-hosts.ts";

/** How long a client is waited for, in milliseconds. */
export interface Patience {
  /** Until its header is whole. */
  readonly headersMs: number;
  /** Until its whole request is. */
  readonly requestMs: number;
  /** While nothing moves, in either direction. */
  readonly idleMs: number;
}

const usualPatience: Patience = { headersMs: 10_000, requestMs: 20_000, idleMs: 60_000 };

/** The longest header and body that anybody here has reason to send. */
const headerBytes = 16_384;
const bodyBytes = 4096;

export interface Strictness {
  /** The address that is bound, and further names it goes by. */
  readonly host: string;
  readonly names?: readonly string[];
  /** Addresses of proxies whose `X-Forwarded-…` is believed. */
  readonly proxies?: readonly string[];
  readonly patience?: Patience | undefined;
}

/**
 * A server that only listens to requests for itself (else 421, or 400 for none), to methods that one of its routes has
 * (else 405), and not for long; what it refuses it says on a page of its own, without the cause of a fault.
 */
export function strictApp({
  host,
  names = [],
  proxies = [],
  patience = usualPatience,
}: Strictness): FastifyInstance {
  const isOwn = ownHosts({ host, names });
  const app = fastify({
    bodyLimit: bodyBytes,
    requestTimeout: patience.requestMs,
    connectionTimeout: patience.idleMs,
    trustProxy: proxies.length === 0 ? false : [...proxies],
    http: {
      maxHeaderSize: headerBytes,
      headersTimeout: patience.headersMs,
      connectionsCheckingInterval: Math.min(patience.headersMs, 5000) / 2,
    },
    frameworkErrors: (error, _request, reply) => void refuse(reply, statusOf(error)),
  });
  app.setErrorHandler((error: FastifyError, _request, reply) => {
    const status = statusOf(error);
    if (status >= 500) console.error(error);
    return refuse(reply, status);
  });
  app.addHook("onRequest", async ({ headers, method, routeOptions }, reply) => {
    const isAsked = isOwn(headers.host);
    if (isAsked !== true) return refuse(reply, isAsked === undefined ? 400 : 421);
    if (method === "GET" || method === "HEAD" || routeOptions.method === method) return;
    return refuse(reply.header("allow", "GET, HEAD"), 405);
  });
  return app;
}

const statusOf = ({ statusCode = 500 }: { readonly statusCode?: number }) =>
  statusCode >= 400 ? statusCode : 500;

/** Answers with the page of a refusal, and hangs up: what else the client sends is not waited for. */
export function refuse(reply: FastifyReply, status: number): FastifyReply {
  return html(reply.code(status).header("connection", "close"), refusal(status));
}

/** Answers with a page of this program's own. */
export const html = (reply: FastifyReply, content: string): FastifyReply =>
  reply.headers(plainPage).header("cache-control", never).type("text/html; charset=utf-8").send(content);
