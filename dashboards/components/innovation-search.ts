import MiniSearch from "npm:minisearch";

/** What of an innovation can be searched for. */
export interface Findable {
  readonly innovation_id: string;
  readonly name: string;
  readonly agency: string;
  readonly agencyName: string;
}

/**
 * A search over names, acronyms and agencies that finishes words and, where nothing is written so, forgives a wrong letter
 * in five. It answers with the rank of every innovation found, 0 the nearest; undefined where nothing was asked.
 */
export function innovationSearch(lines: readonly Findable[]) {
  const index = new MiniSearch<Findable & { acronym: string }>({
    idField: "innovation_id",
    fields: ["name", "acronym", "agency", "agencyName"],
    processTerm: (term) => plain(term) || null,
    searchOptions: {
      boost: { acronym: 3, name: 2 },
      combineWith: "AND",
      prefix: true,
    },
  });
  index.addAll(lines.map((line) => ({ ...line, acronym: acronymsOf(line.name) })));
  return (text: string): ReadonlyMap<string, number> | undefined => {
    if (text.trim() === "") return undefined;
    const written = index.search(text);
    const found =
      written.length > 0 ? written : index.search(text, { fuzzy: (term) => (term.length > 3 ? 0.2 : false) });
    return new Map(found.map(({ id }, rank) => [String(id), rank]));
  };
}

/** Without case and accents. */
const plain = (term: string) =>
  term
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase();

/** The initials of a name and of what stands in its brackets, and its words run together: `Si Mapan` is also `simapan`. */
function acronymsOf(name: string): string {
  const [short = "", long = ""] = name.split("(");
  const initials = (text: string) =>
    text
      .split(/[^\p{Letter}\p{Number}]+/u)
      .filter((word) => /^\p{Uppercase_Letter}/u.test(word))
      .map((word) => word.slice(0, 1))
      .join("");
  const joined = (text: string) => text.replace(/[^\p{Letter}\p{Number}]+/gu, "");
  return [initials(short), initials(long), joined(short)].filter((it) => it.length > 1).join(" ");
}
