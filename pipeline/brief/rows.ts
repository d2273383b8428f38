import { internalMarts, meetingMarts, type MeetingRows } from "../../dashboards/meeting/rows.ts";
import { wordedRows } from "../../dashboards/components/in-language.ts";
import type { Messages } from "../../dashboards/messages/id.ts";
import type { Edition } from "../publish/release.ts";
import type { Released } from "../released.ts";
import { withWarehouse } from "../warehouse.ts";

/** The tables that a meeting pack needs of a release. */
export const needed = [...meetingMarts, "citations"] as const;

/** The rows of an edition of a release from which its page Rapat is drawn too, in the order of their grain. */
export async function readMeetingRows(
  { manifest, table, internalTable }: Released,
  edition: Edition,
  t: Messages,
): Promise<MeetingRows> {
  return await withWarehouse(":memory:", async (warehouse) => {
    const tables = new Map<string, readonly unknown[]>();
    for (const mart of needed)
      tables.set(mart, wordedRows(mart, await warehouse.rows(`from ${table(mart)}`), t));
    for (const mart of internalMarts) {
      const isHeld = edition === "internal" && mart in (manifest.internal ?? {});
      tables.set(mart, isHeld ? await warehouse.rows(`from ${internalTable(mart)}`) : []);
    }
    return Object.fromEntries(tables) as unknown as MeetingRows;
  });
}
