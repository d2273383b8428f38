import { describe, expect, test } from "vitest";
import { livesOf } from "../../pipeline/linkage/lives.ts";
import { methodsOf } from "../../pipeline/linkage/methods.ts";

const passage = (predecessor: string | null, successor: string, year: number | null, kind: string) => ({
  predecessor,
  successor,
  year,
  kind,
});

describe("livesOf(passages)", () => {
  test("a rename goes on with the same life, a merger begins a new one, and both are kin", () => {
    const { lifeOf, kinOf } = livesOf([
      passage("dinas-a", "dinas-b", 2020, "rename"),
      passage("dinas-b", "dinas-z", 2022, "merge"),
      passage("dinas-c", "dinas-z", 2022, "merge"),
    ]);
    expect([lifeOf("dinas-a", 2019), lifeOf("dinas-b", 2021)]).toEqual(["dinas-a", "dinas-a"]);
    expect(lifeOf("dinas-z", 2022)).toBe("dinas-z@2022");
    expect(["dinas-a", "dinas-b", "dinas-c", "dinas-z"].map(kinOf)).toEqual(Array(4).fill("dinas-a"));
    expect(kinOf("dinas-lain")).toBe("dinas-lain");
  });

  test("an agency that goes on under its name after it took over or gave away tasks is not what it was", () => {
    const { lifeOf } = livesOf([
      passage("dinas-a", "dinas-b", 2021, "merge"),
      passage("dinas-c", "dinas-d", 2022, "split"),
    ]);
    expect(lifeOf("dinas-b", 2020)).not.toBe(lifeOf("dinas-b", 2021));
    expect(lifeOf("dinas-c", 2021)).not.toBe(lifeOf("dinas-c", 2022));
  });

  test("a new life goes on through a later rename, and a second re-cut ends it", () => {
    const { lifeOf } = livesOf([
      passage("dinas-a", "dinas-b", 2019, "recut"),
      passage("dinas-b", "dinas-c", 2021, "rename"),
      passage("dinas-x", "dinas-c", 2023, "recut"),
    ]);
    expect(lifeOf("dinas-b", 2020)).toBe(lifeOf("dinas-c", 2022));
    expect(lifeOf("dinas-c", 2023)).not.toBe(lifeOf("dinas-c", 2022));
  });

  test("a transfer of tasks, a founding and a passage of unknown year begin nothing", () => {
    const { lifeOf, kinOf } = livesOf([
      passage("dinas-a", "dinas-b", 2021, "transfer"),
      passage(null, "dinas-n", 2021, "new"),
      passage("dinas-u", "dinas-v", null, "split"),
    ]);
    for (const agency of ["dinas-a", "dinas-b", "dinas-n", "dinas-v"])
      expect(lifeOf(agency, 2020)).toBe(lifeOf(agency, 2022));
    expect(kinOf("dinas-b")).toBe("dinas-b");
  });
});

describe("methodsOf(metrics, regimes)", () => {
  const regime = (from: number, to: number | null, continues = false, comparesWithin = true) => ({
    metric: "nilai",
    regime: `nilai-${from}`,
    fromYear: from,
    toYear: to,
    continues,
    comparesWithin,
  });

  test("years compare within a regime, across one that continues it, and not across a break or an unresolved one", () => {
    const methodOf = methodsOf(
      [
        { metric: "nilai", governedBy: "nilai" },
        { metric: "turunan", governedBy: "nilai" },
        { metric: "cacah", governedBy: "none" },
      ],
      [regime(2025, null), regime(2018, 2020), regime(2021, 2022, true), regime(2023, 2024, false, false)],
    );
    expect(methodOf("nilai", 2018)).toBe(methodOf("turunan", 2022));
    expect(methodOf("nilai", 2022)).not.toBe(methodOf("nilai", 2023));
    expect(methodOf("nilai", 2023)).not.toBe(methodOf("nilai", 2024));
    expect(methodOf("nilai", 2024)).not.toBe(methodOf("nilai", 2025));
    expect(methodOf("nilai", 2017)).toBeNull();
    expect(methodOf("cacah", 1990)).toBe(methodOf("cacah", 2030));
  });
});
