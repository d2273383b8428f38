import { heatMap, type Heat } from "./agency-heat.js";
import type { Order } from "./agency-state.js";
import { html } from "./dom.js";
import { changingFigure, type FigureSpec } from "./figure.js";
import type { Context } from "./marts.js";
import type { Sourced } from "./provenance.js";

/** A heat map and the furniture around it; the next measure is written over both. */
export function heatFigure<Row extends Sourced>(onOrder: (order: Order) => void, context: Context) {
  const place = html`<div class="after-choices"></div>`;
  let made: ReturnType<typeof make> | undefined;
  const make = (heat: Heat, around: (map: ChildNode) => FigureSpec<Row>) => {
    const map = heatMap(heat, onOrder, context.t);
    const figure = changingFigure(around(map.region), context);
    place.append(figure.node);
    return { map, figure };
  };
  const show = (heat: Heat, around: (map: ChildNode) => FigureSpec<Row>): void => {
    if (made === undefined) {
      made = make(heat, around);
      return;
    }
    made.map.show(heat);
    made.figure.show(around(made.map.region));
  };
  return { place, show };
}
