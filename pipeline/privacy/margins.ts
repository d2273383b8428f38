import { isAmount, isDominated } from "./alone.ts";
import { byId, hide, type PublishedNumber, type Sum, weightOf } from "./numbers.ts";
import { companionsOf, slackOf } from "./slack.ts";
import { restOf } from "./rests.ts";
import { leastPeople } from "./thresholds.ts";

/**
 * Hides, besides what is hidden, what it would follow from: until no hidden number is narrower than it needs, and what
 * is left of no shown total tells of few people. Whatever weighs least in all goes.
 */
export function hideWhatTells(numbers: readonly PublishedNumber[], sums: readonly Sum[]): void {
  for (let isSettled = false; !isSettled;) {
    isSettled = true;
    for (const number of numbers)
      while (number.isHidden && missing(number) > 0) {
        const companions = companionsOf(number, missing(number));
        if (companions.length === 0) break;
        companions.forEach(hide);
        isSettled = false;
      }
    for (const sum of sums)
      while (isWorkedOut(sum) || tellsByRest(sum)) {
        hide(lightestOf(shownOf(sum), sum.whole));
        isSettled = false;
      }
  }
}

/** How much a hidden number is narrower than it needs. */
const missing = (number: PublishedNumber) => number.need - slackOf(number, number.need);

/** The number that is given up first; a whole comes last. */
export const lightestOf = (shown: readonly PublishedNumber[], whole?: PublishedNumber): PublishedNumber =>
  shown.toSorted(
    (a, b) => Number(a === whole) - Number(b === whole) || weightOf(a) - weightOf(b) || byId(a, b),
  )[0]!;

const shownOf = ({ whole, parts }: Sum) => [...parts, whole].filter(({ isHidden }) => !isHidden);

/** Whether one number alone is hidden in a sum; a number in three sums or more is followed no further than that. */
const isWorkedOut = (sum: Sum) => sum.parts.length + 1 - shownOf(sum).length === 1 && shownOf(sum).length > 0;

/** Whether a shown total less its shown parts may not be shown: it counts few people, or one among them dominates. */
function tellsByRest(sum: Sum): boolean {
  const rest = restOf(sum);
  if (rest === undefined) return false;
  if (rest.people.length < leastPeople(sum.whole.cell)) return true;
  return isAmount(sum.whole.cell) && isDominated(rest.contributions);
}
