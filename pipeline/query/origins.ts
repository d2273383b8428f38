/** The city whose rows are made up. */
const fictional = "contoh";

/** SQL whose rows are where a table's rows come from, and how to read them. */
export interface OriginQuestion {
  readonly sql: string;
  readonly originOf: (value: string) => readonly string[];
}

/**
 * How to ask a table where its rows come from: by their origin, else by their city or entity. What cites a source is published;
 * for what says nothing the origins of the whole release stand, so that sample data is rather marked too often than not.
 */
export function originQuestion(
  table: string,
  columns: readonly string[],
  ofRelease: readonly string[],
): OriginQuestion | readonly string[] {
  const real = ofRelease.filter((origin) => origin !== "sample");
  const column = ["origin", "city_id", "entity_id"].find((name) => columns.includes(name));
  if (column === undefined) return columns.includes("source_id") ? ["published"] : ofRelease;
  if (column === "origin")
    return {
      sql: `select distinct origin as value from ${table} where origin is not null`,
      originOf: (value) => [value],
    };
  return {
    sql: `select distinct if("${column}" = '${fictional}', 'fictional', 'real') as value from ${table} where "${column}" is not null`,
    originOf: (value) => (value === "fictional" ? ["sample"] : real),
  };
}
