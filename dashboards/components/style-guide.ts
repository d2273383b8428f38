import { html } from "./dom.js";
import { apology, concealed, empty, placeholder } from "./hole.js";
import { ReleaseError } from "./release.js";
import type { Messages } from "../messages/id.js";

/** Every colour of the tokens, with what it means. */
export function colours(t: Messages): HTMLElement {
  const names = [...tokens()].filter(([, value]) => value.startsWith("light-dark(")).map(([name]) => name);
  return html`<ul class="swatches">
    ${names.map(
      (name) =>
        html`<li data-token=${name}>
          <span class="swatch" style=${`--own: var(--${name})`}></span>
          <b>${name}</b> <span class="fine">${t.style.colours[name]}</span>
        </li>`,
    )}
  </ul>`;
}

/** The type scale and the distances, each at its own size. */
export function sizes(t: Messages): HTMLElement {
  const names = [...tokens().keys()];
  return html`<div>
    ${names
      .filter((name) => name.startsWith("step-"))
      .map(
        (name) =>
          html`<p class="type-step" data-token=${name}>
            <span class="fine">${name}</span>
            <span style=${`font-size: var(--${name})`}>${t.style.type}</span>
          </p>`,
      )}
    ${names
      .filter((name) => name.startsWith("space-"))
      .map(
        (name) =>
          html`<p class="type-step" data-token=${name}>
            <span class="fine">${name}</span>
            <span class="swatch" style=${`--own: var(--peer); width: var(--${name})`}></span>
          </p>`,
      )}
  </div>`;
}

/** Every mark that a legend may hold, as the stylesheet knows them. */
export function legendMarks(t: Messages): HTMLElement {
  const marks = new Set<string>();
  for (const rule of styleRules())
    for (const [, mark] of rule.selectorText.matchAll(/\.legend \[data-mark="?(\w+)"?\]/g)) marks.add(mark!);
  return html`<ul class="legend">
    ${[...marks].map((mark) => html`<li data-mark=${mark}>${t.style.marks[mark]}</li>`)}
  </ul>`;
}

/** Every state of a figure other than drawn. */
export function states(t: Messages): HTMLElement {
  const words = t.style.states;
  const faults = (["none", "unreachable", "ended", "broken"] as const).map((kind) =>
    apology(new ReleaseError(kind, words.faultDetail), t),
  );
  const shown: readonly (readonly [string, string, Node | readonly Node[]])[] = [
    ["loading", words.loading, placeholder(t, "line")],
    ["empty", words.empty, empty(words.emptySentence)],
    ["fault", words.fault, [...faults, apology(new Error(words.faultDetail), t)]],
    ["sample", words.sample, html`<strong class="sample">${t.figure.sample}</strong>`],
    ["concealed", words.concealed, concealed(words.concealedWhy, t)],
    ["unresolved", words.status, html`<span class="pill">${t.status["unresolved"]}</span>`],
  ];
  return html`<dl class="states">
    ${shown.map(
      ([state, name, node]) =>
        html`<div data-state=${state}>
          <dt>${name}</dt>
          <dd>${node}</dd>
        </div>`,
    )}
  </dl>`;
}

/** The custom properties of `:root` by name, as styles/tokens.css writes them. */
function tokens(): Map<string, string> {
  const found = new Map<string, string>();
  for (const rule of styleRules())
    if (rule.selectorText === ":root")
      for (const name of rule.style)
        if (name.startsWith("--")) found.set(name.slice(2), rule.style.getPropertyValue(name).trim());
  return found;
}

const styleRules = () =>
  [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].filter((rule) => rule instanceof CSSStyleRule),
  );
