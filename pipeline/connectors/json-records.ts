/**
 * The records of a JSON text as they were written, one text each: the elements of the array at `path`, a list of keys.
 * They are cut out, not parsed and written again: a number of 18 digits does not survive JavaScript's numbers.
 * Undefined where no array is at that place. The text must be valid JSON.
 */
export function recordTexts(text: string, path: readonly string[]): string[] | undefined {
  let at: number | undefined = skipSpace(text, 0);
  for (const key of path) {
    at = memberAt(text, at, key);
    if (at === undefined) return undefined;
  }
  if (text[at] !== "[") return undefined;
  const records: string[] = [];
  at = skipSpace(text, at + 1);
  while (text[at] !== "]") {
    const end = skipValue(text, at);
    // Line breaks inside a JSON string are always escaped, so any other is only layout.
    records.push(text.slice(at, end).replaceAll(/[\r\n]+\s*/g, " "));
    at = skipSpace(text, end);
    if (text[at] === ",") at = skipSpace(text, at + 1);
  }
  return records;
}

/** Where the value of a key begins; of a key written twice the last one counts, as in every JSON parser we know. */
function memberAt(text: string, start: number, key: string): number | undefined {
  if (text[start] !== "{") return undefined;
  let found: number | undefined;
  let at = skipSpace(text, start + 1);
  while (text[at] !== "}") {
    const end = skipValue(text, at);
    const isKey = JSON.parse(text.slice(at, end)) === key;
    at = skipSpace(text, skipSpace(text, end) + 1);
    if (isKey) found = at;
    at = skipSpace(text, skipValue(text, at));
    if (text[at] === ",") at = skipSpace(text, at + 1);
  }
  return found;
}

function skipSpace(text: string, start: number): number {
  let at = start;
  while (" \t\r\n".includes(text[at] ?? "x")) at += 1;
  return at;
}

function skipValue(text: string, start: number): number {
  let depth = 0;
  let at = start;
  do {
    const sign = text[at]!;
    if (sign === '"') at = skipString(text, at);
    else if (sign === "{" || sign === "[") [depth, at] = [depth + 1, at + 1];
    else if (sign === "}" || sign === "]") [depth, at] = [depth - 1, at + 1];
    else if (depth > 0) at += 1;
    else at = skipWord(text, at);
  } while (depth > 0);
  return at;
}

function skipString(text: string, start: number): number {
  let at = start + 1;
  while (text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at + 1;
}

function skipWord(text: string, start: number): number {
  let at = start;
  while (at < text.length && !",]} \t\r\n".includes(text[at]!)) at += 1;
  return at;
}
