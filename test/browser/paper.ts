import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from "pdf-lib";
import type { Page } from "playwright-core";

/** A piece of something on one page of paper, in points. */
interface Piece {
  readonly page: number;
  readonly height: number;
}

/** Between the upper and the lower margin of a sheet of A4, in points. */
const roomOnPage = 842 - 2 * 40;
const mark = "http://on.paper/";

/**
 * Prints the page and names what is cut by an end of paper though it would fit on one: drawings, tables, their rows, and
 * titles. Each is covered with a link, and a printed link says where on which page it lies.
 */
export async function cutOnPaper(page: Page): Promise<string[]> {
  const names = await page.evaluate((to) => {
    const kept = ".drawing-frame, main table, main tbody tr, main h2, figure > header";
    return [...document.querySelectorAll<HTMLElement>(kept)].map((it, at) => {
      const host = it.tagName === "TABLE" ? it.parentElement! : it;
      if (getComputedStyle(host).position === "static") host.style.position = "relative";
      const link = Object.assign(document.createElement("a"), { href: `${to}${at}`, textContent: " " });
      link.style.cssText = "position: absolute; inset: 0; min-height: 0; padding: 0";
      (it.tagName === "TR" ? it.querySelector("th, td")! : host).append(link);
      const place = it.closest("[id]")?.id ?? "";
      return `${it.tagName.toLowerCase()} in ${place}: ${(it.textContent ?? "").trim().slice(0, 40)}`;
    });
  }, mark);
  const printed = await PDFDocument.load(await page.pdf({ preferCSSPageSize: true }));
  return [...piecesIn(printed)].flatMap(([at, pieces]) => {
    const isCut = new Set(pieces.map((piece) => piece.page)).size > 1;
    const height = pieces.reduce((sum, piece) => sum + piece.height, 0);
    return isCut && height < roomOnPage * 0.9 ? [`${names[at]} (${JSON.stringify(pieces)})`] : [];
  });
}

function piecesIn(printed: PDFDocument): Map<number, Piece[]> {
  const found = new Map<number, Piece[]>();
  for (const [at, sheet] of printed.getPages().entries()) {
    const links = sheet.node.Annots()?.asArray() ?? [];
    for (const reference of links) {
      const link = printed.context.lookup(reference, PDFDict);
      const action = link.lookupMaybe(PDFName.of("A"), PDFDict);
      const address = action?.lookupMaybe(PDFName.of("URI"), PDFString, PDFHexString)?.decodeText() ?? "";
      if (!address.startsWith(mark)) continue;
      const key = Number(address.slice(mark.length));
      const { height } = link.lookup(PDFName.of("Rect"), PDFArray).asRectangle();
      found.set(key, [...(found.get(key) ?? []), { page: at + 1, height }]);
    }
  }
  return found;
}
