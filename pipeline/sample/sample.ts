import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { writeWhole } from "../durable.ts";
import { planted } from "./effect.ts";
import type { Feed } from "./feed.ts";
import { evidenceFeeds } from "./feeds/evidence.ts";
import { innovationFeeds } from "./feeds/innovations.ts";
import { levelFeeds } from "./feeds/levels.ts";
import { networkFeeds } from "./feeds/network.ts";
import { organisationFeeds } from "./feeds/organisation.ts";
import { payFeed } from "./feeds/pay.ts";
import { programmeFeeds } from "./feeds/programme.ts";
import { seasonFeeds } from "./feeds/season.ts";
import { serviceFeeds } from "./feeds/service.ts";
import { surveyFeed } from "./feeds/surveys.ts";
import { upliftFeed } from "./feeds/uplifts.ts";
import { checkOptions, defaultSample, type SampleOptions } from "./options.ts";
import { type City, cityOf } from "./world/city.ts";
import { type PlantedFault, type SampleFile, writeFile } from "./write.ts";

export { defaultSample, type SampleOptions };

/** What was written, and every fault that was planted on purpose. */
export interface SampleManifest {
  readonly options: Omit<SampleOptions, "folder">;
  /** The effect to be found; null in a city without one. */
  readonly planted: typeof planted | null;
  readonly files: readonly SampleFile[];
  readonly faults: readonly PlantedFault[];
}

/**
 * Writes the fictional Kota Contoh below `folder`: `<source>/<name>.csv` for every source that a real city fills, and
 * `faults.json`, the manifest. The same options give the same bytes on every machine; memory does not grow with `scale`.
 */
export async function writeSample(options: SampleOptions): Promise<SampleManifest> {
  checkOptions(options);
  const { folder, ...rest } = options;
  await mkdir(folder, { recursive: true });
  const files: SampleFile[] = [];
  const faults: PlantedFault[] = [];
  for (const feed of feedsOf(cityOf(options)))
    for (const file of feed.files)
      files.push(await writeFile(folder, feed, file, (fault) => faults.push(fault)));
  const manifest = { options: rest, planted: options.isNull ? null : planted, files, faults };
  await writeWhole(join(folder, "faults.json"), `${JSON.stringify(manifest, null, 1)}\n`);
  return manifest;
}

/** Every feed of the city, reference rows first. */
const feedsOf = (city: City): readonly Feed[] => [
  ...organisationFeeds(city),
  ...programmeFeeds(city),
  ...networkFeeds(city),
  ...innovationFeeds(city),
  ...levelFeeds(city),
  ...evidenceFeeds(city),
  ...seasonFeeds(city),
  surveyFeed(city),
  ...serviceFeeds(city),
  payFeed(city),
  upliftFeed(city),
];
