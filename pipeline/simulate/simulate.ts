import { JejakError, UsageError } from "../errors.ts";
import { meaningOf } from "../iid/assumptions.ts";
import { type Exclusion, exclusionOf } from "../iid/counting.ts";
import { type Distances, distances } from "../iid/distances.ts";
import { edited } from "../iid/edits.ts";
import { type CityPortfolio, type EntryRow, portfoliosOf, type SpdRow } from "../iid/from-rows.ts";
import type { BandRow, IndicatorRow, KnownMethod, MethodRow } from "../iid/method.ts";
import { rulesByYear, type YearRules } from "../iid/methods.ts";
import { bestNextSteps, type NextSteps } from "../iid/next-steps.ts";
import { type Comparison, whatIf } from "../iid/what-if.ts";
import type { IidSimulationRow } from "../marts/iid_simulation_base.ts";
import type { Observation } from "../marts/observations.ts";
import { type Released, readReleased } from "../released.ts";
import type { Rooms } from "../rooms.ts";
import { type Warehouse, withWarehouse } from "../warehouse.ts";
import { readEdits } from "./edits-file.ts";
import { refusal } from "./faults.ts";

export interface Question {
  readonly year: number;
  /** File of edits; none shows where the city stands and its best next steps. */
  readonly edits?: string | undefined;
  /** Needed only where a release holds several cities. */
  readonly city?: string | undefined;
}

/** A simulation on verified levels of the current release. Distances and next steps are those after the edits. */
export interface Simulation {
  readonly releaseId: string;
  readonly cityId: string;
  readonly origin: CityPortfolio["origin"];
  readonly year: number;
  readonly edits: number;
  readonly index: Comparison;
  readonly distances: { readonly before: Distances; readonly after: Distances };
  /** Innovations that an edit names and that do not count, so that the edit changes nothing by them. */
  readonly excluded: readonly { readonly innovationId: string; readonly because: Exclusion }[];
  readonly nextSteps: NextSteps["steps"];
  readonly assumptions: readonly {
    readonly name: string;
    readonly indonesian: string;
    readonly english: string;
  }[];
}

const stepsShown = 10;
const needed = ["iid_simulation_base", "iid_methods", "iid_indicators", "bands", "observations"];

/**
 * What the index of a year becomes by the edits of a file. Throws a JejakError with the next thing to do where nothing
 * was released, no levels were handed in, or the formula of the year is not known; a UsageError for an unknown year or
 * city and for a file or an edit that makes no sense.
 */
export async function simulate(rooms: Rooms, question: Question): Promise<Simulation> {
  const released = await readReleased(rooms, needed);
  return withWarehouse(":memory:", async (warehouse) => {
    const read = <T>(mart: string, where = "true") =>
      warehouse.rows<T>(`from ${released.table(mart)} where ${where}`);
    const city = chooseCity(cityRows(await read<IidSimulationRow>("iid_simulation_base")), question);
    const rules = rulesByYear(
      await read<MethodRow>("iid_methods"),
      await read<IndicatorRow>("iid_indicators"),
      await read<BandRow>("bands"),
    );
    const method = knownMethod(rules, question.year);
    const { portfolio, cityId, origin } = city;
    const edits = question.edits === undefined ? [] : await readEdits(question.edits, warehouse);
    const { faults } = edited(portfolio, edits, method);
    if (faults.length > 0) throw await refusal(faults, { portfolio, method, warehouse });

    const { verified: index, portfolio: changed } = whatIf(portfolio, edits, method);
    if (!index.known) throw notJudged(question.year);
    const place = { entityId: cityId, standings: await readStandings(warehouse, released, question.year) };
    const next = bestNextSteps(changed, { levels: stepsShown, basis: "verified" }, method);
    const named = new Set(edits.flatMap(namedBy));
    return {
      releaseId: released.manifest.release_id,
      cityId,
      origin,
      year: question.year,
      edits: edits.length,
      index,
      distances: {
        before: distances(index.before, method, place),
        after: distances(index.after, method, place),
      },
      excluded: changed.entries.flatMap((entry) => {
        const because = exclusionOf(entry, portfolio.year, method.counting);
        return because !== undefined && named.has(entry.innovationId)
          ? [{ innovationId: entry.innovationId, because }]
          : [];
      }),
      nextSteps: next.known ? next.steps : [],
      assumptions: index.assumptions.map((name) => ({
        name,
        ...(meaningOf(name, question.year) ?? { indonesian: name, english: name }),
      })),
    };
  });
}

const namedBy = (edit: Parameters<typeof edited>[1][number]): string[] => {
  if (edit.edit === "add") return [edit.entry.innovationId];
  return "innovationId" in edit ? [edit.innovationId] : [];
};

const cityRows = (rows: readonly IidSimulationRow[]): CityPortfolio[] =>
  portfoliosOf(
    rows.filter((row): row is IidSimulationRow & EntryRow => row.innovation_id !== null),
    rows.filter((row): row is IidSimulationRow & SpdRow => row.innovation_id === null),
  );

function chooseCity(portfolios: readonly CityPortfolio[], { year, city }: Question): CityPortfolio {
  if (portfolios.length === 0)
    throw new JejakError({
      indonesian: "rilis ini tidak memuat parameter inovasi, jadi tidak ada yang dapat disimulasikan",
      english: "this release holds no levels of innovations, so there is nothing to simulate",
      hint: "taruh berkas di folder itu, atau buat data contoh / drop files into inbox/innovations, indicator_levels and spd_levels, or: npm run jejak -- sample; then run",
    });
  const ofYear = portfolios.filter(({ portfolio }) => portfolio.year === year);
  const chosen = city === undefined ? ofYear : ofYear.filter(({ cityId }) => cityId === city);
  if (chosen.length === 1) return chosen[0]!;
  const names = (of: readonly CityPortfolio[]) => [...new Set(of.map(({ cityId }) => cityId))].join(", ");
  if (chosen.length > 1)
    throw new UsageError({
      indonesian: `${year} dimiliki beberapa kota: ${names(chosen)}`,
      english: `several cities have ${year}: ${names(chosen)}`,
      hint: "pilih satu / choose one with --city",
    });
  if (city !== undefined && !portfolios.some(({ cityId }) => cityId === city))
    throw new UsageError({
      indonesian: `tidak ada kota ${city} dalam rilis ini`,
      english: `there is no city ${city} in this release`,
      hint: `kota / cities: ${names(portfolios)}`,
    });
  const years = [...new Set(portfolios.map(({ portfolio }) => portfolio.year))].toSorted(ascending);
  throw new UsageError({
    indonesian: `tidak ada inovasi yang diajukan untuk ${year}`,
    english: `no innovations were entered for ${year}`,
    hint: `tahun yang memiliki inovasi / years with innovations: ${years.join(", ")}`,
  });
}

const ascending = (a: number, b: number) => a - b;

function knownMethod(rules: ReadonlyMap<number, YearRules>, year: number): KnownMethod {
  const method = rules.get(year)?.method;
  if (method?.known === true) return method;
  const known = [...rules].flatMap(([of, { method: ofYear }]) => (ofYear.known ? [of] : []));
  throw new JejakError({
    indonesian: `${year}: rumus tidak diketahui, jadi indeks tidak dihitung`,
    english: `${year}: the formula is not known (rumus tidak diketahui), so no index is computed`,
    hint: `tahun yang memiliki rumus / years with a formula: ${known.toSorted(ascending).join(", ")}`,
  });
}

const notJudged = (year: number) =>
  new JejakError({
    indonesian: `${year}: belum dinilai; parameter terverifikasi inovasi atau SPD tidak ada`,
    english: `${year}: not judged yet; there are no verified levels of innovations or of the city itself (SPD)`,
    hint: "taruh tingkat terverifikasi di folder itu / drop verified levels into inbox/indicator_levels and inbox/spd_levels, then: npm run jejak -- run",
  });

async function readStandings(warehouse: Warehouse, { table }: Released, year: number) {
  const rows = await warehouse.rows<Observation>(
    `from ${table("observations")} where metric_id = 'iid' and year = $1 and is_chosen order by entity_id`,
    [year],
  );
  return rows.map(({ entity_id: entityId, rank, rank_scope: rankScope, value }) => ({
    entityId,
    rank,
    rankScope,
    value,
  }));
}
