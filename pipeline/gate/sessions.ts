import type { Session } from "fastify";
import type { SessionStore } from "@fastify/session";

declare module "fastify" {
  interface Session {
    /** Which password opened it; absent for a visitor. */
    passwordId?: string;
    /** When it was opened, in milliseconds since 1970. */
    openedAt?: number;
  }
}

type Kept = Pick<Session, "cookie" | "passwordId" | "openedAt">;

/** Sessions in memory: a restart ends them all, and one that has ended takes no room. */
export function keepSessions(): SessionStore {
  const kept = new Map<string, Kept>();
  const dropEnded = () => {
    for (const [id, { cookie }] of kept) if ((cookie.expires?.getTime() ?? 0) <= Date.now()) kept.delete(id);
  };
  return {
    set: (id, { cookie, passwordId, openedAt }, done) => {
      dropEnded();
      kept.set(id, {
        cookie: { ...cookie, expires: cookie.expires ?? null },
        ...(passwordId === undefined ? {} : { passwordId }),
        ...(openedAt === undefined ? {} : { openedAt }),
      });
      done();
    },
    get: (id, done) => {
      dropEnded();
      done(null, kept.get(id) ?? null);
    },
    destroy: (id, done) => {
      kept.delete(id);
      done();
    },
  };
}
