/** A column of an answer: its name and the engine's name of its type. */
export interface SqlColumn {
  readonly name: string;
  readonly type: string;
}

const isWhole = (type: string) => /^U?(TINYINT|SMALLINT|INTEGER|BIGINT)$/.test(type);
const isLarge = (type: string) => /^(U?HUGEINT|FLOAT|DOUBLE|DECIMAL\(.*\))$/.test(type);

/** True for what is added up, compared by size and set to the right. */
export const isNumeric = ({ type }: SqlColumn) => isWhole(type) || isLarge(type);

/**
 * A query in brackets, of the given columns, with each of them as a page can hold it: a number, a truth, or a text as the engine
 * writes it. Two columns may bear one name.
 */
export function portableQuery(bracketedQuery: string, columns: readonly SqlColumn[], limit: number): string {
  const list = columns.map(
    ({ name, type }, at) => `${portable(`c${at}`, type)} as "${name.replaceAll('"', '""')}"`,
  );
  const names = columns.map((_, at) => `c${at}`);
  return `select ${list.join(", ")} ${bracketedQuery} as answer(${names.join(", ")}) limit ${limit}`;
}

function portable(column: string, type: string): string {
  if (type === "BOOLEAN" || type === "VARCHAR" || isWhole(type)) return column;
  return isLarge(type) ? `${column}::double` : `${column}::varchar`;
}
