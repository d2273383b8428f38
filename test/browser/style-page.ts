import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root } from "../root.ts";
import { leastContrast, visit } from "./reader.ts";

const dashboards = join(root, "dashboards");
const tokens = readFileSync(join(dashboards, "styles", "tokens.css"), "utf8");
const namesOf = (pattern: RegExp) => [...tokens.matchAll(pattern)].map(([, name]) => name!);

/** The tests of the page that shows the design; `at` is where the site stands once it does. */
export const stylePage = (at: () => { readonly url: string; readonly browser: Browser }) =>
  describe("/gaya", () => {
    const open = (scheme: "light" | "dark") => visit(at().browser, `${at().url}/gaya`, { scheme });
    let read: Page;
    beforeAll(async () => {
      ({ page: read } = await open("light"));
    });
    afterAll(() => read.close());

    test("shows every colour and size of the tokens, each colour with its meaning", async () => {
      const colours = namesOf(/--([\w-]+): light-dark\(/g);
      expect(colours.length).toBeGreaterThan(10);
      const shown = await read
        .locator(".swatches li", { has: read.locator(".fine:not(:empty)") })
        .evaluateAll((all) => all.map((it) => it.getAttribute("data-token") ?? ""));
      expect(shown.toSorted()).toEqual(colours.toSorted());
      for (const name of namesOf(/--((?:step|space)-\w+):/g))
        expect(await read.locator(`[data-token="${name}"]`).count()).toBe(1);
    });

    test("shows every mark of a legend with its words, and every state of a figure", async () => {
      const styles = readdirSync(join(dashboards, "styles")).map((file) =>
        readFileSync(join(dashboards, "styles", file), "utf8"),
      );
      const marks = new Set(
        styles.flatMap((text) =>
          [...text.matchAll(/\.legend \[data-mark="(\w+)"\]/g)].map(([, mark]) => mark!),
        ),
      );
      const legend = read.locator(".legend").first();
      for (const mark of marks)
        expect(await legend.locator(`[data-mark="${mark}"]`).textContent()).toMatch(/\w/);
      for (const state of ["loading", "empty", "fault", "sample", "concealed", "unresolved"])
        expect(await read.locator(`[data-state="${state}"] dd > *`).count()).toBeGreaterThan(0);
    });

    test.each(["light", "dark"] as const)(
      "words stand out from their ground in %s colours",
      async (scheme) => {
        const { page } = await open(scheme);
        expect(
          await leastContrast(page, "main p, main li, main dt, main h2, main .fine"),
        ).toBeGreaterThanOrEqual(4.5);
        await page.close();
      },
    );

    test("is in no navigation", async () => {
      expect(await read.locator('nav a[href="/gaya"]').count()).toBe(0);
    });

    test("no other file names a colour or a size of letters", () => {
      const files = readdirSync(dashboards, { recursive: true, encoding: "utf8" }).filter(
        (file) =>
          /\.(css|ts|md)$/.test(file) && !file.startsWith(".") && file !== join("styles", "tokens.css"),
      );
      expect(files.length).toBeGreaterThan(50);
      const strays = files.flatMap((file) =>
        [
          ...readFileSync(join(dashboards, file), "utf8").matchAll(
            /#[0-9a-f]{3,8}\b(?=[;,") ])|font-size: [\d.]+(?:rem|px)/gi,
          ),
        ].map(([stray]) => `${file}: ${stray}`),
      );
      expect(strays).toEqual([]);
    });
  });
