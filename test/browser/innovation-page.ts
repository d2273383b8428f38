import { table, toArrowIPC } from "arquero";
import type { Browser } from "playwright-core";
import { expect, test } from "vitest";
import {
  everything,
  readInnovationChoice,
  writeInnovationChoice,
} from "../../dashboards/components/innovation-state.ts";
import { filled, violations, visit } from "./reader.ts";

interface Place {
  readonly url: string;
  readonly browser: Browser;
}

/** The tests of the page on innovations; `at` is where the site stands once it does. */
export function innovationPage(at: () => Place): void {
  const here = () => `${at().url}/inovasi`;
  const open = (query = "") => visit(at().browser, here() + query);

  test("marks the fictional catalogue and keeps it apart from what sources name of the city", async () => {
    const { page } = await open();
    expect(await page.locator(".lead").textContent()).toMatch(
      /menyebut \d+ inovasi Kota Mojokerto.*Kota Contoh, data contoh/,
    );
    expect(await page.locator("#katalog .sample").textContent()).toBe("data contoh");
    expect(await page.locator("#katalog").textContent()).not.toContain("Mojokerto");
    expect(await page.locator("#disebut .sample").count()).toBe(0);
    expect(await page.locator("#disebut").textContent()).not.toContain("Contoh");
    for (const row of await page.locator("#disebut tbody tr").all())
      expect(await row.locator('a[href^="/metode#sumber-"]').count()).toBeGreaterThan(0);
    await page.close();
  });

  test("finds an innovation by a misspelt name, and all of an agency by the start of its name", async () => {
    const { page } = await open();
    const rows = page.locator("#katalog tbody tr");
    const name = (await rows.first().locator("a").textContent()) ?? "";
    const agency = (await rows.first().locator("td").nth(1).textContent()) ?? "";
    const search = page.getByRole("searchbox");
    const [word = "", ...rest] = name.split(" ");
    await search.fill([`${word.slice(0, 3)}x${word.slice(4)}`, ...rest].join(" "));
    expect(await rows.first().locator("a").textContent()).toBe(name);
    await search.fill(agency.slice(0, -1));
    expect(await rows.locator("td:nth-child(2)").allTextContents()).toContain(agency);
    await search.fill("qqqqqq");
    expect(await page.locator("#katalog h2").textContent()).toContain("tidak satu pun");
    await page.close();
  });

  test("sifts with the keyboard, counts what is left, and finds the choice again in the address", async () => {
    const { page } = await open();
    await page.getByLabel("Jenis").focus();
    await page.keyboard.press("ArrowDown");
    await page.getByLabel("Tahun pengajuan").focus();
    await page.keyboard.press("ArrowDown");
    await page.getByLabel("Tahapan").selectOption("penerapan");
    expect(new URL(page.url()).search).toBe("?tahun=2025&tahap=penerapan&jenis=digital");
    const title = (await page.locator("#katalog h2").textContent()) ?? "";
    await page.reload();
    await filled(page);
    expect(await page.locator("#katalog h2").textContent()).toBe(title);
    const [count, all] = (title.match(/\d+/g) ?? []).map(Number);
    expect(count).toBeLessThan(all!);
    await page
      .getByRole("button", { name: /Tampilkan semua/ })
      .first()
      .click();
    const rows = page.locator("#katalog tbody tr");
    expect(await rows.count()).toBe(count);
    expect(new Set(await rows.locator("td:nth-child(4)").allTextContents())).toEqual(new Set(["digital"]));
    await page.close();
  });

  test("says so where no agency has handed in a list", async () => {
    const body = Buffer.from(toArrowIPC(table({ innovation_id: [] as string[] })));
    const { page, complaints } = await visit(at().browser, here(), {
      before: (blank) => blank.route("**/innovation_year.arrow", (route) => route.fulfill({ body })),
    });
    expect(await page.locator("main").textContent()).toContain("Belum ada perangkat daerah yang menyerahkan");
    expect(await page.locator("#katalog").count()).toBe(0);
    expect(complaints).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  test("reads from the address what it writes there, and nothing that is not on offer", () => {
    const offer = { agencies: ["a"], years: [2024], stages: ["penerapan"], kinds: ["digital"] };
    const choice = {
      search: "si mapan",
      agency: "a",
      year: 2024,
      stage: "penerapan",
      kind: "digital",
      order: "-skor",
    } as const;
    expect(readInnovationChoice(writeInnovationChoice(choice), offer)).toEqual(choice);
    expect(readInnovationChoice("?opd=b&tahun=1999&tahap=x&jenis=y&urut=z", offer)).toEqual(everything);
    expect(writeInnovationChoice(everything)).toBe("");
  });
}
