import { readFile } from "node:fs/promises";
import { table, toArrowIPC } from "arquero";
import type { Browser, Page } from "playwright-core";
import { expect, test } from "vitest";
import type { TppCityYear } from "../../pipeline/marts/tpp_city_year.ts";
import type { TppPerformance } from "../../pipeline/marts/tpp_performance.ts";
import type { TppTiers } from "../../pipeline/marts/tpp_tiers.ts";
import { filled, leastContrast, released, violations, visit } from "./reader.ts";

const hidden = "disembunyikan";
const written = (value: number, decimals: number) =>
  value.toLocaleString("id-ID", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });

/** What a figure about people must look like: there, withheld, or never recorded. */
const cell = (value: number | null, isHidden: boolean, decimals = 0) =>
  value !== null ? written(value, decimals) : isHidden ? hidden : "–";

/** A table as a reader sees it: the name of each row with its cells. */
const shown = (page: Page, of: string) =>
  page
    .locator(`${of} tbody tr`)
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((it) => (it.textContent ?? "").trim())));

/** The tests of the page on pay; `at` is where the site stands once it does. */
export function tppPage(at: () => { readonly url: string; readonly browser: Browser }): void {
  const here = () => `${at().url}/tpp`;

  test("marks the fictional city, and says that our own agencies have handed nothing in", async () => {
    const { page } = await visit(at().browser, here());
    expect(await page.locator(".lead").textContent()).toMatch(
      /^Kota Contoh, data contoh: .*Kota Mojokerto sendiri belum menyerahkan/,
    );
    for (const id of ["#predikat", "#perangkat-daerah", "#jenjang", "#kota"])
      expect(await page.locator(`${id} .sample`).textContent()).toBe("data contoh");
    expect(await page.locator("#aturan .sample, #jenjang-aturan .sample").count()).toBe(0);
    await page.close();
  });

  test("shows of every agency and year the released mean, that it is withheld, or that there is none", async () => {
    const { page } = await visit(at().browser, `${here()}?ukuran=disiplin&urut=nama`);
    const rows = await released<TppPerformance>(page, at().url, "tpp_performance");
    const years = (await page.locator("#perangkat-daerah thead th").allTextContents()).slice(1).map(Number);
    const told = await shown(page, "#perangkat-daerah");
    expect(new Set(told.map(([name]) => name))).toEqual(new Set(rows.map((row) => row.short_name)));
    let withheld = 0;
    for (const [name, ...cells] of told)
      for (const [index, year] of years.entries()) {
        const row = rows.find((it) => it.short_name === name && it.year === year);
        withheld += row?.is_means_suppressed && row.mean_discipline_pct === null ? 1 : 0;
        expect(cells[index], `${name} ${year}`).toBe(
          cell(row?.mean_discipline_pct ?? null, row?.is_means_suppressed ?? false, 1),
        );
      }
    expect(withheld).toBeGreaterThan(0);
    expect(await page.locator("#perangkat-daerah .summary").textContent()).toContain(`${withheld} ${hidden}`);
    expect(await page.locator("#perangkat-daerah figcaption").textContent()).toMatch(
      /Disembunyikan: rata-rata dari kurang dari \d+ orang/,
    );
    await page.close();
  });

  test("shows the tiers and the city's years as released, with no withheld cell blank or nought", async () => {
    const { page } = await visit(at().browser, here());
    const [tiers, years] = [
      await released<TppTiers>(page, at().url, "tpp_tiers"),
      await released<TppCityYear>(page, at().url, "tpp_city_year"),
    ];
    await page.locator("#jenjang").getByRole("button", { name: "Tabel" }).click();
    const told = await shown(page, "#jenjang");
    expect(told.length).toBe(tiers.length);
    const cells = tiers.map((row) =>
      [
        row.year,
        cell(row.people, row.is_people_suppressed),
        cell(row.uplift_rupiah, row.is_uplift_rupiah_suppressed),
      ].join(" "),
    );
    expect(new Set(told.map((row) => [row[1], row[5], row[8]].join(" ")))).toEqual(new Set(cells));
    expect(cells.join()).toContain(hidden);
    for (const row of await shown(page, "#kota")) {
      const own = years.find((it) => String(it.year) === row[0]);
      expect(row.slice(2, 8)).toEqual([
        cell(own!.people, own!.is_people_suppressed),
        ...([own!.base_rupiah, own!.gross_rupiah, own!.paid_rupiah] as const).map((value) =>
          cell(value, own!.is_pay_suppressed),
        ),
        cell(own!.uplifted_people, own!.is_uplift_suppressed),
        cell(own!.uplift_rupiah, own!.is_uplift_rupiah_suppressed),
      ]);
    }
    await page.close();
  });

  test("writes into the file of agencies that a figure is withheld", async () => {
    const { page } = await visit(at().browser, here());
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.locator("#perangkat-daerah").getByRole("button", { name: "Unduh CSV" }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^perangkat-daerah-.*-data-contoh\.csv$/);
    const [head, ...lines] = (await readFile(await file.path(), "utf8")).trim().split("\r\n");
    const discipline = head!.split(",").indexOf("Disiplin (%)");
    const rows = await released<TppPerformance>(page, at().url, "tpp_performance");
    const withheld = rows.filter((row) => row.is_means_suppressed && row.mean_discipline_pct === null);
    expect(lines.filter((line) => line.split(",")[discipline] === hidden).length).toBe(withheld.length);
    await page.close();
  });

  test("keeps the measure and the order in the address, both set with the keyboard", async () => {
    const { page } = await visit(at().browser, here());
    await page.getByRole("radio", { name: "Produktivitas", exact: true }).focus();
    for (let steps = 0; steps < 3; steps++) await page.keyboard.press("ArrowRight");
    await page.getByRole("button", { name: "2024", exact: true }).focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\?ukuran=pegawai&urut=-2024$/);
    await page.reload();
    await filled(page);
    expect(await page.getByRole("radio", { name: "Pegawai", exact: true }).isChecked()).toBe(true);
    const column = (await shown(page, "#perangkat-daerah")).map((row) => row.at(-2) ?? "");
    const known = column.filter((text) => /\d/.test(text)).map((text) => Number(text.replaceAll(".", "")));
    expect(known.length).toBeGreaterThan(1);
    expect(known).toEqual(known.toSorted((a, b) => b - a));
    expect(column.slice(known.length).every((text) => text === hidden || text === "–")).toBe(true);
    await page.close();
  });

  test("says that two cells protect one, that exactly five is not ruled, and that an uplift proves nothing", async () => {
    const { page } = await visit(at().browser, here());
    expect(await page.locator("main").textContent()).toContain("Dua sel melindungi satu");
    expect(await page.locator("#jenjang-aturan tr", { hasText: "tepat 5" }).textContent()).toContain(
      "tidak diatur",
    );
    expect(await page.locator("#jenjang-aturan tbody").textContent()).not.toMatch(/tepat 5\s*\d+ %/);
    expect(await page.locator("#aturan tr", { hasText: "Perwali 21/2020" }).textContent()).toContain("A");
    expect(await page.locator("main").textContent()).toContain("Tambahan TPP bukan bukti pengaruh");
    await page.close();
  });

  test.each(["light", "dark"] as const)(
    "prints every cell of the map legibly in %s colours",
    async (scheme) => {
      const { page } = await visit(at().browser, here(), { scheme });
      expect(await leastContrast(page, ".heat td, .heat th")).toBeGreaterThanOrEqual(4.5);
      await page.close();
    },
  );

  test("says what will stand here while no pay was handed in, and still tells the rules", async () => {
    const body = Buffer.from(toArrowIPC(table({ city_id: [] as string[] })));
    const { page, complaints } = await visit(at().browser, here(), {
      before: (blank) => blank.route(/\/tpp_\w+\.arrow$/, (route) => route.fulfill({ body })),
    });
    expect(await page.locator('[data-empty="tpp"]').textContent()).toContain("Belum ada angka TPP");
    expect(await page.locator("figure.figure").count()).toBe(2);
    expect(complaints).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
}
