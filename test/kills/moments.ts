import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Rooms } from "../../pipeline/rooms.ts";
import { type Moment, namesIn } from "./trial.ts";

const during = (name: string, lastsMs: number, hasCome: (rooms: Rooms) => boolean): Moment => ({
  name,
  command: "run",
  watch: (rooms) => () => hasCome(rooms),
  lastsMs,
});
const edge = (...about: Parameters<typeof during>): Moment => ({ ...during(...about), isAtTheEdge: true });

/** Until one sealed payroll more lies in landing than at the start. */
const untilSealed = ({ landing }: Rooms) => {
  const count = () => namesIn(join(landing, "tpp"), /\.enc/).length;
  const before = count();
  return () => count() > before;
};

/** Moments of a run that takes in a payroll, from the first to the last, by what is on disk when each begins. */
export const moments: readonly Moment[] = [
  during("before anything", 900, () => true),
  edge("while others are collected", 150, ({ dataDir }) => existsSync(join(dataDir, "run.lock"))),
  { name: "while the payroll is sealed", command: "run", watch: untilSealed, lastsMs: 30 },
  during(
    "when the payroll leaves the inbox",
    20,
    ({ inbox }) => namesIn(join(inbox, "tpp"), /\.csv$/).length === 0,
  ),
  during("while tables are landed", 600, ({ raw }) => existsSync(raw)),
  during("while the payroll lies in the clear", 120, ({ scratch }) => namesIn(scratch, /\.csv$/).length > 0),
  edge("while the payroll is read", 60, ({ raw }) => namesIn(join(raw, "tpp"), /people/).length > 0),
  during("while it is staged and built", 2500, ({ nextWarehouse }) => existsSync(nextWarehouse)),
  during("when the warehouse gets its name", 40, ({ warehouse }) => existsSync(warehouse)),
  during("while a release is written", 150, ({ releases }) => namesIn(releases, /^draft/).length > 0),
  edge(
    "when a release gets its name",
    20,
    ({ releases }) => namesIn(releases, /^\d{8}-[0-9a-f]{12}$/).length > 0,
  ),
  edge("while the site is written", 600, ({ releases }) => existsSync(join(releases, "recipe.json"))),
];

/** Moments of the drawing of a sample, which writes files about invented staff and seals them. */
export const drawing: readonly Moment[] = [
  {
    name: "while a payroll is drawn",
    command: "sample",
    watch:
      ({ scratch }) =>
      () =>
        namesIn(scratch, /tpp.*\.csv$/).length > 0,
    lastsMs: 60,
  },
  { name: "while a drawn payroll is sealed", command: "sample", watch: untilSealed, lastsMs: 30 },
];
