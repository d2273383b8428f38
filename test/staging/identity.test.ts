import { expect, test } from "vitest";
import { ask, openOffice, write } from "./office.ts";

const entries = (...lines: readonly string[]) =>
  ["Nama Inovasi;OPD Pelaksana;Tahun Pengajuan;Tahapan", ...lines, ""].join("\n");
const levels = (...lines: readonly string[]) =>
  ["ID Inovasi;Tahun;Indikator;Parameter Klaim;Ada Bukti", ...lines, ""].join("\n");
const staged = "select innovation_id, submission_year from staging.innovations order by all";

test("an accepted match gives two spellings of one innovation one key, and a rejected one changes nothing", async () => {
  const office = await openOffice();
  await write(office.rooms.inbox, {
    "innovations/a.csv": entries(
      "Lampu Jalan;Dishub;2023;inisiatif",
      "Lampu Jalann;Dishub;2024;inisiatif",
      "Lampu Jalanku;Dishub;2024;inisiatif",
    ),
  });
  await write(office.rooms.overlay, {
    "innovation_matches.csv": `innovation_id,other_innovation_id,kind,decision,reason,decided_on
lampu-jalan-dishub,lampu-jalann-dishub,sama,diterima,Salah ketik,2025-03-03
lampu-jalan-dishub,lampu-jalanku-dishub,sama,ditolak,Dua layanan,2025-03-03
`,
  });
  const { answers } = await ask(office, { staged });
  expect(answers.staged.map(Object.values)).toEqual([
    ["lampu-jalan-dishub", 2023],
    ["lampu-jalan-dishub", 2024],
    ["lampu-jalanku-dishub", 2024],
  ]);
});

test("decisions chain: an innovation that was renamed twice is one, and a circle or two firsts end at one key", async () => {
  const office = await openOffice();
  await write(office.rooms.inbox, {
    "innovations/a.csv": entries(
      ...["A", "B", "C", "Putar", "Balik", "Satu", "Dua", "Anak"].map(
        (name, index) => `Lampu ${name};Dishub;${2018 + index};inisiatif`,
      ),
    ),
  });
  const same = (one: string, other: string) =>
    `lampu-${one}-dishub,lampu-${other}-dishub,sama,diterima,Ganti nama,2025-03-03`;
  await write(office.rooms.overlay, {
    "innovation_matches.csv": [
      "innovation_id,other_innovation_id,kind,decision,reason,decided_on",
      same("b", "c"),
      same("a", "b"),
      same("putar", "balik"),
      same("balik", "putar"),
      same("satu", "anak"),
      same("dua", "anak"),
      "",
    ].join("\n"),
  });
  const { answers } = await ask(office, {
    keys: "select name, innovation_id from staging.innovations order by submission_year",
  });
  expect(answers.keys.map(Object.values)).toEqual([
    ["Lampu A", "lampu-a-dishub"],
    ["Lampu B", "lampu-a-dishub"],
    ["Lampu C", "lampu-a-dishub"],
    ["Lampu Putar", "lampu-balik-dishub"],
    ["Lampu Balik", "lampu-balik-dishub"],
    ["Lampu Satu", "lampu-dua-dishub"],
    ["Lampu Dua", "lampu-dua-dishub"],
    ["Lampu Anak", "lampu-dua-dishub"],
  ]);
});

test("a level of an innovation that nobody entered that year is refused; of a year without entries nothing can be said", async () => {
  const office = await openOffice();
  await write(office.rooms.inbox, {
    "innovations/a.csv": entries("Lampu Jalan;Dishub;2024;inisiatif", "Kursi;Dinas Entah;2024;inisiatif"),
    "indicator_levels/a.csv": levels(
      "lampu-jalan-dishub;2024;regulasi;1;ya",
      "lampu-jalan;2024;regulasi;1;ya",
      "lampu-jalan;2023;regulasi;1;ya",
    ),
  });
  const { answers } = await ask(office, {
    refused:
      "select _row, \"column\" from meta.quarantine where rule = 'unknown_innovation' and source = 'indicator_levels'",
  });
  expect(answers.refused.map(Object.values)).toEqual([[3, "innovation_id"]]);
});
