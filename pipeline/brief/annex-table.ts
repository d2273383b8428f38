import type { CellValue } from "hucre/xlsx";
import type { MeetingSheet } from "../../dashboards/meeting/sheet.ts";
import type { Messages } from "../../dashboards/messages/id.ts";
import type { Citation } from "../marts/citations.ts";
import { citationText, releaseMark } from "../../dashboards/components/export-about.ts";
import { writeMeetingChoice } from "../../dashboards/meeting/choice.ts";
import type { Edition } from "../publish/release.ts";
import type { Manifest } from "../steps/release.ts";

/** What an annex is made of. */
export interface Annexed {
  readonly sheets: readonly MeetingSheet[];
  readonly release: Manifest & { readonly edition: Edition };
  readonly citations: readonly Citation[];
  readonly t: Messages;
}

/** What a pack is called and marked with, on every part of it that may travel alone. */
export function stampOf({ sheets, release, t }: Annexed): string {
  const marks = sheets.some(({ subject }) => subject.isSample) ? [t.figure.sample] : [];
  return [titleOf({ sheets, t }), `${t.figure.release} ${releaseMark(release, t)}`, ...marks].join(" · ");
}

function titleOf({ sheets, t }: Pick<Annexed, "sheets" | "t">): string {
  const [first] = sheets;
  const names = sheets.length === 1 ? (first?.subject.name ?? "") : t.brief.several(sheets.length);
  return [t.meeting.kicker(first?.year ?? 0), names].join(" · ");
}

/** The reference to a pack. The address of the site is not known to files: they name its pages. */
export function packCitation({ sheets, release, t }: Annexed): string {
  const [first] = sheets;
  const choice = { year: first?.year ?? 0, subject: first?.subject.id ?? "" };
  const cited = {
    title: titleOf({ sheets, t }),
    isSample: sheets.some(({ subject }) => subject.isSample),
    site: "",
    path: `${t.home}/rapat${sheets.length === 1 ? writeMeetingChoice(choice) : ""}`,
  };
  return citationText(cited, release, t);
}

/** Whether an edition holds a table; a release of an earlier version may lack one. */
export const holds = ({ release: { edition, internal = {} } }: Pick<Annexed, "release">, mart: string) =>
  edition === "internal" && mart in internal;

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
