import { accessSync, constants, statSync } from "node:fs";
import { join } from "node:path";
import { JejakError } from "../errors.ts";

/** Where a Chromium may be: the file that JEJAK_CHROMIUM names, and the folders of PATH. */
export interface Places {
  readonly chromium: string | undefined;
  readonly path: readonly string[];
}

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];

/** No Chromium was found to print with; whatever needs none is made all the same. */
export class NoChromium extends JejakError {
  override readonly name = "NoChromium";

  constructor(named: string | undefined) {
    super({
      indonesian:
        named === undefined
          ? "Chromium tidak ditemukan, jadi PDF dan PPTX tidak dapat dibuat"
          : `JEJAK_CHROMIUM menunjuk ${named}, yang tidak dapat dijalankan; PDF dan PPTX tidak dapat dibuat`,
      english:
        named === undefined
          ? "no Chromium was found, so neither PDF nor PPTX can be made"
          : `JEJAK_CHROMIUM names ${named}, which cannot be run; neither PDF nor PPTX can be made`,
      hint: "pasang Chromium, atau arahkan JEJAK_CHROMIUM / apt-get install chromium (or any Chrome), or point JEJAK_CHROMIUM at one, then ask again",
    });
  }
}

/** The Chromium to print with. Throws NoChromium; one that is named and cannot be run is not replaced by another. */
export function findChromium({ chromium, path }: Places): string {
  const candidates =
    chromium === undefined ? path.flatMap((folder) => names.map((name) => join(folder, name))) : [chromium];
  const found = candidates.find(isProgram);
  if (found === undefined) throw new NoChromium(chromium);
  return found;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
