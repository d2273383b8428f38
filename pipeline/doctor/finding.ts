/** What a look at one thing found, in both languages, with what mends it where it is not well. */
export interface Finding {
  readonly about: string;
  readonly state: "ok" | "warn" | "fail";
  readonly indonesian: string;
  readonly english: string;
  /** Empty where nothing is to be done. */
  readonly mend: string;
}

type Words = Omit<Finding, "about" | "state" | "mend">;

export const ok = (about: string, words: Words): Finding => ({ about, state: "ok", ...words, mend: "" });
export const warn = (about: string, words: Words, mend: string): Finding => ({
  about,
  state: "warn",
  ...words,
  mend,
});
export const fail = (about: string, words: Words, mend: string): Finding => ({
  about,
  state: "fail",
  ...words,
  mend,
});
