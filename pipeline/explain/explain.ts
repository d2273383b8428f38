import { UsageError } from "../errors.ts";
import type { Observation } from "../marts/observations.ts";
import type { IidMethod } from "../marts/iid_methods.ts";
import type { Precedence } from "../marts/precedence.ts";
import type { Metric } from "../marts/metrics.ts";
import type { Regime } from "../marts/regimes.ts";
import type { Citation } from "../marts/citations.ts";
import type { Change } from "../marts/changes.ts";
import type { Rooms } from "../rooms.ts";
import { readReleased } from "../released.ts";
import type { Manifest } from "../steps/release.ts";
import { type Warehouse, withWarehouse } from "../warehouse.ts";

/** Everything behind one figure, from the current release. `observations` is empty for a gap. */
export interface Explanation {
  readonly releaseId: string;
  readonly metric: Metric;
  readonly entity: string;
  readonly year: number;
  readonly regime: Regime | undefined;
  readonly observations: readonly Observation[];
  readonly citations: readonly Citation[];
  /** Order in which kinds of sources are believed, best first. */
  readonly precedence: readonly string[];
  /** Of the index alone: the method of that year. */
  readonly method: IidMethod | undefined;
  readonly changes: readonly Change[];
  /** The files that the rows came from, with the hash of their bytes. */
  readonly files: readonly { name: string; sha256: string }[];
}

/** Throws for a metric that does not exist, naming the nearest, and where nothing was released yet. */
export async function explain(
  rooms: Rooms,
  { metric: metricId, year, entity }: { metric: string; year: number; entity: string },
): Promise<Explanation> {
  const { manifest, table } = await readReleased(rooms, needed);
  return withWarehouse(":memory:", async (warehouse) => {
    const [metric] = await warehouse.rows<Metric>(`from ${table("metrics")} where metric_id = $1`, [
      metricId,
    ]);
    if (metric === undefined) throw await unknownMetric(warehouse, table("metrics"), metricId);
    const cell = [metricId, entity, year];
    const observations = await warehouse.rows<Observation>(
      `from ${table("observations")} where metric_id = $1 and entity_id = $2 and year = $3 order by is_chosen desc, source_id`,
      cell,
    );
    const [regime] = await warehouse.rows<Regime>(
      `from ${table("regimes")} where metric_id = $1 and $2 between from_year and coalesce(to_year, 9999)`,
      [metricId, year],
    );
    const changes = await warehouse.rows<Change>(
      `from ${table("changes")} where metric_id = $1 and entity_id = $2 and $3 in (from_year, to_year)
       order by to_year, is_chosen desc, from_source_id, to_source_id`,
      cell,
    );
    const citations = await warehouse.rows<Citation>(
      `from ${table("citations")} where source_id in (select source_id from ${table("observations")}
       where metric_id = $1 and entity_id = $2 and year = $3) order by source_id`,
      cell,
    );
    return {
      releaseId: manifest.release_id,
      metric,
      entity,
      year,
      regime,
      observations,
      citations,
      precedence: (
        await warehouse.rows<Precedence>(`from ${table("precedence")} order by precedence_rank`)
      ).map(({ basis }) => basis),
      method: metricId === "iid" ? await readMethod(warehouse, table("iid_methods"), year) : undefined,
      changes,
      files: filesOf(manifest, observations),
    };
  });
}

async function readMethod(
  warehouse: Warehouse,
  methods: string,
  year: number,
): Promise<IidMethod | undefined> {
  return (await warehouse.rows<IidMethod>(`from ${methods} where method_year = $1`, [year]))[0];
}

function filesOf({ inputs }: Manifest, observations: readonly Observation[]) {
  const names = new Set(observations.map(({ file }) => file));
  return inputs.filter(({ name }) => names.has(name)).map(({ name, sha256 }) => ({ name, sha256 }));
}

async function unknownMetric(warehouse: Warehouse, metrics: string, metric: string): Promise<UsageError> {
  const near = await warehouse.rows<{ metric_id: string }>(
    `select metric_id from ${metrics} order by damerau_levenshtein(metric_id, $1), metric_id limit 5`,
    [metric],
  );
  return new UsageError({
    indonesian: `tidak ada metrik bernama ${metric}`,
    english: `there is no metric named ${metric}`,
    hint: `yang terdekat / the nearest are: ${near.map(({ metric_id: id }) => id).join(", ")}`,
  });
}

const needed = ["observations", "metrics", "regimes", "changes", "citations", "precedence", "iid_methods"];
