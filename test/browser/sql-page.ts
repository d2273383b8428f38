import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readXlsx } from "hucre/xlsx";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { savedQueries } from "../../pipeline/questions/saved.ts";
import { readCurrent } from "../../pipeline/releases/manifest.ts";
import type { Rooms } from "../../pipeline/rooms.ts";
import { answer } from "../../pipeline/sql/sandbox.ts";
import { emptyFolder } from "../folders.ts";
import { bombs, hostile } from "../sql/hostile.ts";
import { violations, visit } from "./reader.ts";

interface Place {
  readonly url: string;
  readonly browser: Browser;
  readonly rooms: Rooms;
}

const targets = { secret: "/etc/hostname", folder: "/tmp", url: "/data/" };

/** The tests of the page SQL; `at` is where the site stands once it does. */
export function sqlPage(at: () => Place): void {
  let page: Page;
  let complaints: readonly string[];
  let strangers: readonly string[];

  beforeAll(async () => {
    ({ page, complaints, strangers } = await visit(at().browser, `${at().url}/sql`));
    await page.locator("[data-sql-ready-ms]").waitFor({ state: "attached" });
  });
  afterAll(() => page.close());

  describe("a saved query", async () => {
    test.each(await savedQueries())(
      "$number has the same answer here and at the command line",
      async ({ number, sql }) => {
        await settled(page, () => page.getByLabel("Pertanyaan siap pakai").selectOption(String(number)));
        expect(await editorText(page)).toBe(sql.trimEnd());
        const here = JSON.parse(await downloaded(page, "JSON")) as {
          rows: Row[];
          release_id: string;
          origins: string[];
        };
        const there = await atTheCommandLine(at().rooms, sql);
        expect(here.release_id).toBe(there.release);
        expect(here.origins).toEqual(there.origins);
        expect(canonical(here.rows)).toEqual(canonical(there.rows));
        expect(here.rows.length).toBeGreaterThan(0);
      },
    );
  });

  describe("a hostile statement", () => {
    test.each(hostile(targets))("$name", async ({ sql, mayAnswer }) => {
      const { outcome, shown } = await asked(page, sql);
      expect(outcome === "fault" || mayAnswer === true).toBe(true);
      expect(shown).not.toMatch(/root:|\/home\/|\/proc\//);
    });

    test.each(bombs)("$name is stopped, and the next question answered", async ({ sql }) => {
      const before = await count(page);
      await write(page, sql);
      await page.keyboard.press("Control+Enter");
      await page.waitForTimeout(300);
      if ((await count(page)) === before) await page.getByRole("button", { name: "Hentikan" }).click();
      await page.waitForFunction(sayCount, before);
      expect(await page.locator(".sql-fault").textContent()).toMatch(/dihentikan|memori/);
      expect(await asked(page, "select 6 * 7 as n")).toMatchObject({
        outcome: "answer",
        shown: expect.stringContaining("42"),
      });
    });

    test("reached no other host and no file of the site but released tables", async () => {
      expect(strangers).toEqual([]);
      expect(complaints).toEqual([]);
    });
  });

  test("an error is marked where it is, with the name that was meant", async () => {
    const { outcome, shown } = await asked(page, "select year,\n  valeu from observations");
    expect([outcome, shown]).toEqual(["fault", "Baris 2, kolom 3: tidak ada kolom valeu; mungkin value"]);
    expect(await page.locator(".cm-lintRange-error").allTextContents()).toEqual(["valeu"]);
    expect(await violations(page)).toEqual([]);
  });

  test("a long answer is scrolled and sorted without drawing it whole", async () => {
    await asked(page, "select i, i % 7 as rest from range(50000) as t(i)");
    const grid = page.locator(".sql-answer .sql-grid");
    expect(await grid.locator("tbody tr").count()).toBeLessThan(100);
    for (const _ of [1, 2]) await grid.getByTitle("Urutkan menurut i", { exact: true }).click();
    expect(await grid.locator("td").first().textContent()).toMatch(/^\s*49999\s*$/);
    await grid.evaluate((frame) => (frame.scrollTop = frame.scrollHeight));
    await grid.locator("tr[aria-rowindex='50001']").waitFor();
    await page.getByText("Statistik kolom").click();
    const statistic = page.locator(".sql-answer details tbody tr").first().locator("td");
    await statistic.first().waitFor();
    const told = (await statistic.allTextContents()).map((text) => text.trim());
    expect(told).toEqual(["i", "bigint", "50000", "50000", "0", "49999", "24.999,500"]);
    expect(await violations(page)).toEqual([]);
  });

  test("a question is narrowed by what its own answer holds", async () => {
    await settled(page, () => page.getByLabel("Pertanyaan siap pakai").selectOption("1"));
    await settled(page, () => page.getByLabel("year", { exact: true }).selectOption("2024"));
    expect(await editorText(page)).toMatch(/where year = 2024$/);
    const { rows } = JSON.parse(await downloaded(page, "JSON")) as { rows: Row[] };
    expect(new Set(rows.map(({ year }) => year))).toEqual(new Set([2024]));
  });

  test("a data officer finds a table, joins with completion, exports, and shares what another finds the same", async () => {
    const { page: own } = await visit(at().browser, `${at().url}/sql`);
    await own.getByPlaceholder("Cari tabel atau kolom").fill("rezim metode");
    const found = own.locator(".sql-tree details:visible");
    expect(await found.count()).toBeGreaterThan(0);
    await own.getByPlaceholder("Cari tabel atau kolom").fill("observations");
    await own.locator(".sql-tree summary", { hasText: "observations" }).first().click();
    await own.locator(".sql-tree dt", { hasText: "metric_id" }).first().waitFor();

    await write(own, "");
    await own.keyboard.type("select o.year, o.val");
    await pick(own, "value");
    await own.keyboard.type(", r.regime_id from obser");
    await pick(own, "observations");
    await own.keyboard.type(" as o join regim");
    await pick(own, "regimes");
    await own.keyboard.type(" as r on r.regime_id = o.reg");
    await pick(own, "regime_id");
    await own.keyboard.type(" where o.metric_id = 'iid' order by all");
    await settled(own, () => own.keyboard.press("Control+Enter"));
    expect(await own.locator(".sql-fault").count()).toBe(0);

    const [file] = await Promise.all([
      own.waitForEvent("download"),
      own.getByRole("button", { name: "XLSX" }).click(),
    ]);
    const release = (await readCurrent(at().rooms))!.release_id;
    expect(file.suggestedFilename()).toContain(release);
    const { sheets } = await readXlsx(await readFile(await file.path()));
    expect(sheets[0]!.rows[0]).toEqual(["year", "value", "regime_id"]);
    expect(sheets[0]!.rows.length).toBeGreaterThan(1);
    expect(sheets[1]!.rows.flat()).toContain(release);

    const shown = await answered(own);
    const stranger = await at().browser.newContext();
    const theirs = await stranger.newPage();
    await theirs.goto(own.url());
    await theirs.waitForFunction(sayCount, 0);
    expect(await answered(theirs)).toBe(shown);
    await stranger.close();
    await own.close();
  });

  test("what was asked is remembered in this browser, until it is told to forget", async () => {
    await asked(page, "select 'ingat aku' as kata");
    await page.reload();
    await page.getByText("Riwayat di peramban ini").click();
    await settled(page, () => page.getByRole("button", { name: "ingat aku" }).click());
    expect(await page.locator(".sql-answer td").first().textContent()).toContain("ingat aku");
    await page.getByRole("button", { name: "Hapus riwayat" }).click();
    expect(await page.locator(".sql-history li").allTextContents()).toEqual(["Belum ada."]);
  });
}

type Row = Readonly<Record<string, unknown>>;

const count = (page: Page) =>
  page.locator(".sql-state").evaluate((state: HTMLElement) => Number(state.dataset["asked"] ?? 0));
const sayCount = (before: number) =>
  Number(document.querySelector<HTMLElement>(".sql-state")?.dataset["asked"] ?? 0) > before;

/** Does something that asks, and waits until it is answered. */
async function settled(page: Page, act: () => Promise<unknown>): Promise<void> {
  const before = await count(page);
  await act();
  await page.waitForFunction(sayCount, before);
}

async function write(page: Page, sql: string): Promise<void> {
  await page.locator(".cm-content").click();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  if (sql !== "") await page.locator(".cm-content").fill(sql);
}

const editorText = async (page: Page) => (await page.locator(".cm-line").allTextContents()).join("\n");

async function asked(page: Page, sql: string): Promise<{ outcome: "fault" | "answer"; shown: string }> {
  await write(page, sql);
  await settled(page, () => page.keyboard.press("Control+Enter"));
  const fault = page.locator(".sql-fault");
  if ((await fault.count()) > 0) return { outcome: "fault", shown: (await fault.textContent()) ?? "" };
  return { outcome: "answer", shown: (await page.locator(".sql-answer").textContent()) ?? "" };
}

/** Takes a completion by its name. */
async function pick(page: Page, name: string): Promise<void> {
  const option = page
    .locator(".cm-tooltip-autocomplete li", { has: page.getByText(name, { exact: true }) })
    .first();
  await option.waitFor();
  await option.click();
}

async function downloaded(page: Page, form: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(".sql-downloads").getByRole("button", { name: form }).click(),
  ]);
  return readFile(await file.path(), "utf8");
}

/** The answer as it stands, with its stamp. */
const answered = async (page: Page) =>
  `${await page.locator(".sql-answer .sql-grid").innerText()}\n${await page.locator(".sql-answer .source").innerText()}`;

async function atTheCommandLine(rooms: Rooms, query: string) {
  const manifest = (await readCurrent(rooms))!;
  const out = join(emptyFolder(), "answer.json");
  const told = await answer({
    query,
    releaseDir: join(rooms.releases, manifest.release_id),
    tables: Object.keys(manifest.marts),
    format: "json",
    out,
    limit: 1_000_000,
    memory: 1 << 30,
    isPlan: false,
    stamp: { release_id: manifest.release_id, made_at: manifest.created_at, origins: manifest.origins },
  });
  if (!told.ok) throw new Error(told.problem.english);
  const rows = JSON.parse(await readFile(out, "utf8")) as Row[];
  return { rows, origins: told.origins, release: manifest.release_id };
}

/** Rows as texts, numbers to twelve digits: a sum of fractions depends on the order in which threads add. */
const canonical = (rows: readonly Row[]) =>
  rows
    .map((row) =>
      JSON.stringify(row, (_, value: unknown) =>
        typeof value === "number" ? Number(value.toPrecision(12)) : value,
      ),
    )
    .toSorted();
