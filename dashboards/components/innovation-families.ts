import type { InnovationLink } from "../../pipeline/marts/innovation_lineage.ts";

/** An innovation within its family, and the link that it came by; the eldest came by none. */
export interface Relative {
  readonly id: string;
  readonly name: string;
  readonly year: number | null;
  readonly depth: number;
  readonly link: InnovationLink | undefined;
}

export type Family = readonly Relative[];

/**
 * Families of innovations that were developed or taken over from each other, the largest first, each from its eldest down.
 * One entered again is no relative of itself; one that came from two stands under the first of them.
 */
export function familiesOf(links: readonly InnovationLink[]): Family[] {
  const own = links.filter((link) => link.from_innovation_id !== link.to_innovation_id);
  const children = new Map<string, InnovationLink[]>();
  for (const link of own)
    children.set(link.from_innovation_id, [...(children.get(link.from_innovation_id) ?? []), link]);
  const descended = new Set(own.map((link) => link.to_innovation_id));
  const seen = new Set<string>();
  const below = (id: string, depth: number): Relative[] =>
    (children.get(id) ?? [])
      .toSorted(
        (a, b) => (a.to_year ?? 0) - (b.to_year ?? 0) || a.to_innovation_id.localeCompare(b.to_innovation_id),
      )
      .flatMap((link) => {
        const to = link.to_innovation_id;
        if (seen.has(to)) return [];
        seen.add(to);
        return [
          { id: to, name: link.to_name ?? to, year: link.to_year, depth, link },
          ...below(to, depth + 1),
        ];
      });
  return [...children.keys()]
    .filter((id) => !descended.has(id))
    .toSorted()
    .map((id) => {
      seen.add(id);
      const first = children.get(id)?.[0];
      const year = first?.from_year ?? null;
      return [{ id, name: first?.from_name ?? id, year, depth: 0, link: undefined }, ...below(id, 1)];
    })
    .toSorted((a, b) => b.length - a.length);
}

/** The links of the family of one innovation, near and far; none where it came from nothing and nothing came from it. */
export function kinOf(id: string, links: readonly InnovationLink[]): InnovationLink[] {
  const family = new Set([id]);
  for (let size = 0; size < family.size;) {
    size = family.size;
    for (const { from_innovation_id: from, to_innovation_id: to } of links)
      if (family.has(from) || family.has(to)) family.add(from).add(to);
  }
  return links.filter((link) => family.has(link.from_innovation_id));
}
