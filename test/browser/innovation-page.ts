import { table, toArrowIPC } from "arquero";
import type { Browser } from "playwright-core";
import { expect, test } from "vitest";
import {
  everything,
  readInnovationChoice,
  writeInnovationChoice,
} from "../../dashboards/components/innovation-state.ts";
import type { IidSimulationRow } from "../../pipeline/marts/iid_simulation_base.ts";
import type { Survival } from "../../pipeline/marts/survival.ts";
import { knownMethod } from "../iid/reference.ts";
import { clipped, collisions, filled, overflow, released, violations, visit } from "./reader.ts";

interface Place {
  readonly url: string;
  readonly browser: Browser;
}

/** The tests of the page on innovations; `at` is where the site stands once it does. */
export function innovationPage(at: () => Place): void {
  const here = () => `${at().url}/inovasi`;
  const open = (query = "") => visit(at().browser, here() + query);

  test("marks the fictional catalogue and keeps it apart from what sources name of the city", async () => {
    const { page } = await open();
    expect(await page.locator(".lead").textContent()).toMatch(
      /menyebut \d+ inovasi Kota Mojokerto.*Kota Contoh, data contoh/,
    );
    expect(await page.locator("#katalog .sample").textContent()).toBe("data contoh");
    expect(await page.locator("#katalog").textContent()).not.toContain("Mojokerto");
    expect(await page.locator("#disebut .sample").count()).toBe(0);
    expect(await page.locator("#disebut").textContent()).not.toContain("Contoh");
    for (const row of await page.locator("#disebut tbody tr").all())
      expect(await row.locator('a[href^="/metode#sumber-"]').count()).toBeGreaterThan(0);
    await page.close();
  });

  test("finds an innovation by a misspelt name, and all of an agency by the start of its name", async () => {
    const { page } = await open();
    const rows = page.locator("#katalog tbody tr");
    const name = (await rows.first().locator("a").first().textContent()) ?? "";
    const agency = (await rows.first().locator("td").nth(1).textContent()) ?? "";
    const search = page.getByRole("searchbox");
    const [word = "", ...rest] = name.split(" ");
    await search.fill([`${word.slice(0, 3)}x${word.slice(4)}`, ...rest].join(" "));
    expect(await rows.first().locator("a").first().textContent()).toBe(name);
    await search.fill(agency.slice(0, -1));
    await page
      .getByRole("button", { name: /Tampilkan semua/ })
      .first()
      .click();
    await filled(page);
    const found = await rows.locator("td:nth-child(2)").allTextContents();
    await search.fill("");
    await page.locator("select[name=opd]").selectOption({ label: agency });
    const title = (await page.locator("#katalog h2").textContent()) ?? "";
    expect(found.filter((it) => it === agency)).toHaveLength(Number(/\d+/.exec(title)?.[0]));
    await search.fill("qqqqqq");
    expect(await page.locator("#katalog h2").textContent()).toContain("tidak satu pun");
    await page.close();
  });

  test("sifts with the keyboard, counts what is left, and finds the choice again in the address", async () => {
    const { page } = await open();
    await page.getByLabel("Jenis").focus();
    await page.keyboard.press("ArrowDown");
    await page.getByLabel("Tahun pengajuan").focus();
    await page.keyboard.press("ArrowDown");
    await page.getByLabel("Tahapan").selectOption("penerapan");
    await page.waitForURL(/\?tahun=2025&tahap=penerapan&jenis=digital$/);
    const title = (await page.locator("#katalog h2").textContent()) ?? "";
    await page.reload();
    await filled(page);
    expect(await page.locator("#katalog h2").textContent()).toBe(title);
    const [count, all] = (title.match(/\d+/g) ?? []).map(Number);
    expect(count).toBeLessThan(all!);
    await page
      .getByRole("button", { name: /Tampilkan semua/ })
      .first()
      .click();
    await filled(page);
    const rows = page.locator("#katalog tbody tr");
    expect(await rows.count()).toBe(count);
    expect(new Set(await rows.locator("td:nth-child(4)").allTextContents())).toEqual(new Set(["digital"]));
    await page.close();
  });

  test("says so where no agency has handed in a list", async () => {
    const body = Buffer.from(toArrowIPC(table({ innovation_id: [] as string[] })));
    const { page, complaints } = await visit(at().browser, here(), {
      before: (blank) => blank.route("**/innovation_year.arrow", (route) => route.fulfill({ body })),
    });
    expect(await page.locator("main").textContent()).toContain("Belum ada perangkat daerah yang menyerahkan");
    expect(await page.locator("#katalog").count()).toBe(0);
    expect(complaints).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  test("reads from the address what it writes there, and nothing that is not on offer", () => {
    const offer = { agencies: ["a"], years: [2024], stages: ["penerapan"], kinds: ["digital"] };
    const choice = {
      search: "si mapan",
      agency: "a",
      year: 2024,
      stage: "penerapan",
      kind: "digital",
      order: "-skor",
    } as const;
    expect(readInnovationChoice(writeInnovationChoice(choice), offer)).toEqual(choice);
    expect(readInnovationChoice("?opd=b&tahun=1999&tahap=x&jenis=y&urut=z", offer)).toEqual(everything);
    expect(writeInnovationChoice(everything)).toBe("");
  });

  test("draws what came from what, and who took it over, apart for the city and the fictional one", async () => {
    const { page } = await open();
    for (const kind of ["silsilah", "replikasi"]) {
      expect(await page.locator(`#${kind}-3576 .sample`).count()).toBe(0);
      expect(await page.locator(`#${kind}-3576`).textContent()).not.toContain("Contoh");
      expect(await page.locator(`#${kind}-contoh .sample`).textContent()).toBe("data contoh");
    }
    const own = page.locator("#silsilah-3576 .tree text");
    expect(await own.allTextContents()).toEqual(
      expect.arrayContaining(["Bajak Sambal Terasi", "Gaman Majapahit"]),
    );
    // Four named partners are part of ten, and 19 more have no names.
    expect(await page.locator("#replikasi-3576 h2").textContent()).toContain("29 kali");
    await page.close();
  });

  test("tells survival with its interval and never below ten at risk", async () => {
    const { page } = await open();
    const figure = page.locator("#kelangsungan");
    const rows = (await released<Survival>(page, at().url, "survival")).filter(
      (row) => row.cohort === "semua",
    );
    const last = rows.findLast((row) => row.kind === "semua" && row.survival_share !== null)!;
    const percent = (share: number | null) => Math.round((share ?? Number.NaN) * 100);
    expect(await figure.locator("h2").textContent()).toContain(
      `${percent(last.survival_share)} persen inovasi bertahan sampai ${last.age_years} tahun (selang 95 persen: ${percent(last.survival_low)}–${percent(last.survival_high)})`,
    );
    await figure.getByRole("button", { name: "Tabel" }).click();
    const cells = await figure
      .locator("tbody tr")
      .evaluateAll((all) => all.map((row) => [...row.children].map((it) => it.textContent ?? "")));
    const thin = cells.filter((row) => Number(row[6]) < 10);
    expect(thin.length).toBeGreaterThan(0);
    expect(thin.map((row) => row[3])).toEqual(thin.map(() => "–"));
    await page.close();
  });

  test.each([
    ["contoh-inovasi-0003", 360, "light"],
    ["contoh-inovasi-0003", 1280, "dark"],
    ["contoh-inovasi-0002", 1920, "light"],
    ["gaman-majapahit", 360, "dark"],
    ["tidak-ada", 1280, "light"],
  ] as const)("the profile of %s reads well at %i pixels in %s colours", async (id, width, scheme) => {
    const { page, complaints, strangers } = await visit(at().browser, `${here()}/${id}`, { width, scheme });
    expect(await page.locator("h1").allTextContents()).toEqual(["Profil inovasi"]);
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect(await collisions(page, "main")).toEqual([]);
    expect(await clipped(page, "main")).toEqual([]);
    expect([...complaints, ...strangers]).toEqual([]);
    await page.close();
  });

  test("a profile loses the points that its verified levels leave, and marks the fictional city", async () => {
    const { page } = await visit(at().browser, `${here()}/contoh-inovasi-0003`);
    const base = await released<IidSimulationRow>(page, at().url, "iid_simulation_base");
    const row = base.findLast((it) => it.innovation_id === "contoh-inovasi-0003")!;
    const levels = JSON.parse(row.verified_levels) as Record<string, number | null>;
    const { sid } = knownMethod(2026);
    const lost = [...sid].reduce((sum, [key, weight]) => sum + weight * (3 - (levels[key] ?? 0)), 0);
    const indicators = page.locator("#indikator");
    expect(await indicators.locator("h2").textContent()).toContain(`${row.year}: ${lost} dari 111 poin`);
    await indicators.getByRole("button", { name: "Tabel" }).click();
    expect(await indicators.locator("tbody tr").count()).toBe(20);
    for (const figure of await page.locator("figure.figure").all())
      expect(await figure.locator(".sample").textContent()).toBe("data contoh");
    expect(await page.locator("main").textContent()).not.toMatch(/klaim/i);
    await page.close();
  });

  test("claimed scores stand beside verified ones where the release holds claims, and only there", async () => {
    const { page } = await visit(at().browser, `${here()}/contoh-inovasi-0003`);
    expect(await page.locator("#pengajuan").textContent()).not.toContain("klaim");
    const about = (await (await page.request.get(`${at().url}/data/release.json`)).json()) as {
      release_id: string;
      marts: Record<string, unknown>;
    };
    expect(Object.keys(about.marts)).not.toContain("innovation_claims");
    const file = await page.request.get(`${at().url}/data/${about.release_id}/innovation_claims.arrow`);
    expect(file.status()).toBe(404);
    await page.close();
    const year = 2025;
    const claim = {
      innovation_id: ["contoh-inovasi-0003"],
      year: [year],
      claimed_score: [99],
      claimed_above_verified: [12],
    };
    const { page: internal } = await visit(at().browser, `${here()}/contoh-inovasi-0003`, {
      before: async (blank) => {
        await blank.route("**/data/release.json", (route) =>
          route.fulfill({ json: { ...about, marts: { ...about.marts, innovation_claims: { rows: 1 } } } }),
        );
        await blank.route("**/innovation_claims.arrow", (route) =>
          route.fulfill({ body: Buffer.from(toArrowIPC(table(claim))) }),
        );
      },
    });
    const heads = await internal.locator("#pengajuan th").allTextContents();
    expect(heads.slice(-2)).toEqual(["Skor klaim", "Klaim dikurangi terverifikasi"]);
    expect(await internal.locator("#pengajuan figcaption").textContent()).toContain("edisi internal");
    await internal.close();
  });

  test("a profile keeps the chosen year in the address", async () => {
    const { page } = await visit(at().browser, here());
    const rows = await released<IidSimulationRow>(page, at().url, "iid_simulation_base");
    const [again] = rows.filter((row) => (row.entry_number ?? 0) > 1);
    const id = again!.innovation_id;
    const first = Math.min(...rows.filter((row) => row.innovation_id === id).map((row) => row.year));
    const { page: one } = await visit(at().browser, `${here()}/${id}`);
    await one.getByLabel("Tahun pengajuan").selectOption(String(first));
    expect(new URL(one.url()).search).toBe(`?tahun=${first}`);
    await one.reload();
    await filled(one);
    expect(await one.locator("#indikator h2").textContent()).toMatch(new RegExp(`^${first}: `));
    await one.close();
    await page.close();
  });

  test("an innovation that only sources name has its sources and no levels; an unknown one is said to be unknown", async () => {
    const { page } = await visit(at().browser, `${here()}/gaman-majapahit`);
    expect(await page.title()).toBe("Gaman Majapahit | Jejak Inovasi");
    expect(await page.locator("main").textContent()).toContain("hanya disebut sumber terbitan");
    expect(await page.locator("#disebut a[href^='/metode#sumber-']").count()).toBeGreaterThan(0);
    expect(await page.locator("#indikator, .sample").count()).toBe(0);
    await page.goto(`${here()}/tidak-ada`);
    await filled(page);
    expect(await page.locator(".lead").textContent()).toContain("tidak ada dalam rilis ini");
    await page.close();
  });
}
