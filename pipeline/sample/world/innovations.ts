import type { SampleOptions } from "../options.ts";
import { type Random, randomOf } from "../random.ts";
import { type Agency, existsIn, type Organisation, range } from "./agencies.ts";

/** A key under which the city never entered anything. */
export const unheardOf = "contoh-inovasi-tanpa-usulan";

/** One innovation of the fictional city, from its trial to its end. */
interface Innovation {
  readonly id: string;
  readonly name: string;
  /** The agency in which it began, and the unit below it that runs it, if one does. */
  readonly agency: Agency;
  readonly unit: Agency | null;
  readonly trialOn: string;
  /** The day of penerapan; its year is the year in which the innovation is new. */
  readonly startedOn: string;
  readonly startYear: number;
  /** The year of a documented development, and the year after which it was declared stopped. */
  readonly developedYear: number | null;
  readonly stopYear: number | null;
  /** The innovation that this one was developed from, as a new entry. */
  readonly parentId: string | null;
  readonly shape: "tata kelola" | "pelayanan publik" | "lainnya";
  readonly initiator: "ASN" | "Perangkat Daerah" | "Masyarakat" | "Kepala Daerah";
  readonly isDigital: boolean;
  /** 0 to 1: how mature it can get. */
  readonly quality: number;
}

/** An innovation as it stands in the entry of one year. */
export interface Submission {
  readonly innovation: Innovation;
  readonly year: number;
  readonly agency: Agency;
  readonly stage: "inisiatif" | "uji coba" | "penerapan";
}

/** An innovation on the list that a mayor's regulation sets at the end of a year. */
interface Listing {
  readonly innovation: Innovation;
  readonly year: number;
  readonly agency: Agency;
  readonly status: "terdaftar" | "berhenti";
}

export interface Portfolio {
  readonly innovations: readonly Innovation[];
  readonly submissions: readonly Submission[];
  readonly listings: readonly Listing[];
  /** Innovations of an agency whose penerapan fell into a year. */
  readonly newIn: (agencyId: string, year: number) => number;
}

/** Entries of the first and last year in a city of 26 agencies. */
const entries = { first: 60, last: 250, agencies: 26 };
/** Of an entry list about this share is there for the first time. */
const newShare = 0.62;
/**
 * What of all innovations ever stops, and after how many years since its first use, each as likely as the others. Of those
 * that still run, 10, 11 and 13 in a hundred stop in their third, fourth and fifth year; a life table should find that.
 */
const stopping = { share: 0.3, firstAge: 2, lastAge: 4 };

/** Draws what every agency begins, year by year, and then who submits what when. */
export function portfolioOf(options: SampleOptions, organisation: Organisation): Portfolio {
  const innovations: Innovation[] = [];
  const counts = new Map<string, number>();
  for (const year of range(options.fromYear - 2, options.toYear))
    for (const agency of organisation.agencies.filter((candidate) => existsIn(candidate, year))) {
      const random = randomOf(options.seed, `innovations/${agency.id}/${year}`);
      const count = newCount(options, { agency, year, random });
      counts.set(`${agency.id}/${year}`, count);
      const units = organisation.units.filter(({ parentId }) => parentId === agency.id);
      for (const _ of range(1, count))
        innovations.push(begin({ agency, units, year, random, number: innovations.length + 1, innovations }));
    }
  const submissions = submit(options, organisation, innovations);
  return {
    innovations,
    submissions,
    listings: list(options, organisation, submissions),
    newIn: (agencyId, year) => counts.get(`${agencyId}/${year}`) ?? 0,
  };
}

interface Moment {
  readonly agency: Agency;
  readonly year: number;
  readonly random: Random;
}

/** How many innovations an agency begins in a year: the first draw of the stream of that agency and year. */
export function newCount(
  { seed, fromYear, toYear, isNull }: SampleOptions,
  { agency, year, random }: Moment,
): number {
  const share = (year + 1 - fromYear) / (toYear - fromYear);
  const city = entries.first + (entries.last - entries.first) * Math.max(0, share);
  const habit = 0.6 + 0.8 * randomOf(seed, `habit/${agency.id}`).unit();
  const unit = random.unit();
  // A city without an effect has a few agencies with very many and many with next to none.
  const mood = isNull ? 4 * unit * unit * unit : 0.3 + 1.4 * unit;
  const mean = (city / entries.agencies) * newShare * habit * mood;
  return random.binomial(Math.max(1, Math.round(mean * 3)), 1 / 3);
}

interface Beginning extends Moment {
  readonly units: readonly Agency[];
  readonly number: number;
  readonly innovations: readonly Innovation[];
}

function begin({ agency, units, year, random, number, innovations }: Beginning): Innovation {
  const serial = String(number).padStart(4, "0");
  const month = random.between(1, 12);
  const trialMonth = year * 12 + month - 1 - random.between(1, 10);
  const day = random.between(1, 28);
  const own = innovations.filter((other) => other.agency.id === agency.id && other.startYear < year - 1);
  const developedYear = random.chance(0.22) ? year + random.between(2, 3) : null;
  const ends = random.chance(stopping.share)
    ? year + random.between(stopping.firstAge, stopping.lastAge)
    : null;
  return {
    id: `contoh-inovasi-${serial}`,
    name: `${random.pick(names)} Contoh ${serial}`,
    agency,
    unit: units.length > 0 && random.chance(0.4) ? random.pick(units) : null,
    trialOn: isoDay(Math.floor(trialMonth / 12), (trialMonth % 12) + 1, day),
    startedOn: isoDay(year, month, day),
    startYear: year,
    developedYear: ends !== null && developedYear !== null && developedYear >= ends ? null : developedYear,
    stopYear: ends,
    parentId: own.length > 0 && random.chance(0.06) ? random.pick(own).id : null,
    shape: random.weighted([
      ["pelayanan publik", 68],
      ["tata kelola", 13],
      ["lainnya", 19],
    ]),
    initiator: random.weighted([
      ["ASN", 48],
      ["Perangkat Daerah", 44],
      ["Masyarakat", 7],
      ["Kepala Daerah", 1],
    ]),
    isDigital: random.chance(Math.min(0.75, 0.3 + 0.05 * (year - 2016))),
    quality: (random.unit() + random.unit() + random.unit()) / 3,
  };
}

const names = ["Layanan", "Gerakan", "Aplikasi", "Rumah", "Sistem", "Kampung", "Klinik", "Jejaring"];

export const isoDay = (year: number, month: number, day: number) =>
  `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

/** Everything new is submitted in the year after its penerapan; about half of it once more, and again when developed. */
function submit(
  { seed, fromYear, toYear }: SampleOptions,
  organisation: Organisation,
  innovations: readonly Innovation[],
): Submission[] {
  return range(fromYear, toYear).flatMap((year) =>
    innovations.flatMap((innovation): Submission[] => {
      const { startYear, stopYear, developedYear } = innovation;
      const random = randomOf(seed, `submission/${innovation.id}/${year}`);
      const age = year - startYear;
      if (stopYear !== null && year > stopYear) return [];
      const isEntered =
        age === 1 ||
        (age === 0 && random.chance(0.12)) ||
        (age === 2 && random.chance(0.55)) ||
        developedYear === year - 1;
      if (!isEntered || age < 0) return [];
      const stage = age > 0 ? "penerapan" : random.chance(0.3) ? "inisiatif" : "uji coba";
      return [{ innovation, year, agency: heirOf(innovation, organisation, year), stage }];
    }),
  );
}

/** What was ever submitted stays on the lists for as long as it runs, and is declared stopped on the one after. */
function list(
  { fromYear, toYear }: SampleOptions,
  organisation: Organisation,
  submissions: readonly Submission[],
): Listing[] {
  const firstYears = new Map<Innovation, number>();
  for (const { innovation, year } of submissions)
    if (!firstYears.has(innovation)) firstYears.set(innovation, year);
  return range(fromYear, toYear).flatMap((year) =>
    [...firstYears].flatMap(([innovation, firstYear]): Listing[] => {
      const lastYear = innovation.stopYear ?? toYear;
      if (year < firstYear || year > lastYear + 1) return [];
      const status = year > lastYear ? "berhenti" : "terdaftar";
      return [{ innovation, year, agency: heirOf(innovation, organisation, year), status }];
    }),
  );
}

/** The agency that answers for an innovation in a year, through renames, mergers and splits. */
function heirOf({ agency, id }: Innovation, { agencies, successions }: Organisation, year: number): Agency {
  let heir = agency;
  while (!existsIn(heir, year)) {
    const ways = successions.filter(({ from }) => from === heir.id);
    const { to } = ways[Number(id.slice(-4)) % ways.length]!;
    heir = agencies.find((candidate) => candidate.id === to)!;
  }
  return heir;
}
