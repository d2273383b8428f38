import type { Messages } from "./id.js";

/** Texts of the files that figures and tables are saved as, and of their citation, in English. */
export const exports = {
  save: (kind) => `Download ${kind}`,
  saveAs: "Download:",
  cite: "Cite",
  copy: "Copy the citation",
  copied: "The citation is copied.",
  failed: "The file could not be made; load the page again and try once more.",
  data: "Data",
  about: "About",
  title: "Title",
  shown: "What is shown",
  source: "Source",
  origin: "Origin of the data",
  release: "Release",
  tableSource: "A table of this release; the source of each row is in its columns",
  address: "Address",
  citationName: "Citation",
  isSample: "sample data: a fictional city, none of its figures is real",
  isReal: "not sample data",
  citation: ({ title, origin, release, made, address, kept }) =>
    `Jejak Inovasi Kota Mojokerto. “${title}”${origin}. Release ${release}, ${made}. ${address} About the release: ${kept}`,
} satisfies Messages["exports"];
