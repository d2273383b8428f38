import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import LinkHeader from "http-link-header";
import { type Answer, headerOf, nextHop } from "./hops.ts";
import { recordTexts } from "./json-records.ts";
import { refusal } from "./refusal.ts";
import { isJson, malformed } from "./shape.ts";

/**
 * How an interface that answers in JSON deals out its records. `records` is the way to their array, keys joined by dots,
 * empty where the answer is the array itself; `total` the way to their declared number, where there is one.
 * By `page` a number is counted up until a page is empty or the total is reached; by `link` the header `Link` says what is next.
 */
export type Paging = {
  readonly records: string;
  readonly total?: string | undefined;
  readonly max_pages: number;
} & (
  { readonly style: "page"; readonly parameter: string; readonly first: number } | { readonly style: "link" }
);

/** One page as it was answered. */
export interface Page {
  readonly text: string;
  readonly answer: Pick<Answer, "headers" | "url">;
}

/**
 * Asks page after page and writes every record as one line of a new file, in the order given; the count is returned.
 * Throws, and the file is worth nothing, when a page repeats another, the pages do not end, or their number of records
 * is not the one that they declare.
 */
export async function gatherPages(
  start: URL,
  { paging, to, turn }: { paging: Paging; to: string; turn: (url: URL) => Promise<Page> },
): Promise<number> {
  const contents = new Set<string>();
  let count = 0;
  let declared: number | undefined;
  const file = await open(to, "w", 0o600);
  try {
    let url: URL | undefined = firstPage(start, paging);
    for (let number = 1; url !== undefined; number += 1) {
      if (number > paging.max_pages) throw endless(paging.max_pages);
      const { text, answer } = await turn(url);
      const records = recordsOf(text, paging.records);
      declared = totalOf(text, paging.total) ?? declared;
      const content = createHash("sha256").update(records.join("\n")).digest("hex");
      if (records.length > 0 && contents.has(content)) throw repeated(number);
      contents.add(content);
      if (records.length > 0) await file.write(`${records.join("\n")}\n`);
      count += records.length;
      url = nextPage(start, { paging, number, answer, isLast: records.length === 0 || count === declared });
    }
  } finally {
    await file.close();
  }
  if (declared !== undefined && declared !== count) throw miscounted(declared, count);
  return count;
}

function firstPage(start: URL, paging: Paging): URL {
  return paging.style === "page" ? numbered(start, paging.parameter, paging.first) : start;
}

function nextPage(
  start: URL,
  {
    paging,
    number,
    answer,
    isLast,
  }: { paging: Paging; number: number; answer: Page["answer"]; isLast: boolean },
): URL | undefined {
  if (paging.style === "page")
    return isLast ? undefined : numbered(start, paging.parameter, paging.first + number);
  const header = headerOf(answer, "link");
  const [next] = header === undefined ? [] : LinkHeader.parse(header).rel("next");
  return next === undefined ? undefined : nextHop(answer.url, next.uri);
}

function numbered(start: URL, parameter: string, page: number): URL {
  const url = new URL(start);
  url.searchParams.set(parameter, String(page));
  return url;
}

const wayOf = (path: string) => (path === "" ? [] : path.split("."));

function recordsOf(text: string, path: string): string[] {
  if (!isJson(text)) throw malformed("json");
  const records = recordTexts(text, wayOf(path));
  if (records !== undefined) return records;
  throw refusal({
    indonesian: `jawaban JSON tidak memuat daftar pada "${path}"`,
    english: `the JSON answer holds no list at "${path}"`,
    hint: "isi paging.records dengan jalan ke daftarnya / set paging.records of the feed to the way to the list, keys joined by dots",
  });
}

function totalOf(text: string, path: string | undefined): number | undefined {
  if (path === undefined) return undefined;
  let value: unknown = JSON.parse(text);
  for (const key of wayOf(path))
    value = typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  if (Number.isSafeInteger(value)) return value as number;
  throw refusal({
    indonesian: `jawaban JSON tidak memuat jumlah pada "${path}"`,
    english: `the JSON answer holds no number at "${path}"`,
    hint: "isi paging.total dengan jalan ke banyaknya baris, atau hapus / set paging.total of the feed to the way to the number of records, or leave it out",
  });
}

const endless = (pages: number) =>
  refusal({
    indonesian: `masih ada halaman sesudah ${pages} halaman`,
    english: `there are still pages after ${pages} of them`,
    hint: "naikkan paging.max_pages bila memang sebanyak itu / raise paging.max_pages of the feed if there are meant to be that many",
  });

const repeated = (number: number) =>
  refusal({
    indonesian: `halaman ke-${number} mengulang halaman sebelumnya`,
    english: `page ${number} repeats an earlier one`,
    hint: "periksa paging / see the feed's paging: the parameter's name, or paging.total for a server that repeats its last page",
  });

const miscounted = (declared: number, count: number) =>
  refusal({
    indonesian: `server menyebut ${declared} baris, yang datang ${count}`,
    english: `the server declares ${declared} records and ${count} came`,
  });
