import { Unreadable } from "../unreadable.ts";

const numberedRow = /<(?:\w+:)?row\b[^>]*?\sr=["'](\d+)["']/g;

/** Throws `Unreadable` for a sheet that gives a row twice: of two the library keeps the last, and a record would be gone unsaid. */
export function refuseRepeatedRow(xml: string): void {
  const seen = new Set<string>();
  for (const [, row] of xml.matchAll(numberedRow)) {
    if (seen.has(row!))
      throw new Unreadable({
        indonesian: `baris ${row} tertulis dua kali dalam satu lembar, jadi berkasnya rusak`,
        english: `row ${row} stands twice in one sheet, so the file is damaged`,
      });
    seen.add(row!);
  }
}
