import { isIP } from "node:net";

const loopback = ["localhost", "127.0.0.1", "::1"];

/** Addresses that stand for every address of a machine. */
const wildcards = ["0.0.0.0", "::"];

/**
 * Whether a `Host` header names this server: a name of the loopback, the address it is bound to, or one of `names`. A page
 * of somebody else whose name was made to lead here (DNS rebinding) asks under that name. Who is bound to every address
 * may be asked for by any: an address, unlike a name, cannot be made to lead elsewhere. The port is not looked at, since a
 * proxy may have another. Undefined where the header cannot be read.
 */
export function ownHosts({ host, names }: { host: string; names: readonly string[] }) {
  const own = new Set([...loopback, host, ...names].map((name) => name.toLowerCase()));
  const isAnyAddress = wildcards.includes(host);
  return (header: string | undefined): boolean | undefined => {
    const [, bracketed, plain] =
      /^(?:\[([\da-f:.]+)\]|([a-z\d._-]+))(?::\d{1,5})?$/i.exec(header ?? "") ?? [];
    const name = (bracketed ?? plain)?.toLowerCase().replace(/\.$/, "");
    if (name === undefined || name === "") return undefined;
    return own.has(name) || (isAnyAddress && isIP(name) !== 0);
  };
}
