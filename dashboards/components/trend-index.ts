import type { Change } from "../../pipeline/marts/changes.ts";
import type { Observation } from "../../pipeline/marts/observations.ts";

interface Course {
  readonly observations: readonly Observation[];
  readonly changes: readonly Change[];
}

/**
 * The same courses as index numbers. Each unbroken stretch begins anew at 100: across a break of method or a succession
 * there is nothing to compare with. Figures not in use, ranks and stretches that begin at 0 have no index number.
 */
export function indexed({ observations, changes }: Course): Course {
  const chosen = observations.filter(
    (row): row is Observation & { value: number } => row.is_chosen && row.value !== null,
  );
  const key = (metric: string, entity: string, year: number) => `${metric} ${entity} ${year}`;
  const into = new Map(
    changes
      .filter((change) => change.is_chosen)
      .map((change) => [key(change.metric_id, change.entity_id, change.to_year), change] as const),
  );
  const base = new Map<string, number>();
  for (const row of chosen.toSorted((a, b) => a.year - b.year)) {
    const own = key(row.metric_id, row.entity_id, row.year);
    const change = into.get(own);
    const before = change && base.get(key(row.metric_id, row.entity_id, change.from_year));
    base.set(own, before ?? row.value);
  }
  const of = (metric: string, entity: string, year: number) => base.get(key(metric, entity, year)) ?? 0;
  const share = (value: number, by: number) => (100 * value) / by;
  return {
    observations: chosen.flatMap((row) => {
      const by = of(row.metric_id, row.entity_id, row.year);
      return by === 0 ? [] : [{ ...row, value: share(row.value, by), rank: null, band: null }];
    }),
    changes: changes.flatMap((change) => {
      const by = of(change.metric_id, change.entity_id, change.to_year);
      if (by === 0 || !change.is_chosen) return [];
      const [from, to] = [share(change.from_value, by), share(change.to_value, by)];
      return [{ ...change, from_value: from, to_value: to, change: to - from }];
    }),
  };
}
