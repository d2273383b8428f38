import { createHash } from "node:crypto";

/** For files whose name says their content. */
export const forever = "public, max-age=31536000, immutable";
/** For pages and `release.json`: kept, but asked about each time. */
export const revalidated = "no-cache";
/** For what changes by the minute, and for what only some may read. */
export const never = "no-store";
/** Like `forever`, for what only the reader's own browser may keep. */
export const foreverPrivate = "private, max-age=31536000, immutable";

/** On every answer. */
const everywhere = {
  "x-content-type-options": "nosniff",
  "cross-origin-resource-policy": "same-origin",
} as const;

/** What no page here needs of the browser. */
const withoutDevices = ["camera", "geolocation", "microphone", "payment", "usb"]
  .map((feature) => `${feature}=()`)
  .join(", ");

/** On what may be a document or a worker. On the sixty small modules and tables of a page they would weigh more than some of them. */
const ofDocuments = {
  ...everywhere,
  "referrer-policy": "same-origin",
  "permissions-policy": withoutDevices,
  "cross-origin-opener-policy": "same-origin",
  "x-frame-options": "DENY",
} as const;

const rest = ["object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"];

const policy = (...own: readonly string[]) => ({ "content-security-policy": [...own, ...rest].join("; ") });

/** On pages of this program's own: no script at all. */
export const plainPage = {
  ...ofDocuments,
  ...policy("default-src 'none'", "style-src 'unsafe-inline'", "img-src 'self'"),
} as const;

/** On files that are no page; a library may run as a worker, and DuckDB's compiles WebAssembly there. */
const library = {
  ...ofDocuments,
  ...policy("default-src 'self'", "script-src 'self' 'wasm-unsafe-eval'"),
} as const;

const isBound = (file: string) => !/\.(css|arrow|wasm)$/.test(file) && !/^_import\/.*\.js$/.test(file);

/** What a file of a site that is no page is sent with. */
export const fileHeaders = (file: string): Readonly<Record<string, string>> =>
  isBound(file) ? library : everywhere;

/**
 * What a page of a site is sent with. Its own inline scripts are allowed by their hashes, nothing from another host.
 *
 * Two libraries need more, and only the pages whose `reach` holds their address get it: arquero turns expressions into functions
 * (`unsafe-eval`), DuckDB compiles WebAssembly (`wasm-unsafe-eval`). Plot sets styles in attributes.
 */
export function pageHeaders(html: string, reach: string): Readonly<Record<string, string>> {
  const scripts = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, script]) => `'sha256-${createHash("sha256").update(script!).digest("base64")}'`,
  );
  const evaluating = [
    ...(reach.includes("/_npm/arquero@") ? ["'unsafe-eval'"] : []),
    ...(reach.includes("/_npm/@duckdb/") ? ["'wasm-unsafe-eval'"] : []),
  ];
  return {
    ...ofDocuments,
    ...policy(
      "default-src 'self'",
      ["script-src 'self'", ...evaluating, ...new Set(scripts)].join(" "),
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data: blob:",
      "font-src 'self' data:",
    ),
  };
}
