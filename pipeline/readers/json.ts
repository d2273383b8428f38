import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { quote } from "../contract/grammar.ts";
import { JejakError } from "../errors.ts";
import { utf8Blocks } from "./encoding.ts";
import { type Documents, documentRecords } from "./json/documents.ts";
import { type List, outline } from "./json/outline.ts";
import { scanLines } from "./json/scan-lines.ts";
import { splitLines, splitList } from "./json/split.ts";
import type { OpenFile } from "./open.ts";
import type { Records } from "./records.ts";

/** Members that hold the records where an object has several lists. */
const usualNames = ["data", "rows", "results", "items", "records"];

/** Bytes of one line beyond which it is no longer the engine that reads the file. */
const longestLine = 8_000_000;

/**
 * Opens JSON as records. One object per line is read by the engine itself, and a record's row is its line. Anything else is
 * a document: a list of objects, or an object of which one member is the list (of several, the one with a usual name), or
 * a single object; there the row of a record is its number in the list, since a document may well be one line.
 */
export async function readJson(file: OpenFile): Promise<Records> {
  const isLines = file.extension !== ".json";
  const found = isLines ? undefined : await outline(file.path);
  if (found !== undefined && "brokenAt" in found) throw broken(file.name, found.brokenAt);
  if (found === undefined || found.documents > 1) return documentRecords(await linesOf(file), file);
  const list =
    found.documents === 1 && found.lists.length === 0 ? found.whole : theList(file.name, found.lists);
  return documentRecords(await keep(splitList(utf8Blocks(file.path), list), file.scratch), file);
}

async function linesOf({ path, scratch }: OpenFile): Promise<Documents> {
  const scan = await scanLines(path, longestLine);
  if (!scan.regular) return keep(splitLines(utf8Blocks(path)), scratch);
  return {
    sql:
      `select null::bigint as _row, json from read_ndjson_objects(${quote(path)}, ` +
      `ignore_errors = true, maximum_object_size = ${2 * longestLine})`,
    count: scan.lines,
  };
}

/** Writes documents to the scratch file, each with its row. The engine's memory goes by the longest of them. */
async function keep(
  documents: AsyncIterable<{ row: number; text: string }>,
  scratch: string,
): Promise<Documents> {
  let count = 0;
  let longest = 1 << 20;
  await pipeline(
    async function* () {
      for await (const { row, text } of documents) {
        const line = `${JSON.stringify({ r: row, j: text })}\n`;
        count += 1;
        longest = Math.max(longest, Buffer.byteLength(line));
        yield line;
      }
    },
    createWriteStream(scratch, { mode: 0o600 }),
  );
  return {
    sql:
      `select r as _row, try_cast(j as json) as json from read_json(${quote(scratch)}, ` +
      `format = 'newline_delimited', columns = {r: 'bigint', j: 'varchar'}, maximum_object_size = ${2 * longest})`,
    count,
  };
}

function theList(name: string, lists: readonly List[]): List {
  const usual = lists.filter((list) => usualNames.includes(list.name.toLowerCase()));
  const [list, ...others] = lists.length === 1 ? lists : usual;
  if (list !== undefined && others.length === 0) return list;
  const found = lists.map((one) => one.name).join(", ");
  throw new JejakError({
    indonesian: `${name}: tidak jelas daftar mana yang berisi catatan: ${found}`,
    english: `${name}: it is not clear which list holds the records: ${found}`,
    hint: `sisakan satu daftar, atau beri salah satu nama ini / leave one list in the object, or name it one of ${usualNames.join(", ")}`,
  });
}

const broken = (name: string, line: number) =>
  new JejakError({
    indonesian: `${name}: JSON ini terpotong atau tanda kurungnya tidak berpasangan di baris ${line}`,
    english: `${name}: this JSON is cut off or its brackets do not pair on line ${line}`,
    hint: "ekspor ulang dan taruh lagi di folder inbox-nya / export it anew and drop it into its inbox folder again",
  });
