/** One innovation from its first registration to its end or to the last list that can tell of it. */
export interface Spell {
  /** Whole years since first implementation at first registration: before that it could not have been seen to stop. */
  readonly fromAge: number;
  /** The last age at which it is known to have gone on. */
  readonly toAge: number;
  /** True where it was stopped by the age after `toAge`; false where nothing is known beyond. */
  readonly isStopped: boolean;
  /** The agency that runs it: innovations of one agency share their fate. */
  readonly cluster: string;
}

/** What became of the innovations that were under observation a year before `age`. */
export interface LifeTableRow {
  readonly age: number;
  readonly atRisk: number;
  readonly stopped: number;
  /** Left observation at this age without having stopped, as far as anybody knows. */
  readonly censored: number;
  readonly clusters: number;
  /** Share that goes on to this age, 0–1; null from the first age with fewer than ten at risk. */
  readonly survival: number | null;
  /** 95 % interval, clustered by agency; null with the share, at a share of 0 or 1, and with one cluster. */
  readonly low: number | null;
  readonly high: number | null;
}

/** Below this number at risk a share says more of single innovations than of a programme. */
const leastAtRisk = 10;
const z = 1.959964;

/**
 * Discrete life table with delayed entry, by whole years since first implementation, in order of age.
 *
 * At age a the risk set is every spell with `fromAge` < a ≤ `toAge` + (stopped ? 1 : 0): those seen at age a − 1 of which
 * the next year is known. The share is the product of 1 − stopped / at risk. Its interval is complementary log-log; the
 * variance of log survival sums each innovation's influence, −Σ (stopped − hazard) / (at risk × (1 − hazard)), by cluster
 * before squaring, times G / (G − 1).
 */
export function lifeTable(spells: readonly Spell[]): LifeTableRow[] {
  const lastAge = Math.max(0, ...spells.map(endOf));
  const rows: LifeTableRow[] = [];
  const influence = new Map<string, number>();
  let survival: number | null = 1;
  for (let age = 1; age <= lastAge; age += 1) {
    const risk = spells.filter((spell) => spell.fromAge < age && age <= endOf(spell));
    const stopped = risk.filter((spell) => isStoppedAt(spell, age)).length;
    const hazard = risk.length === 0 ? 0 : stopped / risk.length;
    if (risk.length < leastAtRisk) survival = null;
    if (survival !== null) {
      survival *= 1 - hazard;
      for (const spell of risk) {
        const surprise = (isStoppedAt(spell, age) ? 1 : 0) - hazard;
        const part = hazard === 1 ? 0 : surprise / (risk.length * (1 - hazard));
        influence.set(spell.cluster, (influence.get(spell.cluster) ?? 0) - part);
      }
    }
    if (risk.length === 0) continue;
    rows.push({
      age,
      atRisk: risk.length,
      stopped,
      censored: risk.filter((spell) => !spell.isStopped && spell.toAge === age).length,
      clusters: new Set(risk.map(({ cluster }) => cluster)).size,
      survival,
      ...interval(survival, [...influence.values()]),
    });
  }
  return rows;
}

/** The last age of which it is known whether the innovation went on. */
const endOf = ({ toAge, isStopped }: Spell) => toAge + (isStopped ? 1 : 0);
const isStoppedAt = (spell: Spell, age: number) => spell.isStopped && age === spell.toAge + 1;

function interval(survival: number | null, influences: readonly number[]) {
  const clusters = influences.length;
  if (survival === null || survival <= 0 || survival >= 1 || clusters < 2) return { low: null, high: null };
  const variance =
    (clusters / (clusters - 1)) * influences.reduce((sum, influence) => sum + influence * influence, 0);
  const spread = (z * Math.sqrt(variance)) / Math.abs(Math.log(survival));
  return { low: survival ** Math.exp(spread), high: survival ** Math.exp(-spread) };
}
