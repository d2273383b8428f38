import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { run } from "../../pipeline/run.ts";
import type { StepName } from "../../pipeline/journal.ts";
import { defaultSample, writeSample } from "../../pipeline/sample/sample.ts";
import { findSources } from "../../pipeline/sources/find.ts";
import { readCurrent } from "../../pipeline/steps/release.ts";
import { landSample } from "../../pipeline/steps/sample.ts";
import { openedOnce } from "../../pipeline/vault/opened-once.ts";
import { type Secrets, secretsOf, secretsOfSample, toldPlainly } from "../leaks/secrets.ts";
import type { Rooms } from "../../pipeline/rooms.ts";
import { root } from "../root.ts";
import { fillInbox } from "../steps/folder.ts";
import { payroll } from "./payroll.ts";
import { copyOf, killAt, type Moment, type Trial, trialIn } from "./trial.ts";

const city = { ...defaultSample, agencies: 8, fromYear: 2024, toYear: 2025, scale: 0.03 };
const cityArgs = ["--agencies", "8", "--years", "2024-2025", "--scale", "0.03"];
const asOf = "2026-11-21";
const now = () => new Date("2026-11-21T03:00:00Z");

/** What every kill starts from and is held against. */
export interface Rehearsal {
  /** A payroll waits in the inbox; in `drawn` the sample is landed as well. */
  readonly empty: Trial;
  readonly drawn: Trial;
  readonly secrets: Secrets;
  readonly contentHash: string;
  readonly to: StepName;
}

/** `prepare` makes what every copy may start with, such as the pages of the site. */
export async function rehearse(
  folder: string,
  to: StepName,
  prepare: (rooms: Rooms) => Promise<unknown> = () => Promise.resolve(),
): Promise<Rehearsal> {
  const empty = trialIn(join(folder, "empty"));
  await fillInbox(empty.rooms, { "tpp/2024.csv": payroll() });
  await prepare(empty.rooms);
  const drawn = await copyOf(empty, join(folder, "drawn"));
  await draw(drawn);
  const sample = join(folder, "sample");
  const ofSample = await secretsOfSample(sample, await writeSample({ ...city, folder: sample }));
  const ofPayroll = secretsOf([payroll()]);
  const undisturbed = await copyOf(drawn, join(folder, "undisturbed"));
  const contentHash = await finish(undisturbed, to);
  return {
    empty,
    drawn,
    secrets: {
      nips: new Set([...ofSample.nips, ...ofPayroll.nips]),
      names: new Set([...ofSample.names, ...ofPayroll.names]),
      amounts: new Set(),
    },
    contentHash,
    to,
  };
}

const draw = async ({ rooms }: Trial) =>
  landSample(await findSources(root), rooms, { options: city, now: now(), vault: openedOnce(rooms) });

async function finish({ rooms }: Trial, to: StepName): Promise<string> {
  const world = { now, began: () => undefined, ended: () => undefined };
  const { problems } = await run({ rooms, asOf, to, withSample: true }, world);
  if (problems.length > 0) throw problems[0]!;
  return (await readCurrent(rooms))!.content_hash;
}

/** What came of a kill: whether there was anything left to kill, and each promise that was broken. */
export interface Aftermath {
  readonly wasKilled: boolean;
  readonly broken: readonly string[];
}

/** Kills a copy at a moment, looks at what lies there, runs once more, and looks again. */
export async function killAndFinish(
  { empty, drawn, secrets, contentHash, to }: Rehearsal,
  moment: Moment,
  { share, folder }: { share: number; folder: string },
): Promise<Aftermath> {
  const trial = await copyOf(moment.command === "sample" ? empty : drawn, folder);
  const args = moment.command === "sample" ? cityArgs : ["--to", to, "--as-of", asOf, "--with-sample"];
  const wasKilled = await killAt(trial, moment, { share, args });
  const broken: string[] = [];
  for (const told of await inTheClear(trial, secrets))
    if (!/^(data\/inbox\/tpp|scratch)\//.test(told)) broken.push(`in the clear after the kill: ${told}`);
  if (moment.command === "sample") await draw(trial);
  const hash = await finish(trial, to);
  if (hash !== contentHash) broken.push(`another content: ${hash} instead of ${contentHash}`);
  for (const told of await inTheClear(trial, secrets))
    broken.push(`in the clear after the next run: ${told}`);
  for (const name of await filesBelow(trial.folder))
    if (unfinished.test(name)) broken.push(`left over after the next run: ${name}`);
  return { wasKilled, broken };
}

const unfinished = /\.tmp-|\.spill|\.wal$|\/next\.duckdb|run\.lock|\/draft|^scratch\/|inbox\/tpp\//;

async function filesBelow(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

async function inTheClear({ folder }: Trial, secrets: Secrets): Promise<string[]> {
  const told: string[] = [];
  for (const file of await filesBelow(folder)) {
    const found = toldPlainly((await readFile(join(folder, file))).toString("latin1"), secrets);
    if (found.length > 0) told.push(`${file} (${found.length})`);
  }
  return told;
}
