import { meaningOf } from "../iid/assumptions.js";
import { html } from "./dom.js";
import type { Foot } from "./figure.js";
import { list } from "./format.js";
import { inLanguage } from "./in-language.js";
import type { Context, Rows } from "./marts.js";

/** What a figure of the index was computed from. */
export interface Computed {
  readonly city: string;
  readonly isSample: boolean;
  /** Year of the method. */
  readonly year: number;
  readonly assumptions: readonly string[];
  /** Released tables that were read. */
  readonly tables: readonly string[];
}

/** The source of a row that was computed here under the method of `year`: that of the method, with the mark of a computation. */
export const computedUnder = (year: number, { iid_methods: methods }: Rows<"iid_methods">) => ({
  source_id: methods.find((row) => row.method_year === year)?.source_id ?? "jejak-inovasi-computed",
  confidence: "C",
});

/** The source line and the panel of a figure that was computed and not published. */
export function computedFoot(computed: Computed, rows: Rows<"iid_methods">, context: Context): Foot {
  const { t, citations } = context;
  const words = t.iid.foot;
  const method = rows.iid_methods.find((row) => row.method_year === computed.year);
  const citation = citations.get(method?.source_id ?? "");
  const rule = citation?.outlet ?? method?.source_id ?? "–";
  return {
    line: computed.isSample
      ? words.sampleLine(computed.city, computed.year, rule)
      : words.line(computed.city, computed.year, rule),
    origin: () =>
      html`<dl class="pairs">
        <div>
          <dt>${words.formula}</dt>
          <dd>${words.formulaText}</dd>
        </div>
        <div>
          <dt>${words.method}</dt>
          <dd>
            <a href=${`${t.home}/metode#sumber-${method?.source_id}`}>${rule}</a>: ${citation?.title ?? ""}
            (${words.statuses[method?.formula_status ?? ""] ?? method?.formula_status})
          </dd>
        </div>
        <div>
          <dt>${words.tables}</dt>
          <dd>
            ${computed.tables.map(
              (name) =>
                html`<a class="line" href=${`${t.home}/metode#tabel-${name}`}><code>${name}</code></a>`,
            )}
          </dd>
        </div>
        <div>
          <dt>${words.assumptions(computed.assumptions.length)}</dt>
          <dd>
            ${
              computed.assumptions.length === 0
                ? words.none
                : html`<ul class="gaps">
                    ${computed.assumptions.map(
                      (name) => html`<li>${assumptionWords(name, computed.year, context)}</li>`,
                    )}
                  </ul>`
            }
          </dd>
        </div>
      </dl>`,
  };
}

/** What a name of an assumption says, in the reader's language. */
export function assumptionWords(name: string, year: number, { t }: Context): string {
  const meaning = meaningOf(name, year);
  return (meaning && inLanguage(t, meaning.indonesian, meaning.english)) ?? name;
}

/** Names of assumptions as the marts hold them. */
export const listedIn = (text: string | null): string[] =>
  text === null ? [] : text.split(";").map((name) => name.trim());

/** The flag under a figure: how much of it no source confirms. */
export function flag(year: number, names: readonly string[], { t }: Context): HTMLElement | null {
  const parameters = names.filter((name) => !t.iid.counting.includes(name));
  if (names.length === 0) return null;
  return html`<p class="aside">
    <span class="pill">${t.iid.estimate}</span> ${t.iid.flag(year, parameters.length, names.length)}
    <a href=${`${t.home}/iid#anggapan`}>${t.iid.flagLink}</a>
  </p>`;
}

/** "2018, 2019 dan 2025" */
export const years = (all: readonly number[], { t }: Context) => list(all.map(String), t.locale);
