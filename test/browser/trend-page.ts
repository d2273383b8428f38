import type { Browser, Page } from "playwright-core";
import { expect, test } from "vitest";
import { indexed } from "../../dashboards/components/trend-index.ts";
import { readChoice, writeChoice, type Choice } from "../../dashboards/components/trend-state.ts";
import type { AgencyYear } from "../../pipeline/marts/agency_year.ts";
import type { Change } from "../../pipeline/marts/changes.ts";
import type { Observation } from "../../pipeline/marts/observations.ts";
import type { PastReleases } from "../../pipeline/publish/past.ts";
import { clipped, collisions, filled, overflow, released, violations, visit } from "./reader.ts";

interface Place {
  readonly url: string;
  readonly browser: Browser;
}

/** The tests of the page on trends; `at` is where the site stands once it does. */
export function trendPage(at: () => Place): void {
  const open = (query = "", look = {}) => visit(at().browser, `${at().url}/tren${query}`, look);

  test("a choice on Tren made with the keyboard stands in the address and is found again", async () => {
    const { page } = await open();
    await page.getByRole("checkbox", { name: "Nilai kepatuhan pelayanan publik (Ombudsman)" }).focus();
    await page.keyboard.press("Space");
    expect(page.url()).not.toContain("ombudsman");
    await page.getByRole("radio", { name: "Satu gambar tiap metrik" }).focus();
    await page.keyboard.press("ArrowDown");
    await page.getByRole("radio", { name: "Nilai sebagaimana adanya" }).focus();
    await page.keyboard.press("ArrowDown");
    await page.getByRole("radio", { name: "Sebagaimana kini" }).focus();
    await page.keyboard.press("ArrowDown");
    expect(page.url()).toMatch(/&tampilan=terpisah&skala=indeks&pandang=dulu$/);
    const figures = await page.locator("figure.figure").count();
    await page.reload();
    await filled(page);
    expect(await page.locator("figure.figure").count()).toBe(figures);
    for (const name of ["Satu gambar tiap daerah, skala sama", "Sebagaimana dulu"])
      expect(await page.getByRole("radio", { name }).isChecked()).toBe(true);
    expect(
      await page.getByRole("checkbox", { name: "Nilai kepatuhan pelayanan publik (Ombudsman)" }).isChecked(),
    ).toBe(false);
    await page.close();
  });

  test("an old scale is told on Tren but not drawn beside the new one", async () => {
    const { page } = await open("?metrik=iid&daerah=3576,kota-probolinggo");
    expect(await page.locator(".aside").first().textContent()).toContain("2.400,00");
    expect(await page.locator("figure.figure svg").textContent()).not.toContain("2.400");
    await page.close();
  });

  test("an agency is drawn with the figures of the release, marked, and apart from the city's record", async () => {
    const { page } = await open("?metrik=ikm,iid&daerah=3576,contoh-dinas-04,contoh-dinas-01");
    const own = (await released<AgencyYear>(page, at().url, "agency_year")).filter(
      (row) =>
        row.view === "is" &&
        ["contoh-dinas-01", "contoh-dinas-04"].includes(row.agency_id) &&
        row.ikm !== null,
    );
    const figure = page.locator("#tren-ikm");
    expect(await figure.locator(".sample").textContent()).toBe("data contoh");
    expect(await figure.textContent()).not.toContain("Mojokerto");
    await figure.getByRole("button", { name: "Tabel" }).click();
    const values = await figure.locator("tbody td:nth-child(4)").allTextContents();
    expect(new Set(values.map((text) => Number(text.replace(",", "."))))).toEqual(
      new Set(own.map((row) => row.ikm)),
    );
    expect(values).toHaveLength(own.length);
    expect(await page.locator("#tren-iid .sample").count()).toBe(0);
    await page.close();
  });

  test("no line on Tren crosses the merger of an agency, in either view", async () => {
    for (const view of ["", "&pandang=dulu"]) {
      const { page } = await open(`?metrik=innovations_submitted&daerah=contoh-dinas-04${view}`);
      const years = (await released<AgencyYear>(page, at().url, "agency_year")).filter(
        (row) =>
          row.agency_id === "contoh-dinas-04" &&
          row.view === (view === "" ? "is" : "was") &&
          row.innovations !== null,
      );
      const begun = 2021;
      const known = new Set(years.map((row) => row.year));
      const pairs = years.filter((row) => row.year !== begun && known.has(row.year - 1));
      expect(known.has(begun - 1)).toBe(view === "");
      expect(await page.locator('g[aria-label="link"] path').count()).toBe(pairs.length);
      await page.close();
    }
  });

  test("peers are added with the keyboard: cities, and agencies of the same kind", async () => {
    const { page } = await open("?metrik=ikm&daerah=contoh-kecamatan-01");
    await page.getByRole("button", { name: "perangkat daerah sejenis" }).focus();
    await page.keyboard.press("Enter");
    expect(decodeURIComponent(new URL(page.url()).search)).toContain(
      "daerah=contoh-kecamatan-01,contoh-kecamatan-02,contoh-kecamatan-03",
    );
    expect(page.url()).not.toContain("dinas");
    await page.getByRole("button", { name: "kota pembanding" }).click();
    const chosen = new URL(page.url()).searchParams.get("daerah")!.split(",");
    expect(chosen.filter((id) => id.startsWith("kota-")).length).toBeGreaterThan(1);
    await page.close();
  });

  test("what was known on a day is the release that was current then, and a day before the first has none", async () => {
    const { page } = await open();
    const past = (await (await page.request.get(`${at().url}/status/releases.json`)).json()) as PastReleases;
    const [last] = past.switches.slice(-1);
    const day = new Date(last!.at).toLocaleDateString("sv-SE", { timeZone: "Asia/Jakarta" });
    const before = await page.locator("figure.figure h2").allTextContents();
    await page.getByLabel("Sebagaimana diketahui pada").fill(day);
    await filled(page);
    await page.getByText(`Yang tampil adalah rilis ${last!.release_id!}`).waitFor();
    expect(page.url()).toContain(`&pada=${day}`);
    expect(await page.locator("figure.figure h2").allTextContents()).toEqual(before);
    expect(await page.locator(".stamp").first().textContent()).toContain(last!.release_id!);
    await page.close();
    const { page: early } = await open("?metrik=iid&daerah=3576&pada=2020-01-01");
    expect(await early.locator("main").textContent()).toContain("Belum ada rilis pada hari itu");
    expect(await early.locator("figure.figure").count()).toBe(0);
    await early.close();
  });

  test("a release whose data are no longer served is said to be so, not drawn from another", async () => {
    const past: PastReleases = {
      switches: [{ at: "2025-01-01T00:00:00Z", release_id: "20250101-0123456789ab" }],
      releases: {},
      withdrawn: {},
    };
    const { page } = await open("?metrik=iid&daerah=3576&pada=2025-06-01", {
      before: (blank: Page) =>
        blank.route("**/status/releases.json", (route) => route.fulfill({ json: past })),
    });
    expect(await page.locator("main").textContent()).toContain("tidak lagi disajikan");
    expect(await page.locator("figure.figure").count()).toBe(0);
    await page.close();
  });

  test.each([
    ["?metrik=ikm,iid&daerah=3576,contoh-dinas-01,contoh-dinas-04&tampilan=terpisah", 360, "dark"],
    ["?metrik=ikm,innovations_submitted&daerah=contoh-dinas-01,contoh-dinas-04&skala=indeks", 1280, "light"],
    ["?metrik=iid,ombudsman&daerah=3576,kota-probolinggo&tampilan=terpisah&skala=indeks", 1920, "dark"],
  ] as const)("%s reads well at %i pixels in %s colours", async (query, width, scheme) => {
    const { page, complaints } = await open(query, { width, scheme });
    expect(await page.locator("figure.figure").count()).toBeGreaterThan(0);
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect(await collisions(page, "main")).toEqual([]);
    expect(await clipped(page, "main")).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("every stretch of an index number begins anew at 100, and a break parts two", () => {
    const row = (year: number, value: number) =>
      ({ metric_id: "iid", entity_id: "a", year, value, is_chosen: true }) as Observation;
    const line = (from: number, to: number, values: readonly [number, number]) =>
      ({
        metric_id: "iid",
        entity_id: "a",
        from_year: from,
        to_year: to,
        from_value: values[0],
        to_value: values[1],
        is_chosen: true,
      }) as Change;
    const { observations, changes } = indexed({
      observations: [row(2020, 50), row(2021, 60), row(2022, 40), row(2023, 44)],
      changes: [line(2020, 2021, [50, 60]), line(2022, 2023, [40, 44])],
    });
    expect(observations.map(({ value }) => value)).toEqual([100, 120, 100, expect.closeTo(110, 10)]);
    expect(changes.map(({ change }) => change)).toEqual([20, expect.closeTo(10, 10)]);
  });

  test("the address says what was chosen, and nothing that is not on offer is read from it", () => {
    const offer = { metrics: ["iid"], entities: ["3576"] };
    const first: Choice = { ...offer, layout: "together", scale: "absolute", view: "is", asOf: "" };
    const choice: Choice = {
      ...offer,
      layout: "apart",
      scale: "indexed",
      view: "was",
      asOf: "2026-11-22",
    };
    expect(readChoice(writeChoice(choice), offer, first)).toEqual(choice);
    expect(writeChoice(first)).toBe("?metrik=iid&daerah=3576");
    expect(readChoice("?metrik=x&daerah=y&tampilan=z&pada=kemarin", offer, first)).toEqual({
      ...first,
      metrics: [],
      entities: [],
    });
  });
}
