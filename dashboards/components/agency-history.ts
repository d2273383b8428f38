import type { AgencySuccession } from "../../pipeline/marts/agency_successions.ts";
import { passagesInto, passagesOutOf } from "./agency-chain.js";
import { agencyLink } from "./agency-link.js";
import { lifelines } from "./agency-lifelines.js";
import type { AgencyRows, Part, Subject } from "./agency-subject.js";
import { figure } from "./figure.js";
import { day, list, number } from "./format.js";
import { handedInFoot } from "./innovation-foot.js";
import type { Context } from "./marts.js";
import type { Column } from "./table.js";
import type { Messages } from "../messages/id.js";

type Told = AgencySuccession & { readonly reading: string };

/** When a succession took effect, as exactly as its sources give it. */
export function whenOf(passage: AgencySuccession, t: Messages): string {
  const words = t.agency.history;
  const { effective_on: on, effective_earliest: earliest, effective_latest: latest } = passage;
  if (on !== null) return day(on, t.locale, passage.date_precision);
  const at = (bound: string | null) => (bound === null ? null : day(bound, t.locale));
  return words.between([at(earliest), at(latest)]) || words.unknownDay;
}

const sentence = (passage: AgencySuccession, t: Messages) => {
  const words = t.agency.history;
  const when = whenOf(passage, t);
  return passage.predecessor_name === null
    ? `${passage.successor_name}: ${words.ofNothing(when, passage.confidence)}`
    : `${passage.predecessor_name}: ${words.passage(words.kinds[passage.kind] ?? passage.kind, passage.successor_name, when, passage.confidence)}`;
};

/** What led to an agency and what it became: the life of each, and every passage between them. */
export function historyFigure(subject: Subject, rows: AgencyRows, context: Context): Part {
  const { t, citations } = context;
  const words = t.agency.history;
  const into = passagesInto(subject.id, rows.agency_successions);
  const out = passagesOutOf(subject.id, rows.agency_successions);
  const passages = [...new Set([...into, ...out])];
  if (passages.length === 0) return words.none(subject.name);
  const told = passages.map((passage): Told => ({ ...passage, reading: sentence(passage, t) }));
  const named = (names: readonly (string | null)[]) =>
    list([...new Set(names.filter((name) => name !== null))], t.locale);
  const last = into.filter((passage) => passage.successor_id === subject.id);
  const next = out.filter((passage) => passage.predecessor_id === subject.id);
  const title =
    words.title(
      subject.name,
      named(last.map((passage) => passage.predecessor_name)),
      named(next.map((passage) => passage.successor_name)),
    ) ||
    (told[0]?.reading ?? subject.name);
  const ids = new Set(
    passages.flatMap((passage) => [passage.predecessor_id ?? [], passage.successor_id].flat()),
  );
  const lives = rows.agencies.filter(
    (row) => row.view === "was" && (ids.has(row.agency_id) || row.agency_id === subject.id),
  );
  const columns: Column<Told>[] = [
    {
      name: words.columns.from,
      value: (row) => row.predecessor_name,
      show: (row) =>
        row.predecessor_id !== null && agencyLink(row.predecessor_id, row.predecessor_name ?? "", t),
    },
    {
      name: words.columns.to,
      value: (row) => row.successor_name,
      show: (row) => agencyLink(row.successor_id, row.successor_name, t),
    },
    { name: words.columns.kind, value: (row) => words.kinds[row.kind] },
    { name: words.columns.when, value: (row) => row.effective_on, show: (row) => whenOf(row, t) },
    { name: words.columns.precision, value: (row) => words.precisions[row.date_precision] },
    {
      name: words.columns.bracket,
      value: (row) => [row.effective_earliest, row.effective_latest].map((it) => it ?? "").join("/"),
      show: (row) =>
        words.between([
          row.effective_earliest && day(row.effective_earliest, t.locale),
          row.effective_latest && day(row.effective_latest, t.locale),
        ]),
    },
    {
      name: words.columns.share,
      value: (row) => row.share,
      show: (row) => words.share(row.share === null ? null : number(row.share, 2, t.locale)),
    },
    { name: words.columns.confidence, value: (row) => row.confidence },
    { name: words.columns.source, value: (row) => citations.get(row.source_id)?.outlet ?? row.source_id },
  ];
  return figure<Told>(
    {
      id: "riwayat",
      title,
      subtitle: words.subtitle,
      summary: `${title}. ${told.map((row) => row.reading).join("; ")}.`,
      readings: told.map((row) => row.reading),
      rows: told,
      columns,
      ...(subject.isSample
        ? {
            foot: handedInFoot(
              { city: subject.city, isSample: true, tables: ["agency_successions", "agencies"] },
              context,
            ),
          }
        : {}),
      draw: (size) =>
        lifelines(
          {
            lives,
            passages,
            own: subject.id,
            today: new Date().getFullYear(),
            words: (it) => sentence(it, t),
          },
          size,
        ),
    },
    context,
  );
}
