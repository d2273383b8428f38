import type { Cell, Publication, Relation } from "../../../pipeline/privacy/publication.ts";

/** Random numbers that are the same for the same seed (mulberry32). */
export function draws(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { next, below, from: <T>(items: readonly T[]): T => items[below(items.length)]! };
}

/** One employee in one year, as the payroll knows them. */
export interface Employee {
  readonly person: number;
  readonly year: number;
  readonly agency: number;
  readonly predikat: number;
  readonly pay: number;
}

const predikats = ["a", "b", "c"] as const;

/** A small city: agencies of all sizes, two or three years, a few who join, leave, move and are rated anew. */
export function drawStaff(seed: number): Employee[] {
  const { next, below, from } = draws(seed);
  const agencies = 3 + below(2);
  const years = 1 + below(2);
  const leaving = from([0, 0.02, 0.4]);
  const staff: Employee[] = [];
  let person = 0;
  for (let agency = 0; agency < agencies; agency += 1) {
    const size = next() < 0.3 ? 1 + below(12) : 12 + below(60);
    const alike = next() < 0.2;
    for (let index = 0; index < size; index += 1, person += 1)
      for (let year = 0; year < years; year += 1) {
        if (year > 0 && next() < leaving) continue;
        staff.push({
          person,
          year: 2023 + year,
          agency: next() < 0.02 ? below(agencies) : agency,
          predikat: alike ? 0 : below(predikats.length),
          pay: 20_000_000 + below(80_000_000) + (next() < 0.005 ? 60_000_000_000 : 0),
        });
      }
  }
  return staff;
}

/** What the city would say of its staff: head count, predikat and pay, by agency and year, as it was and as it is, and in all. */
export function publicationOf(staff: readonly Employee[]): Publication {
  const cells: Cell[] = [];
  const relations: Relation[] = [];
  const groups = new Map<string, Employee[]>();
  const put = (key: string, one: Employee) => groups.set(key, [...(groups.get(key) ?? []), one]);
  // The first two agencies merged since.
  for (const one of staff) {
    put(`was|${one.agency}|${one.year}`, one);
    put(`is|${Math.max(1, one.agency)}|${one.year}`, one);
    put(`city|all|${one.year}`, one);
  }
  for (const [key, people] of groups) {
    const [view = "", agency = "", year = ""] = key.split("|");
    const cell = (column: string, members: readonly Employee[], more: Partial<Cell>): string => {
      const ordered = members.toSorted((a, b) => a.person - b.person);
      const isPay = more.unit === "rupiah";
      const contributions = Float64Array.from(ordered, ({ pay }) => (isPay ? pay : 1));
      const id = `${view}.${column}|agency=${agency}|year=${year}`;
      cells.push({
        id,
        table: view,
        column,
        quantity: column,
        unit: "orang",
        year: Number(year),
        value: contributions.reduce((sum, amount) => sum + amount, 0),
        multiple: isPay ? 1_000_000 : 1,
        people: Int32Array.from(ordered, ({ person }) => person),
        ...(isPay ? { contributions, staff: ordered.length } : {}),
        isShown: true,
        ...more,
      });
      return id;
    };
    const whole = cell("people", people, {});
    const parts = predikats.map((name, predikat) =>
      cell(
        `people_${name}`,
        people.filter((one) => one.predikat === predikat),
        { attribute: "predikat" },
      ),
    );
    relations.push({ whole, parts, isByAttribute: true });
    cell("pay", people, { unit: "rupiah" });
  }
  relations.push(...sumsOver(cells));
  return { cells, relations };
}

function sumsOver(cells: readonly Cell[]): Relation[] {
  const agencyOf = ({ id }: Cell) => /agency=(\w+)/.exec(id)![1]!;
  return cells.flatMap((whole) => {
    const parts = cells.filter(
      ({ table, column, year }) => table === "was" && column === whole.column && year === whole.year,
    );
    const own = parts.filter((part) => agencyOf(whole) === String(Math.max(1, Number(agencyOf(part)))));
    if (whole.table === "city") return [{ whole: whole.id, parts: parts.map(({ id }) => id) }];
    return whole.table === "is" ? [{ whole: whole.id, parts: own.map(({ id }) => id) }] : [];
  });
}
