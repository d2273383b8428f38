import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { JejakError } from "../../pipeline/errors.ts";
import { run } from "../../pipeline/run.ts";
import { basicServices, exampleEdits, readEdits } from "../../pipeline/simulate/edits-file.ts";
import { type Simulation, simulate } from "../../pipeline/simulate/simulate.ts";
import { withWarehouse } from "../../pipeline/warehouse.ts";
import { jejak } from "../cli/jejak.ts";
import { emptyFolder, keptFolder } from "../folders.ts";
import { root } from "../root.ts";
import { roomsIn } from "../rooms.ts";

let dataDir: string;
const reference = async (name: string) =>
  parse(await readFile(join(root, "data", "reference", `${name}.csv`)), {
    columns: true,
    bom: true,
  }) as Record<string, string>[];

/** A city that handed in twelve innovations for 2024 and 2025, all verified at level 2. */
beforeAll(async () => {
  dataDir = keptFolder();
  const indicators = await reference("iid_indicators");
  const of = (aspect: string) =>
    indicators.filter((row) => row["aspect"] === aspect).map((row) => row["indicator"]!);
  const services = ["Pendidikan", "Kesehatan", "Sosial", "Perumahan", "PUPR"];
  const years = [2024, 2025];
  const twelve = Array.from({ length: 12 }, (_, at) => `inovasi-${at + 1}`);
  const innovations = years.flatMap((year) =>
    twelve.map((id, at) =>
      [
        id,
        year,
        `Inovasi ${id}`,
        "Dinas Sosial",
        "penerapan",
        `${year - 1}-03-01`,
        services[at] ?? "Pangan",
      ].join(),
    ),
  );
  const levels = years.flatMap((year) =>
    twelve.flatMap((id) =>
      of("SID").map((indicator) =>
        [id, year, indicator, 3, 2, indicator === "kemanfaatan_inovasi" ? "a" : "", "ya"].join(),
      ),
    ),
  );
  const spd = years.flatMap((year) => of("SPD").map((indicator) => [year, indicator, 3, 2].join()));
  await drop(
    "innovations",
    "innovation_id,submission_year,name,agency,stage,implemented_on,main_urusan",
    innovations,
  );
  await drop(
    "indicator_levels",
    "innovation_id,year,indicator,claimed_level,verified_level,basis,has_evidence",
    levels,
  );
  await drop("spd_levels", "year,indicator,claimed_level,verified_level", spd);
  const { problems } = await run(
    { rooms: roomsIn(dataDir), to: "release" },
    { now: () => new Date("2026-11-22T03:00:00Z"), began: () => undefined, ended: () => undefined },
  );
  if (problems.length > 0) throw problems[0]!;
});

async function drop(source: string, header: string, lines: readonly string[]): Promise<void> {
  const folder = join(dataDir, "inbox", source);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${source}.csv`), `${[header, ...lines].join("\n")}\n`);
}

async function planned(edits: unknown): Promise<string> {
  const path = join(emptyFolder(), "rencana.json");
  await writeFile(path, typeof edits === "string" ? edits : JSON.stringify(edits));
  return path;
}

const asked = async (edits: unknown): Promise<Simulation> =>
  simulate(roomsIn(dataDir), { year: 2024, edits: await planned(edits) });
async function failed(answer: Promise<unknown>): Promise<JejakError> {
  try {
    await answer;
  } catch (error) {
    if (error instanceof JejakError) return error;
    throw error;
  }
  throw new Error("this must be refused");
}
const refused = (edits: unknown) => failed(asked(edits));

describe("a simulation on the current release", () => {
  test("without edits shows where the city stands and what to raise next, the city's own rows first", async () => {
    const { index, distances, nextSteps, assumptions, cityId, origin } = await simulate(roomsIn(dataDir), {
      year: 2024,
    });
    expect({ cityId, origin }).toEqual({ cityId: "3576", origin: "inbox" });
    expect(index).toMatchObject({
      change: 0,
      before: { iid: expect.closeTo((42 + 74 + 4.56) / 2.5, 10), band: "Inovatif", counted: 12 },
    });
    expect(distances.before).toMatchObject({
      nextBand: { band: "Sangat Inovatif", missing: 11.79 },
      cap: { left: 188 },
    });
    // The city's rank of 2024 is published, the value of the neighbour above it is not.
    expect(distances.before.nextRank).toBeUndefined();
    expect(nextSteps).toHaveLength(10);
    expect(nextSteps[0]).toMatchObject({ aspect: "SPD", indicator: "penghargaan_bagi_inovator", toLevel: 3 });
    expect(assumptions.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["divisor_floor", "stage", "window"]),
    );
  });

  test("makes its edits one after the other", async () => {
    const { index } = await asked([
      { edit: "raise_spd", indicator: "nilai_lakip", verified_level: 3 },
      { edit: "raise", innovation_id: "inovasi-7", indicator: "kualitas_inovasi", verified_level: 3 },
      { edit: "withdraw", innovation_id: "inovasi-12" },
      { edit: "add", innovation_id: "baru", implemented_on: "2023-05-01", verified_levels: { replikasi: 3 } },
    ]);
    expect(index.after.counted).toBe(12);
    expect(index.change).toBeCloseTo((1 + (4 - 74 + 9) / 12) / 2.5, 10);
  });

  test("says of an innovation that does not count why its edit changes nothing", async () => {
    const { index, excluded } = await asked([
      {
        edit: "add",
        innovation_id: "baru",
        stage: "uji coba",
        implemented_on: "2023-05-01",
        verified_levels: {},
      },
    ]);
    expect(index.change).toBe(0);
    expect(excluded).toEqual([{ innovationId: "baru", because: "stage" }]);
  });

  test("names a wrong innovation, indicator and level, each with its place and the nearest that exists", async () => {
    const error = await refused([
      { edit: "withdraw", innovation_id: "inovasi-77" },
      { edit: "raise", innovation_id: "inovasi-7", indicator: "kualitas_inovsi", verified_level: 3 },
      { edit: "raise", innovation_id: "inovasi-7", indicator: "replikasi", verified_level: 2 },
      { edit: "add", innovation_id: "inovasi-1", implemented_on: "2023-05-01", verified_levels: {} },
    ]);
    expect(error.message).toBe(
      "edit 1: there is no innovation inovasi-77 in 2024; the nearest is inovasi-7; " +
        "edit 2: indicator kualitas_inovsi does not apply here in 2024; the nearest is kualitas_inovasi; " +
        "edit 3: replikasi is at 2 already; a level can only rise; " +
        "edit 4: innovation inovasi-1 is in 2024 already",
    );
    expect(error.indonesian).toContain(
      "suntingan ke-1: tidak ada inovasi inovasi-77 pada 2024; yang terdekat inovasi-7",
    );
  });

  test.each([
    [
      '[\n  { "edit": "withdraw" },\n  { "edit": withdraw }\n]',
      "it breaks at line 3, column 13",
      "baris 3, kolom 13",
    ],
    ['[{ "edit": "witdraw" }]', "edit 1: edit: Invalid", "suntingan ke-1: edit: "],
    [
      '[{ "edit": "withdraw", "innovation_id": "a", "claimed_level": 3 }]',
      'Unrecognized key: "claimed_level"',
      "ke-1",
    ],
    ["[]", "Too small", "isinya tidak sesuai"],
  ])("refuses %j with its place", async (text, english, indonesian) => {
    const error = await refused(text);
    expect(error.message).toContain(english);
    expect(error.indonesian).toContain(indonesian);
  });

  test("knows which years and cities there are, and which years have a formula", async () => {
    const failure = async (question: Parameters<typeof simulate>[1]) => {
      const { message, hint } = await failed(simulate(roomsIn(dataDir), question));
      return `${message} → ${hint}`;
    };
    expect(await failure({ year: 2019 })).toBe(
      "no innovations were entered for 2019 → tahun yang memiliki inovasi / years with innovations: 2024, 2025",
    );
    expect(await failure({ year: 2024, city: "x" })).toBe(
      "there is no city x in this release → kota / cities: 3576",
    );
    expect(await failure({ year: 2025 })).toBe(
      "2025: the formula is not known (rumus tidak diketahui), so no index is computed → tahun yang memiliki rumus / years with a formula: 2023, 2024, 2026",
    );
    expect(await failure({ year: 2024, edits: join(dataDir, "tidak-ada.json") })).toContain(
      "there is no file",
    );
  });
});

describe("jejak simulate", () => {
  test("without a question teaches by an example that can be read", async () => {
    const { code, out } = await jejak(["simulate"]);
    expect(code).toBe(0);
    expect(out).toContain(exampleEdits);
    const edits = await withWarehouse(":memory:", async (warehouse) =>
      readEdits(await planned(exampleEdits), warehouse),
    );
    expect(edits.map(({ edit }) => edit)).toEqual(["withdraw", "raise", "raise_spd", "add"]);
  });

  test("prints the index before and after for people, and all of it as JSON", async () => {
    const edits = await planned([{ edit: "raise_spd", indicator: "nilai_lakip", verified_level: 3 }]);
    const args = ["simulate", "--year", "2024", "--edits", edits, "--data", dataDir];
    const printed = await jejak(args);
    expect(printed).toMatchObject({ code: 0, err: "" });
    for (const part of [
      "48,224",
      "48,624",
      "+0,4",
      "Inovatif",
      "kurang 11,39 ke Sangat Inovatif",
      "divisor_floor",
    ])
      expect(printed.out).toContain(part);
    const json = JSON.parse((await jejak([...args, "--json"])).out) as Simulation;
    expect(json.index.change).toBeCloseTo(0.4, 10);
  });

  test("is a usage error for edits without a year", async () => {
    const { code, err } = await jejak(["simulate", "--edits", "rencana.json"]);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining("[id] tahun belum disebut") });
  });
});

test("an added innovation may serve the six basic services of the reference table", async () => {
  const yandas = (await reference("urusan")).filter((row) => row["urusan_group"] === "yandas");
  expect(yandas.map((row) => row["urusan_id"])).toEqual([...basicServices]);
});
