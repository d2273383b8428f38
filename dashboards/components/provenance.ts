import { html } from "./dom.js";
import { day } from "./format.js";
import type { Context } from "./marts.js";
import { table } from "./table.js";

/** What a row must carry to be walked back to its file. */
export interface Sourced {
  readonly source_id: string;
  readonly confidence: string;
  readonly file?: string;
  readonly file_row?: number;
  readonly origin?: string;
  readonly choice_rule?: string;
  readonly choice_reason?: string | null;
  readonly choice_reason_en?: string | null;
  readonly is_chosen?: boolean;
  /** What the row says, in the reader's words, e.g. "IID 2022: 70,78". */
  readonly reading?: string;
}

/** "Sumber: Antara (5 Desember 2024); …" with each outlet once. */
export function citationLine(rows: readonly Sourced[], { t, citations }: Context): HTMLElement {
  const outlets = new Map<string, string>();
  for (const row of rows) {
    const citation = citations.get(row.source_id);
    const year = citation?.published_on?.slice(0, 4);
    const outlet = citation?.outlet ?? row.source_id;
    outlets.set(outlet, [...new Set([outlets.get(outlet), year].filter(Boolean))].join(", "));
  }
  const named = [...outlets].map(([outlet, years]) => (years ? `${outlet} (${years})` : outlet));
  const shown = named.slice(0, 4).join("; ");
  const rest = named.length > 4 ? ` ${t.figure.moreSources(named.length - 4)}` : "";
  return html`<span>${t.figure.source}: ${shown}${rest}.</span>`;
}

/** Every row behind a figure: what it says, who said it, in which file and row, and why it is in use. */
export function provenance(rows: readonly Sourced[], title: string, { t, citations }: Context): HTMLElement {
  const words = t.provenance;
  const cite = (row: Sourced) => {
    const citation = citations.get(row.source_id);
    if (citation === undefined) return row.source_id;
    const published = citation.published_on === null ? "" : `, ${day(citation.published_on, t.locale)}`;
    return html`<span
      ><a href=${`${t.home}/metode#sumber-${citation.source_id}`}>${citation.outlet}</a>:
      ${citation.title}${published}</span
    >`;
  };
  const rule = (row: Sourced) => {
    if (row.choice_rule === undefined) return null;
    const reason = t.language === "english" ? row.choice_reason_en : row.choice_reason;
    if (row.is_chosen === false && row.choice_rule === "agreement") return words.agrees;
    const use = row.is_chosen === false ? `${words.notUsed}. ` : "";
    return `${use}${words.rules[row.choice_rule] ?? row.choice_rule}${reason ? `: ${reason}` : ""}`;
  };
  const placed = rows.some((row) => row.file !== undefined);
  const ruled = rows.some((row) => row.choice_rule !== undefined);
  return table(
    rows,
    [
      { name: words.figure, value: (row) => row.reading },
      { name: words.source, value: (row) => row.source_id, show: cite },
      { name: words.confidence, value: (row) => row.confidence },
      ...(placed
        ? [
            {
              name: words.file,
              value: (row: Sourced) => row.file,
              show: (row: Sourced) =>
                html`<span class="file">${row.file}, ${words.row} ${row.file_row}</span>`,
            },
          ]
        : []),
      ...(ruled ? [{ name: words.rule, value: rule }] : []),
    ],
    words.caption(title),
  );
}
