import { moment } from "./format.js";
import type { Messages } from "../messages/id.js";
import type { Context, Release } from "./marts.js";

/** What a figure or table is about, which goes into every file made of it. */
export interface About {
  /** Names the files. */
  readonly id: string;
  readonly title: string;
  /** What is shown, with its unit; absent where the columns say so themselves. */
  readonly subtitle?: string | undefined;
  /** The source line, without markup. */
  readonly source: string;
  /** Whether rows of the fictional city are among those shown. */
  readonly isSample: boolean;
}

/** The facts of a file by their names, in the reader's language. */
export function factsOf(about: About, { t, release }: Context): readonly (readonly [string, string])[] {
  const words = t.exports;
  return [
    [words.title, about.title],
    [words.shown, about.subtitle ?? ""],
    [words.source, about.source],
    [words.origin, originOf(about, t)],
    [words.release, `${releaseMark(release, t)}, ${moment(release.created_at, t.locale)}`],
    [words.address, addressOf(about)],
  ];
}

/** Whether what is shown is real. */
export const originOf = ({ isSample }: About, t: Context["t"]) =>
  isSample ? t.exports.isSample : t.exports.isReal;

/** Where the figure stands on the page, with what was chosen there. */
export const addressOf = ({ id }: About) => `${location.origin}${location.pathname}${location.search}#${id}`;

/** What every figure and file is marked with: its release, and that it is not for everybody where it is not. */
export const releaseMark = (
  { release_id: id, edition }: Pick<Release, "release_id" | "edition">,
  t: Messages,
): string => (edition === "internal" ? `${id} · ${t.figure.internal.toUpperCase()}` : id);

/** Where a release tells of itself for as long as it is kept, whichever one the pages show by then. */
const releasePath = (id: string) => `/rilis/${id}`;

/** What a reference is to; `site` is where the pages are, empty where that is not known and a path must do. */
interface Cited {
  readonly title: string;
  readonly isSample: boolean;
  readonly site: string;
  /** Within the site. */
  readonly path: string;
}

/** A reference: who, what, of which release, where it was seen and where that release is told of. */
export function citationText(
  { title, isSample, site, path }: Cited,
  release: Pick<Release, "release_id" | "edition" | "created_at">,
  t: Messages,
): string {
  return t.exports.citation({
    title,
    origin: isSample ? ` [${t.figure.sample}]` : "",
    release: releaseMark(release, t),
    made: moment(release.created_at, t.locale),
    address: `${site}${path}`,
    kept: `${site}${releasePath(release.release_id)}`,
  });
}

/** The reference to a figure or table of the page, to copy. */
export const citationOf = (about: About, { t, release }: Context): string =>
  citationText(
    { ...about, site: location.origin, path: addressOf(about).slice(location.origin.length) },
    release,
    t,
  );

/** `indeks-20261122-28d598fbdde6-data-contoh.csv` */
export function fileNameOf({ id, isSample }: About, kind: string, { t, release }: Context): string {
  const marks = [
    isSample ? t.figure.sampleFile : null,
    release.edition === "internal" ? t.figure.internalFile : null,
  ];
  return `${[id, release.release_id, ...marks.filter((mark) => mark !== null)].join("-")}.${kind}`;
}
