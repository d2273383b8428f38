import type { CatalogColumn } from "../../pipeline/marts/catalog.ts";
import type { Messages } from "../messages/id.js";

/** What a release says in both languages, in the page's own; null where it says nothing in that one. */
export const inLanguage = (t: Messages, indonesian: string | null, english: string | null) =>
  t.language === "english" ? english : indonesian;

/** The unit of a column; earlier releases tell it in Indonesian alone. */
export const unitOf = (
  {
    unit,
    unit_english: english = unit,
  }: Pick<CatalogColumn, "unit"> & Partial<Pick<CatalogColumn, "unit_english">>,
  t: Messages,
) => inLanguage(t, unit, english);
