/**
 * `1 row`, `2 rows`; a plural that is not made with an s is given. A count may be written already, as the page writes
 * numbers: `1.00` is no one.
 */
export const quantity = (count: number | string, one: string, many = `${one}s`): string =>
  `${count} ${String(count) === "1" ? one : many}`;

/** One of what is counted: `innovations` → `innovation`. */
export const oneOf = (unit: string): string => unit.replace(/s$/, "");
