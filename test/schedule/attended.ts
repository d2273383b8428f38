import { type Attendance, attendTo } from "../../pipeline/schedule/attendance.ts";
import type { Job } from "../../pipeline/schedule/job.ts";
import type { Rooms } from "../../pipeline/rooms.ts";

/** The schedule of one job whose attempts are `attempt`, each of which is done when it resolves; a fault of the folder throws. */
export function attended(
  rooms: Rooms,
  { job, now, attempt }: { job: Job; now: () => Date; attempt: () => Promise<void> },
): Promise<Attendance> {
  const controller = new AbortController();
  let runs = 0;
  return attendTo({
    rooms,
    now,
    jobs: [job],
    work: {
      run: async () => {
        runs += 1;
        const runId = String(runs);
        await attempt();
        return { state: "done", runId, isPassing: false, why: null };
      },
      recorded: async () => undefined,
    },
    stop: { signal: controller.signal, because: (error) => controller.abort(error), come: Promise.resolve() },
    told: () => undefined,
    faulty: (fault) => {
      throw fault;
    },
  });
}
