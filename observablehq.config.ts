import { footer, header } from "./dashboards/chrome.ts";

// Framework reports each build and preview to its makers unless this is set before the first event.
process.env.OBSERVABLE_TELEMETRY_DISABLE ??= "1";

// A course of Majapahit brick.
const brick = (x: number, y: number, width: number) =>
  `<rect x='${x}' y='${y}' width='${width}' height='4'/>`;
const icon = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16' fill='#a53f1c'>${[
    brick(0, 1, 7) + brick(8, 1, 8),
    brick(0, 6, 3) + brick(4, 6, 8) + brick(13, 6, 3),
    brick(0, 11, 7) + brick(8, 11, 8),
  ].join("")}</svg>`,
)}`;

export default {
  root: "dashboards",
  output: process.env.SITE_OUTPUT ?? "dist",
  title: "Jejak Inovasi",
  head: `<link rel="icon" href="${icon}">`,
  header,
  footer,
  style: "style.css",
  globalStylesheets: [], // the default is a font from another host
  sidebar: false,
  toc: false,
  pager: false,
  search: false,
  // The default, a bare `tsx`, is on the PATH only inside `npm run`.
  interpreters: { ".ts": ["node", "--import", "tsx"] },
  // Only null keeps Framework from downloading these two; `false` means "do not load yet".
  duckdb: { extensions: { json: null, parquet: null } },
};
