import type { Disclosed } from "./relations.ts";
import type { Cell } from "./publication.ts";
import { thresholds } from "./thresholds.ts";
import type { DisclosedColumn, Disclosure } from "./disclosure.ts";

/** One cell as the engine gathers it: the values of its keys, what the mart says, and who adds what. */
export interface Gathered {
  readonly keys: readonly (string | null)[];
  readonly year: number;
  readonly is_open: boolean;
  readonly value: number;
  readonly staff: number | null;
  readonly people: readonly number[];
  readonly added: readonly number[];
  readonly divisor: number | null;
}

/** SQL of the table that numbers everybody whom one of these disclosures counts; the numbers never leave the warehouse. */
export function numberingSql(disclosures: readonly Disclosure[]): string {
  const tables = new Set(
    disclosures.flatMap(({ columns }) => Object.values(columns).map(({ rows }) => rows)),
  );
  const everybody = [...tables].map((table) => `select person_id from ${table}`).join(" union ");
  return `select person_id, row_number() over (order by person_id)::integer as number from (${everybody})`;
}

/** SQL of every cell of a mart's column that is not empty, people from the table `numbered`. */
export function gatheringSql(mart: string, disclosure: Disclosure, column: string): string {
  const { rows, adds, where = "true", over, staff, unit } = disclosure.columns[column]!;
  const keys = disclosure.keys.map((key) => `"${key}"`);
  const list = keys.join(", ");
  const year = disclosure.year ?? "own.year";
  return `
    with own as (
        select
            ${list},
            coalesce(${year}, 0) as entitled,
            coalesce("${column}", 0)::double as value,
            ${staff === undefined ? "null" : `coalesce("${staff}", 0)`} as staff,
        from marts."${mart}" as own
        where "${column}" is not null and ${disclosure.personal ?? "true"}
    ),
    added as (
        select ${list}, number, sum(${adds})::double as added, ${over === undefined ? "null" : `sum(${over})`}::double as divisor,
        from ${rows} join numbered using (person_id)
        where ${where}
        group by ${list}, number
    ),
    gathered as (
        select
            ${list},
            list(number order by number) as people,
            list(added order by number) as added,
            sum(divisor)::double as divisor,
        from added
        group by ${list}
    )
    select
        [${keys.map((key) => `own.${key}::varchar`).join(", ")}] as keys,
        own.entitled::integer as year,
        ${unit === "baris" ? "false" : "own.entitled = 0 or own.entitled >= year(getvariable('as_of'))"} as is_open,
        own.value,
        own.staff::integer as staff,
        coalesce(gathered.people, []) as people,
        coalesce(gathered.added, []) as added,
        gathered.divisor,
    from own
    left join gathered on ${keys.map((key) => `gathered.${key} is not distinct from own.${key}`).join(" and ")}
    order by all`;
}

/** The cell of a publication, and what readers are shown of it. */
export function cellOf(
  mart: string,
  { keys }: Disclosure,
  { name, column }: { name: string; column: DisclosedColumn },
  gathered: Gathered,
): Disclosed {
  const value = gathered.added.reduce((sum, amount) => sum + amount, 0);
  const place = keys.map((key, at) => `${key}=${gathered.keys[at]}`);
  const id = [`${mart}.${name}`, ...place].join("|");
  const mean = gathered.divisor === null ? undefined : value / gathered.divisor;
  if (column.unit !== "rupiah" && mean === undefined && value !== gathered.value)
    throw new Error(`${id} says ${gathered.value}, the people behind it add up to ${value}`);
  const block = column.block === undefined ? undefined : [mart, column.block, ...place].join("|");
  const cell: Cell = {
    id,
    table: mart,
    column: name,
    quantity: column.quantity.replaceAll(/\{(\w+)\}/g, (_, key: string) =>
      String(gathered.keys[keys.indexOf(key)]),
    ),
    unit: column.unit,
    year: gathered.year,
    value,
    multiple: multipleOf(column, gathered),
    people: Int32Array.from(gathered.people),
    ...(gathered.added.every((amount) => amount === 1)
      ? {}
      : { contributions: Float64Array.from(gathered.added) }),
    isShown: false,
    ...(column.attribute === undefined ? {} : { attribute: column.attribute }),
    ...(gathered.staff === null ? {} : { staff: gathered.staff }),
    ...(gathered.is_open ? { isOpen: true } : {}),
    ...(block === undefined ? {} : { block }),
  };
  return { cell, name, column, keys, places: gathered.keys, shown: shownOf(column, value, mean) };
}

/** A mean is shown to a tenth, which is a tenth for each month of its sum. */
function multipleOf({ unit }: DisclosedColumn, { divisor }: Gathered): number {
  if (divisor !== null) return divisor / 10;
  return unit === "rupiah" ? thresholds.rupiah : 1;
}

function shownOf({ unit }: DisclosedColumn, value: number, mean: number | undefined): number {
  if (mean !== undefined) return Math.round(mean * 10) / 10;
  return unit === "rupiah" ? Math.round(value / thresholds.rupiah) * thresholds.rupiah : value;
}

/** SQL of what may be read of a mart: `shown` has its keys and, for each column about people, what may be shown. */
export function releasedSql(
  mart: string,
  { keys, personal, columns, withheld = [], flags }: Disclosure,
): string {
  const isPersonal = personal ?? "true";
  const shown = Object.keys(columns).map(
    (column) => `if(${isPersonal}, shown."${column}", own."${column}") as "${column}"`,
  );
  const empty = withheld.map((column) => `if(${isPersonal}, null, own."${column}") as "${column}"`);
  const hidden = Object.entries(flags).map(([flag, covered]) => {
    const gone = covered.map((column) =>
      withheld.includes(column)
        ? `own."${column}" is not null`
        : `(own."${column}" is not null and shown."${column}" is null)`,
    );
    return `(${isPersonal}) and (${gone.join(" or ")}) as "${flag}"`;
  });
  const same = keys.map((key) => `shown."${key}" is not distinct from own."${key}"::varchar`);
  return `select own.* replace (${[...shown, ...empty, ...hidden].join(", ")})
    from marts."${mart}" as own left join shown on ${same.join(" and ")}`;
}
