import { table, toArrowIPC } from "arquero";
import { PDFDocument } from "pdf-lib";
import type { Browser, Page } from "playwright-core";
import { expect, test } from "vitest";
import { collisions, filled, overflow, released, violations, visit } from "./reader.ts";

interface FollowUp {
  readonly follow_up_id: string;
  readonly agency_id: string;
  readonly short_name: string;
  readonly state: string;
  readonly days_late: number | null;
}

const agencies = ["contoh-dinas-01", "contoh-dinas-07", "contoh-dinas-12"];

/** Follow-ups as the internal edition holds them, long enough to fill their part of the sheet. */
const followUps: FollowUp[] = agencies.flatMap((agency, at) =>
  Array.from({ length: 8 }, (_, index) => ({
    city_id: "contoh",
    follow_up_id: `${agency}-${index}`,
    meeting: "Rapat evaluasi triwulan 1 2024",
    meeting_on: "2024-03-20",
    decision: "Mengusulkan inovasi baru sebelum masa entri dan melengkapi bukti dukungnya",
    agency_id: agency,
    short_name: `Dinas Contoh ${agency.slice(-2)}`,
    due_on: index === 7 ? null : "2024-06-15",
    stated_status: index < 6 ? "berjalan" : "selesai",
    closed_on: index < 6 ? null : "2024-06-01",
    carried_over_from: null,
    times_carried: index,
    is_carried_on: index === 5,
    state: index < 6 ? "overdue" : "done",
    days_late: index < 6 ? 100 + index * 10 + at : 0,
    origin: "sample",
  })),
);

/** The site as an edition that holds the follow-ups of meetings would serve it. */
async function withFollowUps(page: Page): Promise<void> {
  const columns = Object.fromEntries(
    Object.keys(followUps[0]!).map((name) => [name, followUps.map((row) => row[name as keyof FollowUp])]),
  );
  const body = Buffer.from(toArrowIPC(table(columns)));
  await page.route("**/follow_up_status.arrow", (route) => route.fulfill({ body }));
  await page.route("**/data/release.json", async (route) => {
    const response = await route.fetch();
    const release = (await response.json()) as { marts: object };
    const marts = { ...release.marts, follow_up_status: { rows: followUps.length } };
    await route.fulfill({ response, json: { ...release, marts } });
  });
}

/** The tests of Rapat; `at` is where the site stands once it does. */
export function meetingPage(at: () => { readonly url: string; readonly browser: Browser }): void {
  const open = (query: string, look: Parameters<typeof visit>[2] = {}) =>
    visit(at().browser, `${at().url}/rapat${query}`, look);

  test.each(["3576", "contoh", ...agencies])(
    "prints the meeting about %s on one A4 page, follow-ups and all",
    async (subject) => {
      const { page } = await open(`?tahun=2024&untuk=${subject}`, { before: withFollowUps, width: 1920 });
      const printed = await PDFDocument.load(await page.pdf({ preferCSSPageSize: true }));
      expect(printed.getPageCount()).toBe(1);
      const { width, height } = printed.getPage(0).getSize();
      expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
      await page.emulateMedia({ media: "print" });
      expect(await page.locator("nav, .meeting-choices").filter({ visible: true }).count()).toBe(0);
      expect(await collisions(page, ".sheet")).toEqual([]);
      await page.close();
    },
  );

  test("tells the figures of the year, both values of 2022 and both changes, and that nobody knows N", async () => {
    const { page } = await open("?tahun=2023&untuk=3576");
    expect(await page.locator(".sheet h2").textContent()).toMatch(/84,46 pada 2023.*13,68 atau 6,73/);
    const tiles = await page.locator(".tile").allTextContents();
    expect(tiles).toHaveLength(6);
    expect(tiles[0]).toContain("bergantung pada angka yang belum tuntas");
    expect(tiles[1]).toContain("N tidak diketahui");
    expect(await page.locator("#rapat-iid .drawing").getAttribute("aria-label")).toMatch(/70,78[^]*77,73/);
    expect(await page.locator(".sheet-distances").textContent()).toContain(
      "24,45 poin di atas batas bawah kategori Sangat Inovatif",
    );
    await page.close();
  });

  test("looks no further than the year of the meeting", async () => {
    const { page } = await open("?tahun=2022&untuk=3576");
    const text = (await page.locator(".sheet").textContent()) ?? "";
    for (const later of ["84,46", "92,25"]) expect(text).not.toContain(later);
    const ticks = await page.locator(".sheet-charts svg text").allTextContents();
    expect(ticks).toContain("2022");
    expect(ticks.filter((tick) => /^20\d\d$/.test(tick) && Number(tick) > 2022)).toEqual([]);
    await page.close();
  });

  test("says what a target was and what came of it, and judges only what a plan can be held to", async () => {
    const { page } = await open("?tahun=2023&untuk=3576");
    const rows = await page.locator(".sheet-columns tbody tr").allTextContents();
    expect(rows.find((row) => row.includes("Inovasi terdaftar"))).toMatch(
      /200[^]*176[^]*−24[^]*tidak dapat dibandingkan/,
    );
    expect(rows.find((row) => row.includes("Indeks Inovasi Daerah"))).toMatch(/–[^]*84,46[^]*tanpa target/);
    await page.close();
  });

  test("names three innovations of an agency to raise, with their points and the evidence to bring", async () => {
    const { page } = await open("?tahun=2024&untuk=contoh-dinas-07");
    const levels = await released<{
      year: number;
      innovation_id: string | null;
      title: string;
      agency_id: string;
      is_counted: boolean;
      verified_levels: string;
    }>(page, at().url, "iid_simulation_base");
    const indicators = (
      await released<{ method_year: number; aspect: string; indicator: string; weight: number }>(
        page,
        at().url,
        "iid_indicators",
      )
    ).filter((row) => row.aspect === "SID");
    const lost = levels
      .filter((row) => row.year === 2024 && row.agency_id === "contoh-dinas-07" && row.is_counted)
      .map(({ title, verified_levels }) => {
        const own = JSON.parse(verified_levels) as Record<string, number | null>;
        return {
          title,
          points: indicators.reduce(
            (sum, { indicator, weight }) => sum + weight * (3 - (own[indicator] ?? 0)),
            0,
          ),
        };
      })
      .toSorted((a, b) => b.points - a.points);
    const named = await page.locator(".sheet-raises li").allTextContents();
    expect(named).toHaveLength(3);
    for (const text of named) {
      const own = lost.find(({ title }) => text.includes(title));
      expect(text).toContain(`${own?.points} dari 111 poin`);
      expect(text).toContain("bukti: ");
    }
    expect(named[0]).toContain(`${lost[0]!.points} dari 111`);
    await page.close();
  });

  test("holds an agency against the rule in force, and asks about what is owed", async () => {
    const { page } = await open("?tahun=2024&untuk=contoh-dinas-07", { before: withFollowUps });
    expect(await page.locator(".sheet-columns").textContent()).toMatch(
      /lebih dari satu inovasi: (belum )?terpenuhi, tercatat \d+/,
    );
    const owed = page.locator(".sheet-owed tbody tr");
    // Eight decisions, of which six are late, one of those carried on to a later meeting; the longest first.
    expect(await owed.count()).toBe(5);
    expect(await owed.first().textContent()).toMatch(
      /Mengusulkan[^]*15 Juni 2024[^]*lewat 141 hari[^]*4 kali/,
    );
    expect(await page.locator('[data-rule="overdue"]').textContent()).toMatch(/^5 tindak lanjut/);
    await page.close();
  });

  test("says that this edition holds no follow-ups", async () => {
    const { page } = await open("?tahun=2024&untuk=contoh");
    expect(await page.locator(".sheet-owed").textContent()).toContain("hanya ada pada edisi internal");
    await page.close();
  });

  test("asks five questions by its rules, none of which tells a cause or blames", async () => {
    for (const subject of ["3576", "contoh-dinas-01"]) {
      const { page } = await open(`?tahun=2023&untuk=${subject}`);
      const asked = await page.locator(".sheet-questions li").allTextContents();
      expect(asked).toHaveLength(5);
      for (const question of asked) expect(question).toMatch(/\?( \(.*\))?$/);
      expect(asked.join(" ")).not.toMatch(/menyebabkan|akibat|salah|gagal|lalai|berkat|buruk/i);
      const rules = await page.locator(".meeting-rules li").count();
      expect(rules).toBeGreaterThan(new Set(asked).size);
      await page.close();
    }
  });

  test("marks the fictional city on each part, and never mixes it with ours", async () => {
    const { page: sample } = await open("?tahun=2023&untuk=contoh-dinas-01");
    for (const part of [".sheet-kicker", "#rapat-angka", "#rapat-ikm", ".sheet-foot"])
      expect(await sample.locator(`${part} .sample`).first().textContent()).toBe("data contoh");
    expect(await sample.locator(".sheet").textContent()).not.toContain("Mojokerto");
    await sample.close();
    const { page: ours } = await open("?tahun=2023&untuk=3576");
    expect(await ours.locator(".sheet .sample").count()).toBe(0);
    expect(await ours.locator(".sheet").textContent()).not.toContain("Contoh");
    await ours.close();
  });

  test("keeps year and subject in the address, both set with the keyboard", async () => {
    const { page } = await open("");
    await page.getByLabel("Tahun yang dibahas").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    for (let presses = 0; presses < 2; presses++) await page.keyboard.press("ArrowDown");
    expect(page.url()).toMatch(/\?tahun=2024&untuk=contoh-/);
    const title = await page.locator(".sheet h2").textContent();
    expect(title).toContain("Dinas Contoh");
    await page.reload();
    await filled(page);
    expect(await page.locator(".sheet h2").textContent()).toBe(title);
    expect(await page.title()).toMatch(/^Lembar Dinas Contoh/);
    await page.close();
  });

  test("takes the whole city for a subject that nobody knows", async () => {
    const { page } = await open("?tahun=2023&untuk=dinas-khayal");
    expect(await page.locator(".sheet-kicker").textContent()).toContain("Kota Mojokerto");
    await page.close();
  });

  test.each([360, 1280])("reads well for an agency at %i pixels", async (width) => {
    const { page, complaints } = await open("?tahun=2024&untuk=contoh-dinas-07", {
      width,
      before: withFollowUps,
    });
    expect(await overflow(page)).toBe(0);
    expect(await collisions(page, "main")).toEqual([]);
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("says what will stand here while nothing is released about any city", async () => {
    const body = Buffer.from(toArrowIPC(table({ entity_id: [] as string[] })));
    const { page } = await open("", {
      before: (blank) =>
        blank.route(/(observations|agency_year|iid_score)\.arrow/, (route) => route.fulfill({ body })),
    });
    expect(await page.locator('[data-empty="meeting"]').textContent()).toContain("Belum ada lembar");
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
}
