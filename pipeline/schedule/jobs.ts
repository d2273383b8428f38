import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { UsageError } from "../errors.ts";
import { readFeeds } from "../feeds.ts";
import type { Rooms } from "../rooms.ts";
import type { FoundSource } from "../sources/find.ts";
import { calendarOf } from "./calendar.ts";
import type { Job } from "./job.ts";

const fileShape = z.strictObject({
  jobs: z.record(
    z.string(),
    z
      .strictObject({
        cron: z.string(),
        missed: z.enum(["latest", "all"]),
        limit_minutes: z.number().positive().max(1440),
        retries: z.int().min(0).max(10),
      })
      .partial(),
  ),
});
type Declared = z.infer<typeof fileShape>["jobs"][string];

/** The job that walks the whole path for all sources. */
export const everything = "everything";
/** Jobs without times of their own: at the start, when a file was dropped, when the site is gone. */
export const onStart = "start";
export const onArrival = "inbox";
export const onLoss = "mend";

/**
 * What the service runs: everything at `cron`, and each source that says its own time in `source.ts` or in
 * `DIR/schedule.json` and has a declared feed. Throws for a file or an expression that cannot be read.
 */
export async function findJobs(
  rooms: Rooms,
  found: readonly FoundSource[],
  cron: string,
): Promise<readonly Job[]> {
  const names = found.map(({ name }) => name);
  const declared = await readSchedule(rooms.schedule, names);
  const { feeds } = await readFeeds(rooms.feeds, names);
  const own = found.flatMap(({ name, source }): Job[] => {
    const timed = { ...source.schedule, ...declared[name] };
    if (timed.cron === undefined || !feeds.some((feed) => feed.source === name)) return [];
    return [{ ...usual, name, only: [name], ...settings(timed) }];
  });
  const unasked = own.map(({ name }) => name);
  const jobs: readonly Job[] = [
    { ...usual, name: everything, unasked, ...settings({ cron, ...declared[everything] }) },
    ...own,
    { ...usual, name: onStart, cron: null, unasked },
    { ...usual, name: onArrival, cron: null, unasked: names },
    { ...usual, name: onLoss, cron: null, unasked: names },
  ];
  for (const job of jobs) if (job.cron !== null) calendarOf(job.cron);
  return jobs;
}

const usual = { missed: "latest", limitMinutes: 120, retries: 2 } as const;

const settings = ({ cron, missed, limit_minutes: limitMinutes, retries }: Declared) => ({
  cron: cron ?? null,
  ...(missed === undefined ? {} : { missed }),
  ...(limitMinutes === undefined ? {} : { limitMinutes }),
  ...(retries === undefined ? {} : { retries }),
});

async function readSchedule(path: string, sources: readonly string[]): Promise<Record<string, Declared>> {
  if (!existsSync(path)) return {};
  const file = fileShape.safeParse(parseJson(await readFile(path, "utf8")));
  if (!file.success) throw wrong(path, z.prettifyError(file.error));
  const unknown = Object.keys(file.data.jobs).find((name) => name !== everything && !sources.includes(name));
  if (unknown !== undefined) throw wrong(path, `there is no source named ${unknown}`);
  return file.data.jobs;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const wrong = (path: string, reason: string) =>
  new UsageError({
    indonesian: `${path} salah: ${reason}`,
    english: `${path} is wrong: ${reason}`,
    hint: 'tulis sebagai / write it as {"jobs": {"everything": {"cron": "15 2 * * *", "missed": "latest"}, "tpp": {"cron": "0 3 5 * *"}}}',
  });
