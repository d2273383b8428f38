import { table, toArrowIPC } from "arquero";
import type { Browser } from "playwright-core";
import { expect, test } from "vitest";
import type { PolicyCompliance } from "../../pipeline/marts/policy_compliance.ts";
import { filled, leastContrast, overflow, released, violations, visit } from "./reader.ts";

interface Place {
  readonly url: string;
  readonly browser: Browser;
}

/** The tests of the page on agencies; `at` is where the site stands once it does. */
export function agencyPage(at: () => Place): void {
  const here = () => `${at().url}/perangkat-daerah`;
  const open = (path = "") => visit(at().browser, here() + path);

  test("names the fictional city, marks its file, and says that our own agencies are missing", async () => {
    const { page } = await open();
    expect(await page.locator(".lead").textContent()).toMatch(
      /^Kota Contoh, data contoh: .*Kota Mojokerto sendiri belum menyerahkan/,
    );
    expect(await page.locator("figure .sample").textContent()).toBe("data contoh");
    expect(await page.locator("figure caption").textContent()).toContain("data contoh");
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Unduh CSV" }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^perangkat-daerah-.*-data-contoh\.csv$/);
    await page.close();
  });

  test("keeps the measure, the reading of the rule and the order in the address, all set with the keyboard", async () => {
    const { page } = await open();
    await page.getByRole("radio", { name: "Inovasi diajukan" }).focus();
    for (let step = 0; step < 3; step++) await page.keyboard.press("ArrowRight");
    await page.getByRole("radio", { name: "Lebih dari satu inovasi (2024)" }).focus();
    await page.keyboard.press("ArrowLeft");
    await page.getByRole("button", { name: "2024", exact: true }).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\?ukuran=ikm&aturan=one-agency-one-innovation-2022&urut=2024$/);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("2024");
    await page.reload();
    await filled(page);
    expect(await page.getByRole("radio", { name: "IKM" }).isChecked()).toBe(true);
    expect(await page.getByRole("radio", { name: "Usulan pelayanan publik (2022)" }).isChecked()).toBe(true);
    expect(await page.locator("th[aria-sort]").evaluate((head) => [head.textContent, head.ariaSort])).toEqual(
      ["2024", "ascending"],
    );
    const shown = await page
      .locator(".heat tbody td:nth-last-child(2)")
      .evaluateAll((cells) => cells.map((cell) => cell.firstChild?.textContent?.trim() ?? ""));
    const values = shown.filter((text) => text !== "–").map((text) => Number(text.replace(",", ".")));
    expect(values.length).toBeGreaterThan(1);
    expect(values).toEqual(values.toSorted((a, b) => a - b));
    await page.close();
  });

  test("marks every cell with the verdict of the chosen reading, and counts those that met it", async () => {
    const { page } = await open("?aturan=one-opd-more-than-one-innovation-2024");
    const all = await released<PolicyCompliance>(page, at().url, "policy_compliance");
    const own = all.filter(
      (row) => row.city_id === "contoh" && row.policy_id === "one-opd-more-than-one-innovation-2024",
    );
    const shown = new Set(await page.locator(".heat thead th").allTextContents());
    const judged = own.filter((row) => shown.has(String(row.year)));
    for (const status of ["met", "missed", "unknown"] as const)
      expect(await page.locator(`.heat tbody [data-verdict="${status}"]`).count()).toBe(
        judged.filter((row) => row.status === status).length,
      );
    const last = judged.filter((row) => row.year === Math.max(...judged.map((it) => it.year)));
    const met = last.filter((row) => row.status === "met").length;
    expect(await page.locator(".verdict-line").textContent()).toContain(
      `${met} dari ${last.length} perangkat daerah memenuhi`,
    );
    await page.getByRole("radio", { name: "Tanpa aturan" }).check();
    expect(await page.locator(".heat [data-verdict]").count()).toBe(0);
    await page.waitForURL(/aturan=tanpa/);
    await page.close();
  });

  test.each(["light", "dark"] as const)(
    "prints every number of the map legibly in %s colours",
    async (scheme) => {
      for (const measure of ["innovations", "ikm"]) {
        const { page } = await visit(at().browser, `${here()}?ukuran=${measure}`, { scheme });
        expect(await leastContrast(page, ".heat td, .heat th")).toBeGreaterThanOrEqual(4.5);
        await page.close();
      }
    },
  );

  test("says what will stand here while no agency has handed anything in", async () => {
    const body = Buffer.from(toArrowIPC(table({ agency_id: [] as string[] })));
    const { page, complaints } = await visit(at().browser, here(), {
      before: (blank) => blank.route("**/agency_year.arrow", (route) => route.fulfill({ body })),
    });
    expect(await page.locator('[data-empty="agencies"]').textContent()).toContain("Belum ada angka");
    expect(await page.locator("figure.figure").count()).toBe(0);
    expect(complaints).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  test("leads from every agency of the map and of the list to its profile", async () => {
    const { page } = await open();
    const [name] = await page.locator(".heat tbody th a").allTextContents();
    await page.locator(".heat tbody th a").first().click();
    await filled(page);
    expect(await page.title()).toBe(`${name} | Jejak Inovasi`);
    await page.goBack();
    await filled(page);
    await page.locator("#perangkat-daerah-3576").getByRole("link", { name: "Dinkes PPKB" }).click();
    await filled(page);
    expect(await page.locator(".lead").textContent()).toBe("Dinkes PPKB, Kota Mojokerto");
    expect(await page.locator(".sample").count()).toBe(0);
    await page.close();
  });

  test.each([
    [360, "dark"],
    [1280, "light"],
    [1920, "dark"],
  ] as const)(
    "marks and numbers stay within the window at %i pixels in %s colours",
    async (width, scheme) => {
      const { page } = await visit(at().browser, here(), { width, scheme });
      expect(await overflow(page)).toBe(0);
      expect(await violations(page)).toEqual([]);
      await page.close();
    },
  );
}
