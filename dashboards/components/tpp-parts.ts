import { html } from "./dom.js";
import type { Context } from "./marts.js";
import { shadeOf, shadeStyle, type Portion } from "./share-pieces.js";

/** What the parts of share bars are, in their order, and what the hatched rest is. */
export const shareLegend = (portions: readonly Omit<Portion, "people">[], { t }: Context) =>
  html`<ul class="legend">
    ${portions.map(
      ({ name, isApart }, index) =>
        html`<li data-mark=${isApart ? "apart" : "share"} style=${shadeStyle(shadeOf(portions, index))}>
          ${name}
        </li>`,
    )}
    <li data-mark="withheld">${t.tpp.hidden.key}</li>
  </ul>`;

/** Terms and what they mean, under a heading, with an end. */
export const told = (
  id: string,
  {
    title,
    points,
    before,
    after,
  }: {
    readonly title: string;
    readonly points: readonly (readonly [string, string])[];
    readonly before?: string | undefined;
    readonly after: Node | string;
  },
) =>
  html`<aside class="cautions" aria-labelledby=${id}>
    <h2 id=${id}>${title}</h2>
    ${before === undefined ? null : html`<p class="before">${before}</p>`}
    <dl>
      ${points.map(
        ([term, meaning]) =>
          html`<div>
            <dt>${term}</dt>
            <dd>${meaning}</dd>
          </div>`,
      )}
    </dl>
    <p>${after}</p>
  </aside>`;

/** What will stand here, while nobody has handed in any pay. */
export const noPay = ({ t }: Context) =>
  html`<div class="state" data-empty="tpp">
    <p><strong>${t.tpp.none.title}</strong> ${t.tpp.none.hint}</p>
  </div>`;
