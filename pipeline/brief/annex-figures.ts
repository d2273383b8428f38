import type { MeetingSheet } from "../../dashboards/meeting/sheet.ts";
import type { Messages } from "../../dashboards/messages/id.ts";
import { decimal, originOf, type AnnexTable } from "./annex-table.ts";

/** The six figures of each sheet, with what makes them fair to quote. */
export function figures(sheets: readonly MeetingSheet[], t: Messages): AnnexTable {
  const words = t.brief.columns;
  return {
    name: t.brief.sheets.figures,
    columns: [
      { title: words.subject, width: 26 },
      { title: words.measure, width: 30 },
      { title: words.key, width: 26 },
      { title: words.year },
      { title: words.value, format: decimal },
      { title: words.unit },
      { title: words.change, width: 44 },
      { title: words.band, width: 24 },
      { title: words.rank, width: 30 },
      { title: words.status },
      { title: words.origin },
      { title: words.sources, width: 40 },
    ],
    rows: sheets.flatMap((sheet) =>
      sheet.tiles.map((tile) => [
        sheet.subject.name,
        tile.series.name,
        tile.series.key,
        tile.year,
        tile.value,
        tile.series.unit,
        tile.change,
        tile.band,
        tile.series.isRank ? tile.unit : tile.rank,
        tile.year === null ? null : (t.status[tile.status] ?? tile.status),
        originOf(sheet, t),
        sourcesOf(tile.series.sources, tile.series.table),
      ]),
    ),
  };
}

const sourcesOf = (sources: readonly string[], table: string) =>
  sources.length === 0 ? table : [...new Set(sources)].join("; ");

/** What the charts are drawn from, with what was aimed at. */
export function courses(sheets: readonly MeetingSheet[], t: Messages): AnnexTable {
  const words = t.brief.columns;
  return {
    name: t.brief.sheets.courses,
    columns: [
      { title: words.subject, width: 26 },
      { title: words.measure, width: 30 },
      { title: words.year },
      { title: words.value, format: decimal },
      { title: words.aim, format: decimal },
      { title: words.unit },
      { title: words.inUse },
      { title: words.status },
      { title: words.origin },
      { title: words.sources, width: 40 },
    ],
    rows: sheets.flatMap((sheet) =>
      sheet.charts.flatMap(({ series, aims }) =>
        series.points.map((point) => [
          sheet.subject.name,
          series.name,
          point.year,
          point.value,
          aims.find((aim) => aim.year === point.year)?.value ?? null,
          series.unit,
          point.isChosen ? t.columns.yes : t.columns.no,
          t.status[point.status] ?? point.status,
          originOf(sheet, t),
          point.row?.source_id ?? series.table,
        ]),
      ),
    ),
  };
}

/** Targets beside what came of them, as a plan or the record tells it. */
export function targets(sheets: readonly MeetingSheet[], t: Messages): AnnexTable {
  const words = t.brief.columns;
  return {
    name: t.brief.sheets.targets,
    columns: [
      { title: words.subject, width: 26 },
      { title: words.measure, width: 34 },
      { title: words.key, width: 26 },
      { title: words.year },
      { title: words.plan, width: 40 },
      { title: words.aim, format: decimal },
      { title: words.aimText, width: 24 },
      { title: words.realised, format: decimal },
      { title: words.realisedText, width: 24 },
      { title: words.gap, format: decimal },
      { title: words.unit },
      { title: words.verdict, width: 24 },
      { title: words.origin },
      { title: words.sources, width: 34 },
    ],
    rows: sheets.flatMap((sheet) =>
      sheet.targets.map(({ row, name, verdict }) => [
        sheet.subject.name,
        name,
        row.metric_id,
        row.year,
        row.plan,
        row.target_value,
        row.target_text,
        row.realised_value,
        row.realised_text,
        row.gap,
        row.unit,
        verdict,
        t.agencies.origins[row.origin],
        row.source_id,
      ]),
    ),
  };
}
