import { expect, test } from "vitest";
import { JejakError } from "../../pipeline/errors.ts";
import { jsonLog } from "../../pipeline/schedule/log.ts";

test("the log is JSON without persons' numbers, whatever is written into it", () => {
  const lines: string[] = [];
  const log = jsonLog({ write: (line) => void lines.push(line) });
  const nip = "198609262011011002";
  log.slot({
    at: "2026-11-22T00:00:00.000Z",
    job: "everything",
    slot: "2026-11-21T19:15:00.000Z",
    state: "failed",
    why_english: `row of ${nip}`,
  });
  log.fault(new JejakError({ indonesian: `baris ${nip}`, english: "a row", hint: "mend it" }));
  log.conditions([], ["stale:tpp"]);
  const parsed = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(parsed.map(({ level, event }) => [level, event])).toEqual([
    ["warn", "slot"],
    ["error", "fault"],
    ["info", "over"],
  ]);
  expect(parsed[0]).toMatchObject({
    job: "everything",
    slot: "2026-11-21T19:15:00.000Z",
    why_english: "row of •••",
  });
  expect(lines.join("")).not.toContain(nip);
});
