import type { MeetingSheet } from "../../dashboards/meeting/sheet.ts";
import type { Messages } from "../../dashboards/messages/id.ts";
import { agencySheet } from "./annex-agency.ts";
import { decimal, type Annexed, type AnnexTable } from "./annex-table.ts";

const wide = 60;

/** Every table of the annex, in the order of the sheet. */
export function tablesOf(annexed: Annexed): AnnexTable[] {
  const { sheets, t } = annexed;
  const several = sheets.length > 1 ? sheets.map((sheet) => agencySheet(sheet, t)) : [];
  return named([
    about(annexed),
    figures(sheets, t),
    courses(sheets, t),
    targets(sheets, t),
    sentences(sheets, t),
    rules(sheets, t),
    raises(sheets, t),
    followUps(annexed),
    questions(sheets, t),
    sources(annexed),
    ...several,
  ]);
}

/** What a spreadsheet takes for the name of a sheet: 31 letters, none of a few, and no name twice. */
function named(tables: readonly AnnexTable[]): AnnexTable[] {
  const taken = new Set<string>();
  return tables.map((table) => {
    const plain = table.name.replaceAll(/[[\]:*?/\\]/g, " ");
    let name = plain.slice(0, 31);
    for (let twin = 2; taken.has(name.toLowerCase()); twin++) name = `${plain.slice(0, 27)} ${twin}`;
    taken.add(name.toLowerCase());
    return { ...table, name };
  });
}

const originOf = ({ subject }: MeetingSheet, t: Messages) =>
  subject.isSample
    ? t.agencies.origins.sample
    : subject.isAgency
      ? t.agencies.origins.inbox
      : t.agencies.origins.published;

function about({ sheets, manifest, t }: Annexed): AnnexTable {
  const words = t.brief.about;
  const subjects = [...new Set(sheets.map(({ subject }) => subject.name))];
  const sample = sheets.find(({ subject }) => subject.isSample)?.subject;
  return {
    name: t.brief.sheets.about,
    columns: [
      { title: words.what, width: 26 },
      { title: words.is, width: 90 },
    ],
    rows: [
      [words.year, sheets[0]?.year ?? null],
      [words.subject, subjects.join("; ")],
      [t.figure.release, manifest.release_id],
      [words.made, manifest.created_at],
      [words.asOf, manifest.as_of],
      [words.origin, sample === undefined ? words.real : t.meeting.foot.sample(sample.cityName)],
      [words.notes, t.meeting.foot.rules],
    ],
  };
}

function figures(sheets: readonly MeetingSheet[], t: Messages): AnnexTable {
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

function courses(sheets: readonly MeetingSheet[], t: Messages): AnnexTable {
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

function targets(sheets: readonly MeetingSheet[], t: Messages): AnnexTable {
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

function sentences(sheets: readonly MeetingSheet[], t: Messages): AnnexTable {
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

function rules(sheets: readonly MeetingSheet[], t: Messages): AnnexTable {
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

function raises(sheets: readonly MeetingSheet[], t: Messages): AnnexTable {
  const words = t.brief.columns;
  return {
    name: t.brief.sheets.raises,
    columns: [
      { title: words.subject, width: 26 },
      { title: words.innovation, width: 36 },
      { title: words.key, width: 24 },
      { title: words.lost, format: decimal },
      { title: words.most, format: decimal },
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

function followUps({ sheets, manifest, t }: Annexed): AnnexTable {
  const words = t.meeting.followUps.columns;
  const columns = [
    { title: t.brief.columns.subject, width: 26 },
    { title: words.decision, width: wide },
    { title: words.owner, width: 26 },
    { title: words.due },
    { title: words.status, width: 24 },
    { title: t.brief.columns.late },
    { title: words.carried },
  ];
  const name = t.brief.sheets.followUps;
  if (!("follow_up_status" in manifest.marts))
    return { name, columns, rows: [[null, t.meeting.followUps.internal]] };
  return {
    name,
    columns,
    rows: sheets.flatMap((sheet) =>
      sheet.followUps.open.map((row) => [
        sheet.subject.name,
        row.decision,
        row.short_name,
        row.due_on,
        t.meeting.followUps.states[row.state],
        row.days_late,
        row.times_carried,
      ]),
    ),
  };
}

function questions(sheets: readonly MeetingSheet[], t: Messages): AnnexTable {
  return {
    name: t.brief.sheets.questions,
    columns: [
      { title: t.brief.columns.subject, width: 26 },
      { title: t.meeting.questions.title, width: 110 },
      { title: t.brief.columns.askedBecause, width: wide },
    ],
    rows: sheets.flatMap((sheet) =>
      sheet.questions.map(({ text, rule }) => [sheet.subject.name, text, t.meeting.questions.rules[rule]]),
    ),
  };
}

function sources({ sheets, citations, t }: Annexed): AnnexTable {
  const words = t.brief.columns;
  const used = new Set(sheets.flatMap((sheet) => sheet.sources));
  return {
    name: t.brief.sheets.sources,
    columns: [
      { title: words.key, width: 34 },
      { title: words.outlet, width: 34 },
      { title: words.title, width: wide },
      { title: words.publishedOn },
    ],
    rows: citations
      .filter((citation) => used.has(citation.source_id))
      .map((citation) => [citation.source_id, citation.outlet, citation.title, citation.published_on]),
  };
}
