import type { Browser } from "playwright-core";
import { expect, test } from "vitest";
import { filled, visit } from "./reader.ts";

interface Place {
  readonly url: string;
  readonly browser: Browser;
}

/** The tests of the page on trends; `at` is where the site stands once it does. */
export function trendPage(at: () => Place): void {
  test("a choice on Tren made with the keyboard stands in the address and is found again", async () => {
    const { page } = await visit(at().browser, `${at().url}/tren`);
    await page.getByRole("checkbox", { name: "Nilai kepatuhan pelayanan publik (Ombudsman)" }).focus();
    await page.keyboard.press("Space");
    expect(page.url()).not.toContain("ombudsman");
    const figures = await page.locator("figure.figure").count();
    await page.reload();
    await filled(page);
    expect(await page.locator("figure.figure").count()).toBe(figures);
    expect(
      await page.getByRole("checkbox", { name: "Nilai kepatuhan pelayanan publik (Ombudsman)" }).isChecked(),
    ).toBe(false);
    await page.close();
  });

  test("an old scale is told on Tren but not drawn beside the new one", async () => {
    const { page } = await visit(at().browser, `${at().url}/tren?metrik=iid&daerah=3576,kota-probolinggo`);
    expect(await page.locator(".aside").first().textContent()).toContain("2.400,00");
    expect(await page.locator("figure.figure svg").textContent()).not.toContain("2.400");
    await page.close();
  });
}
