import { mkdir, open } from "node:fs/promises";
import { dirname } from "node:path";
import type { Cell, Form } from "./feed.ts";

/** A CSV in the making. Lines are counted as a person sees them; no more than one block waits in memory. */
export interface CsvFile {
  /** Takes a record and gives the row number that a person sees. */
  record(cells: readonly Cell[]): number;
  /** Writes the block once it is full. Await it between records. */
  drain(): Promise<void>;
  /** Writes the last block and gives the size of the file in bytes. */
  close(): Promise<number>;
}

const blockBytes = 1 << 18;

export async function openCsv(path: string, form: Form = {}): Promise<CsvFile> {
  const { delimiter = ",", encoding = "utf-8", decimalComma = false, blankAfter = [] } = form;
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, "w");
  const blanks = new Set(blankAfter);
  let block = encoding === "utf-8-bom" ? "\ufeff" : "";
  let line = 0;
  let records = -1;
  let bytes = 0;
  const flush = async () => {
    const encoded = encoding === "windows-1252" ? toWindows1252(block) : Buffer.from(block);
    await file.writeFile(encoded);
    bytes += encoded.length;
    block = "";
  };
  const cell = (value: Cell) => {
    if (value === null) return "";
    const text = decimalComma && typeof value === "number" ? String(value).replace(".", ",") : String(value);
    return text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return {
    record(cells) {
      block += `${cells.map(cell).join(delimiter)}\n`;
      line += 1;
      records += 1;
      const row = line;
      if (blanks.has(records)) {
        block += "\n";
        line += 1;
      }
      return row;
    },
    async drain() {
      if (block.length >= blockBytes) await flush();
    },
    async close() {
      try {
        await flush();
      } finally {
        await file.close();
      }
      return bytes;
    },
  };
}

/** The dash and the apostrophe of a word processor lie where Latin 1 has control characters. */
const outsideLatin1: Readonly<Record<string, string>> = { "–": "\u0096", "’": "\u0092" };

const toWindows1252 = (text: string) =>
  Buffer.from(
    text.replaceAll(/[–’]/g, (mark) => outsideLatin1[mark]!),
    "latin1",
  );
