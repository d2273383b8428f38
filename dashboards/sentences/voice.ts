import type { Agency } from "../../pipeline/marts/agencies.ts";
import type { Speech } from "../messages/id.js";
import { list } from "../components/format.js";
import { guards as all, type Drawn, type Guards, type Subject } from "./guards.js";

/**
 * How sentences are told: the reader's language, what must hold for each, and the agencies whose names may not stand
 * over invented rows. Where `agencies` is not given no sentence is drawn from a sample.
 */
export interface Voice {
  readonly t: Speech;
  readonly guards: Guards;
  readonly agencies?: readonly Agency[];
}

export function voiceOf(t: Speech, agencies?: readonly Agency[]): Voice {
  return { t, guards: all, ...(agencies === undefined ? {} : { agencies }) };
}

/** A sentence and the rows that its figures stand in. */
export interface Sentence {
  readonly text: string;
  readonly rows: readonly Drawn[];
}

interface Said {
  readonly subject: Subject;
  readonly body: string;
  readonly rows: readonly Drawn[];
  /** What must be said beside it, besides the marks of its rows. */
  readonly marks?: readonly string[];
}

/** Ends a sentence with the marks of its rows. None comes out where real and invented rows or names would meet. */
export function say({ subject, body, rows, marks = [] }: Said, { t, guards, agencies }: Voice): Sentence[] {
  const words = t.sentences;
  if (!guards.isOfOneOrigin(rows)) return [];
  const isSample = rows.some((row) => row.origin === "sample");
  if (isSample && !guards.isFictional(subject, agencies)) return [];
  const open = rows.filter((row) => !guards.isSettled(row)).flatMap((row) => row.year ?? []);
  const years = [...new Set(open)].toSorted((a, b) => a - b).map(String);
  const own = [
    ...marks,
    ...(years.length === 0 ? [] : [words.provisional(list(years, t.locale))]),
    ...(guards.isReal(rows) ? [] : [words.sample]),
  ];
  return [{ text: words.close(body, own.join("; ")), rows }];
}
