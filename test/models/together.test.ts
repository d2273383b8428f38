import { setTimeout } from "node:timers/promises";
import { expect, it } from "vitest";
import type { LinkedModel } from "../../pipeline/models/order.ts";
import { together } from "../../pipeline/models/together.ts";

const model = (name: string, ...reads: readonly string[]): LinkedModel => ({
  name,
  file: `pipeline/marts/${name}.sql`,
  sql: "select 1",
  mart: undefined,
  reads: reads.map((table) => `marts.${table}`),
});

/** What each of two hands began and ended, in the order of time. */
async function told(models: readonly LinkedModel[], failing: readonly string[] = []): Promise<string[]> {
  const events: string[] = [];
  await together(models, ["left", "right"], async ({ name }) => {
    events.push(`begins ${name}`);
    await setTimeout(5);
    events.push(`ends ${name}`);
    if (failing.includes(name)) throw new Error(`${name} failed`);
  }).catch((error: unknown) => events.push((error as Error).message));
  return events;
}

it("begins a model when what it reads is done, and another meanwhile", async () => {
  const events = await told([model("a"), model("b", "a"), model("c"), model("d", "b", "c")]);
  expect(events.slice(0, 2)).toEqual(["begins a", "begins c"]);
  expect(events.indexOf("begins b")).toBeGreaterThan(events.indexOf("ends a"));
  expect(events.slice(-2)).toEqual(["begins d", "ends d"]);
});

it("ends what is at work after a failure, begins nothing more, and throws the first in order", async () => {
  const events = await told([model("a"), model("b"), model("c"), model("d", "a")], ["a", "b"]);
  expect(events.toSorted()).toEqual(["a failed", "begins a", "begins b", "ends a", "ends b"]);
  expect(events.at(-1)).toBe("a failed");
});
