import type { SampleOptions } from "../options.ts";

/** An agency of the fictional city, or a unit below one, in the time in which it exists. */
export interface Agency {
  readonly id: string;
  readonly shortName: string;
  readonly fullName: string;
  readonly kind: "opd" | "kecamatan" | "kelurahan" | "upt" | "puskesmas";
  readonly parentId: string | null;
  /** First and last year of existence; null for "since before" and "still there". Changes happen on 1 January. */
  readonly fromYear: number | null;
  readonly toYear: number | null;
  /** A name that belonged to another agency at another time; a date tells whose it is. */
  readonly sharedName: string | null;
  /** Serves the public, so that it runs surveys and takes complaints. */
  readonly isPublic: boolean;
}

interface Succession {
  readonly from: string;
  readonly to: string;
  readonly year: number;
  readonly kind: "rename" | "merge" | "split" | "recut";
}

export interface Organisation {
  /** Reporting agencies, past and present. */
  readonly agencies: readonly Agency[];
  /** What stands below them. */
  readonly units: readonly Agency[];
  readonly successions: readonly Succession[];
}

const number = (index: number) => String(index).padStart(2, "0");

/** Full names of every third agency hold commas, as real ones do. */
const fullNameOf = (index: number) =>
  index % 3 === 0
    ? `Dinas Contoh ${number(index)}, Percontohan, dan Keteladanan`
    : `Dinas Contoh Nomor ${number(index)}`;

/**
 * The agencies: as many as asked for at the end, and six more that one rename, one merger, one split and one re-cut took
 * away. Office 1 has schools and health centres below it; the last fifth of the offices serves only the administration.
 */
export function organise({ agencies: count, fromYear, toYear }: SampleOptions): Organisation {
  const kecamatan = Math.max(1, Math.round((count * 3) / 26));
  const offices = count - kecamatan;
  const early = Math.min(toYear, fromYear + Math.max(1, Math.round((toYear - fromYear) * 0.4)));
  const late = Math.min(toYear, early + 1);
  const successions = passages(count, early, late);
  const perAgency = (ofTwentySix: number) => Math.max(2, Math.round((count * ofTwentySix) / 26));
  const begins = new Map(successions.map(({ to, year }) => [to, year]));
  const ends = new Map(successions.map(({ from, year }) => [from, year - 1]));
  const office = (index: number): Agency => {
    const id = `contoh-dinas-${number(index)}`;
    return {
      id,
      shortName: `Dinas Contoh ${number(index)}`,
      fullName: fullNameOf(index),
      kind: "opd",
      parentId: null,
      fromYear: begins.get(id) ?? null,
      toYear: ends.get(id) ?? null,
      sharedName: successions.some(({ kind, from, to }) => kind === "rename" && (from === id || to === id))
        ? "Dinas Contoh Utama"
        : null,
      isPublic: index <= Math.ceil(offices * 0.8) || index > count,
    };
  };
  const district = (index: number): Agency => ({
    id: `contoh-kecamatan-${number(index)}`,
    shortName: `Kecamatan Contoh ${number(index)}`,
    fullName: `Kecamatan Contoh Nomor ${number(index)}`,
    kind: "kecamatan",
    parentId: null,
    fromYear: null,
    toYear: null,
    sharedName: null,
    isPublic: true,
  });
  return {
    agencies: [
      ...range(1, offices).map(office),
      ...range(1, kecamatan).map(district),
      ...range(count + 1, count + 6).map(office),
    ],
    units: [
      ...below("contoh-dinas-01", "upt", { words: "SMP Contoh", numbers: range(1, perAgency(9)) }),
      ...below("contoh-dinas-01", "puskesmas", {
        words: "Puskesmas Contoh",
        numbers: range(1, perAgency(6)),
      }),
      ...range(1, kecamatan).flatMap((index) =>
        below(`contoh-kecamatan-${number(index)}`, "kelurahan", {
          words: "Kelurahan Contoh",
          numbers: range(index * 6 - 5, index * 6),
        }),
      ),
    ],
    successions,
  };
}

/** Offices 2 to 7 came from the six that are gone: a rename, a merger, a split without a sourced share, and a re-cut. */
function passages(count: number, early: number, late: number): Succession[] {
  const id = (index: number) => `contoh-dinas-${number(index)}`;
  const gone = (index: number) => id(count + index);
  return [
    { from: gone(1), to: id(3), year: late, kind: "rename" },
    { from: gone(2), to: id(4), year: early, kind: "merge" },
    { from: gone(3), to: id(4), year: early, kind: "merge" },
    { from: gone(4), to: id(5), year: late, kind: "split" },
    { from: gone(4), to: id(6), year: late, kind: "split" },
    { from: gone(5), to: id(2), year: early, kind: "recut" },
    { from: gone(5), to: id(7), year: early, kind: "recut" },
    { from: gone(6), to: id(7), year: early, kind: "recut" },
  ];
}

function below(
  parentId: string,
  kind: "kelurahan" | "upt" | "puskesmas",
  { words, numbers }: { words: string; numbers: readonly number[] },
): Agency[] {
  return numbers.map((index) => ({
    id: `contoh-${words.split(" ")[0]!.toLowerCase()}-${number(index)}`,
    shortName: `${words} ${number(index)}`,
    fullName: `${words} Nomor ${number(index)}`,
    kind,
    parentId,
    fromYear: null,
    toYear: null,
    sharedName: null,
    isPublic: true,
  }));
}

export const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

export const existsIn = ({ fromYear, toYear }: Agency, year: number) =>
  (fromYear === null || fromYear <= year) && (toYear === null || toYear >= year);
