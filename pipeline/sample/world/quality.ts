import { planted } from "../effect.ts";
import type { SampleOptions } from "../options.ts";
import { randomOf } from "../random.ts";
import { type Agency, existsIn, type Organisation, range } from "./agencies.ts";
import type { Portfolio } from "./innovations.ts";

/** How satisfied the public truly is with an agency in a year, before any survey asks. */
export type Quality = (agencyId: string, year: number) => number | undefined;

/**
 * The satisfaction (IKM) of every public agency and year.
 *
 * With an effect: the agency's own level, the city's common year, `ikmPerNewInnovation` for each innovation that the
 * agency began in the year before, and noise. Without: the same levels and years, but deviations that persist, and that
 * are larger where few people are served; some agencies start late.
 */
export function qualityOf(options: SampleOptions, { agencies }: Organisation, { newIn }: Portfolio): Quality {
  const { seed, fromYear, toYear, isNull } = options;
  const years = range(fromYear, toYear);
  const common = new Map(
    years.map((year) => [year, randomOf(seed, `ikm/${year}`).normal() * 0.5 + (year - fromYear) * 0.3]),
  );
  const values = new Map<string, number>();
  for (const agency of agencies.filter(({ isPublic }) => isPublic)) {
    const random = randomOf(seed, `ikm/${agency.id}`);
    const level = 76 + 6 * random.unit();
    // The same draw decides how many people its surveys ask.
    const size = 0.5 + randomOf(seed, `respondents/${agency.id}`).unit();
    const firstYear = isNull && random.chance(0.25) ? fromYear + random.between(1, 3) : fromYear;
    let deviation = random.normal() * planted.ikmNoise;
    for (const year of years) {
      const shock = random.normal() * planted.ikmNoise;
      deviation = isNull ? planted.nullPersistence * deviation + shock / size : shock;
      if (year < firstYear || !existsIn(agency, year)) continue;
      const effect = isNull ? 0 : planted.ikmPerNewInnovation * before({ agency, year, newIn });
      values.set(`${agency.id}/${year}`, Math.min(99, level + common.get(year)! + effect + deviation));
    }
  }
  return (agencyId, year) => values.get(`${agencyId}/${year}`);
}

/** An agency in its first year has no year before: nothing is added, and no comparison may span the change. */
function before({
  agency,
  year,
  newIn,
}: { agency: Agency; year: number } & Pick<Portfolio, "newIn">): number {
  return existsIn(agency, year - planted.lagYears) ? newIn(agency.id, year - planted.lagYears) : 0;
}
