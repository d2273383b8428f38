import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeXlsx } from "hucre/xlsx";
import { findSources } from "../../pipeline/sources/find.ts";
import { collect } from "../../pipeline/steps/collect.ts";
import { roomsIn, vaultOf } from "../rooms.ts";
import { root } from "../root.ts";
import { costOf } from "./cost.ts";
import type { Figure } from "./figure.ts";
import { compare } from "./measure.ts";

const rows = 50_000;
const source = "service_surveys";
const titles =
  "Unit Pelayanan;Tahun;Periode;Jumlah Responden;U1 Persyaratan;Prosedur;U3 Waktu Penyelesaian;Biaya;Produk;U6 Kompetensi Pelaksana;U7 Perilaku Pelaksana;Nilai IKM".split(
    ";",
  );

/** `land` of a workbook of 50,000 rows and 12 columns against its library's bare read of the same file. */
export async function landXlsx(folder: string): Promise<Figure> {
  const dataDir = join(folder, "data");
  const rooms = roomsIn(dataDir);
  const workbook = join(rooms.inbox, source, "besar.xlsx");
  await mkdir(join(rooms.inbox, source), { recursive: true });
  const table = Array.from({ length: rows }, (_, row) => [
    `Dinas Contoh ${row % 900}`,
    2014 + (row % 12),
    `bulan ${(row % 12) + 1}`,
    30 + (row % 400),
    ...Array.from({ length: 7 }, (_cell, unsur) => 1 + ((row * (unsur + 3)) % 300) / 100),
    25 + ((row * 7) % 7500) / 100,
  ]);
  await writeFile(workbook, await writeXlsx({ sheets: [{ name: "SKM", rows: [titles, ...table] }] }));
  const found = (await findSources(root)).filter(({ name }) => name === source);
  await collect(found, rooms, { now: new Date(0), only: undefined, vault: vaultOf(rooms) });
  return compare("land-xlsx", {
    target: 3,
    runs: 3,
    // The workbook is read by a process of its own.
    hasCpuRatio: false,
    work: () => costOf("land", { dataDir, source }),
    limit: () => costOf("readWorkbook", { workbook, rows }),
  });
}
