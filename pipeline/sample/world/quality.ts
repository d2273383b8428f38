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
export function qualityOf(
  options: SampleOptions,
  { agencies, successions }: Organisation,
  { newIn }: Pick<Portfolio, "newIn">,
): Quality {
  const { seed, fromYear, toYear, isNull } = options;
  const years = range(fromYear, toYear);
  const common = new Map(
    years.map((year) => [year, randomOf(seed, `ikm/${year}`).normal() * 0.5 + (year - fromYear) * 0.3]),
  );
  const values = new Map<string, number>();
  const renamed = new Map(
    successions.flatMap(({ kind, from, to }) => (kind === "rename" ? [[to, from] as const] : [])),
  );
  for (const agency of agencies.filter(({ isPublic }) => isPublic)) {
    // A new name changes nothing else: the public is as satisfied as before.
    const former = agencies.find(({ id }) => id === renamed.get(agency.id));
    const random = randomOf(seed, `ikm/${former?.id ?? agency.id}`);
    const level = 76 + 6 * random.unit();
    // The same draw decides how many people its surveys ask.
    const size = 0.5 + randomOf(seed, `respondents/${agency.id}`).unit();
    const firstYear = isNull && random.chance(0.25) ? fromYear + random.between(1, 3) : fromYear;
    let deviation = random.normal() * planted.ikmNoise;
    for (const year of years) {
      const shock = random.normal() * planted.ikmNoise;
      deviation = isNull ? planted.nullPersistence * deviation + shock / size : shock;
      if (year < firstYear || !existsIn(agency, year)) continue;
      const effect = isNull ? 0 : planted.ikmPerNewInnovation * before([agency, former], { year, newIn });
      values.set(`${agency.id}/${year}`, Math.min(99, level + common.get(year)! + effect + deviation));
    }
  }
  return (agencyId, year) => values.get(`${agencyId}/${year}`);
}

/** New innovations of the year before, under the name of that year; a new agency has no year before and no comparison. */
function before(
  names: readonly (Agency | undefined)[],
  { year, newIn }: { year: number } & Pick<Portfolio, "newIn">,
): number {
  const then = names.find((name) => name !== undefined && existsIn(name, year - planted.lagYears));
  return then === undefined ? 0 : newIn(then.id, year - planted.lagYears);
}
