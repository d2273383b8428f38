import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import type { BenchId } from "../../dashboards/messages/id-method.ts";
import { buildShell } from "../../pipeline/publish/shell.ts";
import { openBrowser } from "../browser/reader.ts";
import { startSite } from "../browser/site.ts";
import { root } from "../root.ts";
import type { Figure } from "./figure.ts";
import { median, rounded } from "./measure.ts";
import { answersTo, visitSlowly, type PageVisit } from "./page-visits.ts";

const runs = 3;
const widths = [360, 1280];

/** What a page's reader waits for: the index on the front page, elsewhere the first figure or list. */
const chart = ".canvas > *, .figure table, .listing table, .metrics details, .state";
const front = { path: "/", figure: "#indeks svg" } as const;
const others = [
  "/tren",
  "/perangkat-daerah",
  "/inovasi",
  "/iid",
  "/musim",
  "/kaitan",
  "/penghargaan",
  "/tpp",
  "/rapat",
  "/mutu",
  "/metode",
].map((path) => ({ path, figure: chart }));

/** A control of a page, and the key that changes it. */
const filters = [
  { path: "/inovasi", control: 'main input[type="search"]', key: "a" },
  { path: "/inovasi", control: 'main select[name="jenis"]', key: "ArrowDown" },
  { path: "/perangkat-daerah", control: 'input[name="ukuran"]:checked', key: "ArrowRight" },
  { path: "/tpp", control: 'input[name="ukuran"]:checked', key: "ArrowRight" },
  { path: "/kaitan", control: 'main input[type="radio"]:checked', key: "ArrowDown" },
  { path: "/penghargaan", control: 'main input[type="radio"]:checked', key: "ArrowRight" },
  { path: "/iid", control: 'main input[type="range"]', key: "ArrowRight" },
] as const;

/** The pages of the fictional city in a real browser, four times slowed, and the time to build them all. */
export async function pages(folder: string): Promise<Figure[]> {
  const build = await seconds(() => buildShell({ root, siteDir: join(folder, "site") }));
  const site = await startSite();
  const browser = await openBrowser();
  try {
    const url = site.url.replace(/\/$/, "");
    const home = await visits(browser, url, front);
    const rest = new Map<string, PageVisit[]>();
    for (const page of others) rest.set(page.path, await visits(browser, url, page));
    const answers = new Map<string, number>();
    for (const filter of filters)
      answers.set(
        filter.path,
        Math.max(answers.get(filter.path) ?? 0, await answering(browser, url, filter)),
      );
    const slowest = (of: (visit: PageVisit) => number) =>
      worst([...rest].map(([path, all]) => [path, median(all.map(of))] as const));
    const all = [...home, ...[...rest.values()].flat()];
    return [
      figureOf("front-transfer", "kB", { value: median(home.map((it) => it.transferred_kb)), limit: 300 }),
      figureOf("front-chart", "s", { value: median(home.map((it) => it.drawn_ms)) / 1000, limit: 1.5 }),
      figureOf("pages-transfer", "kB", { ...slowest((it) => it.transferred_kb), limit: 500 }),
      figureOf("pages-chart", "s", { ...slowest((it) => it.drawn_ms / 1000), limit: 2.5 }),
      figureOf("pages-answer", "ms", { ...worst([...answers]), limit: 100 }),
      figureOf("pages-shift", "CLS", { value: Math.max(...all.map((it) => it.cls)), limit: 0.05 }),
      figureOf("site-build", "s", { value: build, limit: 30 }),
    ];
  } finally {
    await browser.close();
    await site.close();
  }
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** Every run on a phone and on a laptop. */
async function visits(
  browser: Browser,
  url: string,
  { path, figure }: { readonly path: string; readonly figure: string },
): Promise<PageVisit[]> {
  const seen: PageVisit[] = [];
  for (let run = 0; run < runs; run += 1)
    for (const width of widths) {
      const { page, ...visit } = await visitSlowly(browser, url + path, { figure, width });
      await page.context().close();
      seen.push(visit);
    }
  return seen;
}

/** The median wait of a control that is used again and again; its first use also compiles what answers. */
async function answering(
  browser: Browser,
  url: string,
  { path, control, key }: (typeof filters)[number],
): Promise<number> {
  const { page } = await visitSlowly(browser, url + path, { figure: chart, width: 1280 });
  await page.locator(control).first().focus();
  const press = (of: Page) => async () => of.keyboard.press(key);
  const waits = await answersTo(
    page,
    Array.from({ length: 6 }, () => press(page)),
  );
  await page.context().close();
  return median(waits.slice(1));
}

interface Measured {
  readonly value: number;
  readonly limit: number;
  /** The page that it was measured on, where it is the worst of several. */
  readonly page?: string;
}

const figureOf = (id: BenchId, unit: string, { value, limit, page }: Measured): Figure => ({
  id,
  value: rounded(value),
  unit: page === undefined ? unit : `${unit} on ${page}`,
  limit_value: limit,
  ratio: rounded(value / limit),
  runs,
  target: 1,
});

function worst(pages: readonly (readonly [path: string, value: number])[]) {
  const [found] = pages.toSorted(([, a], [, b]) => b - a);
  if (found === undefined) throw new Error("no page was visited");
  const [page, value] = found;
  return { page, value };
}
