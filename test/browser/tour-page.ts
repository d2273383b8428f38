import type { Browser, Page } from "playwright-core";
import { expect, test } from "vitest";
import type { AgencyYear } from "../../pipeline/marts/agency_year.ts";
import type { Observation } from "../../pipeline/marts/observations.ts";
import type { TppAgencyYear } from "../../pipeline/marts/tpp_agency_year.ts";
import { released, visit } from "./reader.ts";

interface Place {
  readonly url: string;
  readonly browser: Browser;
}

/** The tests of the five-minute tour, and of the notice of another release; `at` is where the site stands once it does. */
export function tourPage(at: () => Place): void {
  test("shows figures of this release at each of its five stops", async () => {
    const { url, browser } = at();
    const { page } = await visit(browser, `${url}/tur`);
    const lead = await leadOf(browser, url);
    expect((await stop(page, "kalimat").locator(".quoted").textContent())?.trim()).toBe(lead);

    const observations = await released<Observation>(page, url, "observations");
    const origin = await stop(page, "asal").locator("tbody").textContent();
    const disputed = observations.filter(
      (row) => row.metric_id === "iid" && row.entity_id === "3576" && row.year === 2022,
    );
    expect(disputed.length).toBeGreaterThan(1);
    for (const row of disputed) expect(origin).toContain(`${row.file}, baris ${row.file_row}`);

    const years = await released<AgencyYear>(page, url, "agency_year");
    const rows = await cellsOf(stop(page, "dulu-kini"));
    expect(rows.length).toBeGreaterThan(0);
    for (const [year, ...counts] of rows) {
      const [now, ...then] = counts.map(Number).toReversed();
      expect(then.reduce((sum, count) => sum + count, 0)).toBe(now);
      expect(
        years.some((row) => row.view === "is" && String(row.year) === year && row.innovations === now),
      ).toBe(true);
    }
    expect(await stop(page, "dulu-kini").locator(".sample").count()).toBe(1);

    const closed = (await released<TppAgencyYear>(page, url, "tpp_agency_year")).filter(
      (row) => !row.is_provisional,
    );
    const told = (await cellsOf(stop(page, "tersembunyi"))).map((row) => row.at(-1)!);
    expect(told.filter((cell) => cell === "disembunyikan")).toHaveLength(2);
    // Two of whom everything is told, where the release tells it of anybody.
    expect(told.filter((cell) => /^\d/.test(cell))).toHaveLength(
      Math.min(2, closed.filter((row) => row.paid_rupiah !== null && row.people !== null).length),
    );
    await page.close();
  });

  test("hands on a question that the page SQL answers the same", async () => {
    const { url, browser } = at();
    const { page } = await visit(browser, `${url}/tur`);
    const told = await cellsOf(stop(page, "tanya"));
    await page.getByRole("link", { name: "Buka di halaman SQL" }).click();
    await page.waitForURL(/\/sql#rilis=/);
    const grid = page.locator(".sql-answer .sql-grid tbody");
    await grid.waitFor();
    const years = await grid.locator("td:first-of-type").allTextContents();
    expect(years.map((year) => year.trim())).toEqual(told.map(([year]) => year));
    await page.close();
  });

  test("is one link away from the front page", async () => {
    const { url, browser } = at();
    const { page } = await visit(browser, url);
    await page.getByRole("link", { name: "Baru di sini? Tur lima menit" }).focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(`${url}/tur`);
    expect(await page.locator("h1").textContent()).toBe("Tur lima menit");
    await page.close();
  });

  test.each([
    ["another release came", {}, "Rilis lain kini yang berlaku"],
    [
      "its release was withdrawn",
      { at: "2026-01-01T00:00:00Z", reason: "satu unit ikut terbit" },
      "satu unit ikut terbit",
    ],
  ])("a page that stays open says that %s, and changes no figure by itself", async (_, withdrawn, words) => {
    const { url, browser } = at();
    const { page } = await visit(browser, `${url}/tur`, { before: (blank) => blank.clock.install() });
    const before = await page.locator("main").textContent();
    const release = (await (await page.request.get(`${url}/data/release.json`)).json()) as {
      release_id: string;
    };
    await page.route("**/data/release.json", (route) =>
      route.fulfill({ json: { ...release, release_id: "20990101-0123456789ab" } }),
    );
    await page.route("**/status/releases.json", (route) =>
      route.fulfill({
        json: {
          switches: [],
          releases: {},
          withdrawn: "reason" in withdrawn ? { [release.release_id]: withdrawn } : {},
        },
      }),
    );
    await page.clock.runFor(31_000);
    const notice = page.locator(".newer");
    await notice.waitFor();
    expect(await notice.textContent()).toContain(words);
    expect(await page.locator("main").textContent()).toBe(before);
    expect(await notice.getByRole("link").getAttribute("href")).toBe(`/rilis/${release.release_id}`);
    await page.unrouteAll();
    await notice.getByRole("button").click();
    await page.locator(".newer").waitFor({ state: "detached" });
    await page.close();
  });
}

const stop = (page: Page, id: string) => page.locator(`.stop:has(#${id})`);

const cellsOf = (part: ReturnType<typeof stop>) =>
  part
    .locator("tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent?.trim() ?? "")),
    );

async function leadOf(browser: Browser, url: string): Promise<string | undefined> {
  const { page } = await visit(browser, url);
  const text = (await page.locator("p.lead").textContent())?.trim();
  await page.close();
  return text;
}
