import { describe, expect, test } from "vitest";
import { leadSentence } from "../../dashboards/sentences/change.ts";
import { sinceLastYear } from "../../dashboards/sentences/since.ts";
import { voiceOf } from "../../dashboards/sentences/voice.ts";
import { distinctFigures } from "../../dashboards/components/regimes.ts";
import { pack } from "../../dashboards/components/timeline-lanes.ts";
import { spreadLabels } from "../../dashboards/components/labels.ts";
import { id } from "../../dashboards/messages/id.ts";
import type { Change } from "../../pipeline/marts/changes.ts";
import type { Observation } from "../../pipeline/marts/observations.ts";
import type { Regime } from "../../pipeline/marts/regimes.ts";

const figure = (year: number, value: number, other: Partial<Observation> = {}) =>
  ({
    metric_id: "iid",
    entity_id: "3576",
    year,
    value,
    value_text: null,
    rank: null,
    band: null,
    status: "final",
    is_chosen: true,
    source_id: "a",
    ...other,
  }) as Observation;

const change = (from: number, to: number, year: number, other: Partial<Change> = {}) =>
  ({
    metric_id: "iid",
    entity_id: "3576",
    from_year: year - 1,
    to_year: year,
    from_value: from,
    to_value: to,
    change: to - from,
    is_chosen: true,
    is_unresolved: false,
    ...other,
  }) as Change;

const regime = (from: number, comparable: Regime["comparable_with_previous"]) =>
  ({
    metric_id: "iid",
    from_year: from,
    comparable_with_previous: comparable,
    label_indonesian: "cara ukur baru",
    label_english: "new measure",
  }) as Regime;

const told = { metrics: [], awards_timeline: [], bands: [] };
const about = (until: number) => ({ metric: "iid", entity: "3576", until });

describe("leadSentence(tables, about, voice)", () => {
  test("tells both changes where the earlier figure is unresolved", () => {
    const [sentence] = leadSentence(
      {
        ...told,
        observations: [
          figure(2022, 70, { status: "unresolved" }),
          figure(2022, 77, { is_chosen: false }),
          figure(2023, 84),
        ],
        changes: [
          change(70, 84, 2023, { is_unresolved: true }),
          change(77, 84, 2023, { is_unresolved: true, is_chosen: false }),
        ],
        regimes: [regime(2021, "tidak")],
      },
      about(2023),
      voiceOf(id),
    );
    expect(sentence?.text).toContain("naik 14,00 atau 7,00 poin dari 2022");
  });

  test("tells no change where none may be computed, and names the missing years", () => {
    const [lead, gap] = leadSentence(
      {
        ...told,
        observations: [figure(2021, 60), figure(2023, 80)],
        changes: [],
        regimes: [regime(2021, "tidak")],
      },
      about(2025),
      voiceOf(id),
    );
    expect(lead?.text).not.toMatch(/naik|turun/);
    expect(gap?.text).toContain("2022, 2024, dan 2025");
  });
});

test("a year after a break is told with the break and without a change", () => {
  const { sentences } = sinceLastYear(
    {
      ...told,
      observations: [figure(2024, 90), figure(2025, 70)],
      changes: [],
      regimes: [regime(2021, "tidak"), regime(2025, "unresolved")],
    },
    ["iid"],
    voiceOf(id),
  );
  expect(sentences.map(({ text }) => text)).toEqual([expect.stringContaining("tidak dihitung")]);
});

test("no sentence of ours says that one thing caused another", () => {
  expect(
    JSON.stringify(id, (_, value: unknown) => (typeof value === "function" ? String(value) : value)),
  ).not.toMatch(/menyebabkan|berkat|akibat|dampak dari/);
});

test("sources that agree are one point, sources that differ are two", () => {
  const agreed = [figure(2023, 84), figure(2023, 84, { source_id: "b", is_chosen: false })];
  const differing = [figure(2022, 70), figure(2022, 77, { source_id: "b", is_chosen: false })];
  expect(distinctFigures(agreed)).toHaveLength(1);
  expect(distinctFigures(differing)).toHaveLength(2);
});

test("labels of a lane never touch", () => {
  const items = [0, 10, 20, 30, 95].map((at) => ({ item: at, at, wide: 40 }));
  const spans = pack(items, 100, 1).map(({ item, row, side }) => ({
    row,
    from: side === "right" ? item : item - 40,
    to: side === "right" ? item + 40 : item,
  }));
  const touching = spans.flatMap((a, at) =>
    spans.slice(at + 1).filter((b) => a.row === b.row && a.to > b.from && b.to > a.from),
  );
  expect(touching).toEqual([]);
});

test("labels at the end of lines are moved apart in their order", () => {
  const placed = spreadLabels([50, 51, 52], 10, [0, 100]);
  expect(placed).toEqual([50, 60, 70]);
});
