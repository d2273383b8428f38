import type { Messages } from "../messages/id.js";
import { html } from "./dom.js";

/** Official terms, which stay Indonesian everywhere, with what they mean in the reader's language. */
export function officialTerms({ terms }: Messages): HTMLElement {
  return html`<dl class="glossary">
    ${terms.map(
      ({ term, meaning }) =>
        html`<div>
          <dt lang="id">${term}</dt>
          <dd>${meaning}</dd>
        </div>`,
    )}
  </dl>`;
}
