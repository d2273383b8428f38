/** What the reader chose on Tren, as it stands in the address. */
export interface Choice {
  readonly metrics: readonly string[];
  readonly entities: readonly string[];
}

/** `?metrik=iid,ombudsman&daerah=3576,3578`. What is not on offer is dropped; an absent key takes the first choice. */
export function readChoice(search: string, offered: Choice, first: Choice): Choice {
  const query = new URLSearchParams(search);
  const pick = (key: string, all: readonly string[], otherwise: readonly string[]) => {
    const text = query.get(key);
    return text === null ? otherwise : all.filter((id) => text.split(",").includes(id));
  };
  return {
    metrics: pick("metrik", offered.metrics, first.metrics),
    entities: pick("daerah", offered.entities, first.entities),
  };
}

export function writeChoice({ metrics, entities }: Choice): string {
  return `?metrik=${metrics.join(",")}&daerah=${entities.join(",")}`;
}
