import type { Rooms } from "../rooms.ts";
import { readCurrent } from "../steps/release.ts";
import type { Condition } from "./condition.ts";
import { isSiteThere } from "./conditions.ts";

/** What `/healthz` answers. */
export interface Health {
  /** The process answers. */
  readonly live: true;
  /** A whole site is served. */
  readonly ready: boolean;
  readonly state: "ok" | Condition["severity"];
  readonly release_id: string | null;
  readonly checked_at: string;
  readonly reasons: readonly Condition[];
}

export async function healthOf(rooms: Rooms, reasons: readonly Condition[], now: Date): Promise<Health> {
  return {
    live: true,
    ready: isSiteThere(rooms),
    state: reasons[0]?.severity ?? "ok",
    release_id: (await readCurrent(rooms))?.release_id ?? null,
    checked_at: now.toISOString(),
    reasons,
  };
}
