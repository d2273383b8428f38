import type { LookupFunction } from "node:net";
import { isIP } from "node:net";
import { callbackify } from "node:util";
import { Agent, buildConnector } from "undici";
import { isPublic } from "./addresses.ts";
import type { Net } from "./net.ts";
import { refusal } from "./refusal.ts";

const connectMs = 15_000;

/**
 * Connections for one pull. `trusted` hosts, written `host:port`, may have any address: the operator wrote them, and a
 * city's server stands in its own network. Every other host was chosen by a server, so it must have a public address.
 * The address that was judged is the one that is dialled; a name that changes its mind in between gains nothing.
 */
export function dialer({
  trusted,
  ca,
  net,
}: {
  trusted: ReadonlySet<string>;
  ca?: string | undefined;
  net: Net;
}) {
  const common = { timeout: connectMs, ...(ca === undefined ? {} : { ca }) };
  const free = buildConnector({ ...common, lookup: lookupBy(net, () => true) });
  const guarded = buildConnector({ ...common, lookup: lookupBy(net, isPublic) });
  return new Agent({
    // Time limits are the caller's: these two only watch single phases.
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: (options, callback) => {
      const { hostname, port, protocol } = options;
      if (trusted.has(hostKey({ hostname, port, protocol }))) return free(options, callback);
      if (isIP(hostname) !== 0 && !isPublic(hostname)) return callback(notPublic(hostname), null);
      return guarded(options, callback);
    },
  });
}

/** `host:port` with the port written out. */
export const hostKey = ({ hostname, port, protocol }: { hostname: string; port: string; protocol: string }) =>
  `${hostname.replace(/^\[|\]$/g, "")}:${port === "" ? (protocol === "https:" ? "443" : "80") : port}`;

function lookupBy(net: Net, isAllowed: (address: string) => boolean): LookupFunction {
  const resolve = callbackify(net.resolve);
  return (hostname, options, callback) =>
    resolve(hostname, (error, found) => {
      if (error !== null) return callback(error, "");
      const allowed = found.filter(({ address }) => isAllowed(address));
      const [first] = allowed;
      if (first === undefined) return callback(notPublic(hostname), "");
      return options.all === true ? callback(null, allowed) : callback(null, first.address, first.family);
    });
}

const notPublic = (hostname: string) =>
  refusal({
    indonesian: `server mengarahkan ke ${hostname}, yang beralamat di jaringan dalam`,
    english: `the server leads to ${hostname}, whose address is private, loopback or link-local`,
    hint: `bila memang dimaksud, sebut hostnya di also_hosts / if that is meant, name the host in the feed's also_hosts`,
  });
