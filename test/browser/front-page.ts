import type { Browser } from "playwright-core";
import { expect, test } from "vitest";
import { visit } from "./reader.ts";

/** The tests of Ringkasan; `at` is where the site stands once it does. */
export function frontPage(at: () => { readonly url: string; readonly browser: Browser }): void {
  test("the index tells both values of 2022 and both changes that follow", async () => {
    const { page } = await visit(at().browser, at().url);
    const index = page.locator("#indeks");
    expect(await index.locator(".drawing").getAttribute("aria-label")).toMatch(/70,78[^]*77,73/);
    expect(await index.locator(".aside").textContent()).toMatch(
      /naik 13,68 atau 6,73 poin antara 2022 dan 2023/,
    );
    await page.close();
  });

  test("no line of the index crosses a method break", async () => {
    const { page } = await visit(at().browser, at().url);
    const crossed = await page.locator("#indeks").evaluate((figure) => {
      const rules = [...figure.querySelectorAll('g[aria-label="rule"] line')]
        .map((line) => line.getBoundingClientRect())
        .filter((box) => box.height > 100);
      const lines = [...figure.querySelectorAll('g[aria-label="link"] path')].map((line) =>
        line.getBoundingClientRect(),
      );
      return lines.filter((line) =>
        rules.some((rule) => line.left < rule.left - 1 && rule.right + 1 < line.right),
      ).length;
    });
    expect(crossed).toBe(0);
    await page.close();
  });

  test("points of a figure are read one by one with the arrow keys", async () => {
    const { page } = await visit(at().browser, at().url);
    const index = page.locator("#indeks");
    await index.locator(".drawing").focus();
    await page.keyboard.press("ArrowRight");
    expect(await index.locator(".reading").textContent()).toContain("peringkat 327");
    await page.close();
  });

  test("the source of a figure leads to its line on Metode", async () => {
    const { page } = await visit(at().browser, at().url);
    await page.locator("#indeks").getByRole("button", { name: "Dari mana angka ini?" }).click();
    const to = await page.locator("#indeks .panel a").first().getAttribute("href");
    const { page: method } = await visit(at().browser, at().url + to);
    const id = new URL(at().url + to).hash;
    expect(await method.locator(id).count()).toBe(1);
    expect(await method.locator(id).evaluate((line) => line.getBoundingClientRect().top < innerHeight)).toBe(
      true,
    );
    await method.close();
    await page.close();
  });
}
