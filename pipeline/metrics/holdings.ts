/** What a metric holds by definition, with the share of the whole (0–1), null where no source states it. */
export type Holdings = ReadonlyMap<string, ReadonlyMap<string, number | null>>;

/** An indicator of the index and its weight in one year's method. */
export interface IndicatorWeight {
  readonly method_year: number;
  readonly indicator: string;
  readonly aspect: string;
  readonly weight: number;
}

/** The highest scores of one year's method, null where they are not known. */
export interface Maxima {
  readonly method_year: number;
  readonly spd_max: number | null;
  readonly sid_max: number | null;
  readonly volume_max: number | null;
  readonly total_max: number | null;
}

const highestLevel = 3;

/**
 * The direct components of each metric. A share written after a colon (`pekppp_inovasi:0.12`) is taken as written; those
 * inside the index come from the newest method that has both maxima and weights, as shares of the highest score.
 */
export function holdingsOf(
  metrics: readonly { readonly metric_id: string; readonly components: string | null }[],
  indicators: readonly IndicatorWeight[],
  methods: readonly Maxima[],
): Holdings {
  const inside = sharesInsideTheIndex(indicators, methods);
  return new Map(
    metrics.map(({ metric_id: metric, components }) => [
      metric,
      new Map(
        parts(components).map(([component, share]) => [
          component,
          share ?? inside.get(`${metric} ${component}`) ?? null,
        ]),
      ),
    ]),
  );
}

function parts(components: string | null): [string, number | null][] {
  return (components ?? "")
    .split(",")
    .filter((part) => part.trim() !== "")
    .map((part) => {
      const [component = "", share] = part.trim().split(":");
      return [component, share === undefined ? null : Number(share)];
    });
}

/** Shares by `metric component`; empty where no method has all that they are made of. */
function sharesInsideTheIndex(
  indicators: readonly IndicatorWeight[],
  methods: readonly Maxima[],
): ReadonlyMap<string, number> {
  const method = methods
    .filter(({ method_year: year }) => indicators.some((indicator) => indicator.method_year === year))
    .toSorted((a, b) => a.method_year - b.method_year)
    .at(-1);
  const shares = new Map<string, number>();
  if (method === undefined) return shares;
  const { spd_max: spd, sid_max: sid, volume_max: volume, total_max: total } = method;
  if (spd === null || sid === null || volume === null || total === null) return shares;
  shares.set("iid iid_spd", spd / total);
  shares.set("iid mean_verified_maturity", sid / total);
  shares.set("iid iid_volume", volume / total);
  const own = indicators.filter(({ method_year: year }) => year === method.method_year);
  for (const { indicator, aspect, weight } of own) {
    if (aspect === "SPD") shares.set(`iid_spd ${indicator}`, (weight * highestLevel) / spd);
    if (aspect === "SID") shares.set(`innovation_maturity ${indicator}`, (weight * highestLevel) / sid);
  }
  return shares;
}
