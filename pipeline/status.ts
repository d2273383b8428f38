import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeWhole } from "./durable.ts";
import type { HeldBy } from "./errors.ts";
import { lastChecked } from "./feed-marks.ts";
import type { LandedFile } from "./receipts.ts";
import type { Rooms } from "./rooms.ts";
import type { FoundSource } from "./sources/find.ts";

/** One line of work that a run reports: the step, rows it handled, seconds it took. */
export interface StepReport {
  readonly step: string;
  readonly rows: number | null;
  readonly seconds: number;
  readonly note_indonesian: string;
  readonly note_english: string;
}

/** One run as `status/runs.json` keeps it, newest first. `held`: something was released by an earlier run, this one was not;
 * `died`: it was killed or lost its power, and `finished_at` is its last sign of life. */
export interface RunRecord {
  readonly run_id: string;
  readonly started_at: string;
  readonly finished_at: string;
  readonly state: "ok" | "failed" | "held" | "died";
  readonly release_id: string | null;
  readonly steps: readonly StepReport[];
  readonly message_indonesian: string | null;
  readonly message_english: string | null;
  /** What the problems were of, each kind once; empty where there were none. */
  readonly kinds: readonly ProblemKind[];
  /** Whether the same run may do better by itself in a while. */
  readonly is_passing: boolean;
  /** The attempt of a scheduled job that this run was; null for one by hand. */
  readonly slot: string | null;
}

export type ProblemKind = HeldBy | "key" | "disk" | "feed" | "bug" | "other";

/** A run is known by the moment at which it began. */
export const runIdOf = (startedAt: Date) => startedAt.toISOString().replaceAll(/[-:.]/g, "");

const runsKept = 200;

export async function recordRun(rooms: Rooms, run: RunRecord): Promise<void> {
  const earlier = await readRuns(rooms);
  await writeWhole(runsPath(rooms), `${JSON.stringify([run, ...earlier].slice(0, runsKept), null, 1)}\n`);
}

/** The last runs, newest first. Those of earlier versions say nothing of kinds and slots. */
export async function readRuns(rooms: Rooms): Promise<RunRecord[]> {
  const path = runsPath(rooms);
  if (!existsSync(path)) return [];
  return JSON.parse(await readFile(path, "utf8")) as RunRecord[];
}

/** The last run that came to its end. */
export const lastEnded = (runs: readonly RunRecord[]) => runs.find(({ state }) => state !== "died");

const runsPath = ({ status }: Rooms) => join(status, "runs.json");

/** How old the newest file of a source is, against how old it may be, as `status/freshness.json` keeps it. */
export interface Freshness {
  readonly source: string;
  readonly grain_indonesian: string;
  readonly grain_english: string;
  readonly newest_received_at: string | null;
  readonly last_checked_at: string | null;
  readonly cadence_days: number | null;
  /** As of the run that wrote it. */
  readonly is_stale: boolean;
  readonly files: number;
}

/** Days since a source last brought something or was asked in vain; null where it never did. */
export function ageDays(
  {
    newest_received_at: newest,
    last_checked_at: checked,
  }: Pick<Freshness, "newest_received_at" | "last_checked_at">,
  now: Date,
): number | null {
  const known = [newest, checked]
    .flatMap((at) => at ?? [])
    .toSorted()
    .at(-1);
  return known === undefined ? null : (now.getTime() - Date.parse(known)) / 86_400_000;
}

export async function readFreshness(rooms: Rooms): Promise<Freshness[]> {
  const path = freshnessPath(rooms);
  return existsSync(path) ? (JSON.parse(await readFile(path, "utf8")) as Freshness[]) : [];
}

const freshnessPath = ({ status }: Rooms) => join(status, "freshness.json");

/**
 * Writes `status/freshness.json`: how old each source's newest file is, against how old it may be. A feed that is pulled and
 * says that nothing changed is as fresh as when it was last asked.
 */
export async function recordFreshness(
  rooms: Rooms,
  found: readonly FoundSource[],
  files: readonly LandedFile[],
  now: Date,
): Promise<void> {
  const checkedOf = await lastChecked(rooms.feedMarks);
  const feeds = found.map(({ name, source }) => {
    const own = files.filter((file) => file.source === name);
    const newest =
      own
        .map((file) => file.received_at)
        .toSorted()
        .at(-1) ?? null;
    const checked = checkedOf(name) ?? null;
    const age = ageDays({ newest_received_at: newest, last_checked_at: checked }, now);
    return {
      source: name,
      grain_indonesian: source.grain.indonesian,
      grain_english: source.grain.english,
      newest_received_at: newest,
      last_checked_at: checked,
      cadence_days: source.cadenceDays,
      is_stale: source.cadenceDays !== null && (age === null || age > source.cadenceDays),
      files: own.length,
    } satisfies Freshness;
  });
  await writeWhole(freshnessPath(rooms), `${JSON.stringify(feeds, null, 1)}\n`);
}
