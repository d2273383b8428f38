import type { Messages } from "../messages/id.js";

/** What a release says in both languages, in the page's own; null where it says nothing in that one. */
export const inLanguage = (t: Messages, indonesian: string | null, english: string | null) =>
  t.language === "english" ? english : indonesian;
