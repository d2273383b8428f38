import type { Browser, Page } from "playwright-core";
import { expect, test } from "vitest";
import { violations, visit } from "./reader.ts";

interface Place {
  readonly url: string;
  readonly browser: Browser;
}

const hashTo = (page: Page, hash: string) =>
  page.evaluate((to) => {
    location.hash = to;
  }, hash);

/** The tests of the page on method; `at` is where the site stands once it does. */
export function methodPage(at: () => Place): void {
  const open = (hash = "") => visit(at().browser, `${at().url}/metode${hash}`);

  test("an address of a metric, a table or a source opens and shows it, also within the page", async () => {
    const { page, complaints } = await open("#metrik-pekppp");
    await page.locator("#metrik-pekppp").getByText("0,12 inovasi").waitFor();
    await hashTo(page, "#tabel-observations");
    const table = page.locator("#tabel-observations tbody");
    await table.getByText("metric_id", { exact: true }).waitFor();
    // A metric without a figure of the city lies within two folds.
    const hidden = await page.locator(".fold details").last().getAttribute("id");
    await hashTo(page, `#${hidden}`);
    await page.locator(`#${hidden} dl`).waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("a source that the short list leaves out is shown once a link within the page names it", async () => {
    const { page: whole } = await open("#sumber-");
    const last = await whole.locator("#tabel-sumber [id^='sumber-']").last().getAttribute("id");
    await whole.close();
    const { page } = await open();
    expect(await page.locator(`#${last}`).count()).toBe(0);
    await hashTo(page, `#${last}`);
    const line = page.locator(`#${last}`);
    await line.waitFor();
    expect(
      await line.evaluate((it) => {
        const { top, bottom } = it.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }),
    ).toBe(true);
    await page.close();
  });

  test("what lies in a closed fold is drawn when it is opened, with mouse or keyboard, and found by its words before", async () => {
    const { page } = await open();
    const folded = page.locator(".metrics details table, .metrics dl, .catalogue table, .catalogue dl");
    expect(await folded.count()).toBe(0);
    const catalogue = page.locator("#tabel-observations");
    expect(await catalogue.textContent()).toContain("metric_id: ");
    await catalogue.locator("summary").focus();
    await page.keyboard.press("Enter");
    await catalogue.locator("table").waitFor();
    expect(await catalogue.locator("summary + *").evaluate((next) => next.className)).toBe("scroll");
    await page.locator("#metrik-iid summary").click();
    expect(await page.locator("#metrik-iid dl").isVisible()).toBe(true);
    expect(await page.locator("#metrik-iid table").count()).toBe(2);
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
}
