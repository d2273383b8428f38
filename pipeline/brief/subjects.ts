import { meetingYears, subjectsOf, type MeetingSubject } from "../../dashboards/meeting/subjects.ts";
import type { MeetingRows } from "../../dashboards/meeting/rows.ts";
import { city } from "../../dashboards/components/marts.ts";
import type { Messages } from "../../dashboards/messages/id.ts";
import { UsageError } from "../errors.ts";

export interface Asked {
  readonly year: number;
  /** Key of an agency, or of a city; none is our own city. */
  readonly agency?: string | undefined;
  /** A sheet for each agency of the city that has any. */
  readonly allAgencies?: boolean | undefined;
}

const nearest = 5;

/** Whom the pack is about. Throws a UsageError that names what there is instead. */
export function chosenSubjects(asked: Asked, rows: MeetingRows, t: Messages): MeetingSubject[] {
  const { year, agency, allAgencies } = asked;
  if (agency !== undefined && allAgencies === true)
    throw new UsageError({
      indonesian: "--agency dan --all-agencies tidak dapat diminta bersama",
      english: "--agency and --all-agencies cannot be asked for together",
      hint: `npm run jejak -- brief --year ${year} --all-agencies --out lembar.pdf`,
    });
  const years = meetingYears(rows);
  if (!years.includes(year))
    throw new UsageError({
      indonesian: `rilis ini tidak memuat apa pun tentang ${year}`,
      english: `this release holds nothing about ${year}`,
      hint: `tahun / years: ${years.join(", ")}`,
    });
  const offered = subjectsOf(rows, year, t);
  if (allAgencies === true) return allOf(offered, year);
  const chosen = offered.find(({ id }) => id === (agency ?? city));
  if (chosen === undefined) throw unknown(agency ?? city, year, offered);
  return [chosen];
}

/** Our own agencies once they have handed anything in, before that those of the fictional city; never both. */
function allOf(offered: readonly MeetingSubject[], year: number): MeetingSubject[] {
  const agencies = offered.filter(({ isAgency }) => isAgency);
  const [first] = agencies;
  if (first === undefined)
    throw new UsageError({
      indonesian: `tidak ada perangkat daerah yang punya angka untuk ${year}`,
      english: `no agency has figures for ${year}`,
      hint: "taruh berkas di folder itu, atau buat data contoh / drop files into inbox/innovations or inbox/service_surveys, or: npm run jejak -- sample; then run",
    });
  return agencies.filter(({ cityId }) => cityId === first.cityId);
}

function unknown(id: string, year: number, offered: readonly MeetingSubject[]): UsageError {
  const near = offered
    .flatMap((subject) => [
      { id: subject.id, apart: distance(id, subject.id) },
      { id: subject.id, apart: distance(id, subject.name) },
    ])
    .toSorted((a, b) => a.apart - b.apart || a.id.localeCompare(b.id))
    .map((subject) => subject.id);
  return new UsageError({
    indonesian: `tidak ada perangkat daerah ${id} dengan angka untuk ${year}`,
    english: `there is no agency ${id} with figures for ${year}`,
    hint: `yang terdekat / the nearest are: ${[...new Set(near)].slice(0, nearest).join(", ")}`,
  });
}

/** Letters to put in, take out or change until one name is the other; capitals do not count (Levenshtein). */
function distance(a: string, b: string): number {
  const [from, to] = [a.toLowerCase(), b.toLowerCase()];
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let at = 1; at <= from.length; at++) {
    const next = [at];
    for (let other = 1; other <= to.length; other++)
      next.push(
        Math.min(
          next[other - 1]! + 1,
          row[other]! + 1,
          row[other - 1]! + (from[at - 1] === to[other - 1] ? 0 : 1),
        ),
      );
    row = next;
  }
  return row.at(-1)!;
}
