import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFName,
  PDFRawStream,
  type PDFDocument,
  type PDFObject,
} from "pdf-lib";

const decoded = (stream: PDFObject | undefined) =>
  stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()).toString("latin1") : "";

/** The letters of a page of a PDF that Chromium wrote, in the order in which they are drawn. */
export function pdfText(document: PDFDocument, index: number): string {
  const page = document.getPage(index);
  const fonts = page.node.Resources()!.lookup(PDFName.of("Font"), PDFDict);
  const letters = new Map(
    fonts.keys().map((name) => {
      const map = fonts.lookup(name, PDFDict).lookup(PDFName.of("ToUnicode"));
      return [name.asString(), lettersOf(decoded(map))] as const;
    }),
  );
  const contents = page.node.Contents();
  const drawn =
    contents instanceof PDFArray
      ? contents.asArray().map((it) => decoded(document.context.lookup(it)))
      : [decoded(contents)];
  let own = new Map<string, string>();
  let text = "";
  for (const [, font, shown] of drawn.join("\n").matchAll(/(\/\w+) [\d.]+ Tf|<([0-9a-fA-F]+)>/g)) {
    if (font !== undefined) own = letters.get(font) ?? new Map();
    else for (const [code] of (shown ?? "").matchAll(/.{4}/g)) text += own.get(code.toUpperCase()) ?? "";
  }
  return text;
}

const letter = (hex: string) =>
  String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((it) => parseInt(it, 16)));

/** What `beginbfchar` and `beginbfrange` of a font's map say. */
function lettersOf(map: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, block] of map.matchAll(/beginbfchar([^]*?)endbfchar/g))
    for (const [, code, to] of (block ?? "").matchAll(/<(\w{4})> *<(\w+)>/g))
      found.set(code!.toUpperCase(), letter(to!));
  for (const [, block] of map.matchAll(/beginbfrange([^]*?)endbfrange/g))
    for (const [, from, until, to] of (block ?? "").matchAll(/<(\w{4})> *<(\w{4})> *<(\w{4})>/g))
      for (let code = parseInt(from!, 16); code <= parseInt(until!, 16); code++)
        found.set(
          code.toString(16).toUpperCase().padStart(4, "0"),
          String.fromCharCode(parseInt(to!, 16) + code - parseInt(from!, 16)),
        );
  return found;
}
