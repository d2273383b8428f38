import { createWriteStream } from "node:fs";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Answer, asTrouble, headerOf } from "./hops.ts";
import type { Net } from "./net.ts";
import { retryAfterMs } from "./patience.ts";
import { Passing, refusal } from "./refusal.ts";
import { type Format, isPageType, notA, provesItsEnd } from "./shape.ts";

export interface Expected {
  readonly format: Format;
  readonly maxBytes: number;
  /** What earlier pages have left of `maxBytes`. */
  readonly leftBytes: number;
  readonly net: Net;
}

/** Throws unless a whole answer of the right kind is to come; the body is let go then. */
export async function expectAnswer(answer: Answer, expected: Expected): Promise<void> {
  const fault = faultOf(answer, expected);
  if (fault === undefined) return;
  answer.body.on("error", () => undefined).destroy();
  throw fault;
}

/** Writes the body of an answer as a new file; readable by its owner alone. The file is only good if this returns. */
export async function download(answer: Answer, to: string, expected: Expected): Promise<void> {
  const target = createWriteStream(to, { mode: 0o600 });
  await pipeline(answer.body, meter(expected), target).catch((error: unknown) => {
    throw asTrouble(error, answer.url);
  });
}

/** The body of an answer as UTF-8 text. */
export async function readText(answer: Answer, expected: Expected): Promise<string> {
  const chunks: Buffer[] = [];
  await pipeline(answer.body, meter(expected), async (body: AsyncIterable<Buffer>) => {
    for await (const chunk of body) chunks.push(chunk);
  }).catch((error: unknown) => {
    throw asTrouble(error, answer.url);
  });
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw notA(expected.format, "is no UTF-8", "bukan UTF-8");
  }
}

function faultOf(answer: Answer, { format, maxBytes, leftBytes, net }: Expected): Error | undefined {
  const { status, url } = answer;
  const words = { indonesian: `${url.host} menjawab ${status}`, english: `${url.host} answers ${status}` };
  if (status === 429 || status >= 500)
    return new Passing({ ...words, afterMs: retryAfterMs(headerOf(answer, "retry-after"), net.now()) });
  if (status === 401 || status === 403)
    return refusal({
      ...words,
      hint: "perbarui rahasianya, atau minta akses / renew the feed's secret, or ask the sender for access",
    });
  if (status !== 200) return refusal(words);
  if (isPageType(headerOf(answer, "content-type")))
    return notA(format, "is a web page", "berupa halaman web");
  const encoding = headerOf(answer, "content-encoding") ?? "identity";
  if (encoding !== "identity")
    return notA(format, `is compressed unasked (${encoding})`, `dimampatkan tanpa diminta (${encoding})`);
  const announced = headerOf(answer, "content-length");
  if (announced !== undefined && Number(announced) > leftBytes) return tooLarge(maxBytes);
  const isDelimited = announced !== undefined || headerOf(answer, "transfer-encoding") !== undefined;
  // Such an answer ends where the connection ends: a cut one looks the same as a whole one.
  if (!isDelimited && !provesItsEnd.has(format))
    return notA(format, "does not say how long it is", "tidak menyebut panjangnya");
  return undefined;
}

function meter({ maxBytes, leftBytes }: Expected): Transform {
  let size = 0;
  return new Transform({
    transform(chunk: Buffer, _, done) {
      size += chunk.length;
      if (size > leftBytes) done(tooLarge(maxBytes));
      else done(null, chunk);
    },
  });
}

const tooLarge = (maxBytes: number) => {
  const megabytes = Math.round(maxBytes / 1e5) / 10;
  return refusal({
    indonesian: `berkas lebih besar dari batas ${megabytes} MB`,
    english: `the file is larger than the limit of ${megabytes} MB`,
    hint: "naikkan max_megabytes bila berkasnya memang sebesar itu / raise max_megabytes of the feed if the file is meant to be that large",
  });
};
