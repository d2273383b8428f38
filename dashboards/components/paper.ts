import type { Size } from "./drawing.js";
import { rem } from "./dom.js";

const drawings = new WeakMap<Element, (size: Size) => Node>();

/** Between the margins of a sheet of A4, and the size of its type, as `print.css` has them. */
const paper = { width: "186mm", type: "8.5pt" } as const;

/** Draws a canvas for the sheet it is printed on: no page is laid out anew before it goes to paper. */
export const drawOnPaper = (canvas: Element, draw: (size: Size) => Node): void => {
  drawings.set(canvas, draw);
};

const drawn = () => [...document.querySelectorAll(".canvas")].filter((canvas) => drawings.has(canvas));

/** How wide each canvas is, with the page as wide as its window or as paper. */
function sizes(canvases: readonly Element[]): Size[] {
  const now = rem();
  return canvases.map((canvas) => ({ width: Math.floor(canvas.clientWidth), rem: now }));
}

function redrawAs(canvases: readonly Element[], measured: readonly Size[]): void {
  canvases.forEach((canvas, at) => {
    const size = measured[at];
    const draw = drawings.get(canvas);
    if (size !== undefined && size.width > 0 && draw !== undefined) canvas.replaceChildren(draw(size));
  });
}

function onPaper(): void {
  const [root, main] = [document.documentElement, document.querySelector<HTMLElement>("main")];
  if (main === null) return;
  const canvases = drawn();
  const before = [root.style.cssText, main.style.cssText] as const;
  root.style.fontSize = paper.type;
  Object.assign(main.style, { width: paper.width, maxWidth: "none", padding: "0" });
  main.dataset["paper"] = "";
  redrawAs(canvases, sizes(canvases));
  delete main.dataset["paper"];
  [root.style.cssText, main.style.cssText] = before;
}

addEventListener("beforeprint", onPaper);
addEventListener("afterprint", () => {
  const canvases = drawn();
  redrawAs(canvases, sizes(canvases));
});
