import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { findSources } from "../../pipeline/sources/find.ts";
import { collect } from "../../pipeline/steps/collect.ts";
import { land } from "../../pipeline/steps/land.ts";
import { withWarehouse } from "../../pipeline/warehouse.ts";
import { roomsIn, vaultOf } from "../rooms.ts";
import { root } from "../root.ts";
import { compare, type Figure } from "./measure.ts";

const rows = 50_000;
const titles =
  "Unit Pelayanan;Tahun;Periode;Jumlah Responden;U1 Persyaratan;Prosedur;U3 Waktu Penyelesaian;Biaya;Produk;U6 Kompetensi Pelaksana;U7 Perilaku Pelaksana;Nilai IKM".split(
    ";",
  );

/** `land` of a workbook of 50,000 rows and 12 columns against its library's bare read of the same file. */
export async function landXlsx(folder: string): Promise<Figure> {
  const rooms = roomsIn(folder);
  const found = (await findSources(root)).filter(({ name }) => name === "service_surveys");
  const path = join(rooms.inbox, "service_surveys", "besar.xlsx");
  await mkdir(join(rooms.inbox, "service_surveys"), { recursive: true });
  const table = Array.from({ length: rows }, (_, row) => [
    `Dinas Contoh ${row % 900}`,
    2014 + (row % 12),
    `bulan ${(row % 12) + 1}`,
    30 + (row % 400),
    ...Array.from({ length: 7 }, (_cell, unsur) => 1 + ((row * (unsur + 3)) % 300) / 100),
    25 + ((row * 7) % 7500) / 100,
  ]);
  await writeFile(path, await writeXlsx({ sheets: [{ name: "SKM", rows: [titles, ...table] }] }));
  const { files } = await collect(found, rooms, { now: new Date(0), only: undefined, vault: vaultOf(rooms) });
  const own = files.filter(({ origin }) => origin === "inbox");
  return compare("land-xlsx", {
    runs: 3,
    work: async () => {
      await rm(rooms.raw, { recursive: true, force: true });
      const { rows: landed } = await withWarehouse(":memory:", (warehouse) =>
        land(warehouse, found, own, { rooms, vault: vaultOf(rooms) }),
      );
      if (landed !== rows) throw new Error(`${landed} of ${rows} rows were landed`);
    },
    limit: async () => {
      const { sheets } = await readXlsx(await readFile(path));
      if (sheets[0]!.rows.length !== rows + 1) throw new Error("the bare read lost rows");
    },
  });
}
