import type { Browser, Page } from "playwright-core";
import type { Messages } from "../../dashboards/messages/id.ts";
import type { MeetingSheet } from "../../dashboards/meeting/sheet.ts";
import { writeMeetingChoice } from "../../dashboards/meeting/choice.ts";
import { JejakError } from "../errors.ts";
import type { Edition } from "../publish/release.ts";
import { answerWithin, type SiteAnswer } from "../publish/server.ts";

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

/** Whose page it is, and of which release it must be. */
interface Place {
  readonly dataDir: string;
  readonly releaseId: string;
  readonly edition: Edition;
  readonly t: Pick<Messages, "home">;
  readonly executable: string;
}

// Nothing is asked of it: a page may only use what needs a trustworthy origin if its host is this machine.
const site = "http://localhost";
const patienceMs = 120_000;
const sharpness = 3;

/**
 * Opens Rapat of an edition's site in a Chromium that is answered by this process alone, and closes it when `work` has
 * ended. Throws where the site is not that of the release, or does not draw.
 */
export async function withMeetingPage<T>(place: Place, work: (page: MeetingPage) => Promise<T>): Promise<T> {
  const { answer, close } = await answerWithin(place.dataDir, place.edition);
  let browser: Browser | undefined;
  try {
    await expectRelease(await answer("/data/release.json"), place);
    // Half a second to load, for whoever only asks what there is.
    const { chromium } = await import("playwright-core");
    browser = await chromium.launch({ executablePath: place.executable });
    const page = await browser.newPage({
      colorScheme: "light",
      viewport: { width: 1280, height: 900 },
      deviceScaleFactor: sharpness,
    });
    page.setDefaultTimeout(patienceMs);
    await page.route("**", async (route) => {
      const url = new URL(route.request().url());
      await route.fulfill(await answer(url.pathname + url.search));
    });
    await page.goto(`${site}${place.t.home}/rapat`);
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

async function expectRelease({ status, body }: SiteAnswer, { releaseId, edition }: Place): Promise<void> {
  const served =
    status === 200 ? (JSON.parse(body.toString()) as { release_id: string }).release_id : undefined;
  if (served === releaseId) return;
  const which = edition === "internal" ? " --edition internal" : "";
  throw new JejakError({
    indonesian: `situs ${served === undefined ? "belum terbit" : `masih menampilkan ${served}`}, sedangkan rilis yang berlaku ${releaseId}`,
    english: `the site ${served === undefined ? "is not published yet" : `still shows ${served}`}, and the current release is ${releaseId}`,
    hint: `npm run jejak -- run --from publish${which}`,
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
