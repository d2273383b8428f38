/**
 * The name that was most likely meant: the one with the fewest letters inserted, dropped, replaced or swapped, if they are
 * at most a third of it, else one that begins with the word or has it as one of its parts. Undefined where none is near.
 */
export function nearest(word: string, names: readonly string[]): string | undefined {
  const wanted = word.toLowerCase();
  const ranked = [...new Set(names)]
    .map((name) => ({ name, distance: distanceOf(wanted, name.toLowerCase()) }))
    .toSorted((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1));
  const [best] = ranked;
  if (best === undefined) return undefined;
  if (best.distance <= Math.max(1, Math.floor(Math.max(wanted.length, best.name.length) / 3)))
    return best.name;
  return (
    ranked.find(({ name }) => wanted.length > 2 && name.toLowerCase().split("_").includes(wanted))?.name ??
    ranked.find(({ name }) => wanted.length > 2 && name.toLowerCase().startsWith(wanted))?.name
  );
}

/** Optimal string alignment. */
function distanceOf(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(Math.min(row[j - 1]! + 1, last[j]! + 1, change, isSwap ? beforeLast[j - 2]! + 1 : Infinity));
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length]!;
}
