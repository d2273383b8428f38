import type { DisclosedColumn } from "./disclosure.ts";

const people = "marts._tpp_people";
const uplifted = "marts._tpp_uplifted";

/** Everybody whom an agency paid in a year; who moved counts in both. */
export const staff: DisclosedColumn = { rows: people, adds: "1", quantity: "people", unit: "orang" };

/** Those of them with a predikat, or with none. */
const rated = (predikat: string | null): DisclosedColumn => ({
  ...staff,
  where: predikat === null ? "predikat is null" : `predikat = '${predikat}'`,
  partOf: "people",
  ...(predikat === null ? {} : { attribute: "predikat" }),
});

/** The columns of a row that tell its people apart by predikat. */
export const ratings = {
  people_sangat_baik: rated("Sangat Baik"),
  people_baik: rated("Baik"),
  people_butuh_perbaikan: rated("Butuh Perbaikan"),
  people_kurang: rated("Kurang"),
  people_sangat_kurang: rated("Sangat Kurang"),
  people_without_predikat: rated(null),
} as const;

const pay = (kind: string, quantity = `${kind} pay`): DisclosedColumn => ({
  rows: people,
  adds: `${kind}_rupiah`,
  where: "not is_head",
  quantity,
  unit: "rupiah",
  staff: "people",
  // Nearly the same amount: what one of them hides, another must not tell.
  block: "pay",
});

/** Pay of everybody but the head. */
export const payments = {
  base_rupiah: pay("base"),
  gross_rupiah: pay("gross"),
  paid_rupiah: pay("paid", "amounts of tpp"),
} as const;

/** The mean of monthly percentages, as a sum over people. */
export const monthlyMean = (of: string): DisclosedColumn => ({
  rows: people,
  adds: `${of}_pct_sum`,
  over: `${of}_months`,
  where: `${of}_months > 0`,
  quantity: of,
  unit: "persen",
});

/** Those with an uplift for innovation, and how much it was of everybody but the head. */
export const uplifts = {
  uplifted_people: { rows: uplifted, adds: "1", quantity: "people", unit: "orang", attribute: "uplift" },
  uplift_rupiah: {
    rows: uplifted,
    adds: "uplift_rupiah",
    where: "not is_head",
    quantity: "amounts of tpp_uplifts",
    unit: "rupiah",
    staff: "people",
  },
} as const satisfies Record<string, DisclosedColumn>;

/** Those of them with exactly five innovations, and the participations of all. */
export const participations = {
  people_with_five: { ...uplifts.uplifted_people, where: "has_five" },
  innovations_named: {
    rows: uplifted,
    adds: "innovations",
    quantity: "participations",
    unit: "keikutsertaan",
    attribute: "innovations",
  },
} as const satisfies Record<string, DisclosedColumn>;
