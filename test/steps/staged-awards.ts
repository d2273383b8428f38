import { emptyRooms, fillInbox, sourcesNamed, type Staged, stageInbox } from "./folder.ts";

export const awards = await sourcesNamed("awards");

/** Takes files of awards through collect, land and stage, in an empty data folder. */
export async function stageAwards(files: Readonly<Record<string, string | Uint8Array>>): Promise<Staged> {
  const rooms = emptyRooms();
  await fillInbox(rooms, files);
  return stageInbox(rooms, awards);
}

/** Each line of the quarantine as its file, row, column and rule. */
export const short = ({ quarantine }: Staged) =>
  quarantine.map(
    ({ file, _row, column, rule }) => `${String(file)} ${String(_row)} ${String(column)} ${String(rule)}`,
  );

/** The sums of a file of awards of which nothing was repaired. */
export const sum = (
  file: string,
  [rows_in, rows_loaded, rows_quarantined, rows_duplicate]: readonly number[],
) => ({
  source: "awards",
  file,
  rows_in,
  rows_loaded,
  rows_quarantined,
  rows_duplicate,
  rows_repaired: 0,
});
