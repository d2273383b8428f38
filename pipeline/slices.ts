/** One stretch of time that a query is asked for; days are `YYYY-MM-DD`, `until` is the first that is outside. */
export interface Slice {
  /** `2026-10` or `2026`; the file of the slice is called so. */
  readonly name: string;
  readonly since: string;
  readonly until: string;
}

export interface Watermark {
  readonly slice: "month" | "year";
  /** `YYYY-MM`. */
  readonly from: string;
  readonly look_back: number;
}

/**
 * The slices to pull: from the first one, or from `look_back` before the latest that was pulled, to the present one in
 * Asia/Jakarta. A slice is always asked for whole, so that its file can take the place of the one before.
 */
export function slicesDue(
  { slice, from, look_back: back }: Watermark,
  pulledTo: string | undefined,
  now: Date,
) {
  const size = slice === "year" ? 12 : 1;
  const numberOf = (month: string) => Math.floor(monthNumber(month) / size);
  const first = numberOf(from);
  const last = numberOf(now.toLocaleDateString("sv-SE", { timeZone: "Asia/Jakarta" }));
  const start = pulledTo === undefined ? first : Math.max(first, numberOf(pulledTo) - back);
  return Array.from({ length: Math.max(0, last - start + 1) }, (_, index): Slice => {
    const month = (start + index) * size;
    return {
      name: slice === "year" ? monthName(month).slice(0, 4) : monthName(month),
      since: `${monthName(month)}-01`,
      until: `${monthName(month + size)}-01`,
    };
  });
}

const monthNumber = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7) || 1) - 1;

const monthName = (number: number) =>
  `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, "0")}`;
