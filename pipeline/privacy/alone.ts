import type { Cell, Publication, Relation } from "./publication.ts";
import type { Reason } from "./reasons.ts";
import { leastPeople, thresholds } from "./thresholds.ts";

/** What may not be shown for itself, whatever else is: by the cell's id, with the reason. */
export function hiddenAlone({ cells, relations }: Publication): Map<string, Reason> {
  const hidden = new Map<string, Reason>();
  for (const cell of cells) {
    const reason = reasonOf(cell);
    if (reason !== undefined) hidden.set(cell.id, reason);
  }
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  for (const id of relations.flatMap((relation) => alikeIn(relation, byId)))
    if (!hidden.has(id)) hidden.set(id, "nearly all alike");
  return hidden;
}

function reasonOf(cell: Cell): Reason | undefined {
  if (cell.isOpen === true) return "open year";
  if (cell.staff !== undefined && cell.staff < thresholds.staff) return "small group";
  if (cell.people.length === 0) return undefined;
  if (cell.people.length < leastPeople(cell)) return "few people";
  return isAmount(cell) && isDominated(cell.contributions) ? "one dominates" : undefined;
}

/** Whether people add to the value by what is theirs; a record is nobody's merit. */
export const isAmount = (cell: Cell): cell is Cell & { readonly contributions: Float64Array } =>
  cell.contributions !== undefined && cell.unit !== "baris";

/**
 * The p%-rule: whether the second largest contributor, who takes off the sum what they know to be theirs, comes nearer
 * to the largest one than the share allows.
 */
export function isDominated(contributions: ArrayLike<number>): boolean {
  let [sum, first, second] = [0, 0, 0];
  for (let at = 0; at < contributions.length; at += 1) {
    const amount = contributions[at]!;
    sum += amount;
    if (amount > first) [first, second] = [amount, first];
    else if (amount > second) second = amount;
  }
  return sum - first - second < thresholds.insider * first;
}

/** Parts that hold so much of their whole that everybody in it can be told to be of that part. */
function alikeIn({ whole, parts, isByAttribute }: Relation, byId: ReadonlyMap<string, Cell>): string[] {
  if (isByAttribute !== true) return [];
  const limit = thresholds.alike * byId.get(whole)!.people.length;
  return parts.filter((id) => {
    const { attribute, people } = byId.get(id)!;
    return attribute !== undefined && people.length > limit;
  });
}
