import type { CellValue } from "hucre/xlsx";
import type { MeetingSheet } from "../../dashboards/meeting/sheet.ts";
import type { Messages } from "../../dashboards/messages/id.ts";
import { decimal, type AnnexTable } from "./annex-table.ts";

/** What the head of one agency brings to the meeting: target, gap, the innovations to raise, the evidence, the questions. */
export function agencySheet(sheet: MeetingSheet, t: Messages): AnnexTable {
  const words = t.brief;
  const empty = [null, null, null] as const;
  const rows: (readonly CellValue[])[] = [
    ...sheet.targets.map(({ row, name, verdict }) => [
      t.meeting.targets.title,
      name,
      row.target_value,
      row.realised_value,
      row.gap,
      row.unit,
      verdict,
    ]),
    ...sheet.tiles.map((tile) => [
      words.sheets.figures,
      tile.series.name,
      null,
      tile.value,
      null,
      tile.series.unit,
      [tile.change, tile.rank].filter(Boolean).join("; "),
    ]),
    ...(sheet.raises?.raises ?? []).flatMap((raise) =>
      raise.steps.map((step) => [
        t.meeting.raises.title,
        raise.title,
        step.toLevel,
        step.fromLevel,
        step.fromLevel - step.toLevel,
        words.level,
        `${step.name}: ${step.evidence ?? t.meeting.raises.noEvidence}`,
      ]),
    ),
    ...sheet.rules.map(({ rule, told }) => [t.meeting.rules.title, rule, ...empty, null, told]),
    ...sheet.questions.map(({ text }) => [t.meeting.questions.title, text, ...empty, null, null]),
  ];
  const columns = words.columns;
  return {
    name: sheet.subject.name,
    columns: [
      { title: columns.part, width: 28 },
      { title: columns.what, width: 60 },
      { title: columns.aim, format: decimal },
      { title: columns.now, format: decimal },
      { title: columns.gap, format: decimal },
      { title: columns.unit },
      { title: columns.evidence, width: 60 },
    ],
    rows,
  };
}
