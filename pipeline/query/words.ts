/** A piece of an SQL text. `quoted` is an identifier in double quotes, its text without them. */
export interface Word {
  readonly kind: "word" | "quoted" | "text" | "number" | "sign";
  readonly text: string;
  /** Positions in UTF-16 units, the end exclusive. */
  readonly start: number;
  readonly end: number;
}

const pieces: readonly (readonly [Word["kind"] | "gap", RegExp])[] = [
  ["gap", /\s+|--[^\n\r]*/y],
  ["text", /[eE]'(?:[^'\\]|''|\\[^])*(?:'|$)/y],
  ["text", /[xXbB]?'(?:[^']|'')*(?:'|$)/y],
  ["quoted", /"(?:[^"]|"")*(?:"|$)/y],
  ["word", /[\p{L}_][\p{L}\p{N}_$]*/uy],
  ["number", /0[xX][\da-fA-F_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d+)?/y],
];

/**
 * The words of an SQL text in order, without comments. What is cut off, such as a text without its closing quote, reaches to
 * the end: the engine says what is wrong with it.
 */
export function wordsOf(sql: string): Word[] {
  const words: Word[] = [];
  let at = 0;
  while (at < sql.length) {
    const end = commentEnd(sql, at) ?? dollarEnd(sql, at, words);
    if (end !== undefined) {
      at = end;
      continue;
    }
    const found = match(sql, at);
    if (found.kind !== "gap")
      words.push({
        kind: found.kind,
        text: nameIn(found.kind, found.text),
        start: at,
        end: at + found.text.length,
      });
    at += found.text.length;
  }
  return words;
}

function match(sql: string, at: number): { kind: Word["kind"] | "gap"; text: string } {
  for (const [kind, pattern] of pieces) {
    pattern.lastIndex = at;
    const [text] = pattern.exec(sql) ?? [];
    if (text !== undefined) return { kind, text };
  }
  return { kind: "sign", text: sql[at]! };
}

const nameIn = (kind: Word["kind"], text: string) =>
  kind === "quoted"
    ? text.slice(1, text.endsWith('"') && text.length > 1 ? -1 : undefined).replaceAll('""', '"')
    : text;

/** The engine nests block comments. */
function commentEnd(sql: string, at: number): number | undefined {
  if (!sql.startsWith("/*", at)) return undefined;
  let depth = 0;
  for (let end = at; end < sql.length; end++) {
    const two = sql.slice(end, end + 2);
    if (two === "/*") depth += 1;
    if (two === "*/") depth -= 1;
    if (two === "/*" || two === "*/") end += 1;
    if (depth === 0) return end + 1;
  }
  return sql.length;
}

/** `$$ … $$` and `$tag$ … $tag$` are texts. */
function dollarEnd(sql: string, at: number, words: Word[]): number | undefined {
  const pattern = /\$(?:[\p{L}_][\p{L}\p{N}_]*)?\$/uy;
  pattern.lastIndex = at;
  const [tag] = pattern.exec(sql) ?? [];
  if (tag === undefined) return undefined;
  const close = sql.indexOf(tag, at + tag.length);
  const end = close === -1 ? sql.length : close + tag.length;
  words.push({ kind: "text", text: sql.slice(at, end), start: at, end });
  return end;
}
