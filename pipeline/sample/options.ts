import { UsageError } from "../errors.ts";

export interface SampleOptions {
  /** Where the files go, one folder per source; made when absent. */
  readonly folder: string;
  readonly seed: number;
  /** Agencies that report at the end of the period, kecamatan included. */
  readonly agencies: number;
  readonly fromYear: number;
  readonly toYear: number;
  /** Multiplies staff, and so the rows about staff. */
  readonly scale: number;
  /** True for a city in which innovation changes nothing. */
  readonly isNull: boolean;
}

export const defaultSample = {
  seed: 417,
  agencies: 26,
  fromYear: 2018,
  toYear: 2025,
  scale: 1,
  isNull: false,
} as const satisfies Omit<SampleOptions, "folder">;

/** Fewer agencies than this leave no room for a merger, a split and a re-cut. */
const fewestAgencies = 8;

/** Throws a `UsageError` for years that are not over or running on a day: nobody hands in rows of the future. */
export function expectPast({ toYear }: Pick<SampleOptions, "toYear">, now: Date): void {
  const year = Number(now.toLocaleDateString("sv-SE", { timeZone: "Asia/Jakarta" }).slice(0, 4));
  if (toYear <= year) return;
  throw new UsageError({
    indonesian: `tahun terakhir ${toYear} belum tiba; paling akhir ${year}`,
    english: `the last year ${toYear} has not come yet; ${year} is the latest`,
    hint: `npm run jejak -- sample --years ${year - 7}-${year}`,
  });
}

/** Throws a `UsageError` for a city that cannot be drawn. */
export function checkOptions({ seed, agencies, fromYear, toYear, scale }: SampleOptions): void {
  const must = (holds: boolean, indonesian: string, english: string) => {
    if (!holds) throw new UsageError({ indonesian, english, hint: "npm run jejak -- sample --help" });
  };
  must(
    Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32,
    "benih acak harus bilangan bulat, 0 sampai 4294967295",
    "the seed must be a whole number from 0 to 4294967295",
  );
  must(
    Number.isInteger(agencies) && agencies >= fewestAgencies && agencies <= 99,
    `jumlah perangkat daerah harus ${fewestAgencies} sampai 99`,
    `the number of agencies must be ${fewestAgencies} to 99`,
  );
  must(
    Number.isInteger(fromYear) && Number.isInteger(toYear) && fromYear >= 2018 && toYear <= 2035,
    "tahun harus antara 2018 dan 2035",
    "years must lie between 2018 and 2035",
  );
  must(toYear > fromYear, "contoh butuh paling sedikit dua tahun", "a sample needs two years at least");
  must(
    Number.isFinite(scale) && scale > 0 && scale <= 1000,
    "skala harus lebih dari 0, paling besar 1000",
    "the scale must be more than 0 and at most 1000",
  );
}
