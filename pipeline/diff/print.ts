import type { MartDifference, ReleaseDifference } from "./diff.ts";
import type { Reason } from "./reasons.ts";

const shownPerMart = 10;

const kinds: Readonly<Record<Reason["kind"], string>> = {
  file: "berkas / file",
  correction: "koreksi / correction",
  rule: "aturan / rule",
  code: "kode / code",
  day: "hari acuan / day of reference",
};

const changes: Readonly<Record<Reason["change"], string>> = {
  added: "baru / added",
  removed: "hilang / removed",
  changed: "berubah / changed",
};

/** Prints what two releases do not share, mart by mart, with the reasons first. */
export function printDifference({ from, to, reasons, marts }: ReleaseDifference): void {
  console.log(`${from} → ${to}`);
  if (reasons.length === 0) console.log("masukan sama / the same inputs");
  for (const { kind, name, change } of reasons)
    console.log(`  ${kinds[kind]}  ${name}  ${kind === "code" || kind === "day" ? "" : changes[change]}`);
  if (marts.length === 0) console.log("isi sama / the same content");
  for (const mart of marts) printMart(mart);
}

function printMart({ mart, rowsAdded, rowsRemoved, changed, ...rest }: MartDifference): void {
  console.log(
    `\n${mart}: +${rowsAdded} −${rowsRemoved} baris / rows, ${changed.length} nilai berubah / values changed`,
  );
  if (rest.columnsAdded.length > 0) console.log(`  + ${rest.columnsAdded.join(", ")}`);
  if (rest.columnsRemoved.length > 0) console.log(`  − ${rest.columnsRemoved.join(", ")}`);
  for (const { row, column, before, after } of changed.slice(0, shownPerMart))
    console.log(`  ${row}  ${column}: ${before ?? "—"} → ${after ?? "—"}`);
  if (changed.length > shownPerMart) console.log(`  … ${changed.length - shownPerMart} lagi / more: --json`);
  const because = rest.reasons.map(({ kind, name }) => `${kinds[kind]} ${name}`);
  console.log(`  karena / because: ${because.join("; ") || "—"}`);
}
