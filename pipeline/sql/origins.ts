import { originQuestion } from "../query/origins.ts";
import type { Warehouse } from "../warehouse.ts";

/** Where the rows of some tables come from, in the order of the alphabet; nothing for no table. */
export async function originsOf(
  sandbox: Warehouse,
  tables: readonly string[],
  ofRelease: readonly string[],
): Promise<string[]> {
  const found = new Set<string>();
  for (const table of tables) {
    const name = `marts."${table}"`;
    const columns = (await sandbox.columns(`from ${name}`)).map((column) => column.name);
    const question = originQuestion(name, columns, ofRelease);
    if (!("sql" in question)) question.forEach((origin) => found.add(origin));
    else
      for (const { value } of await sandbox.rows<{ value: string }>(question.sql))
        question.originOf(value).forEach((origin) => found.add(origin));
  }
  return [...found].toSorted();
}
