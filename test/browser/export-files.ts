import { readFile } from "node:fs/promises";
import { readXlsx } from "hucre/xlsx";
import type { Browser, Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { cutOnPaper } from "./paper.ts";
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
      ["/", "#indeks", "Unduh", ["bukan data contoh", "Asal data"]],
      [
        "/en/iid",
        "#anatomi",
        "Download",
        ["sample data: a fictional city, none of its figures is real", "Origin of the data"],
      ],
    ] as const)(
      "%s %s says in every file what it is, whose and of which release",
      async (path, id, verb, [origin, head]) => {
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
        expect(csv[0]).toContain(head);
        expect(told).toContain(head);
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

  describe("on paper", () => {
    test("a table that is cut by the end of a page is found", async () => {
      const { url, browser } = place();
      const { page } = await visit(browser, `${url}/mutu`);
      await page.addStyleTag({
        content: "@media print { main * { break-inside: auto !important; break-after: auto !important } }",
      });
      expect((await cutOnPaper(page)).length).toBeGreaterThan(0);
      await page.close();
    });

    test.each([
      "/",
      "/iid",
      "/kaitan",
      "/mutu",
      "/tpp",
      "/inovasi",
      "/penghargaan",
      "/tren",
      "/metode",
      "/perangkat-daerah",
      "/perangkat-daerah/contoh-dinas-07",
      "/en",
    ])("%s cuts no drawing, no table that fits on a page, no row and no title", async (path) => {
      const { url, browser } = place();
      const { page } = await visit(browser, url + path);
      expect(await cutOnPaper(page)).toEqual([]);
      await page.emulateMedia({ media: "print" });
      expect(await page.locator(".tools:visible").count()).toBe(0);
      await page.close();
    });

    test("drawings are made for the width of the sheet, and for the window again", async () => {
      const { url, browser } = place();
      const { page } = await visit(browser, url, { width: 1920 });
      const widthOf = () =>
        page
          .locator("#indeks .canvas svg")
          .first()
          .evaluate((it) => Number(it.getAttribute("width")));
      const wide = await widthOf();
      await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
      const onPaper = await widthOf();
      // 186 mm between the margins of A4.
      expect(onPaper).toBeGreaterThan(680);
      expect(onPaper).toBeLessThanOrEqual(703);
      await page.evaluate(() => dispatchEvent(new Event("afterprint")));
      expect(await widthOf()).toBe(wide);
      await page.close();
    });
  });
}
