import { mkdir, readdir, readFile, symlink } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeWhole } from "../../pipeline/durable.ts";
import { citeRelease } from "../../pipeline/releases/cited.ts";
import { prune } from "../../pipeline/releases/prune.ts";
import type { Rooms } from "../../pipeline/rooms.ts";
import { readEveryRelease } from "../../pipeline/steps/release.ts";
import { emptyFolder } from "../folders.ts";
import { roomsIn } from "../rooms.ts";

const now = new Date("2026-11-22T03:00:00Z");
const idOf = (day: number) => `202611${String(day).padStart(2, "0")}-aaaaaaaaaaaa`;

/** Releases of the first days of a month, each with its site; `current` names one of them, one is a tombstone. */
async function releases({
  days,
  current,
  withdrawn,
}: {
  days: number;
  current: number;
  withdrawn: number;
}): Promise<Rooms> {
  const rooms = roomsIn(emptyFolder());
  for (let day = 1; day <= days; day += 1) {
    const manifest = {
      release_id: idOf(day),
      created_at: `2026-11-${String(day).padStart(2, "0")}T00:00:00Z`,
      ...(day === withdrawn ? { withdrawn: { at: now.toISOString(), reason: "uji" } } : {}),
    };
    await writeWhole(join(rooms.releases, idOf(day), "manifest.json"), JSON.stringify(manifest));
    await mkdir(join(rooms.site, `${idOf(day)}-00000000`), { recursive: true });
  }
  await symlink(idOf(current), rooms.currentRelease);
  return rooms;
}

const idsIn = async (rooms: Rooms) => (await readEveryRelease(rooms)).map(({ release_id: id }) => id);

test("the newest stay, and the current, the cited and the tombstones; their sites go with the others", async () => {
  const rooms = await releases({ days: 9, current: 2, withdrawn: 3 });
  await citeRelease(rooms, idOf(4), { where: "LKjIP 2026", now });
  const gone = [1, 5, 6].map(idOf);
  expect(await prune(rooms, { keep: 3, now, isTrial: true })).toEqual(gone);
  expect(await idsIn(rooms)).toHaveLength(9);
  expect(await prune(rooms, { keep: 3, now })).toEqual(gone);
  const left = [2, 3, 4, 7, 8, 9].map(idOf);
  expect(await idsIn(rooms)).toEqual(left);
  expect((await readdir(rooms.site)).toSorted()).toEqual(left.map((id) => `${id}-00000000`));
  expect(await prune(rooms, { keep: 3, now })).toEqual([]);
  const log = (await readFile(rooms.releaseLog, "utf8")).trim().split("\n");
  expect(log.map((line) => (JSON.parse(line) as { pruned: string }).pruned)).toEqual(gone);
});

test("only a release that there is can be cited", async () => {
  const rooms = await releases({ days: 1, current: 1, withdrawn: 0 });
  await expect(citeRelease(rooms, idOf(2), { where: "LKjIP 2026", now })).rejects.toThrow(
    "there is no release",
  );
});
