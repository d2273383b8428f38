import { mix, type Random } from "../random.ts";
import type { SampleOptions } from "../options.ts";
import { type Agency, existsIn, type Organisation } from "./agencies.ts";

/** One employee, a pure function of the seed and a number: no list of them is ever held. */
export interface Person {
  readonly index: number;
  readonly name: string;
  readonly nip: string;
  readonly status: "PNS" | "PPPK";
  readonly isWoman: boolean;
  readonly birthYear: number;
  /** First and last month on the city's payroll, as `year * 12 + month - 1`. */
  readonly firstMonth: number;
  readonly lastMonth: number;
  readonly jobClass: number;
  /** Monthly TPP at full marks, in rupiah. */
  readonly basePay: number;
  /** How able and how punctual, around 1. */
  readonly merit: number;
  /** How keen on innovation, 0 to 1. */
  readonly zeal: number;
  /** Which place in the city's list of agencies; `moveMonth` is when the second takes over. */
  readonly places: readonly [number, number];
  readonly moveMonth: number;
}

export interface Staff {
  /** How many ever work here in the period; at any time about four fifths do. */
  readonly count: number;
  readonly person: (index: number) => Person;
  /** The agency that pays in a month, by the structure of that year. */
  readonly agencyOf: (person: Person, month: number) => Agency;
}

const perAgency = 130;
const firstBirthYear = 1961;
/** A prime number of birthdays and a step that visits each: two people share one only after all are used. */
const birthdays = 14_957;
const birthdayStep = 6_301;

/** Whole numbers by how often they are found. */
type Weights = readonly (readonly [number, number])[];
const agesAtStart: Weights = [19, 23, 23, 25, 25, 28, 33].map((age) => [age, 1]);
const startMonths: Weights = [0, 2, 2, 3, 11].map((month) => [month, 1]);
const jobClasses: Weights = [
  [5, 8],
  [6, 14],
  [7, 30],
  [8, 20],
  [9, 16],
  [11, 8],
  [12, 3],
  [14, 1],
];

export const monthOf = (year: number, month: number) => year * 12 + month - 1;

export function staffOf(options: SampleOptions, { agencies, successions }: Organisation): Staff {
  const { seed, agencies: reporting, scale } = options;
  const count = Math.max(1, Math.round(reporting * perAgency * scale));
  const last = options.toYear;
  const today = agencies.filter((agency) => existsIn(agency, last));
  const before = (agency: Agency, lot: number): Agency => {
    const from = successions.filter(({ to }) => to === agency.id);
    const { from: id } = from[lot % from.length]!;
    return agencies.find((candidate) => candidate.id === id)!;
  };
  const person = (index: number) => personOf(seed, index, today.length);
  return {
    count,
    person,
    agencyOf: ({ places, moveMonth, index }, month) => {
      const year = Math.floor(month / 12);
      let agency = today[places[month < moveMonth ? 0 : 1]]!;
      while (!existsIn(agency, year)) agency = before(agency, index);
      return agency;
    },
  };
}

function personOf(seed: number, index: number, placeCount: number): Person {
  const random = mix(seed, 0x57aff, index);
  const day = (index * birthdayStep + (seed % birthdays)) % birthdays;
  const birth = new Date(Date.UTC(firstBirthYear, 0, 1 + day));
  const birthYear = birth.getUTCFullYear();
  const isWoman = random.chance(0.55);
  const status = birthYear > 1970 && random.chance(0.17) ? "PPPK" : "PNS";
  const firstYear =
    status === "PPPK" ? random.between(2021, 2024) : Math.min(2024, birthYear + random.weighted(agesAtStart));
  const firstOfYear = status === "PPPK" ? 3 : random.weighted(startMonths);
  const firstMonth = monthOf(firstYear, 1) + firstOfYear;
  const retirement = monthOf(birthYear + 58, birth.getUTCMonth() + 1);
  // One in twenty leaves for another region before that.
  const lastMonth = random.chance(0.05) ? random.between(firstMonth + 12, retirement) : retirement;
  const jobClass = random.weighted(jobClasses);
  const home = random.between(0, placeCount - 1);
  const movesAway = random.chance(0.08);
  return {
    index,
    name: `Pegawai Contoh ${String(index + 1).padStart(4, "0")}`,
    nip: nipOf(birth, {
      status,
      firstYear,
      firstOfYear,
      isWoman,
      sequence: 1 + Math.floor(index / birthdays),
    }),
    status,
    isWoman,
    birthYear,
    firstMonth,
    lastMonth,
    jobClass,
    basePay: (jobClass * 380 + random.between(0, 40) * 10) * 1000,
    merit: 1 + random.normal() * 0.04,
    zeal: zealOf(random),
    places: [home, movesAway ? random.between(0, placeCount - 1) : home],
    moveMonth: movesAway
      ? random.between(firstMonth + 6, Math.max(firstMonth + 6, lastMonth))
      : lastMonth + 1,
  };
}

/** Most take part in nothing, some in three or just over five: where the tiers begin. */
const zealOf = (random: Random) => {
  const unit = random.unit();
  return unit * unit;
};

interface Appointment {
  readonly status: Person["status"];
  readonly firstYear: number;
  readonly firstOfYear: number;
  readonly isWoman: boolean;
  readonly sequence: number;
}

/** 18 digits: birth (8), appointment (6; an employee under contract has 21 in place of the month), sex (1), sequence (3). */
function nipOf(birth: Date, { status, firstYear, firstOfYear, isWoman, sequence }: Appointment): string {
  const month = status === "PPPK" ? "21" : String(firstOfYear + 1).padStart(2, "0");
  const born = birth.getUTCFullYear() * 10_000 + (birth.getUTCMonth() + 1) * 100 + birth.getUTCDate();
  return `${born}${firstYear}${month}${isWoman ? 2 : 1}${String(sequence).padStart(3, "0")}`;
}

/** Everybody on the payroll in a month, in the order of their numbers. */
export function* onPayroll({ count, person }: Staff, month: number): Generator<Person> {
  for (let index = 0; index < count; index += 1) {
    const candidate = person(index);
    if (candidate.firstMonth <= month && month <= candidate.lastMonth) yield candidate;
  }
}
