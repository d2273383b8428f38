/** What the reader chose on Tren, as it stands in the address. */
export interface Choice {
  readonly metrics: readonly string[];
  readonly entities: readonly string[];
  /** `together`: all entities of a metric in one drawing; `apart`: one drawing for each, on one scale. */
  readonly layout: "together" | "apart";
  readonly scale: "absolute" | "indexed";
  /** Agencies as they are, with the history they carry, or as they were. */
  readonly view: "is" | "was";
  /** The day whose knowledge is shown, `YYYY-MM-DD`; empty for now. */
  readonly asOf: string;
}

type Offer = Pick<Choice, "metrics" | "entities">;

/**
 * `?metrik=iid,ombudsman&daerah=3576,3578&tampilan=terpisah&skala=indeks&pandang=dulu&pada=2026-11-22`. What is not on
 * offer is dropped; an absent key takes the first choice.
 */
export function readChoice(search: string, offered: Offer, first: Choice): Choice {
  const query = new URLSearchParams(search);
  const pick = (key: string, all: readonly string[], otherwise: readonly string[]) => {
    const text = query.get(key);
    return text === null ? otherwise : all.filter((id) => text.split(",").includes(id));
  };
  const asOf = query.get("pada") ?? "";
  return {
    metrics: pick("metrik", offered.metrics, first.metrics),
    entities: pick("daerah", offered.entities, first.entities),
    layout: query.get("tampilan") === "terpisah" ? "apart" : first.layout,
    scale: query.get("skala") === "indeks" ? "indexed" : first.scale,
    view: query.get("pandang") === "dulu" ? "was" : first.view,
    asOf: /^\d{4}-\d{2}-\d{2}$/.test(asOf) ? asOf : first.asOf,
  };
}

/** Metrics and entities always, the rest where it is not what a reader meets first. */
export function writeChoice({ metrics, entities, layout, scale, view, asOf }: Choice): string {
  return [
    `?metrik=${metrics.join(",")}&daerah=${entities.join(",")}`,
    ...(layout === "apart" ? ["tampilan=terpisah"] : []),
    ...(scale === "indexed" ? ["skala=indeks"] : []),
    ...(view === "was" ? ["pandang=dulu"] : []),
    ...(asOf === "" ? [] : [`pada=${asOf}`]),
  ].join("&");
}
