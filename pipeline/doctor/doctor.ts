import type { readConfig } from "../config.ts";
import type { Rooms } from "../rooms.ts";
import { findSources } from "../sources/find.ts";
import { lookAtClock } from "./clock.ts";
import type { Finding } from "./finding.ts";
import { lookAtFolders } from "./folders.ts";
import { lookAtKey } from "./key.ts";
import { lookAtLeases } from "./leases.ts";
import { lookAtFeeds, lookAtPort } from "./reach.ts";
import { lookAtRelease } from "./releases.ts";
import { lookAtAlerts, lookAtJobs } from "./settings.ts";

/** Looks at everything that a service on this data folder needs. Changes nothing that anybody reads. */
export async function examine(
  rooms: Rooms,
  config: ReturnType<typeof readConfig>,
  now: Date,
): Promise<Finding[]> {
  const found = await findSources(rooms.root);
  return [
    ...(await lookAtFolders(rooms, config.leastFreeBytes)),
    ...(await lookAtKey(rooms, config.keyCopies)),
    ...(await lookAtClock(rooms, now)),
    ...(await lookAtLeases(rooms)),
    await lookAtPort(rooms, config),
    await lookAtJobs(rooms, found, config.cron),
    ...(await lookAtFeeds(rooms, found)),
    await lookAtAlerts(config.alerts),
    ...(await lookAtRelease(rooms)),
  ];
}
