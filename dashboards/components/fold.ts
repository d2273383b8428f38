import { html } from "./dom.js";

interface Fold {
  readonly id?: string;
  readonly summary: Node | string;
  /** What it holds, as plain text: the browser's own search finds it there and opens the fold. */
  readonly words: string;
  /** What a reader sees in it, made when it is first opened. */
  readonly make: () => Node;
}

/** A fold whose content is made when it is first opened, so that a page of hundreds of them opens at once. */
export function fold({ id, summary, words, make }: Fold): HTMLElement {
  const head = html`<summary>${summary}</summary>`;
  const found = html`<p class="fine">${words}</p>`;
  const whole = html`<details id=${id}>${head} ${found}</details>`;
  const fill = () => {
    if (found.parentNode !== null) found.replaceWith(make());
  };
  // The fold tells that it was opened a moment after it is seen open; a click is told before.
  head.addEventListener("click", fill);
  whole.addEventListener("toggle", fill);
  return whole;
}

/** Opens what the address of this page names, where that stands in the part given. */
export function openAddressed(part: Node = document): void {
  const id = decodeURIComponent(location.hash.slice(1));
  const target = id === "" ? null : document.getElementById(id);
  if (target === null || !part.contains(target)) return;
  for (let at = target.closest("details"); at; at = at.parentElement?.closest("details") ?? null)
    at.open = true;
  target.scrollIntoView();
}
