import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { clipped, collisions, openBrowser, overflow, violations, visit } from "./reader.ts";
import { agencyPage } from "./agency-page.ts";
import { agencyProfilePage } from "./agency-profile-page.ts";
import { englishPages } from "./english-pages.ts";
import { briefFiles } from "./brief-files.ts";
import { exportFiles } from "./export-files.ts";
import { frontPage } from "./front-page.ts";
import { galleryPage } from "./gallery-page.ts";
import { iidPage } from "./iid-page.ts";
import { innovationPage } from "./innovation-page.ts";
import { linkagePage } from "./linkage-page.ts";
import { methodPage } from "./method-page.ts";
import { qualityPage } from "./quality-page.ts";
import { seasonPage } from "./season-page.ts";
import { meetingPage } from "./rapat-page.ts";
import { startSite, type Site } from "./site.ts";
import { sessionEnd } from "./session-end.ts";
import { sqlPage } from "./sql-page.ts";
import { shownCommands } from "./shown-commands.ts";
import { stylePage } from "./style-page.ts";
import { tourPage } from "./tour-page.ts";
import { tppPage } from "./tpp-page.ts";
import { trendPage } from "./trend-page.ts";

const pages = [
  ["/", "Ringkasan"],
  ["/rapat", "Rapat"],
  ["/tren", "Tren"],
  ["/perangkat-daerah", "Perangkat Daerah"],
  ["/inovasi", "Inovasi"],
  ["/iid", "IID"],
  ["/musim", "Musim IID"],
  ["/kaitan", "Kaitan"],
  ["/penghargaan", "Penghargaan"],
  ["/tpp", "TPP"],
  ["/sql", "SQL"],
  ["/mutu", "Mutu data"],
  ["/metode", "Metode"],
  ["/tur", "Tur lima menit"],
  ["/gaya", "Gaya"],
] as const;

vi.setConfig({ testTimeout: 120_000, hookTimeout: 600_000 });

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const drawn = ["/", "/rapat", "/tren", "/inovasi", "/iid", "/kaitan", "/penghargaan", "/tpp", "/gaya"];

describe.each(pages)("%s", (path, name) => {
  test.each([
    [360, "light"],
    [1280, "dark"],
    [1920, "light"],
  ] as const)("reads well at %i pixels in %s colours", async (width, scheme) => {
    const { page, complaints, strangers } = await visit(browser, site.url + path, { width, scheme });
    expect(await page.title()).toContain(name);
    expect(await page.locator("html").getAttribute("lang")).toBe("id");
    expect(await page.locator("h1").allTextContents()).toEqual([name]);
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect(await collisions(page, "main")).toEqual([]);
    expect(await clipped(page, "main")).toEqual([]);
    expect(complaints).toEqual([]);
    expect(strangers).toEqual([]);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Langsung ke isi");
    await page.close();
  });

  test("says so where there is no release", async () => {
    const { page } = await visit(browser, site.url + path, {
      before: (blank) => blank.route("**/data/release.json", (route) => route.fulfill({ status: 404 })),
    });
    expect(await page.locator('[data-fault="none"]').first().textContent()).toContain("Belum ada rilis.");
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
});

describe.each(drawn)("figures of %s", (path) => {
  test("have a finding, a release, a summary, a table twin, a file and their sources", async () => {
    const { page } = await visit(browser, site.url + path);
    const { release_id: release } = (await (
      await page.request.get(`${site.url}/data/release.json`)
    ).json()) as {
      release_id: string;
    };
    for (const figure of await page.locator("figure.figure").all()) {
      expect(await figure.locator("h2, h3").first().textContent()).not.toBe("");
      expect(await figure.locator(".stamp").textContent()).toContain(release);
      // A table is its own twin.
      for (const drawing of await figure.locator(".drawing").all())
        expect(await drawing.getAttribute("aria-label")).toMatch(/\d/);
      for (const twin of await figure.getByRole("button", { name: "Tabel" }).all()) await twin.click();
      expect(await figure.locator("tbody tr").count()).toBeGreaterThan(0);
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        figure.getByRole("button", { name: "Unduh CSV" }).click(),
      ]);
      expect(file.suggestedFilename()).toContain(release);
      await figure.getByRole("button", { name: "Dari mana angka ini?" }).click();
    }
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
});

const place = () => ({ url: site.url.replace(/\/$/, ""), dataDir: site.dataDir, browser });

exportFiles(place);
describe("/en", () => {
  englishPages(place, pages);
});
describe("/", () => {
  frontPage(place);
});
describe("/metode", () => {
  galleryPage(place);
  methodPage(place);
});
describe("/iid", () => {
  iidPage(place);
});
describe("/rapat", () => {
  meetingPage(place);
});
shownCommands(() => site);
describe("jejak brief", () => {
  briefFiles(() => site.dataDir);
});
describe("the internal edition", () => {
  sessionEnd(() => ({ rooms: site.rooms, browser }));
});
describe("/tren", () => {
  trendPage(place);
});
describe("/inovasi", () => {
  innovationPage(place);
});
describe("/kaitan", () => {
  linkagePage(place);
});
describe("/mutu", () => {
  qualityPage(() => ({ ...place(), rooms: site.rooms }));
});
describe("/musim", () => {
  seasonPage(place);
});
describe("/sql", () => {
  sqlPage(() => ({ ...place(), rooms: site.rooms }));
});
describe("/tpp", () => {
  tppPage(place);
});
describe("/tur", () => {
  tourPage(place);
});
describe("/gaya", () => {
  stylePage(place);
});
describe("/perangkat-daerah", () => {
  agencyPage(place);
  agencyProfilePage(place);
});

test("rows in are loaded, quarantined, duplicate or superseded, to the last one", async () => {
  const { page } = await visit(browser, `${site.url}/mutu`);
  const title = (await page.locator("#rekonsiliasi h2").textContent()) ?? "";
  const [total, ...parts] = (title.replaceAll(".", "").match(/\d+/g) ?? []).map(Number);
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
  await page.close();
});
