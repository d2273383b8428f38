/** On every answer: nothing from another host, nothing guessed, nothing framed elsewhere. */
export const safety = {
  "content-security-policy": [
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

/** For files whose name says their content. */
export const forever = "public, max-age=31536000, immutable";
/** For pages and `release.json`: kept, but asked about each time. */
export const revalidated = "no-cache";
/** For what changes by the minute. */
export const never = "no-store";
