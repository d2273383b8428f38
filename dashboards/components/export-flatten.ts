import { svg } from "./dom.js";
import { colourIn, inlined, isPainted } from "./export-styles.js";

/** Where the left upper corner of a picture lies in the window. */
interface Corner {
  readonly left: number;
  readonly top: number;
}

/** What an element shows, as SVG that no stylesheet touches: grounds, borders, marks, lines of text, and drawings. */
export function flatten(element: Element, corner: Corner): SVGElement[] {
  const style = getComputedStyle(element);
  if (isUnseen(element, style)) return [];
  if (element instanceof SVGSVGElement) return [drawingOf(element, corner)];
  return [
    ...boxOf(element.getBoundingClientRect(), style, corner),
    ...markOf(element, corner),
    ...[...element.childNodes].flatMap((child) =>
      child instanceof Element
        ? flatten(child, corner)
        : child instanceof Text
          ? linesOf(child, style, corner)
          : [],
    ),
  ];
}

const isUnseen = (element: Element, { display, visibility }: CSSStyleDeclaration) =>
  display === "none" || visibility === "hidden" || element.matches(".visually-hidden, .tools, button, input");

function drawingOf(drawing: SVGSVGElement, { left, top }: Corner): SVGElement {
  const { x, y, width, height } = drawing.getBoundingClientRect();
  const copy = inlined(drawing);
  for (const [name, value] of Object.entries({ x: x - left, y: y - top, width, height, overflow: "visible" }))
    copy.setAttribute(name, String(value));
  return copy;
}

/** Ground and borders of a box. */
function boxOf(box: DOMRect, style: CSSStyleDeclaration, { left, top }: Corner): SVGElement[] {
  const [x, y] = [box.left - left, box.top - top];
  const ground = isPainted(style.backgroundColor)
    ? [
        svg`<rect x=${x} y=${y} width=${box.width} height=${box.height} rx=${style.borderTopLeftRadius === "50%" ? box.width : Number.parseFloat(style.borderTopLeftRadius) || 0} fill=${colourIn(style.backgroundColor)} />`,
      ]
    : [];
  const sides = [
    ["top", x, y, x + box.width, y],
    ["right", x + box.width, y, x + box.width, y + box.height],
    ["bottom", x, y + box.height, x + box.width, y + box.height],
    ["left", x, y, x, y + box.height],
  ] as const;
  const borders = sides.flatMap(([side, x1, y1, x2, y2]) => {
    const of = (what: string) => style.getPropertyValue(`border-${side}-${what}`);
    const wide = Number.parseFloat(of("width"));
    if (of("style") === "none" || wide === 0 || !isPainted(of("color"))) return [];
    const dash = { dashed: "4 3", dotted: "1 3" }[of("style")] ?? null;
    return [
      svg`<line x1=${x1} y1=${y1} x2=${x2} y2=${y2} stroke=${colourIn(of("color"))} stroke-width=${wide} stroke-dasharray=${dash} />`,
    ];
  });
  return [...ground, ...borders];
}

/** The mark that a stylesheet puts before an element: a small box at the start of its first line, or letters. */
function markOf(element: Element, corner: Corner): SVGElement[] {
  const style = getComputedStyle(element, "::before");
  if (style.content === "none" || style.content === "normal") return [];
  const [wide, high] = [Number.parseFloat(style.width), Number.parseFloat(style.height)];
  const box = element.getBoundingClientRect();
  const own = getComputedStyle(element);
  const x = box.left + Number.parseFloat(own.paddingLeft) + Number.parseFloat(own.borderLeftWidth);
  const line = Number.parseFloat(own.lineHeight) || box.height;
  const middle = box.top + Number.parseFloat(own.paddingTop) + line / 2;
  const letters = style.content.replace(/^"(.*)"$/, "$1");
  if (letters !== "" && letters !== style.content)
    return [
      svg`<text x=${x - corner.left} y=${middle - corner.top + Number.parseFloat(style.fontSize) * 0.35} fill=${colourIn(style.color)} font-size=${style.fontSize} style=${`font-family: ${style.fontFamily}`}>${letters}</text>`,
    ];
  if (!(high > 0)) return [];
  const place = new DOMRect(x, middle - high / 2, wide, high);
  const [left, top] = [x - corner.left, place.top - corner.top];
  const ring = /^(.*\)) 0px 0px 0px ([\d.]+)px inset$/.exec(style.boxShadow);
  const halves = [...style.backgroundImage.matchAll(/rgba?\([^)]*\)|color\([^)]*\)/g)].map(
    ([colour]) => colour,
  );
  const mark = [
    ...boxOf(place, style, corner),
    ...halves.map(
      (colour, at) =>
        svg`<rect x=${left + (at * wide) / halves.length} y=${top} width=${wide / halves.length} height=${high} fill=${colourIn(colour)} />`,
    ),
    ...(ring === null
      ? []
      : [
          svg`<rect x=${left + 1} y=${top + 1} width=${wide - 2} height=${high - 2} rx=${style.borderTopLeftRadius === "50%" ? wide : 0} fill="none" stroke=${colourIn(ring[1] ?? "")} stroke-width=${ring[2]} />`,
        ]),
  ];
  const isTurned = style.transform !== "none";
  return [
    svg`<g transform=${isTurned ? `rotate(45 ${left + wide / 2} ${top + high / 2})` : null}>${mark}</g>`,
  ];
}

/** A text as it is broken into lines, each with its left end on its base line. */
function linesOf(text: Text, style: CSSStyleDeclaration, { left, top }: Corner): SVGElement[] {
  const pen = document.createElement("canvas").getContext("2d");
  if (pen === null) return [];
  pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const { fontBoundingBoxAscent: ascent } = pen.measureText("x");
  const lines: { x: number; y: number; words: string[] }[] = [];
  const range = document.createRange();
  for (const word of text.data.matchAll(/\S+/g)) {
    range.setStart(text, word.index);
    range.setEnd(text, word.index + word[0].length);
    const [box] = range.getClientRects();
    if (box === undefined || box.width === 0) continue;
    const last = lines.at(-1);
    if (last !== undefined && Math.abs(last.y - box.top) < 2) last.words.push(word[0]);
    else lines.push({ x: box.left, y: box.top, words: [word[0]] });
  }
  const cased = (words: string) => (style.textTransform === "uppercase" ? words.toUpperCase() : words);
  return lines.map(
    ({ x, y, words }) =>
      svg`<text
        x=${x - left}
        y=${y - top + ascent}
        fill=${colourIn(style.color)}
        font-size=${style.fontSize}
        font-weight=${style.fontWeight}
        letter-spacing=${style.letterSpacing === "normal" ? null : style.letterSpacing}
        style=${`font-family: ${style.fontFamily}; font-style: ${style.fontStyle}; font-variant-numeric: ${style.fontVariantNumeric}`}
      >${cased(words.join(" "))}</text>`,
  );
}
