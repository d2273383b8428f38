import type { CellValue } from "hucre/xlsx";
import type { MeetingSheet } from "../../dashboards/meeting/sheet.ts";
import type { Messages } from "../../dashboards/messages/id.ts";
import type { Citation } from "../marts/citations.ts";
import type { Manifest } from "../steps/release.ts";

/** What an annex is made of. */
export interface Annexed {
  readonly sheets: readonly MeetingSheet[];
  readonly manifest: Manifest;
  readonly citations: readonly Citation[];
  readonly t: Messages;
}

/** One table of the annex: a number is a number, an absence an empty cell, a unit stands beside its value. */
export interface AnnexTable {
  readonly name: string;
  readonly columns: readonly AnnexColumn[];
  readonly rows: readonly (readonly CellValue[])[];
}

interface AnnexColumn {
  readonly title: string;
  readonly width?: number;
  readonly format?: string;
}

/** Two decimals where there are any; thousands as the spreadsheet's own language writes them. */
export const decimal = "#,##0.##";

/** Where the rows of a sheet are from, in the reader's words. */
export const originOf = ({ subject }: MeetingSheet, t: Messages) =>
  subject.isSample
    ? t.agencies.origins.sample
    : subject.isAgency
      ? t.agencies.origins.inbox
      : t.agencies.origins.published;

/** The width of a column of sentences, in letters. */
export const wide = 60;
