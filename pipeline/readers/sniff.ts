import { open } from "node:fs/promises";
import { cellText } from "../contract/compile.ts";
import { decode } from "./encoding.ts";

/** A form that some reader takes. */
export type Form = "delimited" | "json" | "parquet" | "workbook";

/** What a file's bytes are, in words for a person; `form` is absent where nothing reads them. */
export interface Sniffed {
  readonly form?: Form;
  readonly indonesian: string;
  readonly english: string;
}

const looked = 1 << 16;

/** Tells by its first and last bytes what a file is, whatever its name says. */
export async function sniff(path: string): Promise<Sniffed> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const look = async (from: number) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(looked), 0, looked, from);
      return buffer.subarray(0, bytesRead);
    };
    const start = await look(0);
    const content = start.subarray(0, 4).equals(zipMark)
      ? inZip(`${start.toString("latin1")}${(await look(Math.max(0, size - looked))).toString("latin1")}`)
      : (byMark(start) ?? byText(decode(evenly(start)), size <= looked));
    return content;
  } finally {
    await file.close();
  }
}

const zipMark = Buffer.from("PK\u0003\u0004", "latin1");

const marks: readonly [string, Sniffed][] = [
  ["PAR1", { form: "parquet", indonesian: "Parquet", english: "Parquet" }],
  ["%PDF-", { indonesian: "dokumen PDF", english: "a PDF document" }],
  [
    "\u00d0\u00cf\u0011\u00e0",
    {
      indonesian: "berkas Office lama atau terkunci sandi",
      english: "an old Office file or one locked by a password",
    },
  ],
  ["\u001f\u008b", { indonesian: "arsip gzip", english: "a gzip archive" }],
  ["PK\u0005\u0006", { indonesian: "arsip zip kosong", english: "an empty zip archive" }],
  ["\u0089PNG", { indonesian: "gambar PNG", english: "a PNG picture" }],
  ["\u00ff\u00d8\u00ff", { indonesian: "gambar JPEG", english: "a JPEG picture" }],
];

const byMark = (start: Buffer) =>
  marks.find(([mark]) => start.subarray(0, mark.length).toString("latin1") === mark)?.[1];

/** The names of its parts stand in the clear in a zip archive, whose list of contents is at the end. */
function inZip(bytes: string): Sniffed {
  if (bytes.includes("xl/workbook"))
    return { form: "workbook", indonesian: "buku kerja Excel", english: "an Excel workbook" };
  if (bytes.includes("word/document")) return { indonesian: "dokumen Word", english: "a Word document" };
  if (bytes.includes("opendocument.spreadsheet"))
    return { indonesian: "buku kerja OpenDocument", english: "an OpenDocument workbook" };
  return { indonesian: "arsip zip", english: "a zip archive" };
}

function byText(text: string, isWhole: boolean): Sniffed {
  const content = cellText(text);
  if (content === null && isWhole) return { indonesian: "kosong", english: "empty" };
  if (/^<\?xml/i.test(content ?? "")) return { indonesian: "dokumen XML", english: "an XML document" };
  if (/^<(?:!doctype|!--|[a-z]+[\s>/])/i.test(content ?? ""))
    return { indonesian: "halaman web (HTML)", english: "a web page (HTML)" };
  if (/^(?:\{\s*["}]|\[\s*(?:[[{"\]0-9-]|true|false|null))/.test(content ?? ""))
    return { form: "json", indonesian: "JSON", english: "JSON" };
  return { form: "delimited", indonesian: "teks berkolom", english: "delimited text" };
}

/** A character of two bytes that the end of the look cuts in two is no mark of another encoding. */
function evenly(start: Buffer): Buffer {
  if (start.length < looked) return start;
  const end = Math.max(start.lastIndexOf(0x0a), start.lastIndexOf(0x2c), start.lastIndexOf(0x20));
  return end === -1 ? start : start.subarray(0, end);
}
