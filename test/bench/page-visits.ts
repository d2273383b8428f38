import type { Browser, CDPSession, Page } from "playwright-core";
import { filled } from "../browser/reader.ts";

/** A machine four times as slow as this one. */
const throttling = { rate: 4 };

/** What a page cost its reader. */
export interface PageVisit {
  /** Everything that came over the wire, headers too, compressed as it was sent. */
  readonly transferred_kb: number;
  /** From asking for the page to its main figure being drawn. */
  readonly drawn_ms: number;
  /** Sum of layout shifts that no input caused. */
  readonly cls: number;
}

interface Watched {
  drawnAt?: number;
  shifted: number;
  answers: number[];
}

/** Watches in the page itself, from its first script on, so that waiting from outside costs nothing. */
async function watch(page: Page, figure: string): Promise<void> {
  await page.addInitScript((selector) => {
    const seen: Watched = { shifted: 0, answers: [] };
    (globalThis as unknown as { seen: Watched }).seen = seen;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[])
        if (!entry.hadRecentInput) seen.shifted += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.answers.push(entry.duration);
    }).observe({ type: "event", buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
    // No function here may bear a name: what runs the bench would wrap it in a helper that the page has not.
    new MutationObserver((_, observer) => {
      if (document.querySelector(selector) === null) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        seen.drawnAt = performance.now();
      });
    }).observe(document, { childList: true, subtree: true });
  }, figure);
}

const seenBy = (page: Page) => page.evaluate(() => (globalThis as unknown as { seen: Watched }).seen);

/** Opens a page with nothing cached, four times slowed, and waits until nothing in it is busy. */
export async function visitSlowly(
  browser: Browser,
  url: string,
  { figure, width }: { readonly figure: string; readonly width: number },
): Promise<PageVisit & { readonly page: Page }> {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const weigh = await weighing(session);
  await watch(page, figure);
  await session.send("Emulation.setCPUThrottlingRate", throttling);
  await page.goto(url, { waitUntil: "commit" });
  // Asking costs the page time of its own.
  await page.waitForFunction(
    () => (globalThis as unknown as { seen: Watched }).seen.drawnAt !== undefined,
    undefined,
    { polling: 250 },
  );
  await filled(page);
  // What shifts late shifts within a second of the last cell.
  await page.waitForTimeout(1000);
  const { drawnAt, shifted } = await seenBy(page);
  return { page, transferred_kb: weigh() / 1000, drawn_ms: drawnAt ?? Number.NaN, cls: shifted };
}

async function weighing(session: CDPSession): Promise<() => number> {
  let bytes = 0;
  session.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await session.send("Network.enable");
  return () => bytes;
}

/** How long each input kept its reader waiting for the next picture, in milliseconds; one too short to be told is 0. */
export async function answersTo(page: Page, inputs: readonly (() => Promise<void>)[]): Promise<number[]> {
  const waits: number[] = [];
  for (const input of inputs) {
    const before = (await seenBy(page)).answers.length;
    await input();
    await page.waitForTimeout(500);
    waits.push(Math.max(0, ...(await seenBy(page)).answers.slice(before)));
  }
  return waits;
}
