/** What documents and workers may do: nothing from another host, nothing framed elsewhere. */
const policy = "content-security-policy";

/** On every answer, but for what `withoutPolicy` lets go of. */
export const safety = {
  [policy]: [
    "default-src 'self'",
    // Framework writes each page's cells into the page; arquero and d3-dsv compile expressions.
    "script-src 'self' 'unsafe-inline' 'unsafe-eval' 'wasm-unsafe-eval' blob:",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self' data: blob:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join("; "),
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
} as const;

/**
 * The header that a file does without: a policy binds documents and workers only, and on the sixty small modules, styles
 * and tables of a page it would weigh more than some of them.
 */
export const withoutPolicy = (file: string): readonly string[] =>
  /\.(css|arrow)$/.test(file) || /^_import\/.*\.js$/.test(file) ? [policy] : [];

/** For files whose name says their content. */
export const forever = "public, max-age=31536000, immutable";
/** For pages and `release.json`: kept, but asked about each time. */
export const revalidated = "no-cache";
/** For what changes by the minute. */
export const never = "no-store";
