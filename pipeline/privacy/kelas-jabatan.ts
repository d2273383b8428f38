/**
 * Three bands stand in for the 17 job classes, since a class often holds one person in an agency.
 *
 * Where the bands are cut is a decision of this project and comes from no regulation: support and junior staff, specialists
 * and supervisors, senior specialists and leadership. Whoever moves a cut breaks every series by band.
 */
const bands = [
  { band: "1-5", from: 1, to: 5 },
  { band: "6-10", from: 6, to: 10 },
  { band: "11-17", from: 11, to: 17 },
] as const;

export type KelasJabatanBand = (typeof bands)[number]["band"];

/** The band of a class; null for a number that is no class. */
export const kelasJabatanBand = (kelas: number): KelasJabatanBand | null =>
  bands.find(({ from, to }) => Number.isInteger(kelas) && kelas >= from && kelas <= to)?.band ?? null;

export const kelasJabatanBands: readonly KelasJabatanBand[] = bands.map(({ band }) => band);

/** The SQL twin of `kelasJabatanBand`, for an expression of an integer type; the band is of SQL type `type`. */
export const kelasJabatanBandSql = (kelas: string, type = "varchar") =>
  `case ${bands.map(({ band, from, to }) => `when ${kelas} between ${from} and ${to} then '${band}'::${type}`).join(" ")} end`;
