/** What the table of agencies can be ordered by, as it stands in the address. */
export const orders = [
  "nama",
  "terdaftar",
  "dientri",
  "belum-dientri",
  "penerapan",
  "matang",
  "kurang-bukti",
  "kurang-dari-aturan",
] as const;
export type OrderBy = (typeof orders)[number];

export interface SeasonOrder {
  readonly by: OrderBy;
  readonly isUp: boolean;
}

export interface SeasonChoice {
  readonly year: number;
  /** Day of the window; nothing for the newest that was counted. */
  readonly day: number | null;
  readonly order: SeasonOrder;
}

/** Who lacks evidence stands first. */
export const firstOrder: SeasonOrder = { by: "kurang-bukti", isUp: false };

/** `?tahun=2025&hari=45&urut=-kurang-bukti`; what is not on offer takes the newest year, its newest day, the first order. */
export function readSeasonChoice(
  search: string,
  /** Last counted day of each year's window. */
  lastDays: ReadonlyMap<number, number>,
): SeasonChoice {
  const query = new URLSearchParams(search);
  const asked = Number(query.get("tahun"));
  const year = lastDays.has(asked) ? asked : Math.max(...lastDays.keys());
  const day = Number(query.get("hari") ?? Number.NaN);
  const isDay = Number.isInteger(day) && day >= 1 && day < (lastDays.get(year) ?? 0);
  const text = query.get("urut") ?? "";
  const by = orders.find((order) => order === text.replace(/^-/, ""));
  return {
    year,
    day: isDay ? day : null,
    order: by === undefined ? firstOrder : { by, isUp: !text.startsWith("-") },
  };
}

export function writeSeasonChoice({ year, day, order }: SeasonChoice): string {
  return `?tahun=${year}${day === null ? "" : `&hari=${day}`}&urut=${order.isUp ? "" : "-"}${order.by}`;
}

/** A column chosen again turns round; another starts where readers look first: names at A, numbers at the highest. */
export const nextSeasonOrder = (order: SeasonOrder, by: OrderBy): SeasonOrder => ({
  by,
  isUp: order.by === by ? !order.isUp : by === "nama",
});
