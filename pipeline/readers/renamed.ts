import type { Contract } from "../contract/contract.ts";
import { type HeaderMatch, plainTitle } from "../contract/headers.ts";
import type { Warehouse } from "../warehouse.ts";

/** Jaro-Winkler similarity from which an unknown title is suggested for a missing column. */
const closeEnough = 0.9;

/**
 * For each missing column the unknown title closest to its name or one of its aliases, if it is close enough: a slip of
 * the pen, or a word more. It is said and never used.
 */
export async function suggestRenamed(
  warehouse: Warehouse,
  contract: Contract,
  { missing, extra }: HeaderMatch,
): Promise<Record<string, string>> {
  if (missing.length === 0 || extra.length === 0) return {};
  const ways = contract.columns
    .filter(({ name }) => missing.includes(name))
    .flatMap(({ name, meta }) => [name, ...(meta.aliases ?? [])].map((way) => [name, plainTitle(way)]));
  const found = await warehouse.rows<{ name: string; title: string }>(
    `with ways as (select unnest(from_json($1, '["varchar"]')) as name, unnest(from_json($2, '["varchar"]')) as way),
     titles as (select unnest(from_json($3, '["varchar"]')) as title, unnest(from_json($4, '["varchar"]')) as plain)
     select name, arg_max(title, jaro_winkler_similarity(way, plain)) as title
     from ways, titles
     where jaro_winkler_similarity(way, plain) >= ${closeEnough}
     group by name
     order by name`,
    [ways.map(([name]) => name!), ways.map(([, way]) => way!), [...extra], extra.map(plainTitle)].map(
      (list) => JSON.stringify(list),
    ),
  );
  return Object.fromEntries(found.map(({ name, title }) => [name, title]));
}
