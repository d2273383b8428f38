import { askedOnce } from "./asked-once.ts";

/** A span of years in which a metric was measured in one way; `toYear` is null while it lasts. */
export interface Regime {
  readonly metric: string;
  readonly regime: string;
  readonly fromYear: number;
  readonly toYear: number | null;
  /** May be joined to the span before. */
  readonly continues: boolean;
  /** False where not even two of its own years compare. */
  readonly comparesWithin: boolean;
}

/** A metric and the one whose regimes govern it, `none` where no method does. */
export interface Governed {
  readonly metric: string;
  readonly governedBy: string;
}

/** The method of a metric in a year: values compare where it is the same. Null where no regime covers the year. */
export type MethodOf = (metric: string, year: number) => string | null;

export function methodsOf(metrics: readonly Governed[], regimes: readonly Regime[]): MethodOf {
  const governor = new Map(metrics.map(({ metric, governedBy }) => [metric, governedBy]));
  const spans = new Map<string, Regime[]>();
  for (const regime of regimes.toSorted((a, b) => a.fromYear - b.fromYear))
    spans.set(regime.metric, [...(spans.get(regime.metric) ?? []), regime]);
  return askedOnce((metric, year) => {
    const governing = governor.get(metric) ?? metric;
    if (governing === "none") return "none";
    const own = spans.get(governing) ?? [];
    const at = own.findIndex(({ fromYear, toYear }) => fromYear <= year && year <= (toYear ?? year));
    if (at < 0) return null;
    if (!own[at]!.comparesWithin) return `${own[at]!.regime}/${year}`;
    let first = at;
    while (first > 0 && own[first]!.continues && own[first - 1]!.comparesWithin) first -= 1;
    return own[first]!.regime;
  });
}
