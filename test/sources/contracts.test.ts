import { join } from "node:path";
import { expect, test } from "vitest";
import type { z } from "zod";
import { percent, rupiah } from "../../pipeline/contract/amounts.ts";
import { readContract } from "../../pipeline/contract/contract.ts";
import { matchHeader } from "../../pipeline/contract/headers.ts";
import { messageOf } from "../../pipeline/contract/messages.ts";
import { month, monthOfYear } from "../../pipeline/contract/months.ts";
import { nip, pppkOnly } from "../../pipeline/contract/nip.ts";
import { decimal, integer } from "../../pipeline/contract/numbers.ts";
import { anyOf, ordered } from "../../pipeline/contract/rules.ts";
import { oneOf } from "../../pipeline/contract/texts.ts";
import { judge } from "../../pipeline/contract/verdict.ts";
import { findSources } from "../../pipeline/sources/find.ts";
import type { RowRule } from "../../pipeline/sources/source.ts";
import { differences, judgeBySql, sourceOf } from "../contract/both.ts";
import { root } from "../folders.ts";
import { emptyRooms, fillInbox, stageInbox } from "../steps/folder.ts";

/** Texts, split at `|`, that all come to one value or rule. */
const all = (outcome: unknown, texts: string) =>
  Object.fromEntries(texts.split("|").map((text) => [text, outcome]));

const sentences = { indonesian: "uji", english: "test" };
const sources = await findSources(root);

test.each<[string, z.ZodType, Readonly<Record<string, unknown>>]>([
  [
    "a month is written in many ways and is always its first day",
    month({ min: "2018-01-01" }),
    {
      ...all("2024-01-01", "2024-01|2024-1|01/2024|Januari 2024|1-1-2024|1 Januari 2024"),
      ...all("2024-02-01", "peb. 2024|Feb-2024"),
      "44562": "2022-01-01",
      ...all("mid_month", "15-1-2024|44581"),
      ...all("impossible_date", "13/2024|Smarch 2024"),
      ...all("ambiguous_date", "Jan 24|01/24|1/1/24"),
      ...all("type", "Januari|1"),
      "2017-12": "range",
    },
  ],
  [
    "a month whose year stands elsewhere may be a name or a number",
    monthOfYear(),
    {
      ...all("01", "Januari|jan.|1"),
      "12": "12",
      ...all("2024-03", "2024-3|Maret 2024|01/03/2024"),
      ...all("impossible_date", "0|13|Smarch"),
      "2/3/2024": "mid_month",
      "Mar 24": "ambiguous_date",
      "2024": "type",
    },
  ],
  [
    "rupiah are whole, however they are dressed",
    rupiah({ min: 0 }),
    {
      ...all(
        1_234_567,
        "1234567|1234567.0|1.234.567|Rp 1.234.567|Rp1.234.567,00|rp. 1.234.567,-|1,234,567.00",
      ),
      ...all(1234, "1.234|Rp\u00a0\u00a01.234"),
      "1,234": "ambiguous_number",
      ...all("precision", "Rp 1.234.567,50|12,5"),
      "-Rp 500": "range",
      ...all("type", "Rp|Rp 1,2E+6|USD 5"),
    },
  ],
  [
    "percent take a comma, a dot and the sign; a share of one is not taken for percent",
    percent({ scale: 2, min: 0, max: 100 }),
    {
      ...all(62.5, "62,5 %|62.5|62,5%"),
      "100": 100,
      ...all(0, "0|0,00"),
      "0,5 %": 0.5,
      ...all("ambiguous_percent", "0,95|0.5"),
      "62,555": "precision",
      ...all("range", "101|-1 %"),
      ...all("type", "%|5 %%"),
    },
  ],
  [
    "a small decimal has no thousands, so three places are places",
    decimal({ scale: 4, min: 1, max: 4, isSmall: true }),
    {
      "3,532": 3.532,
      "3.5324": 3.5324,
      ...all("range", "3.532,4|4,1"),
    },
  ],
  [
    "a NIP keeps its 18 digits, and damage is told by its kind",
    nip(),
    {
      ...all(
        "198609262015051001",
        "198609262015051001|19860926 201505 1 001|'198609262015051001|19860926.201505.1.001",
      ),
      "198003042023212001": "198003042023212001",
      ...all(
        "nip_float",
        "1.98609E+17|1,98609262015051E+17|198609262015051001.0|198.609.262.015.051.001|198609262015051000",
      ),
      ...all("nip_old", "131234567|131 234 567"),
      ...all(
        "nip_date",
        "198613262015051001|198602302015051001|198609262015131001|198609262015003001|198609262015053001|198609261990051001",
      ),
      ...all("nip_form", "19860926201505100|NIP 198609262015051001|1234"),
    },
  ],
])("%s", async (_, schema, table) => {
  expect(await differences(schema, table)).toEqual([]);
});

test("no sentence about a NIP repeats it", () => {
  const source = sourceOf({ cell: nip() }, []);
  for (const text of ["1.98609E+17", "131234567", "198613262015051001", "1234"]) {
    const [reason] = judge(source, { cell: text }).reasons;
    const { indonesian, english } = messageOf(readContract(source), reason!);
    expect(`${indonesian} ${english}`).not.toContain(text);
  }
});

/** For each row, cells between blanks and `-` for an empty one, the rules that zod and SQL both say are broken. */
async function broken(columns: Parameters<typeof sourceOf>[0], rule: RowRule, ...rows: string[]) {
  const source = sourceOf(columns, [rule]);
  const records = rows.map((row) => {
    const cells = row.split(" ").map((cell) => (cell === "-" ? null : cell));
    return Object.fromEntries(Object.keys(columns).map((name, index) => [name, cells[index]!]));
  });
  const bySql = await judgeBySql(source, records);
  expect(bySql).toStrictEqual(records.map((record) => judge(source, record)));
  return bySql.map(({ reasons }) => reasons.map((reason) => reason.rule).join());
}

const two = { a: integer().nullable(), b: integer().nullable() };

test("what is ordered may be equal or open, and no more", async () => {
  const rule = ordered("a", "b", { rule: "order", ...sentences });
  expect(await broken(two, rule, "9 10", "9 9", "- 1", "1 -", "10 9")).toEqual(["", "", "", "", "order"]);
});

test("one of several is enough", async () => {
  const rule = anyOf(["a", "b"], { rule: "either", ...sentences });
  expect(await broken(two, rule, "0 -", "- -")).toEqual(["", "either"]);
});

test("a PPPK's number belongs to a row that says PPPK", async () => {
  const columns = { nip: nip(), status: oneOf(["PNS", "PPPK"]).nullable() };
  const rows = ["PPPK", "PNS", "-"].map((status) => `198003042023212001 ${status}`);
  const rule = pppkOnly("nip", "status");
  expect(await broken(columns, rule, ...rows, "198609262015051001 -")).toEqual([
    "",
    "nip_pppk",
    "nip_pppk",
    "",
  ]);
});

test.each(sources)("no header of $name means two columns", ({ contract }) => {
  const stolen = contract.columns.flatMap(({ name, meta }) =>
    [name, ...(meta.aliases ?? [])].filter((way) => !matchHeader(contract, [way]).positions.has(name)),
  );
  expect(stolen).toEqual([]);
});

test.each(sources)("the key of $name is made of its columns", ({ source, contract }) => {
  const names = contract.columns.map(({ name }) => name);
  expect(source.key.filter((name) => !names.includes(name))).toEqual([]);
});

test("a source with columns about persons says so in its processing record", () => {
  const silent = sources.filter(
    ({ source, contract }) =>
      contract.columns.some(({ meta }) => meta.pii) && !source.processing.holdsPersons,
  );
  expect(silent.map(({ name }) => name)).toEqual([]);
});

test.each([
  "innovations: No, Nama Inovasi, OPD Pelaksana, Tahapan, Inisiator, Nama Inisiator, Klasifikasi, Jenis, Bentuk, Asta Cita, Klaster PKPN, Urusan, Waktu Uji Coba, Penerapan Awal, Pengembangan Terbaru, Rancang Bangun, Tujuan, Manfaat, Hasil, Anggaran, Skor SID Terverifikasi",
  "innovations: nama_pemda, nama_inovasi, tahapan_inovasi, inisiator, nama_inisiator, klasifikasi, koordinat, lintang, bujur, jenis, bentuk, tematik, urusan_utama, urusan_beririsan, waktu_uji_coba, waktu_penerapan, waktu_pengembangan, rancang_bangun, tujuan, manfaat, hasil, anggaran, profil_bisnis, HAKI, penghargaan, proposal, video, skor_kematangan",
  "tpp: bulan, tahun, skpd, nama, NIP, pangkat, golongan, jabatan, kelas_jabatan, basic_tpp, persen, tambahan_persen, jumlah_persen, total_pagu, absensi_%, total_absensi_rp, aktivitas_menit, total_aktivitas_rp, TPP, pph21_%, total_pph21, bpjs_1%, diterima",
])("every header of a known layout means a column: %s", (layout) => {
  const [name, headers] = layout.split(": ");
  const { contract } = sources.find((found) => found.name === name)!;
  expect(matchHeader(contract, headers!.split(", ")).extra).toEqual([]);
});

test("rows are judged against the city's own agencies, indicators and tiers, as of their day", async () => {
  const rooms = { ...emptyRooms(), reference: join(root, "data", "reference") };
  await fillInbox(rooms, {
    "complaints/a.csv": [
      "Perangkat Daerah;Bulan;Pengaduan Masuk;Pengaduan Selesai",
      "Dinas Kesehatan;2020-12;1;1",
      "DINKES;2021-01;1;1",
      "Dinas Ketahanan Pangan & Pertanian Kota Mojokerto;2024-01;1;1",
      "BPBD;2025-08;1;1",
      "Bpbd;2025-09;1;1",
      "Dinas Kesehatan Kab. Mojokerto;2024-01;1;1",
      "DP3AKB;2022-01;1;1",
    ].join("\n"),
    "iid_indicators/a.csv": [
      "Tahun,Indikator,Nomor,Urutan,Nama,Aspek,Bobot,Wajib,Parameter 1,Sumber,Keyakinan",
      "2025,replikasi,31,1,Replikasi,SID,3,tidak,satu daerah,uji,C",
    ].join("\n"),
    "indicator_levels/a.csv": [
      "ID Inovasi,Tahun,Indikator,Parameter,Dasar,Ada Bukti",
      "a,2026,replikasi,3,,ya",
      "a,2023,replikasi,3,,ya",
      "a,2026,kemanfaatan_inovasi,3,f,ya",
      "a,2026,tpt,3,,ya",
      "a,2026,replikasi_lama,3,,ya",
      "a,2025,replikasi,3,,ya",
    ].join("\n"),
    "tpp_uplifts/a.csv": [
      "NIP,Perangkat Daerah,Tahun,Jumlah Inovasi,Tingkat,Tim Verifikator,Kenaikan Persen,Kenaikan Rupiah",
      "198609262015051001,Diskominfo,2025,2,,,3,1",
      "198609262015051002,Diskominfo,2025,5,,,5,1",
      "198609262015051003,Diskominfo,2025,5,lebih-dari-lima,,5,1",
      "198609262015051004,Diskominfo,2025,1,lebih-dari-lima,ya,5,1",
      "198609262015051005,Diskominfo,2025,4,satu-dua,,3,1",
      "198609262015051006,Diskominfo,2024,5,,,3,1",
    ].join("\n"),
    "innovations/a.csv": [
      "Nama Pemda,Nama Inovasi,OPD Pelaksana,Tahun,Tahapan,Urusan",
      "Kota Mojokerto,Satu,Diskominfo,2024,inisiatif,Komunikasi & Informatika",
      "35.76,Dua,Diskominfo,2024,inisiatif,Adminduk & Capil",
      "Kabupaten Mojokerto,Tiga,Diskominfo,2024,inisiatif,Tata Boga",
    ].join("\n"),
  });
  const tolerant = sources.map((found) => ({
    ...found,
    source: { ...found.source, tolerates: { rows: Infinity, share: 1 } },
  }));
  const { problems, quarantine, staged } = await stageInbox(rooms, tolerant);
  expect(problems).toEqual([]);
  expect(staged.complaints!.map(({ agency_id: id }) => id).join()).toBe("dinkes,dinkes-ppkb,dkpp,bpbd");
  expect(staged.innovations!.map(({ innovation_id: id, urusan_id: urusan }) => [id, urusan])).toEqual([
    ["satu-diskominfo", "kominfo"],
    ["dua-diskominfo", "adminduk-capil"],
  ]);
  expect(quarantine.map(({ source, _row, column, rule }) => `${source} ${_row} ${column} ${rule}`)).toEqual([
    "complaints 5 agency unknown_agency",
    "complaints 7 agency wrong_city",
    "complaints 8 agency unknown_agency",
    "indicator_levels 5 indicator unknown_indicator",
    "indicator_levels 6 indicator unknown_indicator",
    "indicator_levels 7 indicator out_of_method_level",
    "innovations 4 main_urusan unknown_urusan",
    "innovations 4 region wrong_city",
    "tpp_uplifts 3 innovations uplift_tier_undefined",
    "tpp_uplifts 6 tier uplift_tier_mismatch",
  ]);
});
