/** What SVG elements take from the element around them. */
const inherited = [
  "color",
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-opacity",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "font-family",
  "font-size",
  "font-weight",
  "font-style",
  "font-variant-numeric",
  "letter-spacing",
  "text-anchor",
  "paint-order",
  "visibility",
] as const;

/** What each has of its own, with what it is when nothing is said. */
const own = {
  opacity: "1",
  display: "inline",
  "dominant-baseline": "auto",
  "mix-blend-mode": "normal",
} as const;

/** A copy of a drawing that carries its styles in its elements. */
export function inlined(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  carry(drawing, copy, undefined);
  for (const sheet of copy.querySelectorAll("style")) sheet.remove();
  return copy;
}

function carry(from: Element, to: Element, around: CSSStyleDeclaration | undefined): void {
  const style = getComputedStyle(from);
  const said = [
    ...inherited
      .filter((name) => around?.getPropertyValue(name) !== style.getPropertyValue(name))
      .map((name) => [name, style.getPropertyValue(name)] as const),
    ...Object.entries(own)
      .filter(([name, plain]) => ![plain, "block"].includes(style.getPropertyValue(name)))
      .map(([name]) => [name, style.getPropertyValue(name)] as const),
  ];
  to.removeAttribute("class");
  // What a variable stood for is in the style; outside of the page the variable means nothing.
  for (const name of to.getAttributeNames())
    if (to.getAttribute(name)?.includes("var(") === true) to.removeAttribute(name);
  const all = said.map(([name, value]) => `${name}: ${isColour(value) ? colourIn(value) : value}`).join("; ");
  if (all === "") to.removeAttribute("style");
  else to.setAttribute("style", all);
  [...from.children].forEach((child, at) => {
    const twin = to.children[at];
    if (twin !== undefined) carry(child, twin, style);
  });
}

const isColour = (value: string) => /^(color|oklab|oklch|lab|lch|color-mix)\(/.test(value);

const painted = new Map<string, string>();

/** A colour in the words that every program knows: it is painted, and the pixel is read. */
export function colourIn(value: string): string {
  if (!isColour(value)) return value;
  const known = painted.get(value);
  if (known !== undefined) return known;
  const canvas = Object.assign(document.createElement("canvas"), { width: 1, height: 1 });
  const pen = canvas.getContext("2d");
  if (pen === null) return value;
  pen.fillStyle = value;
  pen.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 255] = pen.getImageData(0, 0, 1, 1).data;
  const plain = `rgba(${red}, ${green}, ${blue}, ${(alpha / 255).toFixed(3)})`;
  painted.set(value, plain);
  return plain;
}

export const isPainted = (colour: string) =>
  colour !== "transparent" && !/(rgba\(.*, 0|\/ 0)\)$/.test(colour);
