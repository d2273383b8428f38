import { chromium, type Browser, type Page } from "playwright-core";
import type { MeetingSheet } from "../../dashboards/meeting/sheet.ts";
import { writeMeetingChoice } from "../../dashboards/meeting/choice.ts";
import { JejakError } from "../errors.ts";
import { serve } from "../publish/server.ts";

/** The page Rapat of a data folder's own site in a Chromium of ours. */
export interface MeetingPage {
  /** The charts of a sheet as PNG, each as sharp as a projector shows, with its words. */
  readonly charts: (sheet: MeetingSheet) => Promise<readonly ChartImage[]>;
  /** The sheets as one PDF, each on a page of A4. */
  readonly print: (sheets: readonly MeetingSheet[], title: string) => Promise<Uint8Array>;
}

export interface ChartImage {
  readonly title: string;
  readonly unit: string;
  /** What the drawing shows, for those who cannot see it. */
  readonly summary: string;
  readonly png: Uint8Array;
  /** Width over height. */
  readonly ratio: number;
}

const patienceMs = 120_000;
const sharpness = 3;

/**
 * Serves the site to a Chromium on this machine alone, opens Rapat, and closes both when `work` has ended. Throws where
 * the site is not that of the release, or does not draw.
 */
export async function withMeetingPage<T>(
  place: { readonly dataDir: string; readonly releaseId: string; readonly executable: string },
  work: (page: MeetingPage) => Promise<T>,
): Promise<T> {
  const { url, close } = await serve({ dataDir: place.dataDir, port: 0 });
  let browser: Browser | undefined;
  try {
    await expectRelease(url, place.releaseId);
    browser = await chromium.launch({ executablePath: place.executable });
    const page = await browser.newPage({
      colorScheme: "light",
      viewport: { width: 1280, height: 900 },
      deviceScaleFactor: sharpness,
    });
    page.setDefaultTimeout(patienceMs);
    await page.goto(`${url}rapat`);
    await settled(page, ".sheet, [data-fault], [data-empty]");
    return await work({
      charts: (sheet) => chartsOf(page, sheet),
      print: (sheets, title) => printed(page, sheets, title),
    });
  } finally {
    await browser?.close();
    await close();
  }
}

async function expectRelease(url: string, releaseId: string): Promise<void> {
  const response = await fetch(`${url}data/release.json`);
  const served = response.ok ? ((await response.json()) as { release_id: string }).release_id : undefined;
  if (served === releaseId) return;
  throw new JejakError({
    indonesian: `situs ${served === undefined ? "belum terbit" : `masih menampilkan ${served}`}, sedangkan rilis yang berlaku ${releaseId}`,
    english: `the site ${served === undefined ? "is not published yet" : `still shows ${served}`}, and the current release is ${releaseId}`,
    hint: "npm run jejak -- run --from publish",
  });
}

/** Shows a sheet as a reader would choose it, and waits until all of it is drawn. */
async function show(page: Page, { subject, year }: MeetingSheet): Promise<void> {
  const address = JSON.stringify(writeMeetingChoice({ year, subject: subject.id }));
  await page.evaluate(
    `history.replaceState(null, "", ${address}); dispatchEvent(new PopStateEvent("popstate"))`,
  );
  await settled(page, `.sheet[data-subject="${subject.id}"][data-year="${year}"]`);
}

/** Waits for the first of `awaited`, then until all of the page is drawn. Its policy lets no condition be evaluated in it. */
async function settled(page: Page, awaited: string): Promise<void> {
  await page.locator(awaited).first().waitFor({ state: "attached" });
  await page.locator("[aria-busy], .canvas:empty").first().waitFor({ state: "detached" });
  const fault = await page
    .locator("[data-fault]")
    .first()
    .textContent({ timeout: 1 })
    .catch(() => null);
  if (fault === null) return;
  throw new JejakError({
    indonesian: `halaman Rapat gagal digambar: ${fault.trim()}`,
    english: `the page Rapat could not be drawn: ${fault.trim()}`,
    hint: "npm run jejak -- run --from publish",
  });
}

async function chartsOf(page: Page, sheet: MeetingSheet): Promise<ChartImage[]> {
  await show(page, sheet);
  const images: ChartImage[] = [];
  for (const figure of await page.locator(".sheet-charts figure").all()) {
    const drawing = figure.locator(".canvas svg").first();
    const box = await drawing.boundingBox();
    images.push({
      title: (await figure.locator("h3").innerText()).trim(),
      unit: await figure.locator(".subtitle").evaluate((it) => it.firstChild?.textContent?.trim() ?? ""),
      summary: (await figure.locator(".drawing").getAttribute("aria-label")) ?? "",
      png: await drawing.screenshot({ type: "png" }),
      ratio: box === null ? 1 : box.width / box.height,
    });
  }
  return images;
}

/** Every sheet is drawn by itself; what is printed is their drawings one after the other, a page each. */
async function printed(page: Page, sheets: readonly MeetingSheet[], title: string): Promise<Uint8Array> {
  const drawings: string[] = [];
  for (const sheet of sheets) {
    await show(page, sheet);
    drawings.push(await page.locator(".sheet").evaluate((drawn) => drawn.outerHTML));
  }
  await page.locator(".sheet").evaluate((drawn, all) => (drawn.outerHTML = all), drawings.join(""));
  await page.evaluate(`document.title = ${JSON.stringify(title)}`);
  return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
}
