/** Which column orders the heat map, and whether it rises. */
export interface Order {
  readonly by: "name" | number;
  readonly isUp: boolean;
}

export interface AgencyChoice<Measure extends string = string> {
  readonly measure: Measure;
  readonly order: Order;
}

/** `?ukuran=ikm&urut=-2025`; a minus falls, `nama` is the name. What is not on offer takes the first choice. */
export function readAgencyChoice<Measure extends string>(
  search: string,
  offered: { readonly measures: readonly Measure[]; readonly years: readonly number[] },
  first: AgencyChoice<Measure>,
): AgencyChoice<Measure> {
  const query = new URLSearchParams(search);
  const text = query.get("urut") ?? "";
  const key = text.replace(/^-/, "");
  const by = key === "nama" ? ("name" as const) : offered.years.find((year) => String(year) === key);
  return {
    measure: offered.measures.find((measure) => measure === query.get("ukuran")) ?? first.measure,
    order: by === undefined ? first.order : { by, isUp: !text.startsWith("-") },
  };
}

export function writeAgencyChoice({ measure, order }: AgencyChoice): string {
  return `?ukuran=${measure}&urut=${order.isUp ? "" : "-"}${order.by === "name" ? "nama" : order.by}`;
}

/** A column chosen again turns round; another starts where readers look first: names at A, numbers at the highest. */
export const nextOrder = (order: Order, by: Order["by"]): Order => ({
  by,
  isUp: order.by === by ? !order.isUp : by === "name",
});
