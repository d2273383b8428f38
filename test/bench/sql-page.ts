import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import type { BenchId } from "../../dashboards/messages/id-method.ts";
import { savedQueries } from "../../pipeline/questions/saved.ts";
import { openBrowser } from "../browser/reader.ts";
import { startSite } from "../browser/site.ts";
import type { Figure } from "./figure.ts";
import { rounded } from "./measure.ts";

interface Measured {
  /** From the opening of the page to an engine that can be asked. */
  readonly readyMs: number;
  /** Bytes of the engine as they travel. */
  readonly bytes: number;
  /** The first question, the fetch of its table included. */
  readonly firstMs: number;
  /** Each shipped question, from the press to the drawn answer, its tables being loaded. */
  readonly savedMs: readonly number[];
}

let measured: Promise<Measured> | undefined;

const figure = (id: BenchId, ms: number, { limit, runs }: { limit: number; runs: number }): Figure => ({
  id,
  value: Math.round(ms),
  unit: "ms",
  limit_value: limit,
  ratio: rounded(ms / limit),
  runs,
  target: 1,
});

export const sqlReady = async () => figure("sql-ready", (await once()).readyMs, { limit: 3000, runs: 1 });

export const sqlFirst = async () => figure("sql-first", (await once()).firstMs, { limit: 300, runs: 1 });

export async function sqlPage(): Promise<Figure> {
  const { savedMs } = await once();
  const sorted = savedMs.toSorted((a, b) => a - b);
  const at = Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95));
  return figure("sql-page", sorted[at]!, { limit: 100, runs: sorted.length });
}

const once = () => (measured ??= measure());

async function measure(): Promise<Measured> {
  const [site, browser] = await Promise.all([startSite(), openBrowser()]);
  try {
    const page = await browser.newPage();
    await page.goto(`${site.url}sql`);
    const engine = page.locator("[data-sql-ready-ms]");
    await engine.waitFor({ state: "attached", timeout: 120_000 });
    const readyMs = Number(await engine.getAttribute("data-sql-ready-ms"));
    const firstMs = await press(page, "run");
    const savedMs: number[] = [];
    for (const { number } of await savedQueries()) {
      await press(page, number);
      savedMs.push(await press(page, "run"));
    }
    const bytes = await engineBytes(site.rooms.site);
    console.error(`engine: ${(bytes / 1e6).toFixed(2)} MB compressed; first ${Math.round(firstMs)} ms`);
    return { readyMs, bytes, firstMs, savedMs };
  } finally {
    await browser.close();
    await site.close();
  }
}

/** Milliseconds from pressing the button, or from choosing a shipped question, until it is answered and drawn. */
const press = (page: Page, what: "run" | number): Promise<number> =>
  page.evaluate(async (pressed) => {
    const state = document.querySelector<HTMLElement>(".sql-state")!;
    const before = state.dataset["asked"];
    const start = performance.now();
    const answered = new Promise((resolve) => {
      new MutationObserver((_, observer) => {
        if (state.dataset["asked"] === before) return;
        observer.disconnect();
        requestAnimationFrame(resolve);
      }).observe(state, { attributes: true });
    });
    if (pressed === "run") document.querySelector<HTMLElement>(".sql-run")!.click();
    else {
      const select = document.querySelector<HTMLSelectElement>(".sql-saved select")!;
      select.value = String(pressed);
      select.dispatchEvent(new Event("change"));
    }
    await answered;
    return performance.now() - start;
  }, what);

/** The engine and its worker, as they travel. */
async function engineBytes(site: string): Promise<number> {
  const home = join(site, "current", "_npm", "@duckdb");
  const files = (await readdir(home, { recursive: true })).filter((file) => file.endsWith(".br"));
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(home, file))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
