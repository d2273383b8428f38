import type { MeetingSheet } from "../../dashboards/meeting/sheet.ts";
import type { Messages } from "../../dashboards/messages/id.ts";
import { agencySheet } from "./annex-agency.ts";
import { courses, figures, targets } from "./annex-figures.ts";
import { releaseMark } from "../../dashboards/components/export-about.ts";
import { holds, packCitation, wide, type Annexed, type AnnexTable } from "./annex-table.ts";
import { raises, rules, sentences } from "./annex-told.ts";

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
    raises(annexed),
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

function about(annexed: Annexed): AnnexTable {
  const { sheets, release, t } = annexed;
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
      [t.figure.release, releaseMark(release, t)],
      [words.made, release.created_at],
      [words.asOf, release.as_of],
      [words.origin, sample === undefined ? words.real : t.meeting.foot.sample(sample.cityName)],
      [words.notes, t.meeting.foot.rules],
      [t.exports.citationName, packCitation(annexed)],
    ],
  };
}

function followUps(annexed: Annexed): AnnexTable {
  const { sheets, t } = annexed;
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
  if (!holds(annexed, "follow_up_status"))
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
