import { readFile } from "node:fs/promises";
import { readXlsx } from "hucre/xlsx";
import type { Browser, Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { visit } from "./reader.ts";

async function saved(page: Page, figure: Locator, name: string) {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    figure.getByRole("button", { name, exact: true }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** The words that a picture draws, its title and description apart. */
const drawnIn = (svg: string) =>
  [...svg.matchAll(/<(?:text|tspan)[^>]*>([^<]*)/g)]
    .map(([, words]) => words!.trim())
    .join(" ")
    .replaceAll("&amp;", "&")
    .replace(/\s+/g, " ");

export function exportFiles(place: () => { readonly url: string; readonly browser: Browser }): void {
  describe("what is saved of a figure", () => {
    test.each([
      ["/", "#indeks", "Unduh", "bukan data contoh"],
      ["/en/iid", "#anatomi", "Download", "sample data: a fictional city, none of its figures is real"],
    ] as const)(
      "%s %s says in every file what it is, whose and of which release",
      async (path, id, verb, origin) => {
        const { url, browser } = place();
        const { page } = await visit(browser, url + path);
        const figure = page.locator(id);
        const said = async (part: string) =>
          ((await figure.locator(part).first().textContent()) ?? "").trim();
        const [title, stamp] = [await said("h2"), await said(".stamp")];
        const release = /\d{8}-[0-9a-f]{12}/.exec(stamp)![0];

        const svg = await saved(page, figure, `${verb} SVG`);
        const drawn = svg.bytes.toString("utf8");
        expect(drawnIn(drawn)).toContain(title.split(" ").slice(0, 4).join(" "));
        expect(drawnIn(drawn)).toContain(release);
        expect(/<desc>([^<]*)/.exec(drawn)![1]).toContain(origin);
        expect(drawn).not.toMatch(/var\(|class="|<style|foreignObject|href="http/);

        const png = await saved(page, figure, `${verb} PNG`);
        expect(png.bytes.subarray(1, 4).toString()).toBe("PNG");
        const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(drawn)!;
        expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([
          2 * Number(width),
          2 * Number(height),
        ]);

        const xlsx = await saved(page, figure, `${verb} XLSX`);
        const { sheets } = await readXlsx(xlsx.bytes);
        const [rows, about] = sheets.map((sheet) => sheet.rows);
        expect(rows!.flat().filter((cell) => typeof cell === "number").length).toBeGreaterThan(3);
        const told = about!.flat().join("\n");
        for (const fact of [title, release, origin, `${url}${path}${id}`]) expect(told).toContain(fact);

        const csv = (await saved(page, figure, `${verb} CSV`)).bytes.toString("utf8").trimEnd().split("\r\n");
        expect(csv.length).toBe(rows!.length);
        for (const line of csv.slice(1)) for (const fact of [origin, release]) expect(line).toContain(fact);
        for (const { name } of [svg, png, xlsx]) expect(name).toContain(release);
        await page.close();
      },
    );

    test("a citation names the release, and leads to a page about it", async () => {
      const { url, browser } = place();
      const { page } = await visit(browser, url);
      const figure = page.locator("#indeks");
      await figure.getByRole("button", { name: "Kutip" }).click();
      const text = (await figure.locator(".citation").textContent()) ?? "";
      const [address, release] = /http\S+\/rilis\/(\S+)/.exec(text) ?? [];
      const answer = await page.request.get(address ?? "");
      expect(answer.status()).toBe(200);
      expect(await answer.text()).toContain(`Rilis / release ${release}`);
      expect((await page.request.get(`${url}/rilis/20200101-000000000000`)).status()).toBe(404);
      await page.close();
    });
  });

  test.each(["/", "/iid", "/kaitan", "/mutu"])(
    "on paper %s cuts no drawing and no row of a table",
    async (path) => {
      const { url, browser } = place();
      const { page } = await visit(browser, url + path);
      await page.setViewportSize({ width: 700, height: 1000 });
      await page.emulateMedia({ media: "print" });
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>("svg, main tr, .tile, .strip, .drawing-frame, .figure")]
          .filter((it) => {
            const { height } = it.getBoundingClientRect();
            return height > 0 && height < 950 && getComputedStyle(it).breakInside !== "avoid";
          })
          .filter(
            (it) =>
              !it.matches(
                ".figure:has(tbody tr:nth-child(28)), .figure:has(.branch:nth-child(9)) *, .figure:has(.branch:nth-child(9))",
              ),
          )
          .map((it) => `${it.tagName} ${it.getAttribute("class") ?? ""} ${it.closest("figure")?.id ?? ""}`),
      );
      expect(cut).toEqual([]);
      const heads = await page
        .locator("main thead")
        .evaluateAll((all) => all.map((head) => getComputedStyle(head).display));
      expect(heads.filter((display) => display !== "table-header-group")).toEqual([]);
      expect(await page.locator(".tools:visible").count()).toBe(0);
      await page.close();
    },
  );
}
