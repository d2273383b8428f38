import type { Rooms } from "../rooms.ts";
import { readRuns } from "../status.ts";
import { fail, type Finding, ok, warn } from "./finding.ts";

/** The first day on which this version can have run. */
const earliest = "2026-01-01";
const toleranceMs = 5 * 60_000;

/** Whether the clock can be right, and what zone the machine believes in; times of jobs are Jakarta's all the same. */
export async function lookAtClock(rooms: Rooms, now: Date): Promise<Finding[]> {
  const [last] = await readRuns(rooms);
  const moment = now.toISOString();
  const isBehind = last !== undefined && Date.parse(last.started_at) > now.getTime() + toleranceMs;
  const clock =
    moment < earliest || isBehind
      ? fail(
          "clock",
          {
            indonesian: `jam menunjukkan ${moment}${isBehind ? `, sebelum proses terakhir ${last.started_at}` : ""}`,
            english: `the clock says ${moment}${isBehind ? `, before the last run at ${last.started_at}` : ""}`,
          },
          "betulkan jam; yang tertulis mendahului waktu sebenarnya dibatalkan layanan / timedatectl set-ntp true, or timedatectl set-time; what was written ahead of the true time is voided by the service",
        )
      : ok("clock", { indonesian: moment, english: moment });
  // Absent where TZ names none.
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone as string | undefined;
  const jakarta = now.toLocaleString("sv-SE", { timeZone: "Asia/Jakarta" });
  const hour = new Date(`${jakarta.replace(" ", "T")}Z`).getTime() - Math.floor(now.getTime() / 1000) * 1000;
  if (hour !== 7 * 3_600_000)
    return [
      clock,
      fail(
        "zone",
        {
          indonesian: "data zona waktu tidak mengenal Asia/Jakarta (UTC+7)",
          english: "the data of time zones do not know Asia/Jakarta (UTC+7)",
        },
        "pakai Node dengan ICU lengkap / use a Node with full ICU",
      ),
    ];
  const words = {
    indonesian: `zona mesin ${zone ?? "tidak dikenal (TZ)"}; jadwal memakai Asia/Jakarta, sekarang ${jakarta}`,
    english: `the machine's zone is ${zone ?? "unknown (TZ)"}; the schedule is in Asia/Jakarta, now ${jakarta}`,
  };
  return [
    clock,
    zone === "Asia/Jakarta"
      ? ok("zone", words)
      : warn("zone", words, "timedatectl set-timezone Asia/Jakarta, so that logs agree"),
  ];
}
