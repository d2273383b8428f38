import { table, toArrowIPC } from "arquero";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { editsOf } from "../../dashboards/components/iid-edits.ts";
import { nothingAsked, type Question } from "../../dashboards/components/iid-state.ts";
import { portfoliosOf, type EntryRow } from "../../pipeline/iid/from-rows.ts";
import { whatIf } from "../../pipeline/iid/what-if.ts";
import type { IidScore } from "../../pipeline/marts/iid_score.ts";
import type { IidSimulationRow } from "../../pipeline/marts/iid_simulation_base.ts";
import { knownMethod } from "../iid/reference.ts";
import { filled, released, violations, visit } from "./reader.ts";

interface Place {
  readonly url: string;
  readonly browser: Browser;
}

const decimal = (value: number) =>
  value.toLocaleString("id-ID", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** What a question makes of the released portfolio of 2024, computed here. */
async function computed(page: Page, url: string, part: Partial<Question>): Promise<number> {
  const rows = await released<IidSimulationRow>(page, url, "iid_simulation_base");
  const entries = rows.filter((row): row is typeof row & EntryRow => row.innovation_id !== null);
  const spd = rows.filter((row) => row.innovation_id === null);
  const { portfolio } = portfoliosOf(entries, spd).find((it) => it.portfolio.year === 2024)!;
  const method = knownMethod(2024);
  const { edits } = editsOf(portfolio, { ...nothingAsked(2024, 2024), ...part }, method);
  const { verified } = whatIf(portfolio, edits, method);
  if (!verified.known) throw new Error(verified.reason);
  return verified.after.iid;
}

const answer = (page: Page) => page.locator("#hasil h2").textContent();

/** The tests of the page on the index; `at` is where the site stands once it does. */
export const iidPage = (at: () => Place) =>
  describe("/iid", () => {
    const here = () => `${at().url}/iid`;
    const open = () => visit(at().browser, here());
    let read: Page;
    beforeAll(async () => {
      ({ page: read } = await open());
    });
    afterAll(() => read.close());

    test("draws the published record apart from what is computed for the fictional city, which is marked", async () => {
      const record = read.locator("#rekam");
      expect(await record.locator(".sample").count()).toBe(0);
      expect(await record.locator(".drawing").getAttribute("aria-label")).toMatch(/70,78[^]*77,73/);
      expect(await record.locator(".aside").first().textContent()).toContain("belum tuntas");
      const others = read.locator("figure.figure:not(#rekam)");
      expect(await others.count()).toBeGreaterThan(5);
      for (const figure of await others.all()) {
        expect(await figure.locator(".sample").textContent()).toBe("data contoh");
        expect(await figure.locator("h2, h3, .source").allTextContents()).not.toContain("Kota Mojokerto");
      }
    });

    test("computes in the browser what the pipeline released", async () => {
      const scores = await released<IidScore>(read, at().url, "iid_score");
      const { iid_points: iid } = scores.find((row) => row.year === 2024 && row.basis === "verified")!;
      expect(await read.locator("#anatomi h2").textContent()).toContain(`2024: ${decimal(iid!)} dari 100`);
      expect(await answer(read)).toContain(`tetap ${decimal(iid!)}`);
      expect(await read.locator("#hitung-mundur tbody strong").allTextContents()).toContain(decimal(iid!));
    });

    test("steps of the decomposition lead from the one index to the other", async () => {
      const texts = await read.locator("#penguraian .canvas text").allTextContents();
      const values = texts
        .filter((_, index) => index % 2 === 1)
        .map((text) => Number(text.replace(",", ".").replace("−", "-")));
      const [first = Number.NaN, ...steps] = values;
      const last = steps.pop();
      expect(steps.reduce((sum, step) => sum + step, first)).toBeCloseTo(last!, 1);
    });

    test("answers a slider moved with the keyboard, and its address asks the same again", async () => {
      const { page } = await open();
      const slider = page.getByRole("slider", { name: /Inovasi baru/ });
      await slider.focus();
      for (let step = 0; step < 3; step++) await page.keyboard.press("ArrowRight");
      await page.waitForURL(/\?baru=3$/);
      const told = await answer(page);
      expect(told).toContain(decimal(await computed(page, at().url, { added: 3 })));
      expect(await page.locator(".simulator [role=status]").first().textContent()).toBe(told);
      await page.reload();
      await filled(page);
      expect(await answer(page)).toBe(told);
      expect(await slider.inputValue()).toBe("3");
      await page.getByRole("button", { name: "Kosongkan pilihan" }).press("Enter");
      await page.waitForURL((url) => url.href === here());
      expect(await answer(page)).toContain("tetap");
      await page.close();
    });

    test("withdraws and raises a single innovation with the keyboard alone", async () => {
      const { page } = await open();
      const rows = page.locator("#portofolio tbody tr");
      await rows.nth(0).getByRole("checkbox").press("Space");
      await rows.nth(1).getByRole("button").press("Enter");
      const level = page.locator(".editor select").first();
      expect(await level.evaluate((it) => it === document.activeElement)).toBe(true);
      const indicator = (await level.getAttribute("name"))!;
      const most = await level.locator("option").last().getAttribute("value");
      await level.press("End");
      await page.getByRole("button", { name: "Tutup" }).press("Enter");
      expect(
        await rows
          .nth(1)
          .getByRole("button")
          .evaluate((it) => it === document.activeElement),
      ).toBe(true);
      await page.waitForURL(({ searchParams: asked }) => asked.has("keluar") && asked.has("ubah"));
      const query = new URL(page.url()).searchParams;
      const [out] = query.get("keluar")!.split(",");
      const [raised] = (query.get("ubah") ?? "").split(".");
      const hand = raised === "" ? [] : [{ innovationId: raised!, indicator, level: Number(most) }];
      const told = await answer(page);
      expect(told).toContain(decimal(await computed(page, at().url, { out: [out!], raised: hand })));
      expect(await violations(page)).toEqual([]);
      await page.reload();
      await filled(page);
      expect(await answer(page)).toBe(told);
      expect(await rows.nth(0).getByRole("checkbox").isChecked()).toBe(true);
      await page.close();
    });

    test("says in each figure how much of it no source confirms, and what years have no formula", async () => {
      for (const id of ["anatomi", "penguraian", "poin-hilang", "hasil", "langkah"])
        expect(await read.locator(`#${id} figcaption`).textContent()).toMatch(
          /perkiraan.*parameter rumus 2024/s,
        );
      expect(await read.locator("#penguraian figcaption").textContent()).toContain("rumus tidak diketahui");
      expect(await read.locator("#anggapan .subtitle").textContent()).toMatch(
        /dipastikan: 2026\..*2022, 2025/,
      );
    });

    test("tells no claimed level to the public", async () => {
      for (const button of await read.getByRole("button", { name: "Tabel" }).all()) await button.click();
      expect(await read.locator("main").textContent()).not.toMatch(/klaim/i);
    });

    test("shows the record and says what is missing while nobody has handed in levels", async () => {
      const body = Buffer.from(toArrowIPC(table({ city_id: [] as string[] })));
      const { page, complaints } = await visit(at().browser, here(), {
        before: (blank) =>
          blank.route(/(iid_(score|decomposition|simulation_base)|indicator_points)\.arrow/, (route) =>
            route.fulfill({ body }),
          ),
      });
      expect(await page.locator("figure.figure").count()).toBe(1);
      expect(await page.locator("main .state").first().textContent()).toContain("belum dapat dihitung");
      expect(complaints).toEqual([]);
      expect(await violations(page)).toEqual([]);
      await page.close();
    });
  });
