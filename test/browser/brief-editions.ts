import JSZip from "jszip";
import { PDFDocument } from "pdf-lib";
import { beforeAll, describe, expect, test } from "vitest";
import { readReleased } from "../../pipeline/released.ts";
import { publish } from "../../pipeline/steps/publish.ts";
import { withWarehouse } from "../../pipeline/warehouse.ts";
import { roomsIn } from "../rooms.ts";
import { readSheets, written } from "./brief-written.ts";
import { pdfText } from "./pdf-text.ts";

/** The tests of meeting packs in the other language and of the other edition. */
export function briefEditions(at: () => string): void {
  const rooms = () => roomsIn(at());
  const write = (asked: Parameters<typeof written>[1], name: string) => written(at(), asked, name);

  describe("in English", () => {
    test("the PDF is one page of English words and figures", async () => {
      const printed = await PDFDocument.load(await write({ year: 2023, language: "english" }, "sheet.pdf"));
      expect(printed.getPageCount()).toBe(1);
      const text = pdfText(printed, 0);
      expect(text).toContain("84.46");
      expect(text).toContain("Questions to ask");
      expect(text).not.toMatch(/Pertanyaan|84,46|Lembar rapat/);
    });

    test("slides and annex speak it too, down to the names of sheets", async () => {
      const deck = await JSZip.loadAsync(await write({ year: 2023, language: "english" }, "sheet.pptx"));
      const slide = await deck.file("ppt/slides/slide2.xml")!.async("string");
      expect(slide).toContain("Questions to ask");
      const sheets = await readSheets(await write({ year: 2023, language: "english" }, "sheet.xlsx"));
      expect([...sheets.keys()].slice(0, 3)).toEqual(["About", "Main figures", "Courses"]);
      const iid = sheets.get("Main figures")!.rows.find((row) => row["Key"] === "iid")!;
      expect(iid["Value"]).toBe(84.46);
      expect(JSON.stringify([...sheets.keys()])).not.toContain("Tindak lanjut");
    });
  });

  describe("of the internal edition", () => {
    const asked = { year: 2024, agency: "contoh-dinas-07", edition: "internal" } as const;
    beforeAll(async () => {
      const { dataDir, currentRelease, root } = rooms();
      await publish({ dataDir, releaseDir: currentRelease, root, edition: "internal" });
    });

    test("every form says so, and only there", async () => {
      const printed = await PDFDocument.load(await write(asked, "rapat.pdf"));
      expect(printed.getPageCount()).toBe(1);
      expect(pdfText(printed, 0)).toContain("EDISI INTERNAL");
      const deck = await JSZip.loadAsync(await write(asked, "rapat.pptx"));
      for (const part of ["slides/slide1", "slides/slide2", "notesSlides/notesSlide1"])
        expect(await deck.file(`ppt/${part}.xml`)!.async("string")).toContain("EDISI INTERNAL");
      const sheets = await readSheets(await write(asked, "rapat.xlsx"));
      for (const { stamp } of sheets.values()) expect(stamp).toContain("EDISI INTERNAL");
      const open = await readSheets(await write({ ...asked, edition: "public" }, "rapat.xlsx"));
      expect(JSON.stringify([...open])).not.toContain("EDISI INTERNAL");
    });

    test("it holds what is owed and what is claimed, as the release does", async () => {
      const { internalTable } = await readReleased(rooms(), []);
      const ask = <T>(sql: string) => withWarehouse(":memory:", (warehouse) => warehouse.rows<T>(sql));
      const owed = await ask<{ decision: string }>(
        `select decision from ${internalTable("follow_up_status")}
         where city_id = 'contoh' and state in ('open', 'overdue') and not is_carried_on and meeting_on <= '2024-12-31'`,
      );
      expect(owed.length).toBeGreaterThan(0);
      const whole = { ...asked, agency: "contoh" };
      const sheets = await readSheets(await write(whole, "rapat.xlsx"));
      const told = sheets.get("Tindak lanjut")!.rows;
      expect(new Set(told.map((row) => row["Keputusan"]))).toEqual(new Set(owed.map((row) => row.decision)));
      const claims = await ask<{ claimed: number; verified: number; innovation_id: string }>(
        `select innovation_id, claimed_score as claimed, verified_score as verified
         from ${internalTable("innovation_claims")} where city_id = 'contoh' and year = 2024`,
      );
      const raised = (await readSheets(await write(asked, "dinas.xlsx"))).get("Inovasi untuk diangkat")!.rows;
      expect(raised.length).toBeGreaterThan(0);
      for (const row of raised) {
        const own = claims.find((it) => it.innovation_id === row["Kunci"])!;
        expect([row["Skor klaim"], row["Skor terverifikasi"]]).toEqual([own.claimed, own.verified]);
      }
      const open = await readSheets(await write({ ...whole, edition: "public" }, "rapat.xlsx"));
      expect(open.get("Tindak lanjut")!.rows.map((row) => row["Keputusan"])).toEqual([
        expect.stringContaining("hanya ada pada edisi internal"),
      ]);
      expect(Object.keys(open.get("Inovasi untuk diangkat")!.rows[0] ?? {})).not.toContain("Skor klaim");
    });
  });
}
