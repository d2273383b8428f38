import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { cellText } from "../contract/compile.ts";
import type { Contract } from "../contract/contract.ts";
import { matchHeader, plainTitle } from "../contract/headers.ts";
import type { CanonicalRecord, ReadingTerms } from "../readers/records.ts";
import { openWorkbook } from "../readers/xlsx/read.ts";
import { idTitle, maskMark, otherTitles } from "./form.ts";
import type { RowTexts } from "./texts.ts";

/** One row of a mended workbook. */
export interface MendedRow {
  readonly record: number;
  readonly id: string;
  /** Titles and texts of the cells that its sheet has; an emptied cell is null. */
  readonly cells: readonly (readonly [title: string, text: string | null])[];
}

export interface MendedWorkbook {
  readonly sheets: readonly string[];
  readonly rows: readonly MendedRow[];
}

/** A workbook is a repair if a sheet of it has this title; its other titles are matched once the source of a row is known. */
export const repairTerms: ReadingTerms = {
  columns: [idTitle, ...otherTitles].map((name) => ({
    name,
    optional: name !== idTitle,
    meta: {},
    grammar: { tableType: "string" },
  })),
};

const ours = otherTitles.map(plainTitle);

/** Reads a mended workbook. Throws `Unreadable` for any other file. */
export async function readMended(path: string, scratch: string): Promise<MendedWorkbook> {
  const { header, sheets } = await openWorkbook(path, scratch, repairTerms);
  const plain = header.map(plainTitle);
  const idAt = plain.indexOf(plainTitle(idTitle));
  const rows: MendedRow[] = [];
  for await (const line of createInterface(createReadStream(scratch))) {
    const { r, c } = JSON.parse(line) as CanonicalRecord;
    const id = cellText(c[idAt]);
    if (id === null) continue;
    const cells = header.flatMap((title, at) =>
      at === idAt || c[at] === null || ours.includes(plain[at]!) ? [] : [[title, cellText(c[at])] as const],
    );
    rows.push({ record: r, id, cells });
  }
  return { sheets: sheets.read, rows };
}

/**
 * A row as it stands after its repair: a masked cell, or a column that the workbook does not have, keeps what was there.
 * Undefined where nothing was changed.
 */
export function overlay(contract: Contract, { texts }: RowTexts, { cells }: MendedRow): RowTexts | undefined {
  const { positions } = matchHeader(
    contract,
    cells.map(([title]) => title),
  );
  const typed = new Map(
    [...positions].flatMap(([column, at]) => {
      const text = cells[at]![1];
      return text === maskMark || text === (texts.get(column) ?? null) ? [] : [[column, text] as const];
    }),
  );
  return typed.size === 0 ? undefined : { isMisshapen: false, texts: new Map([...texts, ...typed]) };
}
