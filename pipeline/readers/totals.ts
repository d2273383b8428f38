const word =
  /^(?:sub ?total|grand total|jumlah|total|jumlah total|total keseluruhan|jumlah keseluruhan|rata rata)$/;

/**
 * True for a row that sums up the rows above it: its first filled cell says so and nothing else in it is a word.
 * "Jumlah", "Total", "TOTAL :", "Rata-rata".
 */
export function isTotalsRow(cells: readonly (string | null)[]): boolean {
  const filled = cells.filter((cell) => (cell ?? "").trim() !== "").map((cell) => cell!.trim());
  const [label, ...rest] = filled;
  if (label === undefined) return false;
  const plain = label
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim();
  return word.test(plain) && rest.every((cell) => !/\p{Letter}{2}/u.test(cell.replace(/^rp\.?/i, "")));
}
