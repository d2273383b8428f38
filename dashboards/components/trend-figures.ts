import type { Foot } from "./figure.js";
import { nameOf } from "./iid-city.js";
import { handedInFoot } from "./innovation-foot.js";
import type { Context } from "./marts.js";
import { scaleStart } from "./regimes.js";
import { roomAround, smallMultiple } from "./small-multiple.js";
import { agencyTrend } from "./trend-agencies.js";
import { indexed } from "./trend-index.js";
import type { Choice } from "./trend-state.js";
import type { TrendRows } from "./trend.js";

/** Every figure that a choice asks for. Entities of the fictional city never share a drawing with real ones. */
export function trendFigures(choice: Choice, all: TrendRows, context: Context): HTMLElement[] {
  const rows = chosenRows(choice, all, context);
  const agencies = new Map(all.agency_year.map((row) => [row.agency_id, row]));
  const sampled = new Set(
    rows.observations.filter((row) => row.origin === "sample").map((row) => row.entity_id),
  );
  const groups = [false, true].map((isSample) =>
    choice.entities.filter((id) => sampled.has(id) === isSample),
  );
  return choice.metrics.flatMap((metric) =>
    groups.flatMap((group) => {
      const shown = group.filter((id) =>
        rows.observations.some((row) => row.metric_id === metric && row.entity_id === id),
      );
      const owner = shown.map((id) => agencies.get(id)).find((row) => row !== undefined);
      const foot: Foot | undefined =
        owner === undefined || shown.some((id) => !agencies.has(id))
          ? undefined
          : handedInFoot(
              {
                city: nameOf(owner.city_id, context),
                isSample: owner.origin === "sample",
                tables: ["agency_year", "metrics", "regimes"],
              },
              context,
            );
      if (choice.layout === "together" || shown.length < 2)
        return smallMultiple({ metric, entities: shown, foot }, rows, context) ?? [];
      const shared = sharedScale(metric, shown, rows);
      return shown.flatMap(
        (id) => smallMultiple({ metric, entities: [id], shared, foot }, rows, context) ?? [],
      );
    }),
  );
}

/** The rows of cities and agencies together, in the chosen view and scale. */
function chosenRows({ view, scale }: Choice, all: TrendRows, { t }: Context): TrendRows {
  const agencies = agencyTrend(all, view);
  const observations = [...all.observations, ...agencies.observations];
  const changes = [...all.changes, ...agencies.changes];
  if (scale === "absolute") return { ...all, observations, changes };
  const unit = t.comparison.indexUnit;
  return {
    ...all,
    ...indexed({ observations, changes }),
    metrics: all.metrics.map((row) => ({ ...row, unit, unit_english: unit, decimals: 1 })),
  };
}

/** Years and values of one metric over all entities, on the scale now in use. */
function sharedScale(metric: string, entities: readonly string[], { observations, regimes }: TrendRows) {
  const own = observations.filter(
    (row): row is typeof row & { value: number } =>
      row.metric_id === metric && entities.includes(row.entity_id) && row.value !== null,
  );
  const start = scaleStart(regimes, metric, Math.max(...own.map((row) => row.year)));
  const drawn = own.filter((row) => row.year >= start);
  if (drawn.length === 0) return undefined;
  const [years, values] = [drawn.map((row) => row.year), drawn.map((row) => row.value)];
  return {
    years: [Math.min(...years), Math.max(...years)] as const,
    domain: roomAround([Math.min(...values), Math.max(...values)]),
  };
}
