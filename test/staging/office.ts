import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { JejakError } from "../../pipeline/errors.ts";
import { findModels } from "../../pipeline/models/find.ts";
import { readReceipts } from "../../pipeline/receipts.ts";
import type { Rooms } from "../../pipeline/rooms.ts";
import { findSources } from "../../pipeline/sources/find.ts";
import { build } from "../../pipeline/steps/build.ts";
import { check } from "../../pipeline/steps/check.ts";
import { orderModels } from "../../pipeline/models/order.ts";
import { collect } from "../../pipeline/steps/collect.ts";
import { land, listRaw } from "../../pipeline/steps/land.ts";
import { stage } from "../../pipeline/steps/stage.ts";
import { type Row, withWarehouse } from "../../pipeline/warehouse.ts";
import { root } from "../root.ts";
import { roomsIn, vaultOf } from "../rooms.ts";
import { emptyFolder } from "../folders.ts";

/** An office with an empty data folder: nothing is published in it, and a few agencies are known. */
export async function openOffice(): Promise<Office> {
  const dataDir = emptyFolder();
  const rooms = {
    ...roomsIn(dataDir),
    root: dataDir,
    published: join(dataDir, "none"),
    reference: join(dataDir, "data", "reference"),
  };
  await write(rooms.reference, tracked);
  return { rooms };
}

export interface Office {
  readonly rooms: Rooms;
}

const tracked = {
  "entities.csv": `entity_id,name,kind,kemendagri_code,source,confidence,note
3576,Kota Contoh,city,,contoh-2024,B,
`,
  "agencies.csv": `agency_id,short_name,full_name,kind,parent_agency_id,is_reporting,valid_from,valid_from_precision,valid_to,valid_to_precision,urusan,source,confidence,note
dinkes,Dinkes,Dinas Kesehatan,opd,,ya,,unknown,2020-12-31,day,,contoh-2024,B,
dinkes-ppkb,Dinkes PPKB,Dinas Kesehatan dan KB,opd,,ya,2021-01-01,day,,unknown,,contoh-2024,B,
dishub,Dishub,Dinas Perhubungan,opd,,ya,,unknown,,unknown,,contoh-2024,B,
`,
  "agency_aliases.csv": `alias,agency_id,valid_from,valid_to,source,confidence,note
Dinas Kesehatan,dinkes,,2020-12-31,contoh-2024,B,
"Dinas Kesehatan, PPKB",dinkes-ppkb,2021-01-01,,contoh-2024,B,
Dinas Perhubungan,dishub,,,contoh-2024,B,
Dishub,dishub,,,contoh-2024,B,
`,
};

/** Writes files below a folder, by their paths. */
export async function write(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
}

/** What the office finds after a run: rows of its questions by name, and what went wrong on the way. */
export interface Found<Q extends string> {
  readonly problems: readonly JejakError[];
  readonly answers: Readonly<Record<Q, readonly Row[]>>;
}

const feeds = [
  "agencies",
  "agency_aliases",
  "complaints",
  "corrections",
  "entities",
  "iid_indicators",
  "indicator_levels",
  "innovation_matches",
  "innovations",
  "tpp",
  "urusan",
];
const told = ["corrections", "expected_partitions", "reconciliation", "superseded_values", "supersessions"];

/**
 * Takes in what lies in the inbox and in the office's own references on a day, stages it, builds and checks the marts
 * that tell of it where `isBuilt`, and asks.
 */
export async function ask<Q extends string>(
  { rooms }: Office,
  questions: Readonly<Record<Q, string>>,
  { on = "2026-11-21", isBuilt = false }: { on?: string; isBuilt?: boolean } = {},
): Promise<Found<Q>> {
  const found = (await findSources(root))
    .filter(({ name }) => feeds.includes(name))
    .map((one) => ({
      ...one,
      source: { ...one.source, tolerates: { rows: Infinity, share: 1 } },
    }));
  const vault = vaultOf(rooms);
  const collected = await collect(found, rooms, {
    now: new Date(`${on}T03:00:00Z`),
    only: undefined,
    vault,
  });
  const files = await readReceipts(rooms.receipts);
  return withWarehouse(":memory:", async (warehouse) => {
    const landed = await land(warehouse, found, files, { rooms, vault });
    const staged = await stage(warehouse, found, listRaw(found, files, rooms));
    if (isBuilt) {
      const models = (await findModels(root)).filter(({ name }) => told.includes(name));
      await build(warehouse, models, found, { asOf: on });
      await check(warehouse, await orderModels(warehouse, models));
    }
    const answers = {} as Record<Q, readonly Row[]>;
    for (const name of Object.keys(questions) as Q[]) answers[name] = await warehouse.rows(questions[name]);
    return {
      problems: [...collected.problems, ...landed.problems, ...staged.problems],
      answers,
    };
  });
}

/** A file of complaints, one line each: agency, month, received, solved. */
export const complaints = (...lines: readonly string[]) =>
  ["agency;month;received;solved", ...lines, ""].join("\n");

/** Of every file: rows in, loaded, quarantined, duplicate, superseded. */
export const accounts = `select file, rows_in, rows_loaded, rows_quarantined, rows_duplicate, rows_superseded
  from marts.reconciliation where rows_in > 0 and origin = 'inbox' order by file`;
