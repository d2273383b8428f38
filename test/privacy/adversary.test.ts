import { beforeAll, expect, test } from "vitest";
import { loadSolver, type Solver } from "../../pipeline/privacy/audit/solver.ts";
import type { Reason } from "../../pipeline/privacy/reasons.ts";
import { attack, type Win } from "./adversary/attacker.ts";
import { drawCorrected, letOut } from "./adversary/cases.ts";
import { drawStaff, publicationOf } from "./adversary/tables.ts";

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

const seeds = (count: number) => Array.from({ length: count }, (_, seed) => seed);

test("whoever holds a release recovers no hidden cell, nor narrows one under the threshold", () => {
  let shown = 0;
  for (const seed of seeds(100)) {
    const out = letOut(publicationOf(drawStaff(seed)), [], solver);
    expect({ seed, isReleased: out !== undefined }).toEqual({ seed, isReleased: true });
    shown += out!.publication.cells.filter(({ isShown }) => isShown).length;
    expect({ seed, wins: attack([out!.publication]) }).toEqual({ seed, wins: [] });
  }
  // Hiding everything would protect as well.
  expect(shown).toBeGreaterThan(1000);
});

test("whoever holds two releases learns nothing from what changed between them", () => {
  for (const seed of seeds(25)) {
    const [before, after] = drawCorrected(seed).map(publicationOf);
    const first = letOut(before!, [], solver)!.publication;
    const second = letOut(after!, [first], solver);
    if (second === undefined) continue;
    expect({ seed, wins: attack([first, second.publication]) }).toEqual({ seed, wins: [] });
  }
});

test.each<[Reason, Win["by"][]]>([
  ["few people", ["few"]],
  ["one dominates", ["insider"]],
  ["nearly all alike", ["alike"]],
  ["follows from others", ["elimination", "enumeration", "few"]],
  ["few between two", ["difference"]],
])("without the rule '%s' the same reader wins", (reason, ways) => {
  const wins = seeds(150).some((seed) => {
    const { publication, reasons } = letOut(publicationOf(drawStaff(seed)), [], solver)!;
    const cells = publication.cells.map((cell) =>
      reasons.get(cell.id) === reason ? { ...cell, isShown: true } : cell,
    );
    return attack([{ ...publication, cells }]).some(({ by }) => ways.includes(by));
  });
  expect(wins).toBe(true);
});

test("without the ledger the same reader wins by what a later release changes", () => {
  const wins = seeds(40).some((seed) => {
    const [before, after] = drawCorrected(seed).map(publicationOf);
    const first = letOut(before!, [], solver)!.publication;
    const second = letOut(after!, [], solver)!.publication;
    return attack([first, second]).some(({ by }) => by === "difference");
  });
  expect(wins).toBe(true);
});
