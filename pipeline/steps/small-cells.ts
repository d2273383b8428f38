import { HeldBack } from "../errors.ts";
import { martColumns } from "../models/describe.ts";
import type { Mart } from "../models/mart.ts";
import { thresholds } from "../privacy/thresholds.ts";
import type { Warehouse } from "../warehouse.ts";

/**
 * Throws where a mart about people would be released with a count of one to four of them in a cell: the last look at what
 * suppression let out, at single cells only.
 */
export async function refuseSmallCells(warehouse: Warehouse, name: string, mart: Mart): Promise<void> {
  if (mart.disclosure === undefined) return;
  const counts = martColumns(name, mart).filter(({ unit }) => unit === "orang");
  for (const { column } of counts) {
    const [small] = await warehouse.rows<{ cells: number }>(
      `select count(*) as cells from release."${name}" where "${column}" > 0 and "${column}" < ${thresholds.people}`,
    );
    if (small!.cells > 0)
      throw new HeldBack({
        by: "audit",
        indonesian: `release.${name}: ${small!.cells} sel ${column} menghitung kurang dari ${thresholds.people} orang, tidak ada yang dirilis`,
        english: `release.${name}: ${small!.cells} cells of ${column} count fewer than ${thresholds.people} people, nothing was released`,
        hint: `sebut kolomnya dalam disclosure / name the column in the disclosure of pipeline/marts/${name}.ts, then: npm run jejak -- run --from build`,
      });
  }
}
