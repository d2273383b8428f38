import { moment } from "./format.js";
import type { Context } from "./marts.js";

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
    [words.release, `${release.release_id}, ${moment(release.created_at, t.locale)}`],
    [words.address, addressOf(about)],
  ];
}

/** Whether what is shown is real. */
export const originOf = ({ isSample }: About, t: Context["t"]) =>
  isSample ? t.exports.isSample : t.exports.isReal;

/** Where the figure stands on the page, with what was chosen there. */
export const addressOf = ({ id }: About) => `${location.origin}${location.pathname}${location.search}#${id}`;

/** Where a release tells of itself for as long as it is kept, whichever one the pages show by then. */
export const releaseAddress = (id: string) => `${location.origin}/rilis/${id}`;

/** A reference to copy: who, what, of which release, where it was seen and where that release is told of. */
export function citationOf(about: About, { t, release }: Context): string {
  return t.exports.citation({
    title: about.title,
    origin: about.isSample ? ` [${t.figure.sample}]` : "",
    release: release.release_id,
    made: moment(release.created_at, t.locale),
    address: addressOf(about),
    kept: releaseAddress(release.release_id),
  });
}

/** `indeks-20261122-28d598fbdde6-data-contoh.csv` */
export function fileNameOf({ id, isSample }: About, kind: string, { t, release }: Context): string {
  return `${id}-${release.release_id}${isSample ? `-${t.figure.sampleFile}` : ""}.${kind}`;
}
