import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { UsageError } from "../errors.ts";
import { addSite } from "../publish/routes.ts";
import { listen, type Serving } from "../publish/server.ts";
import { strictApp, type Strictness } from "../publish/strict-app.ts";
import type { Rooms } from "../rooms.ts";
import { addGate } from "./gate.ts";
import { readPassword } from "./password.ts";

/** How the internal edition is served. */
export interface InternalTerms extends Omit<Strictness, "host"> {
  readonly port: number;
  readonly host: string;
  readonly passwordFile: string;
  /** `proxy`: a proxy before it speaks TLS; `none`: nobody does, and that is meant; undefined: the operator did not say. */
  readonly tls: "proxy" | "none" | undefined;
  readonly sessionIdleMs: number;
}

/**
 * Serves `site-internal/current` to who gives the password, and nothing of it to others. Throws where there is no
 * password, where it would travel in the clear over a network without the operator having said so, and `PortInUse`.
 */
export async function serveInternal(rooms: Rooms, terms: InternalTerms): Promise<Serving> {
  const { port, host, passwordFile, tls, sessionIdleMs, proxies = ["loopback"], ...strictness } = terms;
  await readPassword(passwordFile);
  if (tls === undefined && !["127.0.0.1", "::1", "localhost"].includes(host)) throw inTheClear(host);
  const isTls = tls === "proxy";
  const app = strictApp({ ...strictness, host, proxies: isTls ? proxies : [] });
  await addGate(app, {
    passwordFile,
    tokens: await readFile(join(rooms.root, "dashboards/styles/tokens.css"), "utf8"),
    isTls,
    idleMs: sessionIdleMs,
  });
  await addSite(
    app,
    {
      siteDir: rooms.siteInternal,
      pastDir: join(rooms.site, "past"),
      statusDir: rooms.status,
      releasesDir: rooms.releases,
    },
    { keeping: "private" },
  );
  return listen(app, { port, host });
}

const inTheClear = (host: string) =>
  new UsageError({
    indonesian: `pada ${host} kata sandi edisi internal akan lewat jaringan tanpa sandi (TLS)`,
    english: `at ${host} the password of the internal edition would cross the network in the clear`,
    hint: "pasang proksi TLS di depannya dan isi JEJAK_TLS=proxy, atau --host 127.0.0.1; JEJAK_TLS=none bila memang boleh / put a proxy with TLS before it and set JEJAK_TLS=proxy, or --host 127.0.0.1; JEJAK_TLS=none where it may be so",
  });
