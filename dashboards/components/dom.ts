import * as htl from "npm:htl";

type Template<E extends Element> = (strings: TemplateStringsArray, ...values: unknown[]) => E;

/** Escaping templates; each of ours has exactly one root element, which htl's own type does not know. */
export const html = htl.html as unknown as Template<HTMLElement>;
export const svg = htl.svg as unknown as Template<SVGElement>;

let last = 0;
/** An id that is unique in the page, for aria references. */
export const uniqueId = (stem: string) => `${stem}-${++last}`;

/** The root font size in pixels, so that drawings grow with the reader's own setting and with the projector. */
export const rem = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;

/** Measures text in the page's own font, in pixels. */
export function ruler(size: number, weight = 400): (text: string) => number {
  const pen = document.createElement("canvas").getContext("2d");
  if (pen === null) return (text) => text.length * size * 0.55;
  pen.font = `${weight} ${size}px ${getComputedStyle(document.body).fontFamily}`;
  return (text) => pen.measureText(text).width;
}
