import { readFile } from "node:fs/promises";
import { table, toArrowIPC } from "arquero";
import type { Browser, Page } from "playwright-core";
import { expect, test } from "vitest";
import type { EntrySeason } from "../../pipeline/marts/entry_season.ts";
import { arrowFrom, selectList } from "../../pipeline/publish/arrow.ts";
import { openWarehouse } from "../../pipeline/warehouse.ts";
import { roomsIn } from "../rooms.ts";
import { clipped, collisions, filled, leastContrast, overflow, violations, visit } from "./reader.ts";

interface Place {
  readonly url: string;
  readonly dataDir: string;
  readonly browser: Browser;
}

interface Seasons {
  readonly rows: readonly EntrySeason[];
  readonly body: Buffer;
}

/** The counts of the entry window as the internal edition would hold them: the warehouse's own rows. */
async function seasonsOf(dataDir: string): Promise<Seasons> {
  const warehouse = await openWarehouse(roomsIn(dataDir).warehouse);
  try {
    const columns = await warehouse.columns("from marts.entry_season");
    const rows = await warehouse.rows<EntrySeason & Record<string, unknown>>(
      `select ${selectList(columns)} from marts.entry_season order by agency_id, day`,
    );
    return { rows, body: Buffer.from(arrowFrom(columns, rows)) };
  } finally {
    warehouse.close();
  }
}

/** Lets the release of a page hold a table that the public edition withholds. */
const holding = (body: Buffer, count: number) => async (page: Page) => {
  await page.route("**/entry_season.arrow", (route) => route.fulfill({ body }));
  await page.route("**/data/release.json", async (route) => {
    const response = await route.fetch();
    const release = (await response.json()) as { marts: Record<string, unknown> };
    await route.fulfill({
      response,
      json: {
        ...release,
        edition: "internal",
        marts: { ...release.marts, entry_season: { rows: count } },
      },
    });
  });
};

/** The last row of each agency on or before a day of a year's window. */
function standing(rows: readonly EntrySeason[], year: number, dayOfWindow: number): EntrySeason[] {
  const last = new Map<string, EntrySeason>();
  for (const row of rows)
    if (row.year === year && row.day_of_window <= dayOfWindow) last.set(row.agency_id, row);
  return [...last.values()];
}

const plain = (text: string) => Number(text.replaceAll(".", "").replace("−", "-"));

/** The tests of the page on the entry season; `at` is where the site stands once it does. */
export function seasonPage(at: () => Place): void {
  let known: Promise<Seasons> | undefined;
  const seasons = () => (known ??= seasonsOf(at().dataDir));
  const open = async (
    query = "",
    look: { readonly width?: number; readonly scheme?: "light" | "dark" } = {},
  ) => {
    const { rows, body } = await seasons();
    const visited = await visit(at().browser, `${at().url}/musim${query}`, {
      ...look,
      before: holding(body, rows.length),
    });
    return { ...visited, rows };
  };

  test("says in the public edition that it withholds the counts", async () => {
    const { page } = await visit(at().browser, `${at().url}/musim`);
    expect(await page.locator(".lead").textContent()).toContain("hanya ada di edisi internal");
    expect(await page.locator('[data-empty="season"]').count()).toBe(1);
    expect(await page.locator("figure.figure").count()).toBe(0);
    expect(await page.locator(".edition").count()).toBe(0);
    await page.close();
  });

  test.each([
    [360, "light"],
    [1280, "dark"],
    [1920, "light"],
  ] as const)("reads well at %i pixels in %s colours", async (width, scheme) => {
    const { page, complaints, strangers } = await open("", { width, scheme });
    expect(await page.locator("figure.figure").count()).toBe(2);
    const edition = page.getByRole("complementary", { name: "Edisi internal." });
    expect(await edition.getByRole("link").getAttribute("href")).toBe("/keluar");
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect(await collisions(page, "main")).toEqual([]);
    expect(await clipped(page, "main")).toEqual([]);
    expect(await leastContrast(page, ".standings td, .standings th, .standings b")).toBeGreaterThanOrEqual(
      4.5,
    );
    expect([...complaints, ...strangers]).toEqual([]);
    await page.close();
  });

  test("says that the window is closed by the release's own day, whatever the browser's clock shows", async () => {
    const { rows, body } = await seasons();
    const newest = rows.reduce((last, row) => (row.day > last ? row.day : last), "");
    const { page } = await visit(at().browser, `${at().url}/musim`, {
      before: async (blank) => {
        await blank.clock.setFixedTime(new Date("2025-06-10T03:00:00Z"));
        await holding(body, rows.length)(blank);
      },
    });
    const on = new Date(`${newest}T12:00:00+07:00`).toLocaleDateString("id-ID", {
      day: "numeric",
      month: "long",
      year: "numeric",
    });
    expect(await page.locator(".lead").textContent()).toContain(`sudah ditutup pada ${on}`);
    expect(await page.locator(".lead").textContent()).toMatch(/^Kota Contoh, data contoh: /);
    expect(await page.locator(".lead").textContent()).not.toContain("tinggal");
    await page.close();
  });

  test("shows each agency on a day of a window as counted, with what it still owes and last year's same day", async () => {
    const { page, rows } = await open("?tahun=2024&hari=40&urut=nama");
    const own = new Map(standing(rows, 2024, 40).map((row) => [row.short_name, row]));
    const told = await page
      .locator(".standings tbody tr")
      .evaluateAll((all) =>
        all.map((row) =>
          [...row.children].map((it) => (it.textContent ?? "").replaceAll(/\s+/g, " ").trim()),
        ),
      );
    expect(new Set(told.map(([name]) => name))).toEqual(new Set(own.keys()));
    for (const [name, registered, entered, owed, , , missing, short] of told) {
      const row = own.get(name ?? "")!;
      const change = row.entered_last_year === null ? [] : [row.entered - row.entered_last_year];
      expect((entered ?? "").match(/[−\d]+/g)?.map(plain)).toEqual([row.entered, ...change]);
      expect([registered, owed, missing].map((text) => plain(text ?? ""))).toEqual([
        row.registered,
        row.registered - row.entered,
        row.missing_evidence,
      ]);
      expect(plain(short ?? "")).toBe(Math.max(0, 2 - row.registered));
    }
    expect(await page.locator("#perangkat-daerah figcaption").textContent()).toContain(
      "lebih dari satu inovasi",
    );
    expect(await page.locator("#perangkat-daerah .sample").textContent()).toBe("data contoh");
    await page.close();
  });

  test("sums the city on the chosen day over the same day of the year before", async () => {
    const { page, rows } = await open("?tahun=2025&hari=30");
    const sum = (year: number) =>
      standing(rows, year, 30).reduce((total, row) => total + row.missing_evidence, 0);
    const name = page.locator("#musim .panel-name", { hasText: "Kurang bukti" });
    expect(plain((await name.locator("b").textContent()) ?? "")).toBe(sum(2025));
    expect(
      ((await name.locator(".fine").textContent()) ?? "").match(/\d+/g)?.map(Number).slice(0, 2),
    ).toEqual([2024, sum(2024)]);
    const years = new Set(rows.map((row) => row.year));
    expect(await page.locator("#musim .season").first().locator("path").count()).toBe(years.size);
    await page.close();
  });

  test("puts who lacks evidence first, and keeps the year, the day and the order in the address", async () => {
    const { page } = await open();
    const column = () =>
      page
        .locator(".standings tbody td:nth-child(7)")
        .allTextContents()
        .then((all) => all.map(plain));
    const lacking = await column();
    expect(lacking).toEqual(lacking.toSorted((a, b) => b - a));
    await page.getByRole("combobox", { name: "Tahun" }).selectOption("2024");
    const slide = page.getByRole("slider", { name: "Hari ke-" });
    await slide.focus();
    for (let steps = 0; steps < 3; steps++) await page.keyboard.press("ArrowLeft");
    await page.getByRole("button", { name: "Belum dientri" }).focus();
    await page.keyboard.press("Enter");
    expect(page.url()).toMatch(/\?tahun=2024&hari=58&urut=-belum-dientri$/);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Belum dientri");
    await page.reload();
    await filled(page);
    expect(await slide.getAttribute("aria-valuetext")).toMatch(/^58 dari 61, 28 Juli 2024$/);
    expect(
      await page.locator(".standings th[aria-sort]").evaluate((head) => [head.textContent, head.ariaSort]),
    ).toEqual(["Belum dientri", "descending"]);
    await page.close();
  });

  test("gives the whole season as a table and a file, and says where it is from", async () => {
    const { page, rows } = await open();
    const figure = page.locator("#musim");
    await figure.getByRole("button", { name: "Tabel" }).click();
    const days = new Set(rows.map((row) => `${row.year} ${row.day_of_window}`));
    expect(await figure.locator("tbody tr").count()).toBe(days.size);
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.locator("#perangkat-daerah").getByRole("button", { name: "Unduh CSV" }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^perangkat-daerah-.*-data-contoh-internal\.csv$/);
    const newest = Math.max(...rows.map((row) => row.year));
    expect((await readFile(await file.path(), "utf8")).trim().split("\r\n").length).toBe(
      standing(rows, newest, 999).length + 1,
    );
    await figure.getByRole("button", { name: "Dari mana angka ini?" }).click();
    expect(await figure.locator(".panel", { hasText: "entry_season" }).isVisible()).toBe(true);
    await page.close();
  });

  test("says what will stand here while nothing was counted", async () => {
    const body = Buffer.from(toArrowIPC(table({ city_id: [] as string[] })));
    const { page, complaints } = await visit(at().browser, `${at().url}/musim`, { before: holding(body, 0) });
    expect(await page.locator('[data-empty="season"]').textContent()).toContain(
      "Belum ada hitungan masa entri",
    );
    expect(complaints).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
}
