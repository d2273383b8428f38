import { rm } from "node:fs/promises";
import { JejakError } from "../../pipeline/errors.ts";
import { findTraces } from "../../pipeline/privacy/traces.ts";
import type { FoundSource } from "../../pipeline/sources/find.ts";
import { findSources } from "../../pipeline/sources/find.ts";
import { roomsIn } from "../rooms.ts";
import { root } from "../root.ts";
import { fillInbox, stageInbox } from "./folder.ts";
import { type MutatedFile, mutatedFile, mutatedSources } from "./mutated-files.ts";

/** What came of a batch of mutated files: the numbers of those that could be read, and a sentence for each promise that was broken. */
export interface Verdict {
  readonly read: readonly number[];
  readonly broken: readonly string[];
}

interface Numbered extends MutatedFile {
  readonly index: number;
  /** Where it lies below the inbox. */
  readonly name: string;
}

/** How to run one mutated file alone again. */
const again = (seed: number, { index, source, mutation }: Numbered) =>
  `seed ${seed}, file ${index} (${source}, ${mutation}); alone: JEJAK_MUTATION=${seed}/${index} npx vitest run --config test/vitest.config.ts test/steps/mutations`;

/** The sources that are mutated, behind every reference table that their staging may read. They tolerate everything. */
async function sources(): Promise<readonly FoundSource[]> {
  const found = await findSources(root);
  return found
    .filter(({ name, source }) => source.kind === "reference" || mutatedSources.includes(name))
    .map((one) => ({ ...one, source: { ...one.source, tolerates: { rows: Infinity, share: 1 } } }));
}

/**
 * Takes the mutated files of some numbers through collect, land and stage at once, in an empty data folder, and holds the
 * outcome against what is promised of any file. After a crash the files are taken one by one, to say which it was.
 */
export async function judge(seed: number, indexes: readonly number[], dataDir: string): Promise<Verdict> {
  const files = indexes.map((index): Numbered => {
    const file = mutatedFile(seed, index);
    return { ...file, index, name: `${file.source}/${String(index).padStart(6, "0")}${file.extension}` };
  });
  try {
    return await judgeTogether(seed, files, dataDir);
  } catch (error) {
    if (files.length === 1) return { read: [], broken: [`${again(seed, files[0]!)}: ${String(error)}`] };
    const alone: Verdict[] = [];
    for (const { index } of files) alone.push(await judge(seed, [index], dataDir));
    const broken = alone.flatMap((verdict) => verdict.broken);
    const read = alone.flatMap((verdict) => verdict.read);
    // Alone none of them crashes: the batch itself is the case.
    if (broken.length === 0) throw error;
    return { read, broken };
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** What a sentence may not hold: something left unfilled, or something of a person. */
const isAmiss = (said: string) =>
  /undefined|\bnull\b|\{[a-z_]+\}|Pegawai Contoh/u.test(said) ||
  findTraces(said).some(({ kind }) => kind === "nip");

async function judgeTogether(seed: number, files: readonly Numbered[], dataDir: string): Promise<Verdict> {
  const rooms = { ...roomsIn(dataDir), published: `${dataDir}/none` };
  await fillInbox(rooms, Object.fromEntries(files.map(({ name, content }) => [name, content])));
  const { problems, sums, quarantine, superseded, staged } = await stageInbox(rooms, await sources());
  const broken: string[] = [];
  const read: number[] = [];
  for (const file of files) {
    const blame = (what: string) => broken.push(`${again(seed, file)}: ${what}`);
    const refusals = problems.filter(({ message }) => message.includes(file.name));
    const own = sums.filter((sum) => sum.file === file.name);
    if (own.length + refusals.length !== 1) blame(`${own.length} sums and ${refusals.length} refusals`);
    for (const problem of refusals) {
      const said = [problem.message, problem.indonesian, problem.hint];
      if (!(problem instanceof JejakError) || said.includes("") || said.some(isAmiss))
        blame(`a refusal says too little or too much: ${said.join(" / ")}`);
    }
    if (own.length === 0) continue;
    read.push(file.index);
    const { rows_in: all, rows_loaded: loaded, rows_quarantined: refused, rows_duplicate: twice } = own[0]!;
    const replaced = superseded.filter((record) => record.file === file.name).length;
    if (loaded + refused + twice + replaced !== all)
      blame(`${all} rows in, ${loaded} + ${refused} + ${twice} + ${replaced} accounted for`);
    if (file.records !== undefined && file.records !== all) blame(`${file.records} records, ${all} rows in`);
  }
  const total = sums.reduce((sum, { rows_loaded: loaded }) => sum + loaded, 0);
  const standing = Object.values(staged).reduce((sum, rows) => sum + rows.length, 0);
  if (total !== standing)
    broken.push(`seed ${seed}: ${total} rows are said to be loaded, ${standing} stand in staging`);
  for (const { file, message_indonesian: id, message_english: en } of quarantine) {
    const said = [id, en].join(" ");
    if (isAmiss(said))
      broken.push(`seed ${seed}, ${String(file)}: a reason says too little or too much: ${said}`);
  }
  return { read, broken };
}
