import { citiesOf, linkageReads } from "../linkage/from-rows.ts";
import { confirmatory, exploratory } from "../linkage/hypotheses.ts";
import { nameOf, panelOf } from "../linkage/panel.ts";
import type { Computation } from "../models/mart.ts";
import type { LinkagePoint } from "./linkage_points.ts";

/** What `n` counts, by outcome; the others come without a number. */
const counted: Readonly<Record<string, LinkagePoint["n_metric"]>> = {
  ikm: "ikm_respondents",
  complaint_resolution: "complaints_received",
};

export const linkagePointsComputation = {
  reads: linkageReads,
  compute: (tables): LinkagePoint[] =>
    citiesOf(tables).flatMap(({ city, origin, context, nameOf: shortNameOf }) =>
      [...confirmatory, ...exploratory].flatMap((hypothesis) => {
        const { cells, residuals } = panelOf(hypothesis, context);
        const places = new Map(residuals.observations.map(({ name }, at) => [name, at]));
        return cells.map((cell): LinkagePoint => {
          const { predictor, outcome, lag, estimator } = hypothesis;
          const at = cell.excluded === null ? places.get(nameOf(cell))! : null;
          return {
            city_id: city,
            predictor,
            outcome,
            lag,
            estimator,
            agency_id: cell.agency,
            year: cell.year,
            outcome_year: cell.outcomeYear,
            short_name: shortNameOf(cell.agency),
            cluster_id: cell.cluster,
            effect_id: cell.excluded === null ? cell.effect : null,
            x: cell.x,
            y: cell.y,
            n: cell.count,
            n_metric: cell.count === null ? null : (counted[outcome] ?? null),
            is_hollow: cell.isHollow,
            excluded: cell.excluded,
            x_within: at === null ? null : residuals.x[at]!,
            y_within: at === null ? null : residuals.y[at]!,
            origin,
          };
        });
      }),
    ),
} satisfies Computation;
