import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { describe, expect, test } from "vitest";
import { en } from "../../dashboards/messages/en.ts";
import { id } from "../../dashboards/messages/id.ts";
import { root } from "../root.ts";
import { overflow, unfold, violations, visit } from "./reader.ts";

const prose = JSON.parse(
  readFileSync(join(root, "dashboards", "messages", "en-pages.json"), "utf8"),
) as Record<string, Record<string, string>>;

/** The words that a message always holds, of two words and more. */
function pieces(words: unknown): string[] {
  if (typeof words === "string") return [words];
  if (typeof words === "function")
    return [...words.toString().matchAll(/[`"}]([^`"{}$]+)[`"$]/g)].map(([, piece]) => piece!);
  return typeof words === "object" && words !== null ? Object.values(words).flatMap(pieces) : [];
}

const theirs = pieces(en).join("\n");
/** What stands in no English message and is no value of the data, so that it may stand on no English page. */
const onlyIndonesian = [...new Set(pieces({ ...id, terms: [] }).map((piece) => piece.trim()))].filter(
  (piece) => /\p{L}{2,} \p{L}{2,}/u.test(piece) && !theirs.includes(piece) && !(piece in en.values),
);

/** Words that no English sentence has and hardly an Indonesian one is without. */
const functionWords =
  "(^|[^\\p{L}_-])(yang|dan|untuk|dari|dengan|pada|tidak|belum|atau|oleh|karena|sudah|adalah|sampai|orang|daerah)(?![\\p{L}_-])";

/** Everything that can be read or heard on a page, folded parts included. */
const readable = (page: Awaited<ReturnType<typeof visit>>["page"]) =>
  page.evaluate(() =>
    [
      document.body.textContent,
      ...[...document.querySelectorAll("[aria-label], [title], [placeholder]")].flatMap((it) =>
        ["aria-label", "title", "placeholder"].map((name) => it.getAttribute(name) ?? ""),
      ),
    ]
      .join("\n")
      .replace(/\s+/g, " "),
  );

interface Places {
  /** Addresses on this site. */
  readonly links: readonly string[];
  readonly outside: readonly string[];
  readonly ids: ReadonlySet<string>;
}

/** Page → what it links to and what can be linked to on it. */
const seen = new Map<string, Places>();

async function placesOf(page: Awaited<ReturnType<typeof visit>>["page"]): Promise<Places> {
  const found = await page.evaluate(() => ({
    links: [...document.querySelectorAll("a[href]:not([hreflang])")].map(
      (link) => link.getAttribute("href") ?? "",
    ),
    ids: [...document.querySelectorAll("[id]")].map(({ id }) => id),
  }));
  const links = [...new Set(found.links)];
  return {
    links: links.filter((link) => /^[/#]/.test(link)),
    outside: links.filter((link) => /^https?:/.test(link)),
    ids: new Set(found.ids),
  };
}

export function englishPages(
  place: () => { readonly url: string; readonly browser: Browser },
  pages: readonly (readonly [path: string, name: string])[],
): void {
  test("there are Indonesian words to look for", () => {
    expect(onlyIndonesian.length).toBeGreaterThan(300);
    expect(onlyIndonesian).toContain("Belum ada rilis.");
  });

  test.each(pages)("/en%s reads as English on a phone, and leads to English pages", async (path, name) => {
    const { url, browser } = place();
    const { page, complaints, strangers } = await visit(browser, `${url}/en${path}`, { width: 360 });
    const title = prose[path.slice(1) || "index"]?.[name];
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    expect(await page.locator("h1").allTextContents()).toEqual([title]);
    expect(await page.title()).toContain(title);
    expect(await violations(page)).toEqual([]);
    await unfold(page);
    const text = await readable(page);
    expect(onlyIndonesian.filter((piece) => text.includes(piece))).toEqual([]);
    const links = await page
      .locator('a[href^="/"]:not([hreflang])')
      .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
    expect(links.filter((link) => !/^\/(en(\/|$)|rilis\/)/.test(link))).toEqual([]);
    seen.set(`/en${path}`.replace(/\/$/, ""), await placesOf(page));
    expect(await overflow(page)).toBe(0);
    expect([...complaints, ...strangers]).toEqual([]);
    await page.close();
  });

  test.each([
    "/",
    "/rapat?tahun=2024&untuk=contoh-dinas-07",
    "/perangkat-daerah",
    "/perangkat-daerah/contoh-dinas-07",
    "/inovasi",
    "/inovasi/contoh-inovasi-0429",
    "/iid",
    "/kaitan",
    "/penghargaan",
    "/mutu",
    "/metode",
  ])(
    "on /en%s what stays Indonesian is marked so, or stands as an official term in brackets",
    async (path) => {
      const { url, browser } = place();
      const { page } = await visit(browser, `${url}/en${path}`);
      await unfold(page);
      const unmarked = await page.evaluate((source) => {
        const isIndonesian = new RegExp(source, "u");
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const found: string[] = [];
        for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
          const said = (text.nodeValue ?? "").replace(/\([^()]*\)/g, "").trim();
          if (
            text.parentElement?.closest('script, style, code, [lang="id"]') === null &&
            isIndonesian.test(said)
          )
            found.push(said);
        }
        return found;
      }, functionWords);
      expect(unmarked).toEqual([]);
      await page.close();
    },
  );

  test("every link on a page leads to a page that there is, and to a place on it", async () => {
    const { url, browser } = place();
    // Its list of sources is whole where the address names one of them.
    const { page } = await visit(browser, `${url}/en/metode#sumber-`);
    await unfold(page);
    seen.set("/en/metode", await placesOf(page));
    const broken: string[] = [];
    for (const [path, { links }] of seen)
      for (const link of links) {
        const [, to = "", hash] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(link) ?? [];
        const target = seen.get(to.replace(/\/$/, "") || (link.startsWith("#") ? path : ""));
        const isThere = target !== undefined || (await page.request.head(url + to)).ok();
        const isPlace =
          !hash || target === undefined || to.endsWith("/sql") || target.ids.has(decodeURIComponent(hash));
        if (!isThere || !isPlace) broken.push(`${path}: ${link}`);
      }
    expect(seen.size).toBe(pages.length);
    expect(broken).toEqual([]);
    const cited = readFileSync(join(root, "data", "reference", "citations.csv"), "utf8");
    const outside = [...seen.values()].flatMap(({ outside: all }) => all);
    expect(outside.filter((link) => !URL.canParse(link) || !cited.includes(new URL(link).host))).toEqual([]);
    await page.close();
  });

  describe("the other language", () => {
    test("keeps the page and what was chosen on it, there and back", async () => {
      const { url, browser } = place();
      const { page } = await visit(browser, `${url}/tren?metrik=iid,pekppp&daerah=3576#tren-pekppp`);
      await page.getByRole("link", { name: "English" }).click();
      await page.waitForURL(`${url}/en/tren?metrik=iid,pekppp&daerah=3576#tren-pekppp`);
      await page.getByRole("checkbox", { name: "Regional Innovation Index" }).first().uncheck();
      await page.getByRole("link", { name: "Bahasa Indonesia" }).focus();
      await page.keyboard.press("Enter");
      await page.waitForURL(`${url}/tren?metrik=pekppp&daerah=3576`);
      expect(await page.locator("html").getAttribute("lang")).toBe("id");
      await page.close();
    });

    test("shows the same innovation", async () => {
      const { url, browser } = place();
      const { page } = await visit(browser, `${url}/inovasi`);
      const profile = await page.locator("main td a").first().getAttribute("href");
      await page.goto(url + profile);
      await page.getByRole("link", { name: "English" }).click();
      await page.waitForURL(`${url}/en${profile}`);
      expect(await page.locator("html").getAttribute("lang")).toBe("en");
      await page.close();
    });

    test("writes numbers and days as it is used to", async () => {
      const { url, browser } = place();
      const { page } = await visit(browser, `${url}/en/mutu`);
      expect(await page.locator("#rekonsiliasi h2").textContent()).toMatch(/^\d{1,3}(,\d{3})+ rows in/);
      expect(await page.locator(".release").textContent()).toMatch(/\d+ \w{3,4} \d{4}, \d\d:\d\d WIB/);
      await page.close();
    });
  });
}
