import type { Cell, WriteSheet } from "hucre/xlsx";
import { type ContractColumn, titleOf } from "../contract/contract.ts";
import { isSealed } from "../contract/persons.ts";
import { findTraces } from "../privacy/traces.ts";
import type { FoundSource } from "../sources/find.ts";
import type { RefusedRecord, Refusal } from "./faults.ts";
import { idTitle, maskMark, otherTitles, quarantineId } from "./form.ts";
import type { RowTexts } from "./texts.ts";

/** The words that a column takes, on a sheet of their own. */
export interface Choices {
  readonly column: string;
  readonly members: readonly string[];
}

export const choicesSheet = "Pilihan";

const faulty = {
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "F6C453" } },
  font: { name: "Calibri", size: 11, bold: true },
} as const;
const title = {
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "7A3B2E" } },
  font: { name: "Calibri", size: 11, bold: true, color: { rgb: "FFFFFF" } },
  alignment: { wrapText: true, vertical: "top" },
} as const;
// As text a spreadsheet leaves alone what is typed: a NIP keeps its 18 digits and a day its form.
const asText = { numFmt: "@", alignment: { wrapText: true, vertical: "top" } } as const;

/**
 * The refused rows of one source as a sheet: the id, why and how to mend it in both languages, where it came from, and the
 * row as it stands now. Cells about persons are masked, faulty ones are coloured, and columns of few words offer them.
 */
export function repairSheet(
  { name, contract, source }: FoundSource,
  records: readonly RefusedRecord[],
  { latest, choices }: { latest: ReadonlyMap<string, RowTexts>; choices: Choices[] },
): WriteSheet {
  const rows = records.map((record) => {
    const id = quarantineId(name, record.file, record.record);
    return { id, record, now: latest.get(id)!, faults: faultyColumns(record.reasons) };
  });
  const shown = contract.columns.filter(
    (column) =>
      !column.optional || rows.some(({ now, faults }) => faults.has(column.name) || isFilled(now, column)),
  );
  const cells = new Map<string, Partial<Cell>>();
  const titles = [idTitle, ...otherTitles, ...shown.map(titleOf)];
  titles.forEach((value, at) => cells.set(`0,${at}`, { value, style: title }));
  const firstColumn = 1 + otherTitles.length;
  const grid = rows.map(({ id, record, now, faults }, index) => {
    const texts = shown.map((column) => shownText(column, now, isSealed(contract)));
    shown.forEach((column, at) => {
      if (faults.has(column.name))
        cells.set(`${index + 1},${firstColumn + at}`, { value: texts[at]!, style: { ...asText, ...faulty } });
    });
    return [id, ...explain(record, contract.columns), ...texts];
  });
  return {
    name,
    columns: titles.map((_, at) => ({ width: widths[at] ?? usualWidth, style: asText })),
    rows: [titles, ...grid],
    cells,
    rowDefs: new Map([titles, ...grid].map((row, index) => [index, { height: heightOf(row) }])),
    freezePane: { rows: 1, columns: 1 },
    pageSetup: {
      paperSize: "a3",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: "$1:$1",
    },
    dataValidations: shown.flatMap((column, at) =>
      dropDown(column, { choices, at: firstColumn + at, rows: rows.length }),
    ),
  };

  /** Every column that a broken rule is about. */
  function faultyColumns(reasons: readonly Refusal[]): ReadonlySet<string> {
    return new Set(
      reasons.flatMap(({ rule, column }) => {
        const across = contract.rules.find((candidate) => candidate.rule === rule);
        if (across !== undefined) return across.columns;
        if (rule === "duplicate_key" || rule === "duplicate_across_files") return source.key;
        return column === null ? [] : [column];
      }),
    );
  }
}

const widths = [24, 44, 44, 44, 30];
const usualWidth = 18;
const lineHeight = 15;

/** High enough for the wrapped text of its fullest cell, which spreadsheets do not work out by themselves on opening. */
function heightOf(row: readonly string[]): number {
  const lines = row.map((text, at) =>
    text
      .split("\n")
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / ((widths[at] ?? usualWidth) - 3))), 0),
  );
  return lineHeight * Math.min(24, Math.max(...lines));
}

const isFilled = ({ texts }: RowTexts, { name }: ContractColumn) => (texts.get(name) ?? null) !== null;

/** In a row that does not fit its titles a person's cell may stand anywhere, and a number of a person is one in any column. */
function shownText(
  { name, meta }: ContractColumn,
  { texts, isMisshapen }: RowTexts,
  sealed: boolean,
): string {
  const text = texts.get(name) ?? null;
  if (text === null) return "";
  const isPersonal = meta.pii === true || meta.person !== undefined || (sealed && isMisshapen);
  return isPersonal || findTraces(text).length > 0 ? maskMark : text;
}

function explain({ reasons, name, sheet, row }: RefusedRecord, columns: readonly ContractColumn[]): string[] {
  const mend = reasons.map(({ column: of }) => {
    const column = columns.find((candidate) => candidate.name === of);
    if (column === undefined)
      return "Isi ulang baris ini menurut judul kolom / Fill in the row anew under its titles";
    const accepts = column.grammar.accepts === "" ? "" : ` (${column.grammar.accepts})`;
    return `${titleOf(column)}: ${column.meta.keterangan} / ${column.meta.description}${accepts}`;
  });
  return [
    reasons.map(({ indonesian }) => indonesian).join("\n"),
    reasons.map(({ english }) => english).join("\n"),
    [...new Set(mend)].join("\n"),
    [name, ...(sheet === null ? [] : [sheet]), `baris ${row}`].join(", "),
  ];
}

function dropDown(
  column: ContractColumn,
  { choices, at, rows }: { choices: Choices[]; at: number; rows: number },
) {
  const { members } = column.grammar;
  if (members === undefined) return [];
  const title = titleOf(column);
  let place = choices.findIndex((other) => other.column === title && other.members.join() === members.join());
  if (place < 0) place = choices.push({ column: title, members }) - 1;
  const list = letters(place);
  return [
    {
      type: "list",
      formula1: `${choicesSheet}!$${list}$2:$${list}$${members.length + 1}`,
      allowBlank: true,
      showErrorMessage: true,
      // Other spellings are understood as well, and a masked cell must be able to stay.
      errorStyle: "warning",
      errorTitle: "Pilihan",
      errorMessage: members.join(", ").slice(0, 200),
      range: `${letters(at)}2:${letters(at)}${rows + 1}`,
    } as const,
  ];
}

/** The name of a column, from 0: A, B … Z, AA. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
