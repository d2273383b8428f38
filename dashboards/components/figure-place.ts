import { html } from "./dom.js";
import { changingFigure, type FigureSpec } from "./figure.js";
import { empty } from "./hole.js";
import type { Context } from "./marts.js";
import type { Sourced } from "./provenance.js";

/** A place below choices, which holds the figure of what is chosen, or a sentence where nothing can be drawn. */
export function figurePlace<Row extends Sourced>(context: Context) {
  const node = html`<div class="after-choices"></div>`;
  let shown: ReturnType<typeof changingFigure<Row>> | undefined;
  const show = (spec: FigureSpec<Row>): void => {
    if (shown !== undefined) {
      shown.show(spec);
      return;
    }
    shown = changingFigure(spec, context);
    node.replaceChildren(shown.node);
  };
  const say = (sentence: string): void => {
    shown = undefined;
    node.replaceChildren(empty(sentence));
  };
  return { node, show, say };
}
