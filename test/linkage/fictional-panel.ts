import type { Context, Value } from "../../pipeline/linkage/cells.ts";
import { livesOf } from "../../pipeline/linkage/lives.ts";
import { defaultSample } from "../../pipeline/sample/options.ts";
import { randomOf } from "../../pipeline/sample/random.ts";
import { existsIn, organise, range } from "../../pipeline/sample/world/agencies.ts";
import { portfolioOf } from "../../pipeline/sample/world/innovations.ts";
import { qualityOf } from "../../pipeline/sample/world/quality.ts";

/**
 * What linkage sees of the fictional city, drawn from its world without files: innovations by year of first use, and the
 * satisfaction that as many respondents report as its surveys ask.
 */
export function fictionalPanel({ seed, isNull }: { seed: number; isNull: boolean }): Context {
  const options = { ...defaultSample, folder: "", seed, isNull };
  const organisation = organise(options);
  const portfolio = portfolioOf(options, organisation);
  const quality = qualityOf(options, organisation, portfolio);
  const known = { isSmall: false, isProvisional: false };
  const values = organisation.agencies.flatMap((agency): Value[] => {
    const asked = randomOf(seed, `respondents/${agency.id}`).between(80, 380);
    return range(options.fromYear - 1, options.toYear)
      .filter((year) => existsIn(agency, year))
      .flatMap((year) => {
        const begun = {
          ...known,
          agency: agency.id,
          year,
          metric: "innovations_new",
          value: portfolio.newIn(agency.id, year),
          measuredIn: year + 1,
          count: null,
        };
        const truth = quality(agency.id, year);
        if (truth === undefined) return [begun];
        const random = randomOf(seed, `answers/${agency.id}/${year}`);
        const count = asked + random.between(-15, 15);
        const value = truth + (random.normal() * 8) / Math.sqrt(count);
        return [begun, { ...known, agency: agency.id, year, metric: "ikm", value, measuredIn: year, count }];
      });
  });
  const passages = organisation.successions.map(({ from, to, year, kind }) => ({
    predecessor: from,
    successor: to,
    year,
    kind,
  }));
  return { values, lives: livesOf(passages), methodOf: () => "none" };
}
