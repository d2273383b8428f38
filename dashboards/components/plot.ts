import * as Plot from "npm:@observablehq/plot";

/**
 * A plot whose rules stand in the page's own sheet, as `.plot`. The library brings them with each drawing, and every sheet
 * that comes or goes makes the browser look at the whole page anew.
 */
export function plot(options: Parameters<typeof Plot.plot>[0]): ReturnType<typeof Plot.plot> {
  const drawn = Plot.plot(options);
  drawn.querySelector("style")?.remove();
  drawn.classList.add("plot");
  return drawn;
}
