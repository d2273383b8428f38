import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "../../pipeline/publish/server.ts";
import { run } from "../../pipeline/run.ts";
import { landContoh } from "../sample/contoh.ts";
import type { Rooms } from "../../pipeline/rooms.ts";
import { layShell } from "../built-shell.ts";
import { roomsIn } from "../rooms.ts";

export interface Site {
  readonly url: string;
  readonly dataDir: string;
  readonly rooms: Rooms;
  readonly close: () => Promise<void>;
}

/** The fictional city with few staff, which are most of its rows. */
const sample = { seed: 417, agencies: 26, fromYear: 2018, toYear: 2025, scale: 0.1, isNull: false } as const;

/** Runs the whole path into a folder of its own and serves what it published; `close` removes both. */
export async function startSite(): Promise<Site> {
  const dataDir = mkdtempSync(join(tmpdir(), "jejak-site-"));
  const world = { now: () => new Date(), began: () => undefined, ended: () => undefined };
  const rooms = roomsIn(dataDir);
  await Promise.all([layShell(rooms), landContoh(rooms, sample)]);
  const { problems } = await run({ rooms }, world);
  if (problems.length > 0)
    throw new AggregateError(problems, problems.map(({ message }) => message).join("\n"));
  const { url, close } = await serve({ dataDir, port: 0, host: "127.0.0.1" });
  return {
    url,
    dataDir,
    rooms,
    close: async () => {
      await close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
