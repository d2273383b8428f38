import { internalMarts, meetingMarts, type MeetingRows } from "../../dashboards/meeting/rows.ts";
import type { Released } from "../released.ts";
import { withWarehouse } from "../warehouse.ts";

/** The tables that a meeting pack needs of a release. */
export const needed = [...meetingMarts, "citations"] as const;

/** The rows of a release from which the page Rapat is drawn too, in the order of their grain. */
export async function readMeetingRows({ manifest, table }: Released): Promise<MeetingRows> {
  return await withWarehouse(":memory:", async (warehouse) => {
    const tables = new Map<string, readonly unknown[]>();
    for (const mart of [...needed, ...internalMarts])
      tables.set(mart, mart in manifest.marts ? await warehouse.rows(`from ${table(mart)}`) : []);
    return Object.fromEntries(tables) as unknown as MeetingRows;
  });
}
