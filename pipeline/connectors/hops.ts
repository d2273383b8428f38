import { type Dispatcher, request } from "undici";
import { JejakError } from "../errors.ts";
import { hostKey } from "./dial.ts";
import { Passing, refusal } from "./refusal.ts";

const redirectsFollowed = 5;

export interface Answer {
  readonly status: number;
  readonly headers: Dispatcher.ResponseData["headers"];
  readonly body: Dispatcher.ResponseData["body"];
  /** The address that answered in the end. */
  readonly url: URL;
}

export interface Asking {
  readonly agent: Dispatcher;
  /** Where the operator sent us; credentials go there and nowhere else. */
  readonly home: URL;
  readonly credentials: Readonly<Record<string, string>>;
  /** Headers that any host may see. */
  readonly open: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** The one value of a header; undefined where it is absent. */
export function headerOf({ headers }: Pick<Answer, "headers">, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value.join(", ") : value;
}

/**
 * Gets an address and follows its redirects: few, never in a circle, never from https down to http. Throws `Passing` when
 * the network fails, and a refusal where trying again would change nothing.
 */
export async function ask(start: URL, { agent, home, credentials, open, signal }: Asking): Promise<Answer> {
  const seen = new Set<string>();
  let url = start;
  for (;;) {
    if (seen.has(url.href)) throw circle(url);
    if (seen.size > redirectsFollowed) throw tooMany();
    seen.add(url.href);
    const headers = {
      "accept-encoding": "identity",
      ...open,
      ...(url.origin === home.origin ? credentials : {}),
    };
    const answer = await request(url, { dispatcher: agent, headers, signal }).catch((error: unknown) => {
      throw asTrouble(error, url);
    });
    const { statusCode: status, headers: given, body } = answer;
    const target = headerOf({ headers: given }, "location");
    if (![301, 302, 303, 307, 308].includes(status) || target === undefined)
      return { status, headers: given, body, url };
    await body.dump().catch(() => undefined);
    url = nextHop(url, target);
  }
}

/** Where a server leads, by redirect or by link. */
export function nextHop(from: URL, target: string): URL {
  const next = URL.canParse(target, from) ? new URL(target, from) : undefined;
  if (next === undefined || !["http:", "https:"].includes(next.protocol))
    throw refusal({
      indonesian: `${from.host} mengarahkan ke alamat yang bukan alamat web`,
      english: `${from.host} leads to something that is no web address`,
    });
  if (from.protocol === "https:" && next.protocol === "http:")
    throw refusal({
      indonesian: `${from.host} mengarahkan dari https turun ke http`,
      english: `${from.host} leads from https down to http`,
    });
  // What stands before an @ would be sent as credentials that nobody of us wrote.
  next.username = "";
  next.password = "";
  next.hash = "";
  return next;
}

// What OpenSSL and Node say of certificates; none of it mends itself within a run.
const certificateFault = /CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL|EPROTO/;

/** What a request or a body failed with, in words that hold nothing of the address but its host. */
export function asTrouble(error: unknown, url: URL): Error {
  if (error instanceof JejakError) return error;
  const { code, name } = error as NodeJS.ErrnoException;
  const reason = code ?? name;
  const place = hostKey(url);
  if (certificateFault.test(reason))
    return refusal({
      indonesian: `sertifikat ${place} tidak dapat dipercaya: ${reason}`,
      english: `the certificate of ${place} cannot be trusted: ${reason}`,
      hint: "untuk sertifikat terbitan kota sendiri, sebut penerbitnya di ca_file / for a certificate of the city's own authority, name that authority in the feed's ca_file",
    });
  return new Passing({
    indonesian: `sambungan ke ${place} gagal atau terputus: ${reason}`,
    english: `the connection to ${place} failed or was cut: ${reason}`,
  });
}

const circle = (url: URL) =>
  refusal({
    indonesian: `pengalihan berputar di ${url.host}`,
    english: `redirects go in a circle at ${url.host}`,
  });

const tooMany = () =>
  refusal({
    indonesian: `lebih dari ${redirectsFollowed} pengalihan`,
    english: `more than ${redirectsFollowed} redirects`,
  });
