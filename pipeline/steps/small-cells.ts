import { HeldBack } from "../errors.ts";
import { martColumns } from "../models/describe.ts";
import type { Mart } from "../models/mart.ts";
import type { Warehouse } from "../warehouse.ts";

/** A count of fewer people may tell one of them apart. */
const leastPeople = 5;

/**
 * Throws where a mart about people counts one to four of them in a cell. It looks at single cells only: what several
 * cells give away together is for the mart to prevent.
 */
export async function refuseSmallCells(warehouse: Warehouse, name: string, mart: Mart): Promise<void> {
  if (mart.people !== true) return;
  const counts = martColumns(name, mart).filter(({ unit }) => unit === "orang");
  for (const { column } of counts) {
    const [small] = await warehouse.rows<{ cells: number }>(
      `select count(*) as cells from marts."${name}" where "${column}" > 0 and "${column}" < ${leastPeople}`,
    );
    if (small!.cells > 0)
      throw new HeldBack({
        indonesian: `marts.${name}: ${small!.cells} sel ${column} menghitung kurang dari ${leastPeople} orang, tidak ada yang dirilis`,
        english: `marts.${name}: ${small!.cells} cells of ${column} count fewer than ${leastPeople} people, nothing was released`,
        hint: `let pipeline/marts/${name}.sql leave such cells empty, then: npm run jejak -- run --from build`,
      });
  }
}
