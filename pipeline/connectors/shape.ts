import { open, readFile } from "node:fs/promises";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { refusal } from "./refusal.ts";

export const formats = ["csv", "tsv", "xlsx", "json", "ndjson", "parquet"] as const;
export type Format = (typeof formats)[number];

/** Formats that show by themselves whether their end is missing. */
export const provesItsEnd: ReadonlySet<Format> = new Set(["xlsx", "json", "parquet"]);

/** Throws unless a file can be what it is said to be: a page to log in instead of a table is the usual surprise. */
export async function checkShape(path: string, format: Format): Promise<void> {
  const { head, tail } = await ends(path);
  if (head.length === 0) throw notA(format, "is empty", "kosong");
  if (looksLikePage(head)) throw notA(format, "is a web page", "berupa halaman web");
  if (format === "xlsx" && !isZip(head, tail))
    throw notA(format, "is no whole workbook", "bukan buku kerja utuh");
  if (format === "parquet" && !isParquet(head, tail))
    throw notA(format, "is no whole Parquet", "bukan Parquet utuh");
  if (format === "json" && !isJson(await readFile(path, "utf8"))) throw malformed(format);
  if (format === "ndjson")
    for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity }))
      if (line.trim() !== "" && !isJson(line)) throw malformed(format);
}

/** False for a file that is whole and holds nothing: a header alone, an empty list. Of a workbook or Parquet nobody can tell yet. */
export async function holdsRecords(path: string, format: Format): Promise<boolean> {
  if (format === "xlsx" || format === "parquet") return true;
  if (format === "json") return !/^\ufeff?\s*(\[\s*\]|\{\s*\}|null)\s*$/.test(await readFile(path, "utf8"));
  let wanted = format === "ndjson" ? 1 : 2;
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    if (line.trim() !== "") wanted -= 1;
    if (wanted === 0) return true;
  }
  return false;
}

/** True for a media type that only pages have. */
export const isPageType = (contentType: string | undefined) =>
  /^(text\/html|application\/xhtml\+xml)\b/i.test(contentType ?? "");

export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

// In UTF-16 every other byte is zero; a byte order mark may stand before all.
const looksLikePage = (head: Buffer) =>
  /^\s*<(!doctype|html|head|body|\?xml|!--)/i.test(
    head
      .toString("latin1")
      .replaceAll("\0", "")
      .replace(/^(ï»¿|ÿþ|þÿ)/, ""),
  );

const isZip = (head: Buffer, tail: Buffer) =>
  head.subarray(0, 4).equals(Buffer.from("PK\u0003\u0004")) && tail.includes("PK\u0005\u0006");

const isParquet = (head: Buffer, tail: Buffer) =>
  head.subarray(0, 4).toString() === "PAR1" && tail.subarray(-4).toString() === "PAR1";

// The end record of a ZIP is 22 bytes and a comment of up to 64 KiB.
const tailBytes = 66_000;

async function ends(path: string): Promise<{ head: Buffer; tail: Buffer }> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    const read = async (from: number, length: number) => {
      const buffer = Buffer.alloc(Math.min(length, size));
      await file.read(buffer, 0, buffer.length, from);
      return buffer;
    };
    return { head: await read(0, 512), tail: await read(Math.max(0, size - tailBytes), tailBytes) };
  } finally {
    await file.close();
  }
}

export const notA = (format: Format, english: string, indonesian: string) =>
  refusal({
    indonesian: `jawaban server ${indonesian}, padahal ${format} yang diminta`,
    english: `what the server sent ${english} where ${format} is expected`,
    hint: "buka alamatnya tanpa masuk: yang datang harus berkasnya / open the address in a browser without logging in: it must give the file itself",
  });

export const malformed = (format: Format) =>
  notA(format, "cannot be parsed, or its end is missing,", "tidak dapat diurai atau ujungnya hilang");
