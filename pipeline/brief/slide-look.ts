import { outcomes } from "../../dashboards/components/marts.ts";

/** The colours of `dashboards/styles/tokens.css` on paper, as slides write them. */
export const look = {
  paper: "FAF7F1",
  ink: "231C16",
  muted: "5B5046",
  city: "A53F1C",
  outcome: "35358F",
  attention: "855400",
  serif: "Georgia",
  sans: "Arial",
  of: (metric: string) => (outcomes.has(metric) ? "35358F" : "A53F1C"),
} as const;

/** Inches between the margins of a slide that is 13.33 inches wide and 7.5 high. */
export const wide = 12.33;

/** A place on a slide: left and top, width and height, in inches. */
export const box = ([x, y]: readonly [number, number], [w, h]: readonly [number, number]) => ({ x, y, w, h });
