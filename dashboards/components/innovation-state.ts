/** What a reader asks of the catalogue; an empty text or a null asks for everything. It stands in the address. */
export interface InnovationChoice {
  readonly search: string;
  readonly agency: string;
  /** Year of submission; null is the latest entry of each innovation. */
  readonly year: number | null;
  readonly stage: string;
  readonly kind: string;
  readonly order: InnovationOrder;
}

export const innovationOrders = ["nama", "terbaru", "skor", "-skor"] as const;
export type InnovationOrder = (typeof innovationOrders)[number];

/** What may be chosen. */
export interface InnovationOffer {
  readonly agencies: readonly string[];
  readonly years: readonly number[];
  readonly stages: readonly string[];
  readonly kinds: readonly string[];
}

export const everything: InnovationChoice = {
  search: "",
  agency: "",
  year: null,
  stage: "",
  kind: "",
  order: "nama",
};

/** `?cari=gayatri&opd=dinkes&tahun=2024&tahap=penerapan&jenis=digital&urut=-skor`. What is not on offer falls away. */
export function readInnovationChoice(search: string, offer: InnovationOffer): InnovationChoice {
  const query = new URLSearchParams(search);
  const oneOf = (key: string, all: readonly string[]) => all.find((it) => it === query.get(key)) ?? "";
  return {
    search: (query.get("cari") ?? "").slice(0, 100),
    agency: oneOf("opd", offer.agencies),
    year: offer.years.find((year) => String(year) === query.get("tahun")) ?? null,
    stage: oneOf("tahap", offer.stages),
    kind: oneOf("jenis", offer.kinds),
    order: innovationOrders.find((it) => it === query.get("urut")) ?? everything.order,
  };
}

/** Only what was chosen, so that the whole catalogue is a bare address. */
export function writeInnovationChoice(choice: InnovationChoice): string {
  const query = new URLSearchParams();
  const say = (key: string, value: string) => void (value !== "" && query.set(key, value));
  say("cari", choice.search.trim());
  say("opd", choice.agency);
  say("tahun", choice.year === null ? "" : String(choice.year));
  say("tahap", choice.stage);
  say("jenis", choice.kind);
  say("urut", choice.order === everything.order ? "" : choice.order);
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}
