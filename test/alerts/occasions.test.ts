import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openAlerts } from "../../pipeline/alerts/alerts.ts";
import { writeWhole } from "../../pipeline/durable.ts";
import { HeldBack, JejakError } from "../../pipeline/errors.ts";
import { findConditions, type Pulse } from "../../pipeline/health/conditions.ts";
import type { Rooms } from "../../pipeline/rooms.ts";
import { recordOf } from "../../pipeline/run-record.ts";
import { recordRun } from "../../pipeline/status.ts";
import { emptyFolder } from "../folders.ts";
import { roomsIn } from "../rooms.ts";
import { mailbox } from "./mailbox.ts";

const now = new Date("2026-11-22T03:00:00Z");
const well: Pulse = { fault: undefined, jump: undefined, unsent: undefined, jobs: [] };
const said = { indonesian: "sebab uji", english: "reason of the test", hint: "mend it" };

const ended = (problem: JejakError) => async (rooms: Rooms) => {
  const facts = { startedAt: now, finishedAt: now, releaseId: null, steps: [], slot: undefined };
  await recordRun(rooms, recordOf([problem], facts));
  return well;
};

/** What happens in a data folder, and what the service knows of it. */
const occasions: Readonly<Record<string, (rooms: Rooms) => Promise<Pulse>>> = {
  "a run that failed": ended(new JejakError(said)),
  "a release held back by a check": ended(new HeldBack({ ...said, by: "check" })),
  "a threshold of bad rows": ended(new HeldBack({ ...said, by: "threshold" })),
  "a finding of the disclosure audit": ended(new HeldBack({ ...said, by: "audit" })),
  "a source that grew stale": async (rooms) => {
    const tpp = { source: "tpp", newest_received_at: "2026-09-01T00:00:00Z", cadence_days: 45, files: 1 };
    await writeWhole(
      join(rooms.status, "freshness.json"),
      JSON.stringify([
        { ...tpp, grain_indonesian: "", grain_english: "", last_checked_at: null, is_stale: true },
      ]),
    );
    return well;
  },
  "a job that was killed": async () => {
    const slot = "2026-11-21T19:15:00.000Z";
    const why = {
      why_indonesian: "proses diakhiri sistem (SIGKILL)",
      why_english: "the process was ended by the system (SIGKILL)",
    };
    const last = { at: slot, job: "everything", slot, state: "failed", run_id: null, ...why } as const;
    return {
      ...well,
      jobs: [{ name: "everything", past: { settled: now, open: undefined, last, skipped: 0 } }],
    };
  },
};

const subjects: Readonly<Record<string, string>> = {
  "a run that failed": "proses terakhir gagal: sebab uji",
  "a release held back by a check": "rilis tertahan: sebab uji",
  "a threshold of bad rows": "rilis tertahan: sebab uji",
  "a finding of the disclosure audit": "rilis tertahan: sebab uji",
  "a source that grew stale": "tpp",
  "a job that was killed": "everything",
};

test.each(Object.keys(occasions))(
  "%s comes by mail once, in both languages, with what to do",
  async (name) => {
    const rooms = roomsIn(emptyFolder());
    await mkdir(join(rooms.site, "current"), { recursive: true });
    await writeFile(join(rooms.site, "current", "index.html"), "<html></html>");
    await mkdir(rooms.currentRelease, { recursive: true });
    const pulse = await occasions[name]!(rooms);
    const conditions = await findConditions(rooms, pulse, { now, leastFreeBytes: 0 });
    expect(conditions).toHaveLength(1);

    const { mails, port } = await mailbox();
    const mail = {
      server: new URL(`smtp://127.0.0.1:${port}`),
      from: "jejak@kota.example",
      to: ["bapperida@kota.example"],
    };
    const alerts = openAlerts({
      path: rooms.alerts,
      settings: { mail, webhook: undefined },
      readSecret: () => undefined,
      now: () => now,
    });
    await alerts.tell(conditions);
    await alerts.tell(conditions);
    expect(mails).toHaveLength(1);
    const [{ indonesian, english, hint }] = conditions as [(typeof conditions)[number]];
    expect(mails[0]!.subject).toContain(subjects[name]!);
    for (const words of [indonesian, english, `→ ${hint}`]) expect(mails[0]!.text).toContain(words);
  },
);
