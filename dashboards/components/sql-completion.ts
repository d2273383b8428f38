import type { Completion, CompletionContext, CompletionResult } from "npm:@codemirror/autocomplete";
import type { CatalogColumn } from "../../pipeline/marts/catalog.ts";
import type { Messages } from "../messages/id.js";
import { tablesNamed } from "../query/statement.js";
import { wordsOf, type Word } from "../query/words.js";
import { html } from "./dom.js";
import { inLanguage, unitOf } from "./in-language.js";

/** A function of the engine with its own documentation, which is in English. */
export interface SqlFunction {
  readonly name: string;
  readonly parameters: string;
  readonly description: string;
}

export interface Vocabulary {
  readonly catalog: readonly CatalogColumn[];
  /** Empty until the engine has told them. */
  readonly functions: () => readonly SqlFunction[];
}

/** Words of the language that are offered. */
export const keywords: readonly string[] =
  "select from where group by order by having limit join left join on using with as and or not in is null between like ilike case when then else end distinct union all except intersect qualify over partition by window filter asc desc nulls last nulls first cast describe summarize values exists".match(
    /(?:group by|order by|left join|is null|partition by|nulls last|nulls first|union all|\w+)/g,
  )!;

/** Completes tables where one may stand, columns of the alias before a dot, and else columns of the named tables, functions, words. */
export const completions =
  ({ catalog, functions }: Vocabulary, t: Messages) =>
  (context: CompletionContext): CompletionResult | null => {
    const word = context.matchBefore(/[\w]*/);
    const from = word?.from ?? context.pos;
    const text = context.state.doc.toString();
    const before = wordsOf(text.slice(0, from));
    const last = before.at(-1);
    if (from === context.pos && !context.explicit && last?.text !== ".") return null;
    const tables = [...new Map(catalog.map((column) => [column.mart, column])).values()];
    if (last?.text === ".") {
      const table = tableOf(before.at(-2)?.text ?? "", text, tables);
      // A select is mostly written before its from.
      const options = table === undefined ? anyColumns(catalog, t) : columnsOf(catalog, [table], t);
      return { from, options, validFor: /^\w*$/ };
    }
    const asTables = tables.map((table) => tableCompletion(table, t));
    if (last !== undefined && isBeforeTable(last, before)) return { from, options: asTables };
    const named = tablesNamed(
      text,
      tables.map(({ mart }) => mart),
    );
    return {
      from,
      options: [
        ...(named.length === 0 ? anyColumns(catalog, t) : columnsOf(catalog, named, t)),
        ...keywords.map((label): Completion => ({ label, type: "keyword", boost: -1 })),
        ...functions().map((known) => functionCompletion(known, t)),
        ...asTables.map((option) => ({ ...option, boost: -2 })),
      ],
      validFor: /^\w*$/,
    };
  };

function isBeforeTable(last: Word, before: readonly Word[]): boolean {
  if (/^(from|join|describe|summarize)$/i.test(last.text)) return true;
  return last.text === "," && /^(from|join)$/i.test(before.at(-3)?.text ?? "");
}

/** The table that a name stands for: itself, or what `from observations as o` and `join regimes r` call so. */
function tableOf(name: string, text: string, tables: readonly CatalogColumn[]): string | undefined {
  const words = wordsOf(text);
  const known = new Set(tables.map(({ mart }) => mart));
  if (known.has(name)) return name;
  const at = words.findIndex(
    ({ text: word }, index) =>
      word === name &&
      (known.has(words[index - 1]?.text ?? "") ||
        (/^as$/i.test(words[index - 1]?.text ?? "") && known.has(words[index - 2]?.text ?? ""))),
  );
  return [words[at - 1]?.text, words[at - 2]?.text].find((word) => word !== undefined && known.has(word));
}

const tableCompletion = (
  { mart, mart_indonesian: id, mart_english: en }: CatalogColumn,
  t: Messages,
): Completion => ({
  label: mart,
  type: "class",
  detail: inLanguage(t, id, en) ?? "",
});

const columnsOf = (catalog: readonly CatalogColumn[], tables: readonly string[], t: Messages): Completion[] =>
  catalog
    .filter(({ mart }) => tables.includes(mart))
    .map(({ mart, column, type, unit, unit_english, meaning_indonesian: id, meaning_english: en }) => ({
      label: column,
      type: "property",
      detail: tables.length > 1 ? mart : type,
      boost: 2,
      info: () =>
        html`<div>
          <b>${mart}.${column}</b>
          ${type}${unit === null ? "" : `, ${unitOf({ unit, unit_english }, t)}`}<br />${inLanguage(t, id, en)}
        </div>`,
    }));

/** Each name of a column once. */
const anyColumns = (catalog: readonly CatalogColumn[], t: Messages): Completion[] => {
  const byName = new Map(catalog.map((column) => [column.column, column]));
  return columnsOf([...byName.values()], [...new Set(catalog.map(({ mart }) => mart))], t);
};

const functionCompletion = ({ name, parameters, description }: SqlFunction, t: Messages): Completion => ({
  label: name,
  type: "function",
  detail: t.sql.kinds.function,
  boost: -3,
  apply: `${name}(`,
  info: () => html`<div><b>${name}(${parameters})</b><br /><span lang="en">${description}</span></div>`,
});
