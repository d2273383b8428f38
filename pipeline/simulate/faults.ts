import { UsageError } from "../errors.ts";
import type { EditFault } from "../iid/edits.ts";
import type { KnownMethod } from "../iid/method.ts";
import type { Portfolio } from "../iid/portfolio.ts";
import type { Warehouse } from "../warehouse.ts";

interface Context {
  readonly portfolio: Portfolio;
  readonly method: KnownMethod;
  readonly warehouse: Warehouse;
}

/** One error of all edits that cannot be made, each with its place in the file and, for a name, the nearest that exists. */
export async function refusal(faults: readonly EditFault[], context: Context): Promise<UsageError> {
  const told = await Promise.all(faults.map((fault) => tell(fault, context)));
  return new UsageError({
    indonesian: told
      .map(({ indonesian }, at) => `suntingan ke-${faults[at]!.at + 1}: ${indonesian}`)
      .join("; "),
    english: told.map(({ english }, at) => `edit ${faults[at]!.at + 1}: ${english}`).join("; "),
    hint: "tidak ada yang dihitung; perbaiki berkasnya / nothing was computed; mend the file and try again",
  });
}

async function tell(fault: EditFault, { portfolio, method, warehouse }: Context) {
  const { year } = portfolio;
  if (fault.fault === "unknown_innovation") {
    const near = await nearest(
      warehouse,
      fault.innovationId,
      portfolio.entries.map((entry) => entry.innovationId),
    );
    return {
      indonesian: `tidak ada inovasi ${fault.innovationId} pada ${year}; yang terdekat ${near}`,
      english: `there is no innovation ${fault.innovationId} in ${year}; the nearest is ${near}`,
    };
  }
  if (fault.fault === "known_innovation")
    return {
      indonesian: `inovasi ${fault.innovationId} sudah ada pada ${year}`,
      english: `innovation ${fault.innovationId} is in ${year} already`,
    };
  if (fault.fault === "unknown_indicator") {
    const near = await nearest(warehouse, fault.indicator, [...method.sid.keys(), ...method.spd.keys()]);
    return {
      indonesian: `indikator ${fault.indicator} tidak berlaku di sini pada ${method.year}; yang terdekat ${near}`,
      english: `indicator ${fault.indicator} does not apply here in ${method.year}; the nearest is ${near}`,
    };
  }
  if (fault.fault === "no_level")
    return {
      indonesian: `${fault.indicator}: parameter ${fault.level} tidak dapat dituju`,
      english: `${fault.indicator}: level ${fault.level} is none to reach`,
    };
  return {
    indonesian: `${fault.indicator} sudah ${fault.current}; parameter hanya dapat dinaikkan`,
    english: `${fault.indicator} is at ${fault.current} already; a level can only rise`,
  };
}

async function nearest(warehouse: Warehouse, word: string, words: readonly string[]): Promise<string> {
  const [near] = await warehouse.rows<{ word: string }>(
    `select word from (select unnest(from_json($1, '["varchar"]')) as word)
     order by damerau_levenshtein(word, $2), word limit 1`,
    [JSON.stringify(words), word],
  );
  return near?.word ?? "—";
}
