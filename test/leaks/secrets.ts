import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { thresholds } from "../../pipeline/privacy/thresholds.ts";
import { findTraces } from "../../pipeline/privacy/traces.ts";
import type { SampleManifest } from "../../pipeline/sample/sample.ts";

/** What files about persons hold and nothing else may tell. */
export interface Secrets {
  readonly nips: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** Amounts of six digits and more that stand in the row of one person only, and that no rounded total can be. */
  readonly amounts: ReadonlySet<string>;
}

/** Every number, name and telling amount in the text of files about persons. Names end in four digits here. */
export function secretsOf(texts: readonly string[]): Secrets {
  const rows = texts.flatMap((text) => text.split("\n").slice(1));
  const nips = new Set<string>();
  const names = new Set<string>();
  const holders = new Map<string, string>();
  for (const row of rows) {
    const nip = /\b\d{18}\b/.exec(row)?.[0];
    const name = nameForm.exec(row)?.[0];
    if (nip !== undefined) nips.add(nip);
    if (name === undefined) continue;
    names.add(name);
    for (const [amount] of row.matchAll(/(?<![\d.])\d{6,9}(?![\d.])/g))
      holders.set(
        amount,
        holders.get(amount) === undefined ? name : holders.get(amount) === name ? name : shared,
      );
  }
  const amounts = [...holders]
    .filter(([amount, holder]) => holder !== shared && Number(amount) % thresholds.rupiah !== 0)
    .map(([amount]) => amount);
  return { nips, names, amounts: new Set(amounts) };
}

const nameForm = /Pegawai \p{L}+ \d{4}/u;
const everyName = new RegExp(nameForm, "gu");
const shared = "";

/** The secrets of a sample that was written out. */
export async function secretsOfSample(
  folder: string,
  { files }: Pick<SampleManifest, "files">,
): Promise<Secrets> {
  const about = files.filter(({ source }) => source === "tpp" || source === "tpp_uplifts");
  return secretsOf(await Promise.all(about.map(({ file }) => readFile(join(folder, file), "utf8"))));
}

/** What bytes tell of the secrets as they stand, unencoded: the kind and what was found, each once. */
export function toldPlainly(text: string, { nips, names }: Secrets): string[] {
  const told = new Set<string>();
  for (const [name] of text.matchAll(everyName)) if (names.has(name)) told.add(`name ${name}`);
  for (const whole of windows(text)) if (nips.has(whole)) told.add(`nip ${whole}`);
  return [...told];
}

/** What a decoded text tells of the secrets in any writing, and whatever else in it looks like a person's number. */
export function toldBy(text: string, secrets: Secrets): string[] {
  const { nips } = secrets;
  const together = withoutGaps(text);
  const told = new Set([...toldPlainly(text, secrets), ...toldPlainly(together, secrets)]);
  for (const whole of windows(together)) {
    // A spreadsheet keeps 15 digits and writes zeros behind them.
    if (whole.endsWith("000") && beginnings(nips).has(whole.slice(0, 15))) told.add(`nip ${whole}`);
    if (turned(nips).has(whole)) told.add(`turned nip ${whole}`);
  }
  for (const { kind, start, end } of findTraces(text))
    if (kind !== "phone") told.add(`${kind} ${text.slice(start, end)}`);
  return [...told];
}

/** Every 18 digits in a row. */
function* windows(text: string): Generator<string> {
  for (const [run] of text.matchAll(/\d{18,}/g))
    for (let at = 0; at + 18 <= run.length; at += 1) yield run.slice(at, at + 18);
}

/** People set the groups of a number apart. */
const withoutGaps = (text: string) => text.replaceAll(/(?<=\d)[ \t\u00a0\u202f.,;'’/_-]{1,2}(?=\d)/gu, "");

const remembered = new WeakMap<ReadonlySet<string>, Map<string, ReadonlySet<string>>>();

function derived(nips: ReadonlySet<string>, what: string, of: (nip: string) => string): ReadonlySet<string> {
  const known = remembered.get(nips) ?? new Map<string, ReadonlySet<string>>();
  remembered.set(nips, known);
  const set = known.get(what) ?? new Set([...nips].map(of));
  known.set(what, set);
  return set;
}

const beginnings = (nips: ReadonlySet<string>) => derived(nips, "beginnings", (nip) => nip.slice(0, 15));

/** With the birth date day first: 26091986… */
const turned = (nips: ReadonlySet<string>) =>
  derived(nips, "turned", (nip) => nip.slice(6, 8) + nip.slice(4, 6) + nip.slice(0, 4) + nip.slice(8));
