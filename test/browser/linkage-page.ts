import { from, fromArrow, table, toArrowIPC } from "arquero";
import type { Browser } from "playwright-core";
import { expect, test } from "vitest";
import type { LinkagePoint } from "../../pipeline/marts/linkage_points.ts";
import { filled, violations, visit } from "./reader.ts";

/** The tests of the page on linkage; `at` is where the site stands once it does. */
export function linkagePage(at: () => { readonly url: string; readonly browser: Browser }): void {
  const here = () => `${at().url}/kaitan`;
  const causes =
    /menyebabkan|disebabkan|berkat|akibat|berdampak|pengaruh|mendorong|meningkatkan|menghasilkan/i;

  test("marks the fictional city, and calls what was planted planted", async () => {
    const { page } = await visit(at().browser, here());
    expect(await page.locator(".lead").textContent()).toMatch(
      /^Kota Contoh, data contoh: .*efek yang ditanam.*Kota Mojokerto sendiri belum menyerahkan/,
    );
    for (const id of ["#empat-hipotesis", "#kaitan-terpilih", "#dijelajahi"])
      expect(await page.locator(`${id} .sample`).textContent()).toBe("data contoh");
    const found = page.locator("#empat-hipotesis .branch", { hasText: "Inovasi baru → IKM" });
    expect(await found.textContent()).toContain("efek ditanam");
    expect(await page.locator("#kaitan-terpilih h2").textContent()).toContain("efek yang ditanam");
    await page.close();
  });

  test("tells four tests with their p, and no p of anything else", async () => {
    const { page } = await visit(at().browser, here());
    expect(await page.locator("#empat-hipotesis .branch[data-key]").count()).toBe(4);
    expect(await page.locator("#empat-hipotesis").textContent()).toMatch(/p [<=] \d,\d{3} \(Holm\)/);
    const explored = await page.locator("#dijelajahi .branch[data-key]").allTextContents();
    expect(explored.length).toBeGreaterThan(20);
    expect(explored.filter((text) => /\bp [<=]/.test(text))).toEqual([]);
    const untestable = explored.filter((text) => text.includes("tidak dapat diuji"));
    expect(untestable.length).toBeGreaterThan(0);
    expect(untestable.filter((text) => text.includes("sampai"))).toEqual([]);
    await page.close();
  });

  test("shows the points of a link that was chosen with the keyboard, and finds it again by its address", async () => {
    const { page } = await visit(at().browser, here());
    await page.getByRole("radio", { name: "Inovasi baru → IKM", exact: true }).focus();
    await page.keyboard.press("ArrowDown");
    await page.waitForURL(/\?kaitan=innovations_new~complaint_resolution~1~within$/);
    const title = await page.locator("#kaitan-terpilih h2").textContent();
    expect(title).toContain("Pengaduan selesai");
    await page.reload();
    await filled(page);
    expect(await page.locator("#kaitan-terpilih h2").textContent()).toBe(title);
    const dots = page.locator('#kaitan-terpilih g[aria-label="dot"] circle');
    const cells = /(\d+) sel/.exec((await page.locator("#kaitan-terpilih .subtitle").textContent()) ?? "");
    expect(String(await dots.count())).toBe(cells?.[1]);
    for (const fact of ["Semu", "terdeteksi", "ditinggalkan", "dikeluarkan", "Tumpang-tindih"])
      expect(await page.locator(".linkage-facts dt", { hasText: fact }).count()).toBe(1);
    await page.close();
  });

  test("shows a link that was chosen with a pointer, without a line or a p where it cannot be tested", async () => {
    const { page } = await visit(at().browser, here());
    await page.locator('#dijelajahi [data-key="innovations_new~pekppp~1~within"]').click();
    await filled(page);
    const figure = page.locator("#kaitan-terpilih");
    expect(await figure.locator("h2").textContent()).toContain("tidak dapat diuji");
    expect(await figure.locator('g[aria-label="line"], g[aria-label="area"]').count()).toBe(0);
    expect(await figure.textContent()).not.toMatch(/\bp [<=]/);
    expect(await figure.locator(".linkage-facts").textContent()).toContain("terkait secara definisi");
    expect(await page.getByRole("radio", { name: "Inovasi baru → PEKPPP, jeda 1 tahun" }).isChecked()).toBe(
      true,
    );
    await page.close();
  });

  test("draws both instruments of stunting and joins neither to the other", async () => {
    const { page } = await visit(at().browser, here());
    const figure = page.locator("#dua-alat-ukur");
    const told = await figure.locator(".drawing").getAttribute("aria-label");
    for (const value of ["9,04", "1,12", "6,9", "11,0", "4,08"]) expect(told).toContain(value);
    // Six lines join the seven years of the register; the survey has two years that do not follow each other.
    expect(await figure.locator('g[aria-label="link"] path').count()).toBe(6);
    await page.close();
  });

  test("makes nothing the cause of anything", async () => {
    const { page } = await visit(at().browser, here());
    const told = (await page.locator("main").textContent()) ?? "";
    expect(causes.exec(told.replaceAll("Bahwa inovasi menghasilkan pelayanan", ""))).toBeNull();
    await page.close();
  });

  test("says what will stand here while nothing can be linked", async () => {
    const body = Buffer.from(toArrowIPC(table({ city_id: [] as string[] })));
    const { page, complaints } = await visit(at().browser, here(), {
      before: (blank) => blank.route("**/linkage.arrow", (route) => route.fulfill({ body })),
    });
    expect(await page.locator('[data-empty="linkage"]').textContent()).toContain("Belum ada yang dapat");
    expect(complaints).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  test("cells with too few answers are drawn as hollow rings in a row of their own, and counted", async () => {
    const { page } = await visit(at().browser, `${at().url}/kaitan`, {
      before: (blank) =>
        blank.route("**/linkage_points.arrow", async (route) => {
          const body = await (await route.fetch()).body();
          const points = fromArrow(new Uint8Array(body)).objects() as LinkagePoint[];
          const seen = new Map<string, number>();
          const thinned = points.map((point) => {
            const link = [point.city_id, point.predictor, point.outcome, point.lag, point.estimator].join();
            seen.set(link, (seen.get(link) ?? 0) + 1);
            return seen.get(link)! > 3
              ? point
              : { ...point, is_hollow: true, x_within: null, y_within: null };
          });
          await route.fulfill({ body: Buffer.from(toArrowIPC(from(thinned))) });
        }),
    });
    const rings = page.locator("#kaitan-terpilih .hollow i");
    expect(await rings.count()).toBe(3);
    for (const ring of await rings.all()) {
      const { width, height } = (await ring.boundingBox())!;
      expect(width).toBeGreaterThan(6);
      expect(width).toBeCloseTo(height, 0);
    }
    expect(await page.locator("#kaitan-terpilih .hollow span").textContent()).toContain("3");
    await page.close();
  });
}
