import { isReleased, type Mart } from "./mart.ts";

/** Conditions over a whole mart by name: SQL that selects what breaks them. */
export type Conditions = Readonly<Record<string, string>>;

/** What a mart's declarations promise, and its own tests: unique grain, known references, a grid without holes. */
export function conditionsOf(name: string, mart: Mart): Conditions {
  const table = `marts."${name}"`;
  const references = Object.entries(mart.references ?? {}).map(([column, target]) => [
    `${column}_is_known`,
    strangers(table, { grain: mart.grain, column, target }),
  ]);
  return {
    grain_is_unique: `
      select ${list(mart.grain)}, count(*) as row_count from ${table} group by all having count(*) > 1 order by all`,
    ...(Object.fromEntries(references) as Conditions),
    ...(mart.complete === undefined ? {} : { grid_is_complete: holes(table, mart.complete) }),
    ...mart.tests,
  };
}

/**
 * A failing row as a person may see it. Of a mart that is not released to everybody, or is made of people, only the columns that
 * tell which row it is are shown.
 */
export function shownRow(mart: Mart, row: Readonly<Record<string, unknown>>): string {
  const isOpen = isReleased(mart) && mart.disclosure === undefined;
  return JSON.stringify(
    isOpen ? row : Object.fromEntries(Object.entries(row).filter(([column]) => mart.grain.includes(column))),
  );
}

const list = (columns: readonly string[]) => columns.map((column) => `"${column}"`).join(", ");

function strangers(
  table: string,
  { grain, column, target }: { grain: readonly string[]; column: string; target: string },
): string {
  const dot = target.lastIndexOf(".");
  const [known, key] = [target.slice(0, dot), target.slice(dot + 1)];
  return `
    select ${list([...new Set([...grain, column])])} from ${table} as own
    where own."${column}" is not null
      and not exists (from ${known} as known where known."${key}"::varchar = own."${column}"::varchar)
    order by all`;
}

function holes(table: string, { within, axes }: NonNullable<Mart["complete"]>): string {
  const cells = axes.map((axis) => `(select distinct ${list([...within, axis])} from ${table})`);
  const join = within.length === 0 ? " cross join " : " join ";
  const using = within.length === 0 ? "" : ` using (${list(within)})`;
  const grid = cells.map((cell, index) => (index === 0 ? cell : `${join}${cell}${using}`)).join("");
  const columns = list([...within, ...axes]);
  return `select ${columns} from ${grid} except select ${columns} from ${table} order by all`;
}
