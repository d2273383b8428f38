import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { defaultSample, type SampleManifest, writeSample } from "../../pipeline/sample/sample.ts";
import { type Answer, jejak } from "../cli/jejak.ts";
import { payroll } from "../kills/payroll.ts";
import { type Trial, trialIn } from "../kills/trial.ts";
import { makeNips } from "../privacy/nips.ts";
import { layShell } from "../built-shell.ts";
import { fillInbox } from "../steps/folder.ts";
import { type Secrets, secretsOf } from "./secrets.ts";

const [stray] = makeNips(1) as [string];
const nik = "3576010101900001";

/** Cells without any form of their column, by its position: each is refused at the door and must lie nowhere afterwards. */
const misplaced = [
  { column: 1, cell: `Pegawai ${stray}` },
  { column: 2, cell: stray },
  { column: 3, cell: stray },
  { column: 3, cell: `Dinkes PPKB NIK ${nik}` },
  { column: 3, cell: "Bendahara Rahasia Puskesmas" },
  { column: 4, cell: "Bulan Rahasia 4712" },
  { column: 6, cell: "Komponen Rahasia 4713" },
  { column: 7, cell: "Kelas Rahasia 4714" },
  { column: 8, cell: "3.050.000,4715" },
  { column: 9, cell: "tiga juta rahasia 4716" },
  { column: 9, cell: "Pegawai Uji 0003" },
] as const;

/** A payroll with a record for each misplaced cell behind it. */
function soiledPayroll(): string {
  const lines = payroll().trimEnd().split("\n");
  const soiled = misplaced.map(({ column, cell }, order) =>
    lines[1 + order * 12]!.replaceAll(";2024-", ";2023-").split(";").with(column, cell).join(";"),
  );
  return [...lines, ...soiled, ""].join("\n");
}

const misplacedUplifts = ["Dinas Rahasia 4717", `Kepwali ${stray}`] as const;

/** Uplifts of two employees: one of an agency that nobody knows, and one whose decree is a person's number. */
function soiledUplifts(): string {
  const [first, second] = makeNips(2) as [string, string];
  return [
    "NIP,Nama,Status Pegawai,SKPD,Tahun Anggaran,Jumlah Inovasi,Verifikator,Tingkat,Persen,Kenaikan,Dasar",
    `${first},Pegawai Uji 0000,PNS,${misplacedUplifts[0]},2025,2,tidak,,3,90000,Kepwali 1`,
    `${second},Pegawai Uji 0001,PNS,Dinkes PPKB,2025,2,tidak,,3,90001,${misplacedUplifts[1]}`,
    "",
  ].join("\n");
}

const options = { ...defaultSample, agencies: 8, fromYear: 2024, toYear: 2025, scale: 0.05 };
const args = ["--agencies", "8", "--years", "2024-2025", "--scale", "0.05"];

/** A city that was taken in, released and published by the command line, and all that was said meanwhile. */
export interface Published extends Trial {
  readonly secrets: Secrets;
  /** Cells about persons that were refused, as they stood. */
  readonly refused: ReadonlySet<string>;
  readonly answers: readonly Answer[];
}

/**
 * Draws a sample, drops payrolls of a real agency beside it, one of them without its header and one that is no table, and
 * runs everything, pages included.
 */
export async function publishCity(folder: string): Promise<Published> {
  const trial = trialIn(folder);
  const { dataDir, keyFile, scratch } = trial.rooms;
  const call = (...words: string[]) =>
    jejak([...words, "--data", dataDir], { env: { JEJAK_KEY_FILE: keyFile, JEJAK_TMP: scratch } });
  const written = join(folder, "..", "written");
  await mkdir(written, { recursive: true });
  const manifest = await writeSample({ ...options, folder: written });
  const texts = await Promise.all(
    aboutPersons(manifest).map(({ file }) => readFile(join(written, file), "utf8")),
  );
  await layShell(trial.rooms);
  const answers = [await call("sample", ...args)];
  await fillInbox(trial.rooms, { [`tpp/TPP ${stray} 2024.csv`]: soiledPayroll() });
  answers.push(await call("run", "--with-sample", "--as-of", "2026-11-21"));
  await fillInbox(trial.rooms, {
    "tpp_uplifts/2025.csv": soiledUplifts(),
    [`tpp/${stray}-tanpa-judul.csv`]: payroll().split("\n").slice(1, 400).join("\n"),
    "tpp/bukan-tabel.xlsx": `PK\u0003\u0004${payroll()}`,
    "tpp/kutip.csv": payroll().replaceAll("Pegawai Uji 0003", '"Pegawai Uji 0003'),
  });
  answers.push(await call("run", "--with-sample", "--as-of", "2026-11-21"));
  answers.push(await call("run", "--from", "publish", "--edition", "internal"));
  answers.push(await call("explain", "iid", "--year", "2022"), await call("releases"));
  return {
    ...trial,
    secrets: secretsOf([...texts, payroll()]),
    refused: refusedCells(manifest, texts),
    answers,
  };
}

const aboutPersons = ({ files }: SampleManifest) =>
  files.filter(({ source }) => source === "tpp" || source === "tpp_uplifts");

/** Refused numbers of persons, long enough to be told from anything else, and what was misplaced. */
function refusedCells(manifest: SampleManifest, texts: readonly string[]): ReadonlySet<string> {
  const lines = new Map(aboutPersons(manifest).map(({ file }, order) => [file, texts[order]!.split("\n")]));
  const cells = manifest.faults
    .filter(({ file, column }) => lines.has(file) && column === "nip")
    .map(({ file, row }) => lines.get(file)![row - 1]!.split(/[,;]/)[0]!.replaceAll('"', ""));
  const long = cells.filter((cell) => cell.length >= 9);
  return new Set([...long, ...misplaced.map(({ cell }) => cell), ...misplacedUplifts]);
}
