import type { Context, Value } from "../../pipeline/linkage/cells.ts";
import { livesOf } from "../../pipeline/linkage/lives.ts";
import { defaultSample } from "../../pipeline/sample/options.ts";
import { randomOf } from "../../pipeline/sample/random.ts";
import { type Agency, existsIn, organise, range } from "../../pipeline/sample/world/agencies.ts";
import { newCount } from "../../pipeline/sample/world/innovations.ts";
import { qualityOf } from "../../pipeline/sample/world/quality.ts";

/**
 * What linkage sees of the fictional city, drawn from its world without files: innovations by year of first use, and the
 * satisfaction that as many respondents report as its surveys ask.
 */
export function fictionalPanel({ seed, isNull }: { seed: number; isNull: boolean }): Context {
  const options = { ...defaultSample, folder: "", seed, isNull };
  const organisation = organise(options);
  const begin = (agency: Agency, year: number) =>
    newCount(options, { agency, year, random: randomOf(seed, `innovations/${agency.id}/${year}`) });
  const agencies = new Map(organisation.agencies.map((agency) => [agency.id, agency]));
  const quality = qualityOf(options, organisation, { newIn: (id, year) => begin(agencies.get(id)!, year) });
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
          value: begin(agency, year),
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
