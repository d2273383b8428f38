import { chmodSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { brief } from "../../pipeline/brief/brief.ts";
import { findChromium, NoChromium } from "../../pipeline/brief/chromium.ts";
import { UsageError } from "../../pipeline/errors.ts";
import { emptyFolder } from "../folders.ts";
import { roomsIn } from "../rooms.ts";

const nowhere = { chromium: undefined, path: [] };
const refusal = (out: string) =>
  brief(roomsIn(emptyFolder()), { year: 2023, out }, nowhere).catch((error: unknown) => error);

describe("brief(rooms, asked, places)", () => {
  test("a form that is none of ours is refused before anything is read", async () => {
    for (const name of ["rapat.docx", "rapat"]) {
      const error = await refusal(join(emptyFolder(), name));
      expect(error).toBeInstanceOf(UsageError);
      expect(error).toMatchObject({ hint: expect.stringContaining(".pdf, .pptx, .xlsx") });
    }
  });

  test("a place that cannot hold the file is refused", async () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, "lembar.pdf"));
    expect(await refusal(join(folder, "lembar.pdf"))).toMatchObject({
      message: expect.stringContaining("is a folder"),
    });
    expect(await refusal(join(folder, "tiada", "lembar.pdf"))).toMatchObject({
      message: expect.stringContaining("there is no folder"),
      hint: expect.stringContaining("mkdir"),
    });
  });

  test("where nothing was released it says so, and writes nothing", async () => {
    const folder = emptyFolder();
    expect(await refusal(join(folder, "lembar.xlsx"))).toMatchObject({
      message: "nothing was released yet",
      indonesian: "belum ada rilis",
    });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("findChromium(places)", () => {
  test("takes the one that is named, else the first on the path that can be run", () => {
    const folder = emptyFolder();
    for (const name of ["google-chrome", "chromium"]) {
      writeFileSync(join(folder, name), "#!/bin/sh\n");
      chmodSync(join(folder, name), 0o755);
    }
    expect(findChromium({ chromium: undefined, path: [emptyFolder(), folder] })).toBe(
      join(folder, "chromium"),
    );
    const named = join(folder, "google-chrome");
    expect(findChromium({ chromium: named, path: [folder] })).toBe(named);
  });

  test("does not replace a named one that cannot be run by another", () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "chromium"), "", { mode: 0o755 });
    const broken = { chromium: join(folder, "tiada"), path: [folder] };
    expect(() => findChromium(broken)).toThrow(NoChromium);
    expect(() => findChromium(broken)).toThrow(join(folder, "tiada"));
  });
});
