import type { Browser } from "playwright-core";
import { expect, test } from "vitest";
import { id } from "../../dashboards/messages/id.ts";
import { filled, overflow, violations, visit } from "./reader.ts";

export function galleryPage(place: () => { readonly url: string; readonly browser: Browser }): void {
  test("draws a figure of every kind when asked, each with its line and the place it stands", async () => {
    const { url, browser } = place();
    const { page, complaints } = await visit(browser, `${url}/metode`, { width: 360 });
    await page.locator("summary", { hasText: "jenis gambar" }).click();
    await page.locator(".gallery-item").first().waitFor();
    await filled(page);
    const items = await page.locator(".gallery-item").all();
    expect(items.length).toBe(Object.keys(id.gallery.kinds).length);
    for (const item of items) {
      expect(await item.locator("figure").count()).toBeGreaterThan(0);
      const path = await item.locator("p a").first().getAttribute("href");
      expect((await page.request.get(url + path)).status()).toBe(200);
    }
    expect(await page.locator(".gallery [data-fault]").count()).toBe(0);
    expect(await overflow(page)).toBe(0);
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });
}
