import type { Agency } from "../../pipeline/marts/agencies.ts";
import type { AgencyYear } from "../../pipeline/marts/agency_year.ts";
import type { Funnel } from "../../pipeline/marts/funnel.ts";
import type { IidScore } from "../../pipeline/marts/iid_score.ts";
import type { Linkage } from "../../pipeline/marts/linkage.ts";
import type { TargetGap } from "../../pipeline/marts/target_gap.ts";
import type { Award } from "../../pipeline/marts/awards_timeline.ts";
import type { Tables } from "../../dashboards/sentences/kinds.ts";
import type { PeopleCell } from "../../dashboards/sentences/people.ts";
import {
  bandsOf,
  changesOf,
  figuresOf,
  metricRow,
  neighboursOf,
  regimesOf,
  type Story,
} from "./city-tables.ts";
import type { Dice } from "./dice.ts";

const stories: readonly Story[] = [
  { metric: "iid", entity: "3576", name: "Kota Mojokerto", origins: ["published"] },
  { metric: "b", entity: "contoh", name: "Kota Contoh", origins: ["sample"] },
  // Nobody may write these two: invented figures of a real city, and a city of both kinds.
  { metric: "c", entity: "3576", name: "Kota Mojokerto", origins: ["sample"] },
  { metric: "d", entity: "contoh", name: "Kota Contoh", origins: ["sample", "published"] },
];

const agency = (id: string, city: string, name: string) =>
  ({ agency_id: id, city_id: city, short_name: name, full_name: `${name} lengkap` }) as Agency;

export const agencies: readonly Agency[] = [
  agency("dinkes", "3576", "Dinas Nyata"),
  agency("contoh-a", "contoh", "Dinas Contoh Alfa"),
  agency("contoh-b", "contoh", "Dinas Contoh Beta"),
];

/** Released tables with every situation in which a careless sentence would be forbidden. */
export function tablesFrom(dice: Dice): Tables {
  const told = stories.map((story) => ({ story, figures: figuresOf(dice, story) }));
  const first = told[0]?.figures ?? [];
  const metrics = ["iid", "b", "c", "d", "ikm", "innovations_new", "tpp_people"];
  return {
    observations: [...told.flatMap(({ figures }) => figures), ...neighboursOf(dice, first)],
    changes: told.flatMap(({ figures }) => changesOf(dice, figures)),
    metrics: metrics.map((id, at) => metricRow(id, `Ukuran ${"ABCDEFG"[at]}`, id === "tpp_people" ? 0 : 2)),
    regimes: ["iid", "b", "c", "d", "ikm"].flatMap((metric) => regimesOf(dice, metric)),
    bands: ["iid", "b", "c", "d"].flatMap(bandsOf),
    awards_timeline: [award(dice)],
    iid_score: [score(dice), score(dice)],
    target_gap: [target(dice), target(dice), target(dice)],
    funnel: funnel(dice),
    agency_year: [...agencyYears(dice, "contoh-a"), ...agencyYears(dice, "contoh-b")],
    linkage: Array.from({ length: 5 }, (_, at) => link(dice, 1 + (at >> 1))),
    people: [people(dice), people(dice)],
  };
}

const award = ({ pick }: Dice) =>
  ({
    assessed_year: 2024,
    recipient_id: "3576",
    recipient_name: "Kota Mojokerto",
    title_as_published: "Terinovatif",
    origin: pick("published", "sample"),
  }) as Award;

const score = ({ pick, count }: Dice) =>
  ({
    city_id: pick("3576", "contoh"),
    year: pick(2024, 2026),
    innovations_counted: count(),
    cap_left_innovations: count(),
    cap_beyond_innovations: pick(0, count()),
    assumptions: pick("volume_cap", null),
    is_provisional: false,
    origin: pick("sample", "inbox"),
  }) as unknown as IidScore;

const target = ({ pick, count, flip }: Dice) =>
  ({
    metric_id: "iid",
    entity_id: "3576",
    entity_name: "Kota Mojokerto",
    city_id: "3576",
    year: pick(2022, 2023, 2024, 2026),
    plan: pick("RPJMD", null),
    target_value: count(),
    target_text: null,
    realised_value: pick(count(), null),
    realised_text: null,
    realised_from: pick("plan", "record"),
    status: pick("met", "missed", "no target", "not realised", "not comparable"),
    is_stated: flip(),
    is_provisional: false,
    origin: "published",
  }) as TargetGap;

function funnel({ pick, count, chance }: Dice): Funnel[] {
  const second = pick("sample", "published");
  return (["registered", "entered", "assessed", "mature", "awarded"] as const).map(
    (stage, at) =>
      ({
        city_id: "contoh",
        year: 2024,
        stage,
        stage_order: at + 1,
        innovations: chance(80) ? 1000 - count() : null,
        lost: pick(null, 1, 1),
        counted_from: pick("record", "feed"),
        is_provisional: false,
        origin: pick("sample", second),
      }) as Funnel,
  );
}

function agencyYears({ pick, count, chance, score, flip }: Dice, id: string): AgencyYear[] {
  const name = chance(80) ? (agencies.find((it) => it.agency_id === id)?.short_name ?? id) : "Dinas Nyata";
  const city = chance(85) ? "contoh" : "3576";
  const began = pick(null, 2022, 2023);
  return [2021, 2022, 2023, 2024, 2026].map((year) => {
    const [low, high] = [count(), count()];
    const isUnsourced = chance(40);
    return {
      agency_id: id,
      city_id: city,
      short_name: name,
      year,
      view: "is",
      innovations: isUnsourced && flip() ? null : count(),
      innovations_low: low,
      innovations_high: high,
      has_unsourced_share: isUnsourced,
      ikm: chance(85) ? score() : null,
      ikm_change: chance(80) ? pick(1.11, -2.22) : null,
      scores_from_year: began !== null && year >= began ? began : null,
      is_provisional: year === 2026,
      origin: "sample",
    } as AgencyYear;
  });
}

const link = ({ pick, count, chance, flip }: Dice, lag: number) => {
  const low = pick(-0.5, 0.11, 0.12);
  return {
    city_id: "contoh",
    predictor: "innovations_new",
    outcome: "ikm",
    lag,
    estimator: pick("within", "first_differences", "spearman_of_changes"),
    family: pick("confirmatory", "exploratory"),
    testable: chance(70),
    untestable_reason: pick("perangkat daerah kurang", null),
    n_agencies: 26,
    n_obs: count(),
    estimate: 0.35,
    ci_low: low,
    ci_high: 0.71,
    // A p that should not be there: the sentence has to leave it out by itself.
    p_holm: chance(90) ? pick(0.012, 0.0004) : null,
    overlap: pick("terkait secara definisi", null),
    overlap_components: flip() ? "b" : null,
    placebo_low: pick(-0.2, 0.1, null),
    placebo_high: 0.4,
    planted_slope: pick(0.33, null),
    origin: "sample",
  } as Linkage;
};

const people = ({ pick, count }: Dice): PeopleCell => ({
  metric: "tpp_people",
  subject: { name: "Dinas Contoh Alfa", cityId: "contoh" },
  year: 2024,
  // What a hidden cell holds must not matter.
  value: pick(0, count(), null),
  isHidden: pick(true, false),
  origin: "sample",
});
