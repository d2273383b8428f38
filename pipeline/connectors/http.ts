import { setImmediate as nextTurn } from "node:timers/promises";
import type { Agent } from "undici";
import { authority } from "./authority.ts";
import { dialer, hostKey } from "./dial.ts";
import { download, type Expected, expectAnswer, readText } from "./download.ts";
import { type Answer, ask, type Asking, asTrouble, headerOf } from "./hops.ts";
import type { Net } from "./net.ts";
import { gatherPages, type Paging } from "./pages.ts";
import { patiently, within } from "./patience.ts";
import { Passing, refusal } from "./refusal.ts";
import { checkShape, type Format, holdsRecords } from "./shape.ts";

/** What to get from where. Secrets stand in `url` and `credentials` already. */
export interface HttpOrder {
  readonly url: URL;
  readonly format: Format;
  /** Headers for the host of `url` alone. */
  readonly credentials: Readonly<Record<string, string>>;
  /** Further hosts, `host:port`, that may have an address of the inner network. */
  readonly alsoHosts: readonly string[];
  readonly caFile?: string | undefined;
  readonly paging?: Paging | undefined;
  readonly requestMs: number;
  readonly totalMs: number;
  readonly retries: number;
  readonly maxBytes: number;
}

/** What a server gave to recognise a version of a file by. */
export interface Validators {
  readonly etag?: string | undefined;
  readonly last_modified?: string | undefined;
}

/** What came: nothing new, or so many records (null where they were not counted) in the file that was asked for. */
export type Pulled =
  | { readonly kind: "unchanged" }
  | { readonly kind: "file"; readonly records: number | null; readonly validators: Validators };

/**
 * Gets one file, or all pages of a list, into a new file `to`. With `validators` of the last time the server may say that
 * nothing changed. Throws a `JejakError` when it does not come whole and as what it is said to be; `to` is then worth nothing.
 */
export async function pullHttp(
  order: HttpOrder,
  { to, validators, net }: { to: string; validators: Validators; net: Net },
): Promise<Pulled> {
  const agent = dialer({ trusted: trustedOf(order), ca: await authority(order.caFile), net });
  const late = () => lateBy(order.totalMs);
  try {
    return await within({ ms: order.totalMs, late }, async (signal) => {
      const visit = <T>(work: (asking: Asking) => Promise<T>) => visits(order, { agent, net, signal }, work);
      if (order.paging === undefined) return await pullFile(order, { to, validators, net, visit });
      return await pullPages(order, { to, net, visit, paging: order.paging });
    });
  } finally {
    await agent.destroy();
  }
}

type Visit = <T>(work: (asking: Asking) => Promise<T>) => Promise<T>;

async function pullFile(
  order: HttpOrder,
  { to, validators, net, visit }: { to: string; validators: Validators; net: Net; visit: Visit },
): Promise<Pulled> {
  const expected: Expected = {
    format: order.format,
    maxBytes: order.maxBytes,
    leftBytes: order.maxBytes,
    net,
  };
  const conditions = conditionsOf(validators);
  const pulled = await visit(async (asking): Promise<Pulled> => {
    const answer = await ask(order.url, { ...asking, open: conditions });
    if (answer.status === 304 && Object.keys(conditions).length > 0) {
      await answer.body.dump();
      return { kind: "unchanged" };
    }
    await expectAnswer(answer, expected);
    await download(answer, to, expected);
    return { kind: "file", records: null, validators: validatorsOf(answer) };
  });
  if (pulled.kind === "unchanged") return pulled;
  await checkShape(to, order.format);
  return (await holdsRecords(to, order.format)) ? pulled : { ...pulled, records: 0 };
}

async function pullPages(
  { url, maxBytes }: HttpOrder,
  { to, net, visit, paging }: { to: string; net: Net; visit: Visit; paging: Paging },
): Promise<Pulled> {
  let leftBytes = maxBytes;
  const turn = async (url: URL) => {
    const expected: Expected = { format: "json", maxBytes, leftBytes, net };
    const page = await visit(async (asking) => {
      const answer = await ask(url, asking);
      await expectAnswer(answer, expected);
      return { text: await readText(answer, expected), answer };
    });
    leftBytes -= Buffer.byteLength(page.text);
    return page;
  };
  return { kind: "file", records: await gatherPages(url, { paging, to, turn }), validators: {} };
}

/** One request with its redirects and its body, again and again while the trouble is passing. */
function visits<T>(
  order: HttpOrder,
  { agent, net, signal }: { agent: Agent; net: Net; signal: AbortSignal },
  work: (asking: Asking) => Promise<T>,
): Promise<T> {
  const late = () =>
    new Passing({
      indonesian: `${order.url.host} tidak menjawab penuh dalam ${order.requestMs / 1000} detik`,
      english: `${order.url.host} gave no whole answer within ${order.requestMs / 1000} s`,
    });
  const { credentials, url: home } = order;
  return patiently(
    () =>
      within({ ms: order.requestMs, parent: signal, late }, (signal) =>
        wellFormed(agent, home, () => work({ agent, home, credentials, open: {}, signal })),
      ),
    { retries: order.retries, net, signal },
  );
}

/**
 * Throws when bytes followed that belong to no answer: the length that the server named was wrong, so what was taken for
 * the whole file is not. The client says so only of the connection, when the answer is long given out.
 */
async function wellFormed<T>(agent: Agent, home: URL, work: () => Promise<T>): Promise<T> {
  const faults: Error[] = [];
  const note = (_: URL, __: unknown, error: Error) => {
    if (error.name === "HTTPParserError" || error.message === "bad response") faults.push(error);
  };
  agent.on("disconnect", note);
  try {
    const result = await work();
    await nextTurn();
    if (faults[0] !== undefined) throw asTrouble(faults[0], home);
    return result;
  } finally {
    agent.off("disconnect", note);
  }
}

/** The operator's hosts; one that is asked by http may send us to its own https. */
function trustedOf({ url, alsoHosts }: HttpOrder): ReadonlySet<string> {
  const { hostname, port } = url;
  const secured = port === "" ? [hostKey({ hostname, port, protocol: "https:" })] : [];
  return new Set([hostKey(url), ...secured, ...alsoHosts]);
}

const conditionsOf = ({ etag, last_modified: modified }: Validators): Record<string, string> => ({
  ...(etag === undefined ? {} : { "if-none-match": etag }),
  ...(modified === undefined ? {} : { "if-modified-since": modified }),
});

const validatorsOf = (answer: Answer): Validators => ({
  etag: headerOf(answer, "etag"),
  last_modified: headerOf(answer, "last-modified"),
});

const lateBy = (ms: number) =>
  refusal({
    indonesian: `belum selesai sesudah ${ms / 1000} detik`,
    english: `not finished after ${ms / 1000} s`,
    hint: "naikkan total_seconds bila memang selama itu / raise total_seconds of the feed if it is meant to take that long",
  });
