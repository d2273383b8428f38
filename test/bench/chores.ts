import { execFile } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { readXlsx } from "hucre/xlsx";
import { readReceipts } from "../../pipeline/receipts.ts";
import { run } from "../../pipeline/run.ts";
import { findSources } from "../../pipeline/sources/find.ts";
import { collect } from "../../pipeline/steps/collect.ts";
import { land } from "../../pipeline/steps/land.ts";
import { withWarehouse } from "../../pipeline/warehouse.ts";
import { postgresBin } from "../connectors/cluster.ts";
import { roomsIn, vaultOf } from "../rooms.ts";
import { root } from "../root.ts";
import { collectFeeds } from "../steps/feeds.ts";
import { buildMarts, buildPay, groupPay } from "./marts.ts";
import { collectedAt } from "./payroll.ts";
import { answerCsv } from "./sql-shell.ts";

interface Place {
  readonly dataDir: string;
  readonly source: string;
}

/** Times a part of a chore, where the rest of it is preparation. */
export type Timed = (work: () => Promise<void>) => Promise<void>;

/** What is timed, each in a process of its own. */
export const chores = {
  answerCsv,
  buildMarts,
  buildPay,
  groupPay,

  /** Lands every landed file of a source anew. */
  async land({ dataDir, source }: Place): Promise<void> {
    await rm(join(roomsIn(dataDir).raw, source), { recursive: true, force: true });
    await landNew({ dataDir, source });
  },

  landNew,

  /** Collects what lies in the inbox of a source, and lands it. */
  async collectAndLand({ dataDir, source }: Place): Promise<void> {
    const rooms = roomsIn(dataDir);
    await collect(await named(source), rooms, { now: collectedAt, only: undefined, vault: vaultOf(rooms) });
    await landNew({ dataDir, source });
  },

  /** The engine's copy of a released table into CSV, and nothing else. */
  async copyCsv({ releaseDir, table, out }: Parameters<typeof answerCsv>[0]): Promise<void> {
    await withWarehouse(":memory:", (warehouse) =>
      warehouse.run(`copy (from '${join(releaseDir, `${table}.parquet`)}') to '${out}' (format csv, header)`),
    );
  },

  /** The engine's typed read of a file into a table, and nothing else. */
  async readBare({
    csv,
    types,
    file,
  }: {
    csv: string;
    types: Readonly<Record<string, string>>;
    file: string;
  }) {
    await rm(file, { force: true });
    const columns = Object.entries(types).map(([name, type]) => `'${name}': '${type}'`);
    await withWarehouse(file, (warehouse) =>
      warehouse.run(
        `create table bare as from read_csv('${csv}', header = true, auto_detect = false, delim = ',', quote = '"',
             columns = {${columns.join(", ")}});
         checkpoint`,
      ),
    );
  },

  /** The library's read of a workbook of one sheet, and nothing else. */
  async readWorkbook({ workbook, rows }: { workbook: string; rows: number }): Promise<void> {
    const { sheets } = await readXlsx(await readFile(workbook));
    if (sheets[0]!.rows.length !== rows + 1) throw new Error("the bare read lost rows");
  },

  /** Pulls the declared feeds of a source as if for the first time. */
  async pull({ dataDir, source, secrets }: Place & { secrets: Readonly<Record<string, string>> }) {
    const rooms = roomsIn(dataDir);
    await rm(rooms.landing, { recursive: true, force: true });
    await rm(rooms.feedMarks, { force: true });
    const { problems, newFiles } = await collectFeeds(rooms, await named(source), { secrets });
    if (newFiles !== 1) throw new Error(`pulled ${newFiles} files`, { cause: problems[0] });
  },

  /** One command of psql at a database. */
  async psql({ command, place }: { command: string; place: string }): Promise<void> {
    await promisify(execFile)(postgresBin("psql"), ["-q", "-v", "ON_ERROR_STOP=1", "-c", command, place]);
  },

  /** The whole path. */
  async run({ dataDir }: { dataDir: string }): Promise<void> {
    const world = {
      now: () => new Date("2026-11-21T03:00:00Z"),
      began: () => undefined,
      ended: () => undefined,
    };
    const { problems } = await run({ rooms: roomsIn(dataDir) }, world);
    if (problems.length > 0) throw problems[0]!;
  },
};

export type ChoreName = keyof typeof chores;

/** Lands what was not landed before. */
async function landNew({ dataDir, source }: Place): Promise<void> {
  const rooms = roomsIn(dataDir);
  const files = (await readReceipts(rooms.receipts)).filter(
    (file) => file.source === source && file.origin === "inbox",
  );
  const { problems } = await withWarehouse(":memory:", async (warehouse) =>
    land(warehouse, await named(source), files, { rooms, vault: vaultOf(rooms) }),
  );
  if (problems.length > 0) throw problems[0]!;
}

const named = async (source: string) => (await findSources(root)).filter(({ name }) => name === source);
