import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readReceipts } from "../../pipeline/receipts.ts";
import type { Rooms } from "../../pipeline/rooms.ts";
import { withWarehouse } from "../../pipeline/warehouse.ts";
import { type Cluster, startCluster } from "../connectors/cluster.ts";
import { emptyFolder, keptFolder } from "../folders.ts";
import { walk } from "../run/walks.ts";
import { collectFeeds, contents, declare, receiptNames } from "./feeds.ts";
import { emptyRooms, fillInbox, sourcesNamed } from "./folder.ts";

let cluster: Cluster;
const secrets = { JEJAK_SECRET_DB: "rahasia-basis-data" };

beforeAll(async () => {
  cluster = await startCluster(keptFolder());
  await cluster.run(`
    create table jejak_tpp (nip text, status_pegawai text, skpd text, bulan date, bulan_bayar date, komponen text,
        kelas_jabatan int, basic_tpp numeric(14, 0), produktivitas numeric(5, 2), total_aktivitas_rp numeric(14, 0),
        disiplin numeric(5, 2), total_absensi_rp numeric(14, 0), predikat text, tpp numeric(14, 0),
        total_pph21 numeric(14, 0), bpjs numeric(14, 0), diterima numeric(14, 0));
    create table jejak_skm (perangkat_daerah text, tahun int, periode text, jumlah_responden int, u1 numeric(6, 4),
        u2 numeric(6, 4), u3 numeric(6, 4), u4 numeric(6, 4), u5 numeric(6, 4), u6 numeric(6, 4), u7 numeric(6, 4),
        penanganan_pengaduan numeric(6, 4), sarana_prasarana numeric(6, 4), ikm numeric(6, 2), mutu text);
    grant select on jejak_tpp, jejak_skm to reader;
    insert into jejak_tpp (nip, status_pegawai, skpd, bulan, bulan_bayar, komponen, kelas_jabatan, basic_tpp, diterima)
    select nip, 'PNS', 'Dinkes PPKB', month, month + interval '2 months', 'statis', 3, 3050000, 2900000
    from unnest(array['198609262015051001', '199001012014022007']) as nip,
        generate_series(date '2026-05-01', '2026-09-01', interval '1 month') as month;
    insert into jejak_skm
    values ('Dinkes PPKB', 2024, 'setahun', 150, 3.5, 3.25, 3.125, 4, 3.5, 3.5, 3.5, 3.0625, 3.5, 86.11, 'B (Baik)')`);
});

afterAll(() => cluster.stop());

const database = (more: object) => {
  const { host, port, database: name, user } = cluster.order;
  return {
    kind: "postgres",
    host,
    port,
    database: name,
    user,
    password: "JEJAK_SECRET_DB",
    tls: "none",
    ...more,
  };
};
const payroll = (more: object = {}) =>
  database({
    source: "tpp",
    name: "e-kinerja",
    watermark: { slice: "month", from: "2026-04", look_back: 2 },
    ...more,
  });
const months = (...names: string[]) => names.map((month) => `feeds/tpp/e-kinerja/${month}.csv`);

// Two folders have two keys, so pseudonyms differ and are counted instead.
const surveysSql = "select * exclude (_file, _row) from staging.service_surveys";
const paySql = `select * exclude (_file, _row, person_id), (select count(distinct person_id) from staging.tpp) as persons
    from staging.tpp order by all`;

async function staged({ dataDir, nextWarehouse }: Rooms) {
  await walk(dataDir, { to: "stage", from: "land" });
  return withWarehouse(nextWarehouse, async (warehouse) => ({
    surveys: await warehouse.rows(surveysSql),
    pay: await warehouse.rows(paySql),
  }));
}

test("a payroll comes by months, sealed; then only the months of the look-back are asked for again", async () => {
  const found = await sourcesNamed("tpp");
  const rooms = emptyRooms();
  await declare(rooms, [payroll()]);
  const first = await collectFeeds(rooms, found, { secrets });
  expect(first.problems).toEqual([]);
  expect(first.pulled).toMatchObject([{ newFiles: 5, unchanged: 0 }]);
  const all = months("2026-05", "2026-06", "2026-07", "2026-08", "2026-09");
  expect((await readReceipts(rooms.receipts)).map(({ name }) => name)).toEqual(all);
  expect((await readdir(join(rooms.landing, "tpp"))).every((name) => name.endsWith(".csv.enc"))).toBe(true);
  for (const [file, bytes] of await contents(rooms.dataDir))
    expect([file, bytes.includes("198609262015051001"), bytes.includes(secrets.JEJAK_SECRET_DB)]).toEqual([
      file,
      false,
      false,
    ]);
  expect(await readdir(rooms.scratch)).toEqual([]);
  // Two months before November, and it is November still.
  expect((await collectFeeds(rooms, found, { secrets })).pulled).toMatchObject([
    { newFiles: 0, unchanged: 1 },
  ]);
  expect(await receiptNames(rooms)).toEqual(all);
});

test("a month that changed within the look-back takes its own place, one before it is left alone", async () => {
  const found = await sourcesNamed("tpp");
  const rooms = emptyRooms();
  await declare(rooms, [payroll()]);
  await collectFeeds(rooms, found, { secrets });
  await cluster.run("update jejak_tpp set diterima = 2950000 where bulan in ('2026-06-01', '2026-09-01')");
  const again = await collectFeeds(rooms, found, { secrets, at: "2026-12-05T03:00:00Z" });
  expect(again.pulled).toMatchObject([{ newFiles: 1, unchanged: 0 }]);
  expect((await receiptNames(rooms)).at(-1)).toBe(months("2026-09")[0]);
  expect(await readReceipts(rooms.receipts)).toHaveLength(5);
  await cluster.run("update jejak_tpp set diterima = 2900000");
});

test("a month that is empty all at once is a problem, and its last good data stays", async () => {
  const found = await sourcesNamed("tpp");
  const rooms = emptyRooms();
  await declare(rooms, [payroll()]);
  await collectFeeds(rooms, found, { secrets });
  await cluster.run(
    "alter table jejak_tpp rename to jejak_tpp_full; create table jejak_tpp (like jejak_tpp_full); grant select on jejak_tpp to reader",
  );
  const { problems } = await collectFeeds(rooms, found, { secrets });
  await cluster.run("drop table jejak_tpp; alter table jejak_tpp_full rename to jejak_tpp");
  expect(problems.map(({ message }) => message)).toEqual([
    "tpp/e-kinerja could not be pulled: no row came any more for feeds/tpp/e-kinerja/2026-09.csv; the last good data stays",
  ]);
  expect(await readReceipts(rooms.receipts)).toHaveLength(5);
});

test("what was lost, or is asked for by another query, comes anew from the first month", async () => {
  const found = await sourcesNamed("tpp");
  const rooms = emptyRooms();
  await declare(rooms, [payroll()]);
  await collectFeeds(rooms, found, { secrets });
  await rm(join(rooms.landing, "tpp"), { recursive: true });
  expect((await collectFeeds(rooms, found, { secrets })).pulled).toMatchObject([{ unchanged: 5 }]);
  const overlay = join(rooms.dataDir, "reference", "pull");
  await mkdir(overlay, { recursive: true });
  const query = (
    bounds: string,
  ) => `select nip, skpd, to_char(bulan, 'YYYY-MM') as bulan, komponen, basic_tpp, diterima
    from jejak_tpp ${bounds} order by bulan, nip`;
  await writeFile(join(overlay, "tpp.sql"), query(""));
  const unbounded = await collectFeeds(rooms, found, { secrets });
  expect(unbounded.problems.map(({ message }) => message).join()).toContain("yet there is a watermark");
  const bounds =
    "where bulan >= current_setting('jejak.since')::date and bulan < current_setting('jejak.until')::date";
  await writeFile(join(overlay, "tpp.sql"), query(bounds));
  expect((await collectFeeds(rooms, found, { secrets })).pulled).toMatchObject([
    { newFiles: 5, unchanged: 0 },
  ]);
});

test("a source without a query, a server that is away and a missing secret are said, one by one", async () => {
  const found = await sourcesNamed("awards", "service_surveys", "tpp");
  const rooms = emptyRooms();
  await declare(rooms, [
    database({ source: "awards", name: "db" }),
    database({ source: "service_surveys", name: "db" }),
    payroll({ port: 1 }),
    payroll({ name: "lain", password: "JEJAK_SECRET_LAIN" }),
  ]);
  const { problems, pulled } = await collectFeeds(rooms, found, { secrets });
  expect(problems.map(({ message }) => message)).toEqual([
    "awards/db could not be pulled: the source awards has no query yet",
    "tpp/e-kinerja could not be pulled: PostgreSQL: connect ECONNREFUSED 127.0.0.1:1",
    "tpp/lain could not be pulled: the secret JEJAK_SECRET_LAIN is not set",
  ]);
  expect(pulled.find(({ label }) => label === "service_surveys/db")).toMatchObject({ newFiles: 1 });
  const tppOnly = await collectFeeds(rooms, found, { secrets, only: new Set(["service_surveys"]) });
  expect(tppOnly.pulled.map(({ label }) => label)).toEqual(["service_surveys/db"]);
});

test("surveys and pay give the same staged rows from the database and from files in the inbox", async () => {
  const [dropped, pulled] = await Promise.all(
    [emptyFolder(), emptyFolder()].map((folder) => walk(folder, { to: "collect" })),
  );
  await fillInbox(dropped!.rooms, {
    "service_surveys/skm.csv": [
      "Perangkat Daerah;Tahun;Periode;Jumlah Responden;U1;U2;U3;U4;U5;U6;U7;Penanganan Pengaduan;Sarana Prasarana;IKM;Mutu",
      "Dinkes PPKB;2024;setahun;150;3,5;3,25;3,125;4;3,5;3,5;3,5;3,0625;3,5;86,11;B (Baik)",
    ].join("\n"),
    "tpp/pay.csv": [
      "NIP;Status Pegawai;SKPD;Bulan;Bulan Bayar;Komponen;Kelas Jabatan;TPP Dasar;Diterima",
      ...["198609262015051001", "199001012014022007"].flatMap((nip) =>
        [5, 6, 7, 8, 9].map(
          (month) =>
            `${nip};PNS;Dinkes PPKB;2026-0${month};${new Date(Date.UTC(2026, month + 1)).toISOString().slice(0, 7)};statis;3;3.050.000;2.900.000`,
        ),
      ),
    ].join("\n"),
  });
  await walk(dropped!.rooms.dataDir, { to: "collect" });
  await declare(pulled!.rooms, [payroll(), database({ source: "service_surveys", name: "skm" })]);
  const outside = { readSecret: (name: string) => (secrets as Record<string, string>)[name] };
  const run = await walk(pulled!.rooms.dataDir, { to: "collect", outside });
  expect(run.problems).toEqual([]);
  expect(run.record.steps[0]!.note_english).toMatch(
    /; service_surveys\/skm: 1 pulled; tpp\/e-kinerja: 5 pulled$/,
  );
  const [fromFiles, fromDatabase] = [await staged(dropped!.rooms), await staged(pulled!.rooms)];
  expect([fromDatabase.surveys.length, fromDatabase.pay.length]).toEqual([1, 10]);
  expect(fromDatabase).toEqual(fromFiles);
});
