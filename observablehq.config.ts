import { footer, header } from "./dashboards/chrome.ts";

// Framework reports each build and preview to its makers unless this is set before the first event.
process.env.OBSERVABLE_TELEMETRY_DISABLE ??= "1";

export default {
  root: "dashboards",
  output: process.env.SITE_OUTPUT ?? "dist",
  title: "Jejak Inovasi",
  head: '<link rel="icon" href="data:,">',
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
