import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import JSZip from "jszip";
import { PDFDocument } from "pdf-lib";
import { expect, test } from "vitest";
import { id } from "../../dashboards/messages/id.ts";
import { brief } from "../../pipeline/brief/brief.ts";
import { NoChromium } from "../../pipeline/brief/chromium.ts";
import { withMeetingPage } from "../../pipeline/brief/page.ts";
import { JejakError, UsageError } from "../../pipeline/errors.ts";
import { readReleased } from "../../pipeline/released.ts";
import { withWarehouse } from "../../pipeline/warehouse.ts";
import { emptyFolder } from "../folders.ts";
import { roomsIn } from "../rooms.ts";
import { jejak } from "../cli/jejak.ts";
import { briefEditions } from "./brief-editions.ts";
import { places, readSheets, written } from "./brief-written.ts";
import { pdfText } from "./pdf-text.ts";

const nowhere = { chromium: undefined, path: [] };

/** The tests of the files of a meeting pack; `at` is the data folder of the site once it stands. */
export function briefFiles(at: () => string): void {
  const rooms = () => roomsIn(at());
  const release = async () => (await readReleased(rooms(), [])).manifest.release_id;
  /** Rows of the release's own Parquet. */
  const rowsOf = async <T>(sql: (table: (mart: string) => string) => string): Promise<T[]> => {
    const { table } = await readReleased(rooms(), []);
    return await withWarehouse(":memory:", (warehouse) => warehouse.rows<T>(sql(table)));
  };
  const write = (asked: Parameters<typeof written>[1], name: string) => written(at(), asked, name);

  test.each(["3576", "contoh-dinas-07"])(
    "the PDF about %s is one A4 page that names its release",
    async (agency) => {
      const printed = await PDFDocument.load(await write({ year: 2023, agency }, "rapat.pdf"));
      expect(printed.getPageCount()).toBe(1);
      const { width, height } = printed.getPage(0).getSize();
      expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
      const text = pdfText(printed, 0);
      expect(text).toContain(await release());
      expect(text.includes("data contoh")).toBe(agency !== "3576");
      expect(text.includes("84,46")).toBe(agency === "3576");
    },
  );

  test("the PDF of all agencies has a page for each, with its target and what came of it", async () => {
    const printed = await PDFDocument.load(await write({ year: 2024, allAgencies: true }, "semua.pdf"));
    const own = await rowsOf<{
      short_name: string;
      target_value: number | null;
      realised_value: number | null;
    }>(
      (table) => `select a.short_name, t.target_value, t.realised_value from ${table("agency_year")} as a
        left join ${table("target_gap")} as t on t.entity_id = a.agency_id and t.year = a.year and t.metric_id = 'ikm'
        where a.year = 2024 and a.view = 'was' order by a.short_name`,
    );
    expect(printed.getPageCount()).toBe(own.length);
    for (const [index, { short_name: name, target_value: aim, realised_value: realised }] of own.entries()) {
      const text = pdfText(printed, index);
      expect(text).toContain(name);
      const figures = [aim, realised].flatMap((value) => value?.toFixed(2).replace(".", ",") ?? []);
      expect(figures.filter((figure) => !text.includes(figure))).toEqual([]);
    }
  });

  test("the slides hold real words, crisp pictures of three charts, and their sources in the notes", async () => {
    const deck = await JSZip.loadAsync(await write({ year: 2023 }, "rapat.pptx"));
    const part = async (name: string) => (await deck.file(name)?.async("string")) ?? "";
    const files = Object.keys(deck.files);
    expect(files.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))).toHaveLength(2);
    const [[chosen]] = [
      await rowsOf<{ value: number }>(
        (table) =>
          `select value from ${table("observations")} where metric_id = 'iid' and entity_id = '3576' and year = 2023 and is_chosen`,
      ),
    ];
    expect(await part("ppt/slides/slide1.xml")).toContain(chosen!.value.toFixed(2).replace(".", ","));
    const pictures = files.filter((name) => /^ppt\/media\/.*\.png$/.test(name));
    expect(pictures.length).toBe(3);
    for (const name of pictures) {
      const png = await deck.file(name)!.async("nodebuffer");
      // The width of a PNG stands in its head, after the signature and the name of the first chunk.
      expect(png.readUInt32BE(16)).toBeGreaterThan(900);
    }
    const notes = await part("ppt/notesSlides/notesSlide1.xml");
    expect(notes).toContain(await release());
    expect(notes).toContain("surabayapagi.com");
    expect(await part("ppt/slides/slide2.xml")).toContain("Pertanyaan untuk rapat");
  });

  test("each slide of an agency of the fictional city says that it is a sample", async () => {
    const deck = await JSZip.loadAsync(await write({ year: 2023, agency: "contoh-dinas-01" }, "rapat.pptx"));
    for (const at of [1, 2]) {
      const slide = await deck.file(`ppt/slides/slide${at}.xml`)!.async("string");
      expect(slide).toContain("DATA CONTOH");
      expect(slide).not.toContain("Mojokerto");
    }
    expect(await deck.file("ppt/notesSlides/notesSlide1.xml")!.async("string")).toContain("kota rekaan");
  });

  test("the annex holds the figures of the release as numbers, each table with its units, sources and stamp", async () => {
    const sheets = await readSheets(await write({ year: 2023 }, "rapat.xlsx"));
    for (const { stamp } of sheets.values()) {
      expect(stamp).toContain(await release());
      expect(stamp).not.toContain("contoh");
    }
    const observed = await rowsOf<{ metric_id: string; value: number }>(
      (table) =>
        `select metric_id, value from ${table("observations")} where entity_id = '3576' and year = 2023 and is_chosen and value is not null`,
    );
    const figures = sheets.get("Angka utama")!.rows;
    for (const metric of ["iid", "innovations_registered", "ombudsman", "pekppp", "ki_award"]) {
      const own = figures.find((row) => row["Kunci"] === metric)!;
      expect(own["Nilai"]).toBe(observed.find((row) => row.metric_id === metric)!.value);
      expect([own["Satuan"], own["Sumber"]]).not.toContain(null);
    }
    const gaps = await rowsOf<{ metric_id: string; target_value: number | null; gap: number | null }>(
      (table) =>
        `select metric_id, target_value, gap from ${table("target_gap")} where entity_id = '3576' and year = 2023`,
    );
    const targets = sheets.get("Target")!.rows;
    expect(targets).toHaveLength(gaps.length);
    for (const { metric_id: metric, target_value: aim, gap } of gaps)
      expect(targets.find((row) => row["Kunci"] === metric)).toMatchObject({ Target: aim, Selisih: gap });
    expect(sheets.get("Sumber")!.rows.length).toBeGreaterThan(5);
    expect(sheets.get("Pertanyaan")!.rows).toHaveLength(5);
  });

  test("the annex of all agencies has a sheet each, with the target, the gap and three innovations to raise", async () => {
    const sheets = await readSheets(await write({ year: 2024, allAgencies: true }, "semua.xlsx"));
    const aims = await rowsOf<{ name: string; target_value: number; realised_value: number; gap: number }>(
      (table) =>
        `select entity_name as name, target_value, realised_value, gap from ${table("target_gap")}
         where city_id = 'contoh' and entity_id <> 'contoh' and year = 2024 and metric_id = 'ikm'`,
    );
    expect(aims.length).toBeGreaterThan(10);
    for (const { name, target_value: aim, realised_value: realised, gap } of aims) {
      const own = sheets.get(name)!;
      expect(own.stamp).toContain("data contoh");
      expect(own.rows[0]).toMatchObject({ Target: aim, Kini: realised, Selisih: gap });
      const raised = own.rows.filter((row) => row["Bagian"] === "Tiga inovasi untuk diangkat");
      expect(new Set(raised.map((row) => row["Perihal"])).size).toBeLessThanOrEqual(3);
      for (const row of raised) expect(row["Bukti yang dibawa"]).toMatch(/: ./);
    }
    const named = sheets.get("Inovasi untuk diangkat")!.rows;
    for (const row of named) expect(typeof row["Poin belum didapat"]).toBe("number");
  });

  test("without Chromium the annex is made, and it is said what to install", async () => {
    const folder = emptyFolder();
    const made = await brief(rooms(), { year: 2023, out: join(folder, "rapat.pdf") }, nowhere);
    expect(made.missing).toBeInstanceOf(NoChromium);
    expect(made.missing?.hint).toContain("apt-get install chromium");
    expect(readdirSync(folder)).toEqual(["rapat.xlsx"]);
    expect((await readSheets(readFileSync(made.file))).has("Angka utama")).toBe(true);
  });

  test("an unknown year or agency is refused with what there is, and nothing is written", async () => {
    const folder = emptyFolder();
    const ask = (asked: { year: number; agency?: string; allAgencies?: boolean }) =>
      brief(rooms(), { ...asked, out: join(folder, "rapat.xlsx") }, places).catch((error: unknown) => error);
    expect(await ask({ year: 1999 })).toMatchObject({
      name: "UsageError",
      hint: expect.stringContaining("2023"),
    });
    const strange = await ask({ year: 2023, agency: "contoh-dinas-1" });
    expect(strange).toBeInstanceOf(UsageError);
    expect(strange).toMatchObject({ hint: expect.stringMatching(/nearest are: contoh-dinas-\d/) });
    expect(await ask({ year: 2023, agency: "dinkes-ppkb", allAgencies: true })).toBeInstanceOf(UsageError);
    expect(readdirSync(folder)).toEqual([]);
  });

  test("a pack can be cited: its reference names what it is about, its release and where that is told of", async () => {
    const about = (await readSheets(await write({ year: 2023 }, "rapat.xlsx"))).get("Tentang")!.rows;
    const cited = about.find((row) => row["Perihal"] === "Kutipan")!["Isi"];
    const id = await release();
    expect(cited).toContain(`“Lembar rapat 2023 · Kota Mojokerto”. Rilis ${id}`);
    expect(cited).toContain("/rapat?tahun=2023&untuk=3576");
    expect(cited).toContain(`/rilis/${id}`);
  });

  briefEditions(at);

  test("a site of another release is not printed", async () => {
    const other = {
      dataDir: at(),
      releaseId: "20200101-000000000000",
      edition: "public",
      t: id,
      executable: places.chromium,
    } as const;
    const refused = await withMeetingPage(other, async () => "printed").catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(JejakError);
    expect(refused).toMatchObject({ hint: expect.stringContaining("--from publish") });
  });

  test("the command line writes it and tells where, in both languages", async () => {
    const out = join(emptyFolder(), "rapat.xlsx");
    const { code, out: told } = await jejak(["brief", "--year", "2023", "--out", out, "--data", at()], {
      env: { JEJAK_KEY_FILE: join(emptyFolder(), "master.key") },
    });
    expect(code).toBe(0);
    expect(told).toMatch(/\[id\] 1 lembar rapat[^]*\[en\] 1 meeting sheet/);
    expect(told).toContain(out);
  });
}
