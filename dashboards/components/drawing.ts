import { html, rem, uniqueId } from "./dom.js";
import { drawOnPaper } from "./paper.js";
import type { Messages } from "../messages/id.js";

export interface Size {
  readonly width: number;
  /** Pixels of one rem: text and margins are multiples of it. */
  readonly rem: number;
}

export interface Drawn {
  readonly draw: (size: Size) => Node;
  /** The finding and its numbers for those who cannot see the drawing. */
  readonly summary: string;
  /** One sentence for each point, read out with the arrow keys. */
  readonly readings?: readonly string[];
}

/** A drawing that is one stop of the keyboard, whose arrow keys read out its points; `show` draws another in its place. */
export function drawing(first: Drawn, t: Messages) {
  let shown = first;
  let at = -1;
  const hintId = uniqueId("petunjuk");
  const canvas = html`<div class="canvas" aria-hidden="true"></div>`;
  const spoken = html`<p class="reading" role="status"></p>`;
  const hint = html`<p class="visually-hidden" id=${hintId}>${t.figure.keys}</p>`;
  const place = html`<div class="drawing" role="group" tabindex="0">${canvas}</div>`;
  place.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const readings = shown.readings ?? [];
    if (step === undefined || readings.length === 0) return;
    event.preventDefault();
    at = (at + step + readings.length) % readings.length;
    spoken.textContent = readings[at] ?? "";
  });
  const name = () => {
    const isRead = (shown.readings ?? []).length > 0;
    place.setAttribute("aria-label", shown.summary);
    if (isRead) place.setAttribute("aria-describedby", hintId);
    else place.removeAttribute("aria-describedby");
    hint.hidden = !isRead;
  };
  name();
  const again = redraw(canvas, (size) => shown.draw(size));
  const show = (next: Drawn) => {
    shown = next;
    at = -1;
    spoken.textContent = "";
    name();
    again();
  };
  return { node: html`<div class="drawing-frame">${place} ${hint} ${spoken}</div>`, show };
}

/** Draws whenever the place has another width: on turning a phone, zooming, printing. What is returned draws at this width. */
function redraw(canvas: HTMLElement, draw: (size: Size) => Node): () => void {
  let size: Size = { width: 0, rem: 0 };
  const again = () => {
    if (size.width > 0) canvas.replaceChildren(draw(size));
  };
  drawOnPaper(canvas, draw);
  new ResizeObserver(([entry]) => {
    const width = Math.floor(entry?.contentRect.width ?? 0);
    if (width === 0 || width === size.width) return;
    size = { width, rem: rem() };
    again();
  }).observe(canvas);
  return again;
}
