import { chmod, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findTraces } from "../../pipeline/privacy/traces.ts";
import type { Rooms } from "../../pipeline/rooms.ts";
import { withWarehouse } from "../../pipeline/warehouse.ts";
import { emptyFolder } from "../folders.ts";
import { walk } from "../run/walks.ts";
import { fillInbox } from "./folder.ts";

// Made-up numbers: birth date, month of appointment, sex, sequence.
const people = ["198609262015051001", "199001012014022007", "197512312000011003"];
const names = ["Pegawai Contoh Satu", "Pegawai Contoh Dua", "Pegawai Contoh Tiga"];
const header = "NIP;Nama;Status Pegawai;SKPD;Bulan;Bulan Bayar;Komponen;Kelas Jabatan;TPP Dasar;Diterima";
const rows = people.flatMap((nip, index) =>
  ["Januari 2024", "Februari 2024"].map(
    (month) =>
      `${nip};${names[index]};PNS;Dinkes PPKB;${month};Maret 2024;statis;${index * 5 + 3};3.050.000;2.900.000`,
  ),
);

const dropPayroll = (rooms: Rooms, name = "tpp/jan.csv") =>
  fillInbox(rooms, { [name]: `${[header, ...rows].join("\n")}\n` });

async function contents(folder: string): Promise<Map<string, Buffer>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(await Promise.all(files.map(async (file) => [file, await readFile(file)] as const)));
}

describe("a payroll in the inbox", () => {
  test("is sealed and gone from the inbox, and no number or name stands anywhere in the data folder", async () => {
    const { rooms } = await walk(emptyFolder(), { to: "collect" });
    await dropPayroll(rooms);
    const { problems, record } = await walk(rooms.dataDir);
    expect(problems).toEqual([]);
    expect(record.release_id).not.toBeNull();
    expect(await readdir(join(rooms.inbox, "tpp"))).toEqual([]);
    expect(await readdir(join(rooms.landing, "tpp"))).toEqual([
      expect.stringMatching(/^[0-9a-f]{64}\.csv\.enc$/),
    ]);
    for (const [file, bytes] of await contents(rooms.dataDir)) {
      const text = bytes.toString("latin1");
      expect([file, people.filter((nip) => text.includes(nip))]).toEqual([file, []]);
      expect([file, names.filter((name) => text.includes(name))]).toEqual([file, []]);
      // Clocks and sizes in the status files look like telephones.
      const traces = /\.(json|ndjson)$/.test(file)
        ? findTraces(text).filter(({ kind }) => kind !== "phone")
        : [];
      expect([file, traces]).toEqual([file, []]);
    }
    expect(await readdir(rooms.scratch)).toEqual([]);
  });

  test("is staged under pseudonyms, with sex and a band of the job class, one person one pseudonym", async () => {
    const { rooms } = await walk(emptyFolder(), { to: "collect" });
    await dropPayroll(rooms);
    await walk(rooms.dataDir, { to: "stage" });
    const staged = await withWarehouse(rooms.nextWarehouse, (warehouse) =>
      warehouse.rows(`
        select count(*) as rows, count(distinct person_id) as people, min(length(person_id)) as digits,
            string_agg(distinct sex, '' order by sex) as sexes,
            list(distinct kelas_jabatan_band order by kelas_jabatan_band) as bands,
            sum(paid_rupiah)::bigint as paid, any_value(agency_id) as agency_id
        from staging.tpp`),
    );
    expect(staged).toEqual([
      {
        rows: 6,
        people: 3,
        digits: 64,
        sexes: "LP",
        bands: ["1-5", "11-17", "6-10"],
        paid: 17_400_000,
        agency_id: "dinkes-ppkb",
      },
    ]);
    expect((await stat(rooms.nextWarehouse)).mode & 0o777).toBe(0o600);
  });

  test("gives the same release under another key, and pseudonyms that do not match", async () => {
    const pseudonyms: string[][] = [];
    const hashes: (string | null)[] = [];
    for (let round = 0; round < 2; round += 1) {
      const { rooms } = await walk(emptyFolder(), { to: "collect" });
      await dropPayroll(rooms);
      const { record } = await walk(rooms.dataDir);
      hashes.push(record.release_id);
      const rowsOf = await withWarehouse(rooms.warehouse, (warehouse) =>
        warehouse.rows<{ person_id: string }>("select distinct person_id from staging.tpp"),
      );
      pseudonyms.push(rowsOf.map(({ person_id: id }) => id));
    }
    expect(hashes[0]).toBe(hashes[1]);
    expect(pseudonyms[0]!.filter((id) => pseudonyms[1]!.includes(id))).toEqual([]);
  });

  test("whose name is a person's number is called by its content everywhere, and the run says so", async () => {
    const { rooms } = await walk(emptyFolder(), { to: "collect" });
    const [nip] = people as [string];
    await dropPayroll(rooms, `tpp/TPP ${nip}.csv`);
    await fillInbox(rooms, { [`${nip}.csv`]: "a\n", [`tpp/${nip}.csv.part`]: "a\n" });
    const { problems, record } = await walk(rooms.dataDir);
    expect(problems.map(({ message }) => message)).toEqual([
      "inbox/•••.csv is not the folder of a known source",
    ]);
    expect(record.steps[0]!.note_english).toMatch(
      /inbox\/tpp\/•••\.csv\.part, 1 file names held a person's number and were replaced$/,
    );
    const files = await withWarehouse(rooms.warehouse, (warehouse) =>
      warehouse.rows("select file from marts.reconciliation where source = 'tpp'"),
    );
    expect(files).toEqual([
      { file: expect.stringMatching(/^inbox\/tpp\/berkas-[0-9a-f]{12}\.csv$/) as string },
    ]);
    const taken = [...(await contents(rooms.dataDir))].filter(([file]) => !file.startsWith(rooms.inbox));
    expect(taken.filter(([file, bytes]) => file.includes(nip) || bytes.includes(nip))).toEqual([]);
  });

  test("without its key is a problem that says what to do, and the last release stands", async () => {
    const { rooms } = await walk(emptyFolder(), { to: "collect" });
    await dropPayroll(rooms);
    await walk(rooms.dataDir);
    await rm(rooms.keyFile);
    await rm(join(rooms.raw, "tpp"), { recursive: true });
    const { problems, record } = await walk(rooms.dataDir, { asOf: "2026-11-22" });
    expect(problems).not.toEqual([]);
    expect(problems[0]!.hint).not.toBe("");
    expect(record.state).toBe("failed");
    expect(record.release_id).not.toBeNull();
    await dropPayroll(rooms, "tpp/feb.csv");
    await walk(rooms.dataDir);
    // What cannot be sealed stays where it was put.
    expect(await readdir(join(rooms.inbox, "tpp"))).toEqual(["feb.csv"]);
  });

  test("is read anew when it is dropped again after the key was lost", async () => {
    const { rooms } = await walk(emptyFolder(), { to: "collect" });
    await dropPayroll(rooms);
    await walk(rooms.dataDir);
    await rm(rooms.keyFile);
    await rm(join(rooms.landing, "tpp"), { recursive: true });
    await dropPayroll(rooms);
    const { problems, record } = await walk(rooms.dataDir);
    expect(problems).toEqual([]);
    expect(record.state).toBe("ok");
  });

  test("waits while the key lies open to others", async () => {
    const { rooms } = await walk(emptyFolder(), { to: "collect" });
    await dropPayroll(rooms);
    await walk(rooms.dataDir, { to: "land" });
    await chmod(rooms.keyFile, 0o644);
    await writeFile(join(rooms.inbox, "tpp", "feb.csv"), `${[header, ...rows.slice(0, 2)].join("\n")}\n`);
    const { problems } = await walk(rooms.dataDir);
    expect(problems.map(({ hint }) => hint).join()).toContain("chmod 600");
  });
});
