import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
  acceptCompletion,
} from "npm:@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "npm:@codemirror/commands";
import { sql, SQLDialect } from "npm:@codemirror/lang-sql";
import { bracketMatching, HighlightStyle, syntaxHighlighting } from "npm:@codemirror/language";
import { lintGutter, setDiagnostics } from "npm:@codemirror/lint";
import { highlightSelectionMatches, searchKeymap } from "npm:@codemirror/search";
import { EditorState, Prec } from "npm:@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from "npm:@codemirror/view";
import { tags } from "npm:@lezer/highlight";
// Named so that the browser loads one copy: CodeMirror tells nodes of a tree apart by the objects of these libraries.
// oxlint-disable-next-line import/no-unassigned-import
import "npm:@lezer/common";
// oxlint-disable-next-line import/no-unassigned-import
import "npm:@lezer/lr";
import type { Messages } from "../messages/id.js";
import type { Problem } from "../query/problem.js";
import { html } from "./dom.js";
import { completions, keywords, type Vocabulary } from "./sql-completion.js";

export interface SqlEditor {
  readonly element: HTMLElement;
  readonly text: () => string;
  readonly write: (text: string) => void;
  /** Marks where a problem lies; nothing for undefined. */
  readonly mark: (problem: Problem | undefined) => void;
  readonly focus: () => void;
}

const colours = HighlightStyle.define([
  { tag: tags.keyword, class: "sql-keyword" },
  { tag: [tags.string, tags.special(tags.string)], class: "sql-text" },
  { tag: [tags.number, tags.bool, tags.null], class: "sql-number" },
  { tag: tags.comment, class: "sql-comment" },
]);

/** Words that a column may bear, such as year or value, are left out. */
const dialect = SQLDialect.define({
  keywords: `${keywords.join(" ")} all any asof at by exclude first for from full group inner is last left natural nulls offset on order outer partition pivot positional preceding following current recursive replace right rows range unpivot unbounded with within`,
  types:
    "bigint boolean date decimal double float hugeint integer int interval smallint time timestamp tinyint varchar text",
  doubleDollarQuotedStrings: true,
});

/** An editor of SQL. `run` is called by Ctrl+Enter; Tab leaves it, so that nobody is caught who goes by keyboard. */
export function sqlEditor(
  text: string,
  { vocabulary, run, t }: { vocabulary: Vocabulary; run: () => void; t: Messages },
): SqlEditor {
  const element = html`<div class="sql-editor"></div>`;
  const runs = () => {
    run();
    return true;
  };
  const view = new EditorView({
    parent: element,
    state: EditorState.create({
      doc: text,
      extensions: [
        Prec.highest(keymap.of([{ key: "Mod-Enter", run: runs }])),
        keymap.of([
          { key: "Tab", run: acceptCompletion },
          ...closeBracketsKeymap,
          ...completionKeymap,
          ...searchKeymap,
          ...historyKeymap,
          ...defaultKeymap,
        ]),
        lineNumbers(),
        history(),
        drawSelection(),
        bracketMatching(),
        closeBrackets(),
        highlightActiveLine(),
        highlightSelectionMatches(),
        lintGutter(),
        sql({ dialect }),
        autocompletion({ override: [completions(vocabulary, t)], maxRenderedOptions: 60 }),
        syntaxHighlighting(colours),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ "aria-label": t.sql.editor }),
      ],
    }),
  });
  return {
    element,
    text: () => view.state.doc.toString(),
    write: (next) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } }),
    mark(problem) {
      const at = problem?.at;
      const length = view.state.doc.length;
      const from = Math.min(at ?? 0, length);
      const found =
        problem === undefined || at === undefined
          ? []
          : [
              {
                from,
                to: wordEnd(view.state.doc.toString(), from),
                severity: "error" as const,
                message: t.sql.said(problem),
              },
            ];
      view.dispatch(setDiagnostics(view.state, found));
    },
    focus: () => view.focus(),
  };
}

const wordEnd = (text: string, from: number) =>
  from + (/^[\w."]+/.exec(text.slice(from))?.[0].length ?? (from < text.length ? 1 : 0));
