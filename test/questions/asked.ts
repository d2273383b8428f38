import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Question } from "../../pipeline/questions/question.ts";
import type { Rooms } from "../../pipeline/rooms.ts";
import { type Warehouse, withWarehouse } from "../../pipeline/warehouse.ts";
import { root } from "../root.ts";

/** A row whose columns only its query knows. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Found = any;

/** The current release as a reader sees it, beside the warehouse that it was made from. */
export interface Asked {
  readonly rooms: Rooms;
  /** Rows over what was released: `marts.*` and nothing else. */
  readonly released: <T = Found>(sql: string) => Promise<T[]>;
  /** Rows over the warehouse, to make a figure in another way: `staging.*`, `meta.*`. */
  readonly kept: <T = Found>(sql: string) => Promise<T[]>;
}

/** What is asked of the answer to one question, given the rows of its SQL if it has one. */
export type Check = (asked: Asked, rows: readonly Found[]) => Promise<void>;

export const sqlOf = ({ sql }: Question): string =>
  readFileSync(join(root, "pipeline", "questions", `${sql}.sql`), "utf8");

/** Opens both for the time of `work`. */
export const asking = <T>(rooms: Rooms, marts: readonly string[], work: (asked: Asked) => Promise<T>) =>
  withWarehouse(":memory:", async (release) => {
    await release.run("create schema marts");
    for (const mart of marts) await release.run(viewOf(rooms, mart));
    return withWarehouse(":memory:", async (warehouse) => {
      await warehouse.run(`attach '${rooms.warehouse}' as kept (read_only)`);
      await warehouse.run("use kept");
      return work({ rooms, released: rowsOf(release), kept: rowsOf(warehouse) });
    });
  });

const rowsOf =
  (warehouse: Warehouse) =>
  <T>(sql: string) =>
    warehouse.rows<T>(sql);

const viewOf = (rooms: Rooms, mart: string) =>
  `create view marts."${mart}" as from read_parquet('${join(rooms.currentRelease, `${mart}.parquet`)}')`;
