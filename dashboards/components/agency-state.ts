/** Which column orders the heat map, and whether it rises. */
export interface Order {
  readonly by: "name" | number;
  readonly isUp: boolean;
}

export interface AgencyChoice<Measure extends string = string> {
  readonly measure: Measure;
  /** The reading of the programme's rule that cells are held against, a `policy_id`; empty for none, absent where none is on offer. */
  readonly reading?: string;
  readonly order: Order;
}

interface Offer<Measure extends string> {
  readonly measures: readonly Measure[];
  readonly readings?: readonly string[];
  readonly years: readonly number[];
}

/** What stands in the address where cells are held against no rule. */
const noRule = "tanpa";

/** `?ukuran=ikm&aturan=tanpa&urut=-2025`; a minus falls, `nama` is the name. What is not on offer takes the first choice. */
export function readAgencyChoice<Measure extends string>(
  search: string,
  offered: Offer<Measure>,
  first: AgencyChoice<Measure>,
): AgencyChoice<Measure> {
  const query = new URLSearchParams(search);
  const text = query.get("urut") ?? "";
  const key = text.replace(/^-/, "");
  const by = key === "nama" ? ("name" as const) : offered.years.find((year) => String(year) === key);
  const reading = query.get("aturan");
  return {
    measure: offered.measures.find((measure) => measure === query.get("ukuran")) ?? first.measure,
    ...(first.reading === undefined
      ? {}
      : {
          reading:
            reading === noRule ? "" : (offered.readings?.find((it) => it === reading) ?? first.reading),
        }),
    order: by === undefined ? first.order : { by, isUp: !text.startsWith("-") },
  };
}

export function writeAgencyChoice({ measure, reading, order }: AgencyChoice): string {
  const by = order.by === "name" ? "nama" : order.by;
  const rule = reading === undefined ? "" : `&aturan=${reading || noRule}`;
  return `?ukuran=${measure}${rule}&urut=${order.isUp ? "" : "-"}${by}`;
}

/** A column chosen again turns round; another starts where readers look first: names at A, numbers at the highest. */
export const nextOrder = (order: Order, by: Order["by"]): Order => ({
  by,
  isUp: order.by === by ? !order.isUp : by === "name",
});
