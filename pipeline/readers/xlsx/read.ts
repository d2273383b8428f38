import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { plainTitle } from "../../contract/headers.ts";
import { JejakError } from "../../errors.ts";
import { programArguments, root } from "../../programs/here.ts";
import { idTitle, repairSource } from "../../repair/form.ts";
import type { OpenFile } from "../open.ts";
import { canonicalRecords, type ReadingTerms, type Records } from "../records.ts";
import { Unreadable } from "../unreadable.ts";
import type { Answer, Request } from "./child.ts";
import { readDirectory } from "./directory.ts";

/** What one workbook may take: a payroll of a year has some 100,000 rows. */
const limits = { seconds: 120, heapMib: 1536, rows: 250_000 };

/** A workbook as canonical records in `scratch`, and what was found of its sheets. */
export type OpenedWorkbook = Exclude<Answer, { readonly english: string }>;

/** What of a contract the reading process needs. */
const withoutRules = ({ columns }: ReadingTerms): ReadingTerms => ({
  columns: columns.map(({ name, optional, meta: { aliases = [], person }, grammar: { tableType } }) => ({
    name,
    optional,
    meta: { aliases, ...(person === undefined ? {} : { person }) },
    grammar: { tableType },
  })),
});

/**
 * Reads a workbook in a process of its own, which may take so much memory and time and no more, and so many rows. Throws
 * `Unreadable` for what is no workbook, for one that is made to burst, and for one without known titles.
 */
export async function openWorkbook(
  path: string,
  scratch: string,
  terms: ReadingTerms,
): Promise<OpenedWorkbook> {
  const parts = await readDirectory(path);
  const answer = await ask({ path, scratch, terms: withoutRules(terms), parts, mostRows: limits.rows });
  if ("english" in answer) throw new Unreadable(answer);
  return answer;
}

/** A workbook as records like any other file's. */
export async function readWorkbook({ name, path, scratch, terms }: OpenFile): Promise<Records> {
  try {
    const { header, count, sheets } = await openWorkbook(path, scratch, terms);
    if (header.some((title) => plainTitle(title) === plainTitle(idTitle))) throw astray();
    return { ...canonicalRecords(header, scratch, count), sheets };
  } catch (cause) {
    if (!(cause instanceof Unreadable)) throw cause;
    throw new JejakError(
      {
        indonesian: `${name}: berkas tidak dapat dibaca: ${cause.indonesian}`,
        english: `${name}: the file cannot be read: ${cause.message}`,
        hint: "simpan ulang sebagai XLSX atau CSV UTF-8 dan taruh lagi / save it anew as XLSX, or as CSV in UTF-8, and drop it into its inbox folder again",
      },
      { cause },
    );
  }
}

/** Masked cells would be taken for what they hide. */
const astray = () =>
  new Unreadable({
    indonesian: `ini buku kerja perbaikan; taruh di inbox/${repairSource}/`,
    english: `this is a repair workbook; drop it into inbox/${repairSource}/`,
  });

async function ask(request: Request): Promise<Answer> {
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${limits.heapMib}`, ...programArguments("readers/xlsx/child")],
    { cwd: root, stdio: ["pipe", "pipe", "ignore"], timeout: limits.seconds * 1000, killSignal: "SIGKILL" },
  );
  const ended = new Promise<{ code: number | null; signal: string | null }>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve({ code, signal }));
  });
  // A process that dies before it has read what it is asked breaks the pipe; its end tells the same.
  child.stdin.on("error", () => undefined);
  child.stdin.end(JSON.stringify(request));
  const [answer, { code, signal }] = await Promise.all([text(child.stdout), ended]);
  if (code === 0) return JSON.parse(answer) as Answer;
  return signal === "SIGKILL" ? tookTooLong : tookTooMuch;
}

const tookTooLong = {
  indonesian: `membacanya butuh lebih dari ${limits.seconds} detik, lalu dihentikan`,
  english: `reading it took more than ${limits.seconds} seconds and was stopped`,
};

const tookTooMuch = {
  indonesian: `membacanya butuh lebih dari ${limits.heapMib} MB memori, lalu dihentikan`,
  english: `reading it took more than ${limits.heapMib} MB of memory and was stopped`,
};
