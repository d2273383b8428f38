import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { roomsIn } from "../rooms.ts";
import { costOf } from "./cost.ts";
import type { Figure } from "./figure.ts";
import { compare } from "./measure.ts";

const files = 1000;
const agencies = ["Setda", "Sekretariat Daerah", "Dinkes PPKB"];

/**
 * A run that has nothing new to do over a thousand landed files against the run that landed them, pages included. The latter
 * takes minutes and is measured once.
 */
export async function noNews(folder: string): Promise<Figure> {
  await dropFiles(folder);
  const full = await costOf("run", { dataDir: folder });
  return compare("no-news", {
    target: 0.02,
    runs: 3,
    work: () => costOf("run", { dataDir: folder }),
    limit: () => Promise.resolve(full),
  });
}

/** One file for each month and agency, as small offices hand them in. */
async function dropFiles(dataDir: string): Promise<void> {
  const inbox = join(roomsIn(dataDir).inbox, "complaints");
  await mkdir(inbox, { recursive: true });
  for (let index = 0; index < files; index += 1) {
    const month = Math.floor(index / agencies.length);
    const at = `${2014 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
    const record = [agencies[index % agencies.length], at, 20 + (index % 7), 15 + (index % 5), 3.5].join(",");
    await writeFile(
      join(inbox, `aduan-${index}.csv`),
      `SKPD,Bulan,Pengaduan Masuk,Pengaduan Selesai,Median Hari\n${record}\n`,
    );
  }
}
