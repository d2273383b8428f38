import { existsSync } from "node:fs";
import { join } from "node:path";
import { freeBytes } from "../disk.ts";
import type { JejakError } from "../errors.ts";
import type { Rooms } from "../rooms.ts";
import type { JobPast } from "../schedule/ledger.ts";
import { ageDays, lastEnded, readFreshness, readRuns, type RunRecord } from "../status.ts";
import type { Condition } from "./condition.ts";

/** What the service knows of itself, beside what lies in the data folder. */
export interface Pulse {
  /** Why nothing can be run; undefined while all is well. */
  readonly fault: JejakError | undefined;
  /** How far the clock jumped, in seconds, and when it was seen; undefined where it did not lately. */
  readonly jump: { readonly seconds: number; readonly at: Date } | undefined;
  /** Why alerts do not get out; undefined while they do. */
  readonly unsent: JejakError | undefined;
  readonly jobs: readonly { readonly name: string; readonly past: JobPast | undefined }[];
}

/** Everything that is not as it should be, the worst first; empty when all is well. */
export async function findConditions(
  rooms: Rooms,
  pulse: Pulse,
  { now, leastFreeBytes }: { now: Date; leastFreeBytes: number },
): Promise<Condition[]> {
  const runs = await readRuns(rooms);
  // A run that died is made up for by the one under way; its job tells where it is not.
  const last = lastEnded(runs);
  const found = [
    ...ofSite(rooms),
    ...ofService(pulse),
    ...(await ofDisk(rooms, leastFreeBytes)),
    ...ofClock(runs[0], now),
    ...ofLastRun(last),
    ...ofJobs(pulse, last),
    ...(await ofSources(rooms, now)),
  ];
  return found.toSorted((a, b) => rank(a) - rank(b));
}

const rank = ({ severity }: Condition) => (severity === "failing" ? 0 : 1);

export const isSiteThere = ({ site }: Rooms) => existsSync(join(site, "current", "index.html"));

function ofSite(rooms: Rooms): Condition[] {
  const runAgain = "npm run jejak -- run";
  if (!isSiteThere(rooms))
    return [
      {
        key: "site",
        severity: "failing",
        indonesian: "tidak ada situs yang disajikan: site/current tidak ada atau tidak menunjuk ke mana pun",
        english: "no site is served: site/current is missing or points nowhere",
        hint: runAgain,
      },
    ];
  if (existsSync(rooms.currentRelease)) return [];
  return [
    {
      key: "current",
      severity: "degraded",
      indonesian: "tanda rilis yang berlaku (releases/current) hilang; situs terakhir tetap disajikan",
      english: "the mark of the current release (releases/current) is gone; the last site is still served",
      hint: runAgain,
    },
  ];
}

const ofService = ({ fault, unsent, jump }: Pulse): Condition[] => [
  ...(fault === undefined ? [] : [said("schedule", "failing", fault)]),
  ...(unsent === undefined ? [] : [said("alerts", "degraded", unsent)]),
  ...(jump === undefined
    ? []
    : [
        {
          key: "clock",
          severity: "degraded" as const,
          indonesian: `jam melompat ${jump.seconds} detik, terlihat ${jump.at.toISOString()}, atau mesin sempat tidur`,
          english: `the clock jumped by ${jump.seconds} seconds, seen ${jump.at.toISOString()}, or the machine slept`,
          hint: "tidak ada jadwal yang dijalankan dua kali, yang terlewat disusulkan / timedatectl; no time is run twice, and what was missed is made up for",
        },
      ]),
];

const said = (key: string, severity: Condition["severity"], error: JejakError): Condition => ({
  key,
  severity,
  indonesian: error.indonesian,
  english: error.message,
  hint: error.hint,
});

async function ofDisk(rooms: Rooms, leastFreeBytes: number): Promise<Condition[]> {
  const free = await freeBytes(rooms.dataDir);
  if (free >= leastFreeBytes) return [];
  const [left, least] = [free, leastFreeBytes].map((bytes) => Math.floor(bytes / 1_000_000));
  return [
    {
      key: "disk",
      severity: "degraded",
      indonesian: `disk hampir penuh: tersisa ${left} MB, paling sedikit ${least} MB; tidak ada yang dijalankan`,
      english: `the disk is almost full: ${left} MB are left, the least is ${least} MB; nothing is run`,
      hint: "kosongkan cakram, atau hapus rilis lama / make room, or npm run jejak -- prune --keep 10",
    },
  ];
}

const toleranceMs = 5 * 60_000;

function ofClock(last: RunRecord | undefined, now: Date): Condition[] {
  if (last === undefined || Date.parse(last.started_at) <= now.getTime() + toleranceMs) return [];
  return [
    {
      key: "clock-behind",
      severity: "degraded",
      indonesian: `jam (${now.toISOString()}) berada sebelum proses terakhir (${last.started_at})`,
      english: `the clock (${now.toISOString()}) is before the last run (${last.started_at})`,
      hint: "betulkan jamnya / timedatectl; set the clock right",
    },
  ];
}

function ofLastRun(last: RunRecord | undefined): Condition[] {
  if (last === undefined || last.state === "ok") return [];
  const [how, indonesian, english] =
    last.state === "held"
      ? (["held", "rilis tertahan", "release held back"] as const)
      : (["failed", "proses terakhir gagal", "the last run failed"] as const);
  // Records of earlier versions do not say.
  const kinds = last.kinds ?? ["other"];
  return [
    {
      key: `${how}:${kinds.toSorted().join("+")}`,
      severity: "degraded",
      indonesian: `${indonesian}: ${last.message_indonesian ?? ""}`,
      english: `${english}: ${last.message_english ?? ""}`,
      hint: "menyebut yang perlu dilakukan; rilis terakhir tetap tersaji / npm run jejak -- run says what to do; the last release and its site stand",
    },
  ];
}

/** A job that ended without a word of its run: killed, too slow, too large. */
function ofJobs({ jobs }: Pulse, run: RunRecord | undefined): Condition[] {
  return jobs.flatMap(({ name, past }) => {
    const last = past?.last;
    if (last?.state !== "failed" || (last.run_id ?? null) !== null) return [];
    // What has run well since has done the same work.
    if (run !== undefined && run.started_at > last.at && run.state === "ok") return [];
    return [
      {
        key: `job:${name}`,
        severity: "degraded" as const,
        indonesian: `pekerjaan ${name} (${last.slot}) gagal: ${last.why_indonesian ?? ""}`,
        english: `the job ${name} (${last.slot}) failed: ${last.why_english ?? ""}`,
        hint: "memperlihatkannya langkah demi langkah / npm run jejak -- run shows it step by step",
      },
    ];
  });
}

async function ofSources(rooms: Rooms, now: Date): Promise<Condition[]> {
  return (await readFreshness(rooms)).flatMap((source) => {
    const { source: name, cadence_days: cadence } = source;
    const age = ageDays(source, now);
    // What never came is a gap of the city's, shown on the page Mutu, and no feed that stopped.
    if (cadence === null || age === null || age <= cadence) return [];
    return [
      {
        key: `stale:${name}`,
        severity: "degraded" as const,
        indonesian: `${name}: berkas terakhir ${Math.floor(age)} hari lalu, seharusnya paling lama ${cadence}`,
        english: `${name}: the last file came ${Math.floor(age)} days ago, ${cadence} at most is expected`,
        hint: `tanyakan pengirimnya, dan taruh berkasnya di inbox/${name}/ / ask who sends it, and drop the file into inbox/${name}/`,
      },
    ];
  });
}
