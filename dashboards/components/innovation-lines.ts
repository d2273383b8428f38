import type { Agency } from "../../pipeline/marts/agencies.ts";
import type { InnovationYear } from "../../pipeline/marts/innovation_year.ts";
import { everything, type InnovationChoice } from "./innovation-state.js";

/** An entry of an innovation with the names of its agency and the years in which the innovation was entered. */
export interface InnovationLine extends InnovationYear {
  readonly agency: string;
  readonly agencyName: string;
  readonly years: readonly number[];
  /** Handed in by agencies, not cited: the figure says so in its own source line. */
  readonly source_id: string;
  readonly confidence: string;
}

/** Every entry of every innovation, by innovation, oldest first. */
export function linesByInnovation(
  entries: readonly InnovationYear[],
  agencies: readonly Agency[],
): ReadonlyMap<string, readonly InnovationLine[]> {
  const names = new Map(agencies.map((row) => [row.agency_id, row]));
  const groups = new Map<string, InnovationYear[]>();
  for (const row of entries.toSorted((a, b) => a.year - b.year)) {
    const group = groups.get(row.innovation_id);
    if (group === undefined) groups.set(row.innovation_id, [row]);
    else group.push(row);
  }
  return new Map(
    [...groups].map(([id, rows]) => {
      const years = rows.map((row) => row.year);
      return [
        id,
        rows.map((row) => ({
          ...row,
          agency: names.get(row.agency_id)?.short_name ?? row.agency_id,
          agencyName: names.get(row.agency_id)?.full_name ?? row.agency_id,
          years,
          source_id: row.origin,
          confidence: "",
        })),
      ];
    }),
  );
}

/** The entries a choice leaves: of each innovation that of the chosen year, or its latest. `found` ranks what a search found. */
export function chosenLines(
  lines: ReadonlyMap<string, readonly InnovationLine[]>,
  choice: InnovationChoice,
  found: ReadonlyMap<string, number> | undefined,
  locale: string,
): InnovationLine[] {
  const names = new Intl.Collator(locale, { numeric: true });
  const kept = [...lines].flatMap(([id, own]) => {
    const line = choice.year === null ? own.at(-1) : own.find((it) => it.year === choice.year);
    if (line === undefined || (found !== undefined && !found.has(id))) return [];
    const isKept =
      ["", line.agency_id].includes(choice.agency) &&
      ["", line.stage].includes(choice.stage) &&
      ["", line.kind ?? ""].includes(choice.kind);
    return isKept ? [line] : [];
  });
  const byName = (a: InnovationLine, b: InnovationLine) => names.compare(a.name, b.name);
  return kept.toSorted((a, b) => {
    if (choice.order === "terbaru") return b.first_year - a.first_year || byName(a, b);
    if (choice.order !== everything.order) return byScore(a, b, choice.order === "skor") || byName(a, b);
    // A search without another order puts the nearest name first.
    return (found?.get(a.innovation_id) ?? 0) - (found?.get(b.innovation_id) ?? 0) || byName(a, b);
  });
}

/** Entries without a score stand last, whichever way the scores run. */
function byScore(a: InnovationLine, b: InnovationLine, isUp: boolean): number {
  const [left, right] = [a.verified_score, b.verified_score];
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return isUp ? left - right : right - left;
}
