import { Gauge, Registry } from "prom-client";
import type { Rooms } from "../rooms.ts";
import { readRowCounts } from "../row-counts.ts";
import { ageDays, lastEnded, readFreshness, readRuns } from "../status.ts";
import { readCurrent } from "../steps/release.ts";
import type { Condition } from "./condition.ts";
import { isSiteThere, type Pulse } from "./conditions.ts";

/** The metrics of a data folder in the text format of Prometheus, read anew from its files for each scrape. */
export async function metricsOf(
  rooms: Rooms,
  pulse: Pulse,
  { now, conditions }: { now: Date; conditions: readonly Condition[] },
): Promise<string> {
  const registry = new Registry();
  const gauge = <T extends string>(name: string, help: string, labelNames: readonly T[] = []) =>
    new Gauge({ name: `jejak_${name}`, help, labelNames: [...labelNames], registers: [registry] });

  gauge("ready", "1 while a whole site is served").set(Number(isSiteThere(rooms)));
  const reason = gauge("condition", "1 for everything that is not as it should be", ["key", "severity"]);
  for (const { key, severity } of conditions) reason.set({ key, severity }, 1);

  const last = lastEnded(await readRuns(rooms));
  if (last !== undefined) {
    const seconds = (Date.parse(last.finished_at) - Date.parse(last.started_at)) / 1000;
    gauge("run_seconds", "how long the last run took").set(seconds);
    gauge("run_finished_timestamp_seconds", "when the last run ended").set(unix(last.finished_at));
    gauge("run_state", "1 for the state of the last run", ["state"]).set({ state: last.state }, 1);
    const step = gauge("step_seconds", "how long a step of the last run took", ["step"]);
    for (const report of last.steps) step.set({ step: report.step }, report.seconds);
  }

  const rows = gauge("rows", "rows of a source in the current release, by what became of them", [
    "source",
    "fate",
  ]);
  for (const { source, rows_in, rows_loaded, rows_quarantined } of await readRowCounts(rooms))
    for (const [fate, count] of Object.entries({
      in: rows_in,
      loaded: rows_loaded,
      quarantined: rows_quarantined,
    }))
      if (count !== null) rows.set({ source, fate }, count);

  const age = gauge("source_age_days", "days since a source last brought something", ["source"]);
  const cadence = gauge("source_cadence_days", "how old a source may get", ["source"]);
  for (const source of await readFreshness(rooms)) {
    const days = ageDays(source, now);
    if (days !== null) age.set({ source: source.source }, Math.round(days * 100) / 100);
    if (source.cadence_days !== null) cadence.set({ source: source.source }, source.cadence_days);
  }

  const current = await readCurrent(rooms);
  if (current !== undefined) {
    gauge("release_info", "1 for the current release", ["release_id"]).set(
      { release_id: current.release_id },
      1,
    );
    gauge("release_created_timestamp_seconds", "when the current release was made").set(
      unix(current.created_at),
    );
  }

  const skipped = gauge("slots_missed", "scheduled times that were skipped so far", ["job"]);
  const settled = gauge("slot_settled_timestamp_seconds", "the latest settled time of a job", ["job"]);
  for (const { name, past } of pulse.jobs)
    if (past !== undefined) {
      skipped.set({ job: name }, past.skipped);
      settled.set({ job: name }, past.settled.getTime() / 1000);
    }
  return await registry.metrics();
}

const unix = (instant: string) => Date.parse(instant) / 1000;
