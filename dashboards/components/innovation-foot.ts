import { html } from "./dom.js";
import type { Foot } from "./figure.js";
import type { Context } from "./marts.js";

interface HandedIn {
  readonly city: string;
  readonly isSample: boolean;
  /** Released tables that were read. */
  readonly tables: readonly string[];
}

/** The source line and the panel of a figure over what agencies handed in. */
export function handedInFoot({ city, isSample, tables }: HandedIn, { t }: Context): Foot {
  const words = t.innovations;
  const line = isSample ? words.sampleSource(city) : words.source(city);
  return {
    line,
    origin: () =>
      html`<dl class="pairs">
        <div>
          <dt>${words.origin}</dt>
          <dd>${isSample ? line : html`<a href=${`${t.home}/mutu`}>${words.originText}</a>`}</dd>
        </div>
        <div>
          <dt>${words.tables}</dt>
          <dd>
            ${tables.map(
              (name) =>
                html`<a class="line" href=${`${t.home}/metode#tabel-${name}`}><code>${name}</code></a>`,
            )}
          </dd>
        </div>
      </dl>`,
  };
}
