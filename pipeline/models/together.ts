import type { LinkedModel } from "./order.ts";

/**
 * Does `work` for each of models that stand in order, once what it reads is done, with as many at a time as there are
 * hands, each of which has one model at a time. After a failure nothing more is begun; of several that fail the first in
 * order is thrown, when nothing is at work any more.
 */
export async function together<Hand>(
  ordered: readonly LinkedModel[],
  hands: readonly Hand[],
  work: (model: LinkedModel, hand: Hand) => Promise<void>,
): Promise<void> {
  const waiting = [...ordered];
  const undone = new Set(ordered.map(({ name }) => `marts.${name}`));
  const failures = new Map<LinkedModel, unknown>();
  const free = [...hands];
  const atWork = new Set<Promise<void>>();
  const takeUp = async (model: LinkedModel, hand: Hand) => {
    try {
      await work(model, hand);
      undone.delete(`marts.${model.name}`);
    } catch (error) {
      failures.set(model, error);
    }
  };
  while (atWork.size > 0 || (waiting.length > 0 && failures.size === 0)) {
    const ready =
      failures.size > 0 ? -1 : waiting.findIndex(({ reads }) => !reads.some((table) => undone.has(table)));
    if (ready === -1 || free.length === 0) {
      await Promise.race(atWork);
      continue;
    }
    const [model] = waiting.splice(ready, 1) as [LinkedModel];
    const hand = free.pop()!;
    const done = takeUp(model, hand).finally(() => {
      free.push(hand);
      atWork.delete(done);
    });
    atWork.add(done);
  }
  const first = ordered.find((model) => failures.has(model));
  if (first !== undefined) throw failures.get(first);
}
