import type { MeetingSheet } from "../../dashboards/meeting/sheet.ts";
import type { Messages } from "../../dashboards/messages/id.ts";
import { decimal, holds, originOf, wide, type Annexed, type AnnexTable } from "./annex-table.ts";

/** What the sheets say in sentences, and where in the sheet. */
export function sentences(sheets: readonly MeetingSheet[], t: Messages): AnnexTable {
  const words = t.brief;
  return {
    name: words.sheets.sentences,
    columns: [
      { title: words.columns.subject, width: 26 },
      { title: words.columns.part, width: 26 },
      { title: words.columns.sentence, width: 110 },
    ],
    rows: sheets.flatMap((sheet) => [
      ...sheet.opening.map(({ text }) => [sheet.subject.name, words.opening, text]),
      ...sheet.moved.map(({ text }) => [sheet.subject.name, t.meeting.moved, text]),
      ...sheet.distances.flatMap(({ name, sentences: told, otherwise }) =>
        (told.length === 0 ? [otherwise] : told.map(({ text }) => text)).map((text) => [
          sheet.subject.name,
          name,
          text,
        ]),
      ),
    ]),
  };
}

/** Every agency held against every rule in force. */
export function rules(sheets: readonly MeetingSheet[], t: Messages): AnnexTable {
  const words = t.brief.columns;
  return {
    name: t.brief.sheets.rules,
    columns: [
      { title: words.agency, width: 26 },
      { title: words.year },
      { title: words.rule, width: wide },
      { title: words.counted },
      { title: words.minimum },
      { title: words.verdict, width: 24 },
      { title: words.missedYears },
      { title: words.origin },
      { title: words.sources, width: 34 },
    ],
    rows: sheets.flatMap((sheet) =>
      sheet.rules.flatMap(({ rule, rows }) =>
        rows.map((row) => [
          row.short_name,
          row.year,
          rule,
          row.counted,
          t.brief.comparisons[row.comparison](row.minimum_count),
          t.brief.compliance[row.status],
          row.missed_in_a_row_years,
          t.agencies.origins[row.origin],
          row.source_id,
        ]),
      ),
    ),
  };
}

/**
 * The innovations to raise, a row for each step, with the evidence that the guide asks for; in the internal edition with
 * what their agencies claim.
 */
export function raises(annexed: Annexed): AnnexTable {
  const { sheets, t } = annexed;
  const words = t.brief.columns;
  const hasClaims = holds(annexed, "innovation_claims");
  return {
    name: t.brief.sheets.raises,
    columns: [
      { title: words.subject, width: 26 },
      { title: words.innovation, width: 36 },
      { title: words.key, width: 24 },
      { title: words.lost, format: decimal },
      { title: words.most, format: decimal },
      ...(hasClaims
        ? [
            { title: words.claimed, format: decimal },
            { title: words.verified, format: decimal },
          ]
        : []),
      { title: words.indicator, width: 34 },
      { title: words.from },
      { title: words.to },
      { title: words.maturity, format: decimal },
      { title: words.index, format: "0.0000" },
      { title: words.evidence, width: 44 },
      { title: words.rulesYear },
      { title: words.origin },
    ],
    rows: sheets.flatMap((sheet) =>
      (sheet.raises?.raises ?? []).flatMap((raise) =>
        raise.steps.map((step) => [
          sheet.subject.name,
          raise.title,
          raise.innovationId,
          raise.lostPoints,
          raise.mostPoints,
          ...(hasClaims ? [raise.claim?.claimed ?? null, raise.claim?.verified ?? null] : []),
          step.name,
          step.fromLevel,
          step.toLevel,
          step.maturityPoints,
          step.indexPoints,
          step.evidence,
          sheet.raises?.rulesYear ?? null,
          originOf(sheet, t),
        ]),
      ),
    ),
  };
}
