import { expect, test } from "vitest";
import { watchClock } from "../../pipeline/schedule/clock-watch.ts";

function clocks() {
  const at = { wall: Date.parse("2026-11-22T00:00:00Z"), counted: 0 };
  const look = watchClock(
    () => new Date(at.wall),
    () => at.counted,
  );
  return (wallMinutes: number, countedMinutes = wallMinutes) => {
    at.wall += wallMinutes * 60_000;
    at.counted += countedMinutes * 60_000;
    return look()?.seconds;
  };
}

test("a clock that goes as it should is nothing to tell, be it looked at seldom or often", () => {
  const pass = clocks();
  expect([pass(0.1), pass(600), pass(1), pass(1.5, 1)]).toEqual([undefined, undefined, undefined, undefined]);
});

test("a jump of an hour or a year, ahead or back, is told for a day", () => {
  const hour = 3600;
  const pass = clocks();
  expect(pass(61, 1)).toBe(hour);
  expect(pass(1)).toBe(hour);
  expect(pass(-59, 1)).toBe(-hour);
  expect(pass(525_601, 1)).toBe(525_600 * 60);
  expect(pass(1441)).toBe(undefined);
});
