import { band, roundToHundredths } from "./band.js";
import type { KnownIndex } from "./index-of.js";
import type { BandRow, KnownMethod } from "./method.js";

/** A place in the published ranking of one year. */
export interface Standing {
  readonly entityId: string;
  readonly rank: number | null;
  readonly rankScope: string | null;
  readonly value: number | null;
}

/**
 * How far an index is from what changes its name or its rank. Absent is what the year does not state.
 *
 * `nextBand`: index points missing to the lower edge of the band above. `bandBelow`: points to spare down to the lower
 * edge of the own band. `cap`: innovations until the volume is full, or beyond it. `nextRank`: index points missing to
 * the published value of the neighbour one rank above; negative when the index is above it already.
 */
export interface Distances {
  readonly nextBand?: { readonly band: string; readonly missing: number };
  readonly ownBand?: { readonly band: string; readonly spare: number };
  readonly cap: {
    readonly counted: number;
    readonly cap: number;
    readonly left: number;
    readonly beyond: number;
  };
  readonly nextRank?: { readonly rank: number; readonly entityId: string; readonly missing: number };
}

/**
 * `standings` is the published ranking of that year as far as it is known, and `entityId` the city in it: the next rank
 * is there only where the city has a rank and somebody of the same scope has the one above with a value.
 */
export function distances(
  index: KnownIndex,
  method: KnownMethod,
  { entityId, standings }: { readonly entityId: string; readonly standings: readonly Standing[] },
): Distances {
  const { volume_cap: cap } = method.parameters;
  const left = cap - index.counted;
  return {
    ...bandEdges(index.iid, method.year, method.bands),
    cap: { counted: index.counted, cap, left: Math.max(0, left), beyond: Math.max(0, -left) },
    ...rankAbove(index.iid, entityId, standings),
  };
}

/** How far an index, computed or published, is from the edges of its band in the bands of `year`. */
export function bandEdges(
  iid: number,
  year: number,
  bands: readonly BandRow[],
): Pick<Distances, "nextBand" | "ownBand"> {
  const value = roundToHundredths(iid);
  const name = band(iid, year, bands);
  const ofYear = bands
    .filter(
      ({ metric_id: metric, from_year: from, to_year: to }) =>
        metric === "iid" && from <= year && year <= (to ?? Infinity),
    )
    .flatMap(({ band, lower }) => (lower === null ? [] : [{ band, lower }]))
    .toSorted((a, b) => a.lower - b.lower);
  const above = ofYear.find(({ lower }) => lower > value);
  const own = ofYear.find(({ band }) => band === name);
  return {
    ...(above === undefined
      ? {}
      : { nextBand: { band: above.band, missing: hundredths(above.lower - value) } }),
    ...(own === undefined ? {} : { ownBand: { band: own.band, spare: hundredths(value - own.lower) } }),
  };
}

/** How far an index, computed or published, is from the published value of the city one rank above. */
export function rankAbove(
  iid: number,
  entityId: string,
  standings: readonly Standing[],
): Pick<Distances, "nextRank"> {
  const own = standings.find((standing) => standing.entityId === entityId && standing.rank !== null);
  if (own === undefined) return {};
  const above = standings.find(
    ({ rank, rankScope }) => rank === own.rank! - 1 && rankScope === own.rankScope,
  );
  if (above === undefined || above.value === null) return {};
  const missing = hundredths(above.value - roundToHundredths(iid));
  return { nextRank: { rank: above.rank!, entityId: above.entityId, missing } };
}

const hundredths = (difference: number) => Number(difference.toFixed(2));
