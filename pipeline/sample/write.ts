import { join } from "node:path";
import { openCsv } from "./csv-file.ts";
import { soil, type Soiled } from "./dirt.ts";
import type { Cell, Feed, FeedFile } from "./feed.ts";

/** One planted fault, as the quarantine has to name it. */
export interface PlantedFault {
  readonly source: string;
  /** The file, below the sample's folder. */
  readonly file: string;
  /** The row number that a person sees; the header stands on row 1. */
  readonly row: number;
  /** Null where the fault is about the record as a whole. */
  readonly column: string | null;
  readonly rule: string;
}

/** What one file holds. */
export interface SampleFile {
  readonly source: string;
  readonly file: string;
  readonly bytes: number;
  /** Records behind the header; blank lines and rows of totals are none. */
  readonly rows: number;
  /** Records that repeat an earlier one word for word. */
  readonly duplicates: number;
  /** Records with at least one fault. */
  readonly faulty: number;
  /** Rows of totals at the end. */
  readonly totals: number;
}

/** Writes one file of a feed, row by row, and tells of each fault as it is planted. */
export async function writeFile(
  folder: string,
  feed: Feed,
  { name, form, header: own = {}, rows, about, dirt, totals }: FeedFile<Readonly<Record<string, Cell>>>,
  plant: (fault: PlantedFault) => void,
): Promise<SampleFile> {
  const { source, header, key, toleratedShare: share, toldAt } = feed;
  const file = `${source}/${name}`;
  const csv = await openCsv(join(folder, file), form);
  const columns = [...header.keys()];
  const sums = { rows: 0, duplicates: 0, faulty: 0 };
  const put = (row: Soiled["row"]) => csv.record(columns.map((column) => row[column] ?? null));
  const write = ({ row, faults, isDuplicate }: Soiled) => {
    const number = put(row);
    for (const { column, rule } of faults)
      plant({ source, file, row: number, column: toldAt.get(rule) ?? column, rule });
    sums.rows += 1;
    if (isDuplicate) sums.duplicates += 1;
    if (faults.length > 0) sums.faulty += 1;
  };
  let bytes = 0;
  try {
    csv.record([...header].map(([column, title]) => own[column] ?? title));
    for (const soiled of soil(rows, { dirt, about, key, share })) {
      write(soiled);
      if (sums.rows % 1000 === 0) await csv.drain();
    }
    if (totals !== undefined) plant({ source, file, row: put(totals), column: null, rule: "totals_row" });
  } finally {
    bytes = await csv.close();
  }
  return { source, file, bytes, ...sums, totals: totals === undefined ? 0 : 1 };
}
