import { join } from "node:path";
import { run } from "../../pipeline/run.ts";
import type { Rooms } from "../../pipeline/rooms.ts";
import { withWarehouse } from "../../pipeline/warehouse.ts";
import { layShell } from "../built-shell.ts";
import { type Trial, trialIn } from "../kills/trial.ts";
import { fillInbox } from "../steps/folder.ts";

const header =
  "award_id,award_series,title_as_published,level,granted_by,recipient_id,innovation_id,implemented_from_year," +
  "implemented_to_year,assessed_year,granted_on,rank,stage,source,confidence,note";

/** A file of one award of the city. */
export const awardFile = (id: string) =>
  `${header}\n${id},lainnya,Penghargaan contoh,kota,Panitia contoh,3576,,,,2024,2024-05-01,,,uji-2024,C,\n`;

/** A data folder of the tracked record and one dropped file, released and published once. */
export async function prepare(folder: string): Promise<Trial> {
  const trial = trialIn(folder);
  const { rooms } = trial;
  await layShell(rooms);
  await fillInbox(rooms, { "awards/pertama.csv": awardFile("uji-pertama") });
  const world = { now: () => new Date(), began: () => undefined, ended: () => undefined };
  const { problems } = await run({ rooms }, world);
  if (problems.length > 0) throw problems[0]!;
  return trial;
}

/** How often each award whose id begins with `uji-` stands in the current release. */
export async function awardsIn({ currentRelease }: Rooms): Promise<Record<string, number>> {
  const rows = await withWarehouse(":memory:", (warehouse) =>
    warehouse.rows<{ id: string; times: number }>(`
      select award_id as id, count(*)::integer as times
      from read_parquet('${join(currentRelease, "awards_timeline.parquet")}')
      where starts_with(award_id, 'uji-')
      group by award_id`),
  );
  return Object.fromEntries(rows.map(({ id, times }) => [id, times]));
}
