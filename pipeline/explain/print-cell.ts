import type { CellExplanation, FileRows } from "./cell.ts";

const shownPerFile = 20;

/** Prints where a value of a mart comes from, labels in Indonesian and English. */
export function printCell(cell: CellExplanation): void {
  const place = Object.entries(cell.place).map(([column, value]) => `${column}=${value}`);
  console.log(`${cell.mart}.${cell.column} ${place.join(", ")}  (rilis / release ${cell.releaseId})`);
  console.log(`  nilai / value: ${written(cell.value)} ${cell.unit ?? ""}`);
  console.log(`  arti / meaning: ${cell.meaning.indonesian} / ${cell.meaning.english}`);
  if (cell.regimeId !== null) console.log(`  rezim / regime: ${cell.regimeId}`);
  console.log(`  dibuat oleh / made by: ${cell.madeBy.join(" → ")}`);
  for (const { table, narrowedBy, files } of cell.inputs) {
    const by = narrowedBy.length === 0 ? "semua baris / all rows" : narrowedBy.join(", ");
    console.log(`\n  ${table}  (${by})`);
    for (const file of files) console.log(`    ${describe(file)}`);
  }
  if (cell.inputs.length === 0) console.log("\n  tanpa baris masukan / from no input row");
}

function written(value: unknown): string {
  if (typeof value === "number") return value.toLocaleString("id-ID", { maximumFractionDigits: 6 });
  return typeof value === "string" ? value : value === null ? "— (kosong / empty)" : JSON.stringify(value);
}

function describe({ file, rowCount, rows }: FileRows): string {
  if (rowCount === null)
    return `${file}: baris tentang orang, jumlahnya tidak ditampilkan / rows about persons, their number not shown`;
  if (rows === null)
    return `${file}: ${rowCount} baris tentang orang, tidak ditampilkan / rows about persons, not shown`;
  const more = rows.length > shownPerFile ? ` … +${rows.length - shownPerFile}` : "";
  return `${file}: ${rowCount} baris / rows: ${rows.slice(0, shownPerFile).join(", ")}${more}`;
}
