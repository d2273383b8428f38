import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fromArrow } from "arquero";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export const openBrowser = () =>
  chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    // Chromium draws its address bar's list as two pages of its own for every window, which cost as much as one of ours.
    args: ["--no-sandbox", "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup"],
  });

/** One window for the visits of a browser: what one page fetched, the next need not. */
const windows = new WeakMap<Browser, Promise<BrowserContext>>();

function windowOf(browser: Browser): Promise<BrowserContext> {
  const open = windows.get(browser) ?? browser.newContext();
  windows.set(browser, open);
  return open;
}

export interface Visit {
  readonly page: Page;
  /** Errors of the page and of its console. */
  readonly complaints: readonly string[];
  /** Addresses on any other host. */
  readonly strangers: readonly string[];
}

interface Look {
  readonly width?: number;
  readonly scheme?: "light" | "dark";
  /** Runs before the page is asked for, e.g. to withhold a file. */
  readonly before?: (page: Page) => Promise<unknown>;
}

/** Opens a page and waits until every hole in it is filled. */
export async function visit(
  browser: Browser,
  url: string,
  { width = 1280, scheme = "light", before }: Look = {},
): Promise<Visit> {
  const page = await (await windowOf(browser)).newPage();
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme: scheme });
  const complaints: string[] = [];
  const strangers: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => void (message.type() === "error" && complaints.push(message.text())));
  page.on("request", (request) => {
    const other = new URL(request.url());
    if (other.protocol.startsWith("http") && other.host !== new URL(url).host) strangers.push(other.href);
  });
  await before?.(page);
  await page.goto(url);
  await filled(page);
  return { page, complaints, strangers };
}

/** Waits until every cell that displays something has done so, nothing is busy, and every figure is drawn. */
export async function filled(page: Page): Promise<void> {
  const isFilled = () => {
    const cells = [...document.querySelectorAll("script[type=module]")].flatMap((script) =>
      [...(script.textContent ?? "").matchAll(/define\(\{id: "(\w+)"[^{}]*inputs: \[[^\]]*"display"/g)].map(
        ([, id]) => `:${id}:`,
      ),
    );
    const marks = document.createTreeWalker(document.body, NodeFilter.SHOW_COMMENT);
    const shown = new Set<string>();
    for (let mark = marks.nextNode(); mark !== null; mark = marks.nextNode())
      if (mark.previousSibling !== null) shown.add(mark.nodeValue ?? "");
    return (
      cells.every((cell) => shown.has(cell)) &&
      document.querySelector("[aria-busy], observablehq-loading") === null &&
      [...document.querySelectorAll(".canvas")].every((it) => it.hasChildNodes())
    );
  };
  // Every frame it would take more of a large page's time than the page itself.
  await page.waitForFunction(isFilled, undefined, { polling: 50 });
}

/** Opens the folds whose content is made when they are first opened, so that it is there to be read. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>(".metrics details, .catalogue details"))
      fold.open = true;
    await new Promise((told) => setTimeout(told, 100));
  });
}

/** Every violation that axe finds, of any impact, with where it is. */
export async function violations(page: Page): Promise<string[]> {
  // As a script of the page the policy would keep it out.
  await page.evaluate(axe);
  return await page.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }> };
    };
    const found = await checker.run();
    return found.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`,
    );
  });
}

/** How far the page is wider than its window, in pixels. */
export const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Pairs of labels of a drawing that lie on each other. */
export async function collisions(page: Page, drawing: string): Promise<string[]> {
  return await page.locator(drawing).evaluate((root) => {
    const lines = [...root.querySelectorAll("svg text")].flatMap((text) =>
      text.childElementCount > 0 ? [...text.children] : [text],
    );
    const boxes = lines
      .map((line) => ({ name: line.textContent ?? "", box: line.getBoundingClientRect() }))
      .filter(({ name, box }) => name.trim() !== "" && box.width > 0);
    // A box has room above and below its letters.
    const touch = (a: DOMRect, b: DOMRect) =>
      a.left < b.right - 1 &&
      b.left < a.right - 1 &&
      a.top + a.height * 0.25 < b.bottom - b.height * 0.25 &&
      b.top + b.height * 0.25 < a.bottom - a.height * 0.25;
    return boxes.flatMap(({ name, box }, at) =>
      boxes.slice(at + 1).flatMap((other) => (touch(box, other.box) ? [`${name} × ${other.name}`] : [])),
    );
  });
}

/** Labels of a drawing that leave the window. */
export async function clipped(page: Page, drawing: string): Promise<string[]> {
  return await page.locator(drawing).evaluate((root) =>
    [...root.querySelectorAll("svg text")]
      .filter((text) => {
        const { left, right, width } = text.getBoundingClientRect();
        return width > 0 && (left < 0 || right > document.documentElement.clientWidth);
      })
      .map((text) => text.textContent ?? ""),
  );
}

/** The least contrast between text and ground among elements, painted first so that mixed colours are plain ones. */
export async function leastContrast(page: Page, elements: string): Promise<number> {
  return await page.locator(elements).evaluateAll((all) => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 1, height: 1 });
    const pen = canvas.getContext("2d", { willReadFrequently: true })!;
    const luminance = (...layers: string[]) => {
      for (const layer of layers) {
        pen.fillStyle = layer;
        pen.fillRect(0, 0, 1, 1);
      }
      const [red = 0, green = 0, blue = 0] = [...pen.getImageData(0, 0, 1, 1).data].map((byte) => {
        const share = byte / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const paper = getComputedStyle(document.documentElement).backgroundColor;
    const contrasts = all.map((element) => {
      const { color, backgroundColor } = getComputedStyle(element);
      const [low = 0, high = 0] = [
        luminance(paper, backgroundColor),
        luminance(paper, backgroundColor, color),
      ].toSorted((a, b) => a - b);
      return (high + 0.05) / (low + 0.05);
    });
    return Math.min(...contrasts);
  });
}

/** The rows of a released table, as the pages read them. */
export async function released<Row>({ request }: Page, url: string, mart: string): Promise<Row[]> {
  const { release_id: id } = (await (await request.get(`${url}/data/release.json`)).json()) as {
    release_id: string;
  };
  const body = await (await request.get(`${url}/data/${id}/${mart}.arrow`)).body();
  return fromArrow(new Uint8Array(body)).objects() as Row[];
}
