import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { findSources } from "../../pipeline/sources/find.ts";
import { collect } from "../../pipeline/steps/collect.ts";
import { land } from "../../pipeline/steps/land.ts";
import { withWarehouse } from "../../pipeline/warehouse.ts";
import { roomsIn, vaultOf } from "../rooms.ts";
import { root } from "../root.ts";
import { compare, type Figure } from "./measure.ts";

const rows = 1_000_000;
const persons = 12_000;

/** `land` of a payroll, unsealing and pseudonyms included, against the engine's bare typed read of the same rows. */
export async function landPayroll(folder: string): Promise<Figure> {
  const rooms = roomsIn(folder);
  const found = (await findSources(root)).filter(({ name }) => name === "tpp");
  const csv = join(folder, "payroll.csv");
  const inbox = join(rooms.inbox, "tpp");
  await mkdir(inbox, { recursive: true });
  await withWarehouse(":memory:", async (warehouse) => {
    await warehouse.run(`
      copy (
          select
              strftime(date '1965-01-01' + (p % 12000)::integer, '%Y%m%d')
                  || '2005' || lpad((1 + p % 12)::varchar, 2, '0') || (1 + p % 2) || lpad((1 + p % 900)::varchar, 3, '0') as "NIP",
              'Pegawai Contoh ' || p as "Nama", 'PNS' as "Status Pegawai", 'Dinas Contoh ' || p % 26 as "SKPD",
              strftime(date '2018-01-01' + to_months((i // ${persons})::integer), '%Y-%m') as "Bulan",
              strftime(date '2018-03-01' + to_months((i // ${persons})::integer), '%Y-%m') as "Bulan Bayar",
              'statis' as "Komponen", 1 + p % 17 as "Kelas Jabatan", 1000000 + p * 7 as "TPP Dasar",
              90 + p % 10 as "Produktivitas", 95.5 as "Disiplin", 900000 + p * 5 as "Diterima"
          from (select i, i % ${persons} as p from range(${rows}) as r(i))
      ) to '${csv}' (header)`);
    await warehouse.run(
      `copy (from read_csv('${csv}', all_varchar = true)) to '${join(inbox, "payroll.csv")}' (header)`,
    );
  });
  const { files } = await collect(found, rooms, { now: new Date(0), only: undefined, vault: vaultOf(rooms) });
  const types = [
    "nip varchar",
    "name varchar",
    "employment varchar",
    "agency varchar",
    "month varchar",
    "paid varchar",
  ];
  const amounts = [
    "component varchar",
    "class bigint",
    "base bigint",
    "p decimal(5,2)",
    "d decimal(5,2)",
    "net bigint",
  ];
  const columns = [...types, ...amounts]
    .map((column) => column.replace(/^(\S+) (.*)$/, "'$1': '$2'"))
    .join(", ");
  return compare("land-payroll", {
    work: async () => {
      await rm(rooms.raw, { recursive: true, force: true });
      await withWarehouse(":memory:", (warehouse) =>
        land(warehouse, found, files, { rooms, vault: vaultOf(rooms) }),
      );
    },
    limit: async () => {
      const file = join(folder, "bare.duckdb");
      await rm(file, { force: true });
      await withWarehouse(file, (warehouse) =>
        warehouse.run(
          `create table bare as from read_csv('${csv}', header = true, auto_detect = false, delim = ',', quote = '"', columns = {${columns}}); checkpoint`,
        ),
      );
    },
  });
}
