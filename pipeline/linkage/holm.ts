/**
 * Each p as Holm (1979, Scandinavian Journal of Statistics 6(2), 65–70) adjusts it over a family of `size` tests, in the
 * order given. A test of the family that could not be made is null; it counts in the size, and takes the last place.
 */
export function holm(ps: readonly (number | null)[]): (number | null)[] {
  const ranked = ps
    .flatMap((p, at) => (p === null ? [] : [{ p, at }]))
    .toSorted((a, b) => a.p - b.p || a.at - b.at);
  const adjusted: (number | null)[] = ps.map(() => null);
  let least = 0;
  ranked.forEach(({ p, at }, rank) => {
    least = Math.max(least, Math.min(1, (ps.length - rank) * p));
    adjusted[at] = least;
  });
  return adjusted;
}
