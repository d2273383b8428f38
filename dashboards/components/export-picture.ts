import { factsOf, type About } from "./export-about.js";
import { flatten } from "./export-flatten.js";
import { svg } from "./dom.js";
import type { Context } from "./marts.js";

const padding = 24;
/** Pixels of the picture for one of the page. */
const sharpness = 2;

/**
 * A figure as one SVG that needs nothing beside itself: its title, unit, mark of sample data, legend, drawing, notes and
 * sources, as they stand on the page, without its buttons. What it is about is written in it once more for machines.
 */
export function pictureOf(figure: HTMLElement, about: About, context: Context): SVGElement {
  const box = figure.getBoundingClientRect();
  let top = padding;
  const blocks = partsOf(figure).map((part) => {
    const { left, top: at, height } = part.getBoundingClientRect();
    const block = svg`<g transform=${`translate(${padding + left - box.left}, ${top})`}>${flatten(part, { left, top: at })}</g>`;
    top += height + 12;
    return block;
  });
  const { fontFamily, color, backgroundColor } = getComputedStyle(document.body);
  const paper = backgroundColor === "rgba(0, 0, 0, 0)" ? paperOf() : backgroundColor;
  const facts = factsOf(about, context);
  const address = facts.at(-1)?.[1] ?? "";
  const [width, height] = [Math.ceil(box.width + 2 * padding), Math.ceil(top + 2 * padding)];
  return svg`<svg
    xmlns="http://www.w3.org/2000/svg"
    width=${width}
    height=${height}
    viewBox=${`0 0 ${width} ${height}`}
    lang=${context.t.locale}
    role="img"
  >
    <title>${about.title}</title>
    <desc>${facts.map(([name, fact]) => `${name}: ${fact}`).join("\n")}</desc>
    <rect width="100%" height="100%" fill=${paper} />
    ${blocks}
    <text x=${padding} y=${top + 16} font-size="11" fill=${color} style=${`font-family: ${fontFamily}`}>${address}</text>
  </svg>`;
}

const paperOf = () => getComputedStyle(document.documentElement).backgroundColor;

/** The parts of a figure that belong into a picture of it, from the top. */
function partsOf(figure: HTMLElement): HTMLElement[] {
  const asked = ":scope > header, :scope > .drawing-frame .canvas, :scope > figcaption > *";
  return [...figure.querySelectorAll<HTMLElement>(asked)].filter(
    (part) => !part.matches(".tools, .panel") && part.getBoundingClientRect().height > 0,
  );
}

export const svgFile = (picture: SVGElement) =>
  new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n`, new XMLSerializer().serializeToString(picture)], {
    type: "image/svg+xml",
  });

/** The picture painted at twice its size, letters included. */
export async function pngFile(picture: SVGElement): Promise<Blob> {
  const url = URL.createObjectURL(svgFile(picture));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth * sharpness;
    canvas.height = image.naturalHeight * sharpness;
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob(
        (file) => (file === null ? reject(new Error("empty picture")) : resolve(file)),
        "image/png",
      );
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}
