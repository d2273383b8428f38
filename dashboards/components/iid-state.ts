/** One level of one innovation, raised by hand. */
export interface Raised {
  readonly innovationId: string;
  readonly indicator: string;
  readonly level: number;
}

/** What the reader asks of the portfolio of `year` under the rules of `rules`; it stands in the address. */
export interface Question {
  readonly year: number;
  readonly rules: number;
  /** Levels of innovations raised, the best first. */
  readonly steps: number;
  /** Levels of the city's own rows raised, the best first. */
  readonly spd: number;
  /** Innovations added, with every indicator at `level`. */
  readonly added: number;
  readonly level: number;
  /** Counted innovations withdrawn, the least mature first. */
  readonly weakest: number;
  /** Innovations withdrawn by hand. */
  readonly out: readonly string[];
  readonly raised: readonly Raised[];
}

/** The most of each slider; the least is 0, and 1 for `level`. */
export const most = { steps: 400, spd: 60, added: 150, level: 3, weakest: 100 } as const;
export type Slider = keyof typeof most;

export const sliders = ["steps", "spd", "added", "level", "weakest"] as const satisfies readonly Slider[];

const keys = { steps: "naik", spd: "spd", added: "baru", level: "parameter", weakest: "tarik" } as const;

/** The question that changes nothing. */
export const nothingAsked = (year: number, rules: number): Question => ({
  year,
  rules,
  steps: 0,
  spd: 0,
  added: 0,
  level: 3,
  weakest: 0,
  out: [],
  raised: [],
});

/** What may be asked: years of submission, years of rules, and the innovations of a year. */
export interface Offer {
  readonly years: readonly number[];
  readonly rules: readonly number[];
  readonly innovations: (year: number) => ReadonlySet<string>;
}

/** `?tahun=2024&aturan=2026&naik=20&keluar=a,b&ubah=c.replikasi.3`. What is not on offer takes the first choice or falls away. */
export function readQuestion(search: string, offer: Offer, first: Question): Question {
  const query = new URLSearchParams(search);
  const oneOf = (key: string, all: readonly number[], otherwise: number) =>
    all.find((it) => String(it) === query.get(key)) ?? otherwise;
  const slid = (slider: Slider) => {
    const text = query.get(keys[slider]) ?? "";
    return /^\d+$/.test(text)
      ? Math.min(most[slider], Math.max(slider === "level" ? 1 : 0, Number(text)))
      : first[slider];
  };
  const listed = (key: string) => (query.get(key) ?? "").split(",").filter((it) => it !== "");
  const year = oneOf("tahun", offer.years, first.year);
  const known = offer.innovations(year);
  return {
    year,
    rules: oneOf("aturan", offer.rules, first.rules),
    steps: slid("steps"),
    spd: slid("spd"),
    added: slid("added"),
    level: slid("level"),
    weakest: slid("weakest"),
    out: listed("keluar").filter((id) => known.has(id)),
    raised: listed("ubah").flatMap((text) => {
      const [, innovationId = "", indicator = "", level = ""] = /^(.+)\.(\w+)\.([123])$/.exec(text) ?? [];
      return known.has(innovationId) ? [{ innovationId, indicator, level: Number(level) }] : [];
    }),
  };
}

/** The address of a question: only what differs from `first`, so that nothing asked is a bare address. */
export function writeQuestion(question: Question, first: Question): string {
  const said = (key: string, value: number | string, plain: number | string) =>
    value === plain ? [] : [`${key}=${value}`];
  const parts = [
    ...said("tahun", question.year, first.year),
    ...said("aturan", question.rules, first.rules),
    ...sliders.flatMap((slider) => said(keys[slider], question[slider], first[slider])),
    ...said("keluar", question.out.join(","), ""),
    ...said(
      "ubah",
      question.raised
        .map(({ innovationId, indicator, level }) => `${innovationId}.${indicator}.${level}`)
        .join(","),
      "",
    ),
  ];
  return parts.length === 0 ? "" : `?${parts.join("&")}`;
}
