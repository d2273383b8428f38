import type { Browser, Page } from "playwright-core";
import { expect, test } from "vitest";
import type { AgencySuccession } from "../../pipeline/marts/agency_successions.ts";
import type { AgencyYear } from "../../pipeline/marts/agency_year.ts";
import type { IidContribution } from "../../pipeline/marts/iid_contribution.ts";
import type { ServiceQuality } from "../../pipeline/marts/service_quality.ts";
import type { ServiceUnsur } from "../../pipeline/marts/service_unsur.ts";
import { clipped, collisions, filled, overflow, released, violations, visit } from "./reader.ts";

interface Place {
  readonly url: string;
  readonly browser: Browser;
}

/** The tests of the profile of an agency; `at` is where the site stands once it does. */
export function agencyProfilePage(at: () => Place): void {
  const here = () => `${at().url}/perangkat-daerah`;
  const open = (path = "") => visit(at().browser, here() + path);

  test.each([
    ["contoh-dinas-04", 360, "light"],
    ["contoh-dinas-05", 1280, "dark"],
    ["contoh-dinas-01", 1920, "light"],
    ["contoh-dinas-31", 360, "dark"],
    ["dinkes-ppkb", 360, "dark"],
    ["tidak-ada", 1280, "light"],
  ] as const)("the profile of %s reads well at %i pixels in %s colours", async (id, width, scheme) => {
    const { page, complaints, strangers } = await visit(at().browser, `${here()}/${id}`, { width, scheme });
    expect(await page.locator("h1").allTextContents()).toEqual(["Profil perangkat daerah"]);
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect(await collisions(page, "main")).toEqual([]);
    expect(await clipped(page, "main")).toEqual([]);
    expect([...complaints, ...strangers]).toEqual([]);
    await page.close();
  });

  test.each([
    ["is", "kini"],
    ["was", "dulu"],
  ] as const)(
    "a profile holds the figures of the release %s, in the view that the address names",
    async (view, word) => {
      const { page } = await open(`/contoh-dinas-04?pandang=${word}`);
      const own = (await released<AgencyYear>(page, at().url, "agency_year"))
        .filter((row) => row.agency_id === "contoh-dinas-04" && row.view === view)
        .toSorted((a, b) => a.year - b.year);
      const cells = await twin(page, "#tahun");
      const numbers = cells.map((row) => [row[0], row[1], row[7], row[10]].map(numeric));
      expect(numbers).toEqual(
        own.map((row) => [row.year, row.innovations, row.ikm, row.complaint_resolution_pct]),
      );
      for (const figure of await page.locator("figure.figure").all())
        expect(await figure.locator(".sample").textContent()).toBe("data contoh");
      await page.close();
    },
  );

  test("the view is chosen with the keyboard and found again in the address", async () => {
    const { page } = await open("/contoh-dinas-04");
    await page.getByRole("radio", { name: /^Sebagaimana kini/ }).focus();
    await page.keyboard.press("ArrowDown");
    expect(new URL(page.url()).search).toBe("?pandang=dulu");
    await page.reload();
    await filled(page);
    expect(await page.getByRole("radio", { name: /^Sebagaimana dulu/ }).isChecked()).toBe(true);
    const years = (await twin(page, "#tahun")).map((row) => Number(row[0]));
    expect(Math.min(...years)).toBe(2021);
    await page.close();
  });

  test("no line of a score crosses a merger, a split or a re-cut", async () => {
    const { page } = await open("/contoh-dinas-04");
    const successions = await released<AgencySuccession>(page, at().url, "agency_successions");
    const cut = successions.filter((row) => row.successor_id === "contoh-dinas-04");
    expect(cut.map((row) => row.kind)).toEqual(["merge", "merge"]);
    const begun = Number(cut[0]!.effective_on!.slice(0, 4));
    const rows = (await released<AgencyYear>(page, at().url, "agency_year")).filter(
      (row) => row.agency_id === "contoh-dinas-04" && row.view === "is" && row.ikm !== null,
    );
    const years = new Set(rows.map((row) => row.year));
    const pairs = rows.filter((row) => row.year !== begun && years.has(row.year - 1));
    expect(pairs.length).toBeGreaterThan(0);
    expect(await page.locator('[data-panel="ikm"] g[aria-label="link"] path').count()).toBe(pairs.length);
    expect(await page.locator('[data-panel="ikm"] g[aria-label="rule"] line').count()).toBeGreaterThan(0);
    await page.close();
  });

  test("the contribution to the index is that of the release, and unknown where the formula is", async () => {
    const { page } = await open("/contoh-dinas-04?pandang=dulu");
    const own = (await released<IidContribution>(page, at().url, "iid_contribution")).filter(
      (row) => row.agency_id === "contoh-dinas-04",
    );
    const known = own.filter((row) => row.marginal_index_points !== null);
    const newest = known.toSorted((a, b) => b.year - a.year)[0]!;
    const points = Math.abs(newest.marginal_index_points!).toFixed(2).replace(".", ",");
    expect(await page.locator("#kontribusi h2").textContent()).toContain(
      `${newest.year} berkurang ${points}`,
    );
    expect(await page.locator("#kontribusi rect").count()).toBe(known.length);
    const unknown = (await twin(page, "#kontribusi")).filter((row) => row.at(-1) === "rumus tidak diketahui");
    expect(unknown).toHaveLength(own.length - known.length);
    expect(unknown.length).toBeGreaterThan(0);
    await page.close();
  });

  test("the nine unsur are those of the release with n and interval, hollow where fewer than thirty answered", async () => {
    const { page } = await open("/contoh-dinas-01");
    const surveys = await released<ServiceQuality>(page, at().url, "service_quality");
    const unsur = await released<ServiceUnsur>(page, at().url, "service_unsur");
    const chosen = (await page.locator("select[name=survei]").inputValue()).split("~");
    const own = unsur
      .filter((row) => [row.agency_id, row.from_date, row.to_date].join() === chosen.join())
      .toSorted((a, b) => a.unsur_number - b.unsur_number);
    expect((await twin(page, "#skm")).map((row) => row.slice(4).map(numeric))).toEqual(
      own.map((row) => [row.mean_value, row.mean_low, row.mean_high].map(rounded).concat(row.respondents)),
    );
    expect(await page.locator("#skm .full").count()).toBe(9);
    const small = surveys.find((row) => row.is_small)!;
    const { page: other } = await open(
      `/${small.agency_id}?survei=${small.agency_id}~${small.from_date}~${small.to_date}`,
    );
    expect(await other.locator("#skm .hollow").count()).toBe(9);
    expect(await other.locator("#skm h2").textContent()).toContain("kurang dari 30 responden");
    await other.close();
    await page.close();
  });

  test("a profile of the public edition holds no claims and no follow-ups, and says that the latter are held back", async () => {
    const { page } = await open("/contoh-dinas-04");
    expect(await page.locator('[data-empty="parts"]').textContent()).toContain("edisi internal");
    expect(await page.locator("main").textContent()).not.toMatch(/klaim/i);
    await page.close();
  });

  test("an agency that nobody knows is answered with names near it", async () => {
    const { page } = await open("/dinkes-pkb");
    expect(await page.locator(".lead").textContent()).toContain("dinkes-pkb");
    expect(await page.locator('[data-empty="agency"] li a').allTextContents()).toContain("Dinkes PPKB");
    await page.close();
  });

  test.each(["", "/contoh-dinas-04", "/dinkes-ppkb", "/tidak-ada"])(
    "nothing jumps while %s loads",
    async (path) => {
      const { page } = await visit(at().browser, here() + path, {
        before: (blank) =>
          blank.addInitScript(() => {
            const seen = globalThis as unknown as { shifted: number };
            seen.shifted = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries())
                seen.shifted += (entry as unknown as { value: number }).value;
            }).observe({ type: "layout-shift", buffered: true });
          }),
      });
      const shifted = await page.evaluate(() => (globalThis as unknown as { shifted: number }).shifted);
      expect(shifted).toBeLessThan(0.05);
      await page.close();
    },
  );
}

/** The cells of a figure's table twin, row by row. */
async function twin(page: Page, figure: string): Promise<string[][]> {
  await page.locator(figure).getByRole("button", { name: "Tabel" }).click();
  return await page
    .locator(`${figure} tbody tr`)
    .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? "")));
}

/** A number as the page writes it in Indonesian; a dash is none. */
const numeric = (text: string | undefined) =>
  text === "–" || text === undefined ? null : Number(text.replaceAll(".", "").replace(",", "."));

const hundredths = new Intl.NumberFormat("en", { maximumFractionDigits: 2, useGrouping: false });
const rounded = (value: number | null) => (value === null ? null : Number(hundredths.format(value)));
