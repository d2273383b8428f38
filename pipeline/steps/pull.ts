import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { pullHttp } from "../connectors/http.ts";
import { type Net, realNet } from "../connectors/net.ts";
import { withPostgres } from "../connectors/postgres.ts";
import { sha256 } from "../durable.ts";
import { JejakError } from "../errors.ts";
import { type FeedMark, markChecked, readMark, writeMark } from "../feed-marks.ts";
import { type Feed, type HttpFeed, labelOf, type PostgresFeed } from "../feeds.ts";
import { bring, landedPath } from "../landing.ts";
import { pullQuery, slicesOf } from "../pull-query.ts";
import type { LandedFile } from "../receipts.ts";
import type { Rooms } from "../rooms.ts";
import { type ReadSecret, type UsedSecrets, useSecrets } from "../secrets.ts";
import type { FoundSource } from "../sources/find.ts";
import type { Keys } from "../vault/master-key.ts";
import { scratchFolder } from "../vault/scratch.ts";

/** The world outside of the data folder, for pulling. */
export interface Outside {
  readonly readSecret: ReadSecret;
  readonly net?: Net | undefined;
}

/** What became of a feed: files that are new, files that are as they were, and why the rest did not come. */
export interface PulledFeed {
  readonly label: string;
  readonly newFiles: number;
  readonly unchanged: number;
  readonly problems: readonly JejakError[];
}

export interface Pull {
  readonly source: FoundSource;
  readonly rooms: Rooms;
  readonly keys: Keys | undefined;
  /** The files of the source that count now. */
  readonly known: readonly LandedFile[];
  readonly now: Date;
  readonly outside: Outside;
}

/**
 * Pulls one feed and brings what is new into `landing`, like a file of the inbox, as `feeds/<source>/<name>…`. Bytes lie
 * in the clear only in the scratch folder. What fails, fails alone: earlier files stay, and the reason is in `problems`.
 */
export async function pullFeed(feed: Feed, pull: Pull): Promise<PulledFeed> {
  const label = labelOf(feed);
  const secrets = useSecrets(pull.outside.readSecret);
  const landed = { newFiles: 0, unchanged: 0 };
  const problems: JejakError[] = [];
  const scratch = await scratchFolder(pull.rooms.scratch);
  const errand: Errand = {
    ...pull,
    label,
    secrets,
    folder: scratch.path,
    lacks: (error) => void problems.push(spoken(label, error, secrets)),
    land: async (name, path) => {
      const { rooms, now, keys, known, source } = pull;
      const offered = { source: source.name, origin: "inbox" as const, name, path };
      if (await bring(rooms, offered, { now, keys, known })) landed.newFiles += 1;
      else landed.unchanged += 1;
      await rm(path);
    },
    stays: () => void (landed.unchanged += 1),
  };
  try {
    await (feed.kind === "http" ? pullOverHttp(feed, errand) : pullFromPostgres(feed, errand));
    if (problems.length === 0) await markChecked(pull.rooms.feedMarks, label, pull.now);
  } catch (error) {
    if (!(error instanceof JejakError)) throw error;
    errand.lacks(error);
  } finally {
    await scratch.dispose();
  }
  return { label, ...landed, problems };
}

interface Errand extends Pull {
  readonly label: string;
  readonly secrets: UsedSecrets;
  /** Of this errand alone, removed at its end. */
  readonly folder: string;
  readonly land: (name: string, path: string) => Promise<void>;
  /** Notes a file that is as it was. */
  readonly stays: () => void;
  readonly lacks: (error: JejakError) => void;
}

async function pullOverHttp(feed: HttpFeed, errand: Errand): Promise<void> {
  const { rooms, label, secrets, folder, outside } = errand;
  // A list that was gathered from pages is no longer one JSON text.
  const extension = feed.paging === undefined ? feed.format : "ndjson";
  const name = `feeds/${label}.${extension}`;
  const to = join(folder, `${feed.name}.${extension}`);
  const asked = askedHash(feed, errand);
  const mark = await validMark(asked, [name], errand);
  const pulled = await pullHttp(
    {
      url: new URL(secrets.fill(feed.url, encodeURIComponent)),
      format: feed.format,
      credentials: Object.fromEntries(
        Object.entries(feed.headers).map(([header, value]) => [header, secrets.fill(value)]),
      ),
      alsoHosts: feed.also_hosts,
      caFile: feed.ca_file,
      paging: feed.paging,
      requestMs: feed.request_seconds * 1000,
      totalMs: feed.total_seconds * 1000,
      retries: feed.retries,
      maxBytes: feed.max_megabytes * 1_000_000,
    },
    { to, validators: { etag: mark?.etag, last_modified: mark?.last_modified }, net: outside.net ?? realNet },
  );
  if (pulled.kind === "unchanged") return errand.stays();
  if (pulled.records === 0) return refuseEmpty(name, errand);
  await errand.land(name, to);
  await writeMark(rooms.feedMarks, label, { asked, ...pulled.validators });
}

async function pullFromPostgres(feed: PostgresFeed, errand: Errand): Promise<void> {
  const { rooms, label, secrets, folder, source, known } = errand;
  const query = await pullQuery(source, rooms, feed);
  const asked = askedHash([feed, query], errand);
  const names = known.map(({ name }) => name).filter((name) => name.startsWith(`feeds/${label}/`));
  const mark = await validMark(asked, names, errand);
  const order = {
    ...feed,
    password: feed.password === undefined ? undefined : secrets.read(feed.password),
    caFile: feed.ca_file,
    connectMs: feed.connect_seconds * 1000,
    statementMs: feed.statement_seconds * 1000,
    lockMs: feed.lock_seconds * 1000,
  };
  await withPostgres(order, query, async (copy) => {
    for (const { file, bounds, pulledTo } of slicesOf(feed, mark?.pulled_to, errand.now)) {
      const to = join(folder, "slice.csv");
      const rows = await copy(bounds, to);
      const name = `feeds/${label}${file}.csv`;
      if (rows > 0) await errand.land(name, to);
      else refuseEmpty(name, errand);
      if (pulledTo !== undefined) await writeMark(rooms.feedMarks, label, { asked, pulled_to: pulledTo });
    }
  });
}

/** Under another declaration, query or key, everything has to come anew. */
const askedHash = (declared: unknown, { keys }: Errand) =>
  sha256(JSON.stringify([declared, keys?.id ?? null]));

/** The mark of the last pull, if it asked for the same and what it brought still lies in `landing`. */
async function validMark(
  asked: string,
  names: readonly string[],
  { rooms, label, known }: Errand,
): Promise<FeedMark | undefined> {
  const mark = await readMark(rooms.feedMarks, label);
  const files = known.filter(({ name }) => names.includes(name));
  const isThere = files.length > 0 && files.every((file) => existsSync(landedPath(rooms, file)));
  return mark?.asked === asked && isThere ? mark : undefined;
}

/** Nothing where there never was anything is no news; nothing where there was something is a fault of the sender. */
function refuseEmpty(name: string, { known, lacks }: Errand): void {
  if (!known.some((file) => file.name === name)) return;
  lacks(
    new JejakError({
      indonesian: `tidak ada baris lagi untuk ${name}; data terakhir yang baik tetap dipakai`,
      english: `no row came any more for ${name}; the last good data stays`,
      hint: "tanyakan pengirimnya; bila benar, taruh berkas yang menyatakannya di inbox / ask the sender; if it is true, drop a file that says so into the inbox",
    }),
  );
}

const spoken = (
  label: string,
  { indonesian, message, hint, isPassing }: JejakError,
  { redact }: UsedSecrets,
) =>
  new JejakError({
    indonesian: redact(`${label} tidak dapat ditarik: ${indonesian}`),
    english: redact(`${label} could not be pulled: ${message}`),
    hint: redact(hint),
    isPassing,
  });

/** A note with what became of each feed behind it. */
export function withPulled(note: { indonesian: string; english: string }, pulled: readonly PulledFeed[]) {
  const words = ([isNew, isOld, isBroken]: readonly [string, string, string]) =>
    pulled.map(({ label, newFiles, unchanged, problems }) => {
      const parts = [
        ...(newFiles > 0 ? [`${newFiles} ${isNew}`] : []),
        ...(unchanged > 0 ? [`${unchanged} ${isOld}`] : []),
        ...(problems.length > 0 ? [isBroken] : []),
      ];
      return `; ${label}: ${parts.join(", ") || "0"}`;
    });
  return {
    indonesian: [note.indonesian, ...words(["ditarik", "tidak berubah", "gagal"])].join(""),
    english: [note.english, ...words(["pulled", "not modified", "failed"])].join(""),
  };
}
