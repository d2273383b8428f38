import { pointsLostOfAgencies, type IndicatorLoss } from "../iid/points-lost.js";
import type { AgencyRows, Part, Subject } from "./agency-subject.js";
import { figure } from "./figure.js";
import { number } from "./format.js";
import { indexCity, rulesOf } from "./iid-city.js";
import { computedFoot, computedUnder } from "./iid-foot.js";
import { indicatorName } from "./iid-lost.js";
import type { Context } from "./marts.js";
import { rowBars } from "./row-bars.js";

type Told = IndicatorLoss & {
  readonly name: string;
  readonly reading: string;
  readonly source_id: string;
  readonly confidence: string;
  readonly origin: string;
};

/** Indicators that are drawn; the table holds all of them. */
const drawn = 8;

/** Where the agency's innovations lose the city's index most, in the newest year whose formula is known. */
export function lostFigure(subject: Subject, rows: AgencyRows, context: Context): Part {
  const { t } = context;
  const words = t.agency.lost;
  const city = indexCity(rows, context);
  const rules = rulesOf(rows);
  const [found] =
    city === undefined || city.id !== subject.agency.city_id
      ? []
      : [...city.portfolios]
          .toSorted(([a], [b]) => b - a)
          .flatMap(([year, portfolio]) => {
            const ofYear = rules.get(year);
            const losses =
              ofYear &&
              pointsLostOfAgencies({ portfolio, agencyIds: subject.ids }, ofYear.method, "verified");
            return losses === undefined || losses.length === 0 ? [] : [{ year, losses }];
          });
  if (found === undefined) return words.none(subject.name);
  const { year, losses } = found;
  const points = (value: number) => number(value, 3, t.locale);
  const level = (value: number) => number(value, 2, t.locale);
  const told = losses.map((loss): Told => {
    const name = indicatorName(rows.iid_indicators, loss.indicator);
    return {
      ...loss,
      ...computedUnder(year, rows),
      name,
      reading: words.reading(name, points(loss.indexPointsLost)),
      origin: city?.origin ?? "inbox",
    };
  });
  const bars = told.filter((row) => row.indexPointsLost > 0).slice(0, drawn);
  const [worst] = bars;
  const title =
    worst === undefined
      ? words.titleNothing(subject.name, year)
      : words.title(subject.name, year, worst.name, points(worst.indexPointsLost));
  return figure<Told>(
    {
      id: "poin-hilang",
      title,
      subtitle: words.subtitle,
      summary: `${title}. ${bars.map((row) => row.reading).join("; ")}.`,
      readings: bars.map((row) => row.reading),
      rows: told,
      columns: [
        { name: words.columns.name, value: (row) => row.name },
        { name: words.columns.weight, value: (row) => row.weight, numeric: true },
        {
          name: words.columns.level,
          value: (row) => row.meanLevel,
          show: (row) => row.meanLevel !== null && level(row.meanLevel),
          numeric: true,
        },
        { name: words.columns.points, value: (row) => row.pointsLost, numeric: true },
        {
          name: words.columns.index,
          value: (row) => row.indexPointsLost,
          show: (row) => points(row.indexPointsLost),
          numeric: true,
        },
      ],
      draw: (size) =>
        rowBars(
          bars.map((row) => ({
            label: words.bar(row.name, level(row.meanLevel ?? 0)),
            value: points(row.indexPointsLost),
            from: 0,
            to: row.indexPointsLost,
            kind: "missing" as const,
          })),
          size,
          { domain: [0, worst?.indexPointsLost ?? 1] },
        ),
      foot: computedFoot(
        {
          city: subject.city,
          isSample: subject.isSample,
          year,
          assumptions: [],
          tables: ["iid_simulation_base", "iid_indicators", "iid_methods"],
        },
        rows,
        context,
      ),
    },
    context,
  );
}
