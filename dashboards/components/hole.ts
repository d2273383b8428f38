import { html } from "./dom.js";
import { openAddressed } from "./fold.js";
import type { Messages } from "../messages/id.js";
import { wayBackIn } from "./session.js";

/**
 * What is to come: a sentence or two, the finding of a page, facts side by side, paragraphs side by side, six cards, a
 * figure, a whole page.
 */
export type Size = "line" | "lead" | "facts" | "note" | "six" | "figure" | "page";

/** A place in the page that fills when `drawn` settles. A fault is told to the reader and stays in the console. */
export function hole(drawn: Promise<Node>, t: Messages, size: Size = "figure"): HTMLElement {
  const place = placeholder(t, size);
  place.setAttribute("aria-busy", "true");
  void drawn
    .catch((fault: unknown) => {
      console.error(fault);
      return apology(fault, t);
    })
    .then((node) => {
      keepRoom(place);
      place.replaceChildren(node);
      place.removeAttribute("aria-busy");
      delete place.dataset["size"];
      // The browser looked for the address's anchor before this place was filled.
      openAddressed(place);
    });
  return place;
}

/** A figure is drawn once it knows its width, a frame after it came: what is below it does not move up until then. */
function keepRoom(place: HTMLElement): void {
  place.style.minHeight = `${place.offsetHeight}px`;
  requestAnimationFrame(() => requestAnimationFrame(() => place.style.removeProperty("min-height")));
}

/** What stands where something will be, of about its height so that nothing moves when it comes. */
export const placeholder = (t: Messages, size: Size) =>
  html`<div class="hole" data-size=${size}><p class="visually-hidden">${t.state.loading}</p></div>`;

/** Says what went wrong, and what the reader can do. */
export function apology(fault: unknown, t: Messages): HTMLElement {
  const kind = fault instanceof Error && "kind" in fault ? String(fault.kind) : "drawing";
  const words = t.state.faults[kind as keyof typeof t.state.faults] ?? t.state.faults.drawing;
  return html`<div class="state" data-fault=${kind}>
    <p><strong>${words.title}</strong> ${words.hint} ${kind === "ended" ? wayBackIn(t) : null}</p>
    <p class="fine">${fault instanceof Error ? fault.message : String(fault)}</p>
  </div>`;
}

/** Says that a table has no rows, and why that may be. */
export function empty(sentence: string): HTMLElement {
  return html`<p class="state">${sentence}</p>`;
}

/** What a component gives that has nothing to say; its place in the page takes no room. */
export const nothing = (): Node => document.createDocumentFragment();

/** A figure that exists and is not shown, lest it tell of single people; `why` names the rule. */
export function concealed(why: string, t: Messages): HTMLElement {
  return html`<span class="concealed" title=${why}>${t.state.concealed}</span>`;
}
