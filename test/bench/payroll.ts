import { copyFile, mkdir, utimes } from "node:fs/promises";
import { basename, join } from "node:path";
import { roomsIn, vaultOf } from "../rooms.ts";
import { findSources } from "../../pipeline/sources/find.ts";
import { collect } from "../../pipeline/steps/collect.ts";
import { withWarehouse } from "../../pipeline/warehouse.ts";
import { root } from "../root.ts";

const persons = 12_000;

/** Column → the type that a bare read gives it, in the order of the file. The columns are those of Kota Contoh's exports. */
export const payrollTypes = {
  NIP: "varchar",
  Nama: "varchar",
  "Status Pegawai": "varchar",
  SKPD: "varchar",
  Bulan: "varchar",
  Tahun: "integer",
  "Bulan Bayar": "varchar",
  Komponen: "varchar",
  Golongan: "varchar",
  "Kelas Jabatan": "bigint",
  "TPP Dasar": "bigint",
  Produktivitas: "decimal(5,2)",
  Disiplin: "decimal(5,2)",
  Predikat: "varchar",
  TPP: "bigint",
  "Total PPh21": "bigint",
  Diterima: "bigint",
} as const;

interface PayrollSize {
  readonly rows: number;
  /** Months before the first one, counted from January 2018. */
  readonly month?: number;
}

/** Writes an invented payroll: two components a month for each of 12,000 persons, month after month. */
export async function writePayroll(path: string, { rows, month = 0 }: PayrollSize): Promise<void> {
  const at = `(${month} + i // ${2 * persons})::integer`;
  await withWarehouse(":memory:", (warehouse) =>
    warehouse.run(`
      copy (
          select
              strftime(date '1950-01-01' + (p % 12000)::integer, '%Y%m%d') || '2005'
                  || lpad((1 + p % 12)::varchar, 2, '0') || (1 + p % 2) || lpad((1 + p % 900)::varchar, 3, '0') as "NIP",
              'Pegawai Contoh ' || p as "Nama",
              if(p % 5 = 0, 'PPPK', 'PNS') as "Status Pegawai",
              'Dinas Contoh ' || p % 26 as "SKPD",
              strftime(date '2018-01-01' + to_months(${at} % 120), '%Y-%m') as "Bulan",
              null as "Tahun",
              strftime(date '2018-03-01' + to_months(${at} % 120), '%Y-%m') as "Bulan Bayar",
              if(i % 2 = 0, 'statis', 'dinamis') as "Komponen",
              ['IX', 'III/b', 'IV/a', 'II/c'][1 + p % 4] as "Golongan",
              1 + p % 17 as "Kelas Jabatan",
              1000000 + p * 7 as "TPP Dasar",
              if(i % 2 = 0, null, 90 + hash(i + 2) % 100 / 10) as "Produktivitas",
              95 + hash(i + 3) % 50 / 10 as "Disiplin",
              ['Baik', 'Sangat Baik', 'Baik', 'Butuh Perbaikan'][1 + i * 7 % 4] as "Predikat",
              980000 + p * 6 + hash(i) % 100000 as "TPP",
              49000 + hash(i + 1) % 5000 as "Total PPh21",
              900000 + p * 5 + hash(i) % 100000 as "Diterima"
          from (select i, (i // 2) % ${persons} as p from range(${rows}) as r(i))
      ) to '${path}' (header)`),
  );
}

/** A data folder into which a payroll was collected: sealed, and not read yet. `csv` is the same file in the clear. */
export async function landedPayroll(
  folder: string,
  size: PayrollSize,
): Promise<{ dataDir: string; csv: string }> {
  const dataDir = join(folder, "data");
  const csv = join(folder, "payroll.csv");
  await mkdir(folder, { recursive: true });
  await writePayroll(csv, size);
  await offerPayroll(dataDir, csv);
  await collectPayroll(dataDir);
  return { dataDir, csv };
}

/** Seals and lands what lies in the inbox; nothing of it is read yet. */
export async function collectPayroll(dataDir: string): Promise<void> {
  const rooms = roomsIn(dataDir);
  const found = (await findSources(root)).filter(({ name }) => name === "tpp");
  await collect(found, rooms, { now: collectedAt, only: undefined, vault: vaultOf(rooms) });
}

/** Lays a copy of a file into the inbox, from where collecting a payroll removes it; it has lain there for an hour. */
export async function offerPayroll(dataDir: string, csv: string): Promise<void> {
  const inbox = join(roomsIn(dataDir).inbox, "tpp");
  const place = join(inbox, basename(csv));
  await mkdir(inbox, { recursive: true });
  await copyFile(csv, place);
  await utimes(place, hourBefore, hourBefore);
}

export const collectedAt = new Date(0);
const hourBefore = new Date(collectedAt.getTime() - 3_600_000);

/** Months of a staged payroll; more rows are more people. */
const months = 120;

/** Writes an invented payroll of Kota Contoh as it stands when it is staged, month after month for ten years. */
export async function writeStagedPay(path: string, rows: number): Promise<void> {
  const people = Math.ceil(rows / (2 * months));
  await withWarehouse(":memory:", (warehouse) =>
    warehouse.run(`
      copy (
          select
              sha256(p::varchar) as person_id,
              if(p % 3 = 0, 'L', 'P') as sex,
              if(p % 5 = 0, 'PPPK', 'PNS') as employment,
              'Dinas Contoh ' || p % 26 as agency,
              'dinas-contoh-' || p % 26 as agency_id,
              date '2014-03-01' + to_months(month) as payment_month,
              if(i % 2 = 0, 'statis', 'dinamis') as component,
              ['1-7', '8-10', '11-17'][1 + p % 3] as kelas_jabatan_band,
              1000000 + p * 7 as base_rupiah,
              if(i % 2 = 0, null, 90 + hash(i + 2) % 100 / 10)::decimal(18, 2) as productivity_pct,
              if(i % 2 = 0, null, 95 + hash(i + 3) % 50 / 10)::decimal(18, 2) as discipline_pct,
              if(i % 2 = 0, null, ['Baik', 'Sangat Baik', 'Baik', 'Butuh Perbaikan'][1 + i * 7 % 4]) as predikat,
              980000 + p * 6 + hash(i) % 100000 as gross_rupiah,
              900000 + p * 5 + hash(i) % 100000 as paid_rupiah,
              (date '2014-01-01' + to_months(month))::date as entitlement_month,
              'contoh' as city_id,
              'sample' as origin,
              'f' as _file,
              i + 2 as _row,
          from (select i, (i // 2) % ${people} as p, (i // ${2 * people})::integer as month from range(${rows}) as r(i))
      ) to '${path}' (format parquet, compression zstd)`),
  );
}
