import { meaningOf } from "../contract/headers.ts";
import { JejakError } from "../errors.ts";
import type { Warehouse } from "../warehouse.ts";
import { readCsv } from "./csv.ts";
import { readJson } from "./json.ts";
import { readParquet } from "./parquet.ts";
import type { ReadingTerms, Records } from "./records.ts";
import type { CsvScan } from "./scan.ts";
import { type Form, sniff } from "./sniff.ts";
import { readWorkbook } from "./xlsx/read.ts";

/** A file to be read, as it lies in the clear. */
export interface OpenFile {
  /** What a person calls it. */
  readonly name: string;
  /** The ending of that name, in lower case with its dot; empty where it has none. */
  readonly extension: string;
  readonly path: string;
  /** Where records may be written that the engine cannot read from the file itself. */
  readonly scratch: string;
  /** What was seen of it as a CSV when it was opened into the clear. */
  readonly seen?: CsvScan | undefined;
  /** The contract, whose titles tell the header from what stands above it. */
  readonly terms: ReadingTerms;
  readonly warehouse: Warehouse;
}

/** A reader per form. Each streams, or says in its own words why a file cannot be read, as a `JejakError`. */
const readers: Readonly<Record<Form, (file: OpenFile) => Promise<Records>>> = {
  delimited: ({ path, scratch, terms, seen }) => readCsv(path, { scratch, means: meaningOf(terms), seen }),
  json: readJson,
  parquet: readParquet,
  workbook: readWorkbook,
};

/** What the ending of a name promises. */
const promised: Readonly<Record<string, Form>> = {
  ".csv": "delimited",
  ".tsv": "delimited",
  ".tab": "delimited",
  ".txt": "delimited",
  ".json": "json",
  ".jsonl": "json",
  ".ndjson": "json",
  ".parquet": "parquet",
  ".xlsx": "workbook",
  ".xlsm": "workbook",
};

/**
 * Opens a file as records by the reader of its form. Throws a `JejakError` for a form that nobody reads, and for a file
 * that is not what its name says, since somebody renamed it or a server sent an error page in its place.
 */
export async function openRecords(file: OpenFile): Promise<Records> {
  const { name, extension } = file;
  const form = promised[extension];
  if (form === undefined) throw unreadable(name, extension);
  const found = await sniff(file.path);
  if (found.form !== form)
    throw new JejakError({
      indonesian: `${name}: isi berkas ini ${found.indonesian}, tidak seperti kata namanya (${extension})`,
      english: `${name}: the content is ${found.english}, not what the name says (${extension})`,
      hint: "ekspor ulang dalam bentuk sesuai namanya, atau beri nama sesuai bentuknya / export it anew in the form of its name, or give it the name of its form, and drop it again",
    });
  return readers[form](file);
}

const unreadable = (name: string, extension: string) =>
  new JejakError({
    indonesian: `${name}: bentuk berkas ${extension || "tanpa akhiran"} belum dapat dibaca`,
    english: `${name}: files of the form ${extension || "without an ending"} cannot be read yet`,
    hint: `simpan dalam salah satu bentuk ini dan taruh lagi / save it as one of ${Object.keys(promised).join(", ")} and drop it into its inbox folder again`,
  });
