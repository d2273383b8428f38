/** Where in a text a person looks: both count from 1, columns in characters. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The line and column of a position in UTF-16 units; the end of the text for one beyond it. */
export function placeOf(text: string, at: number): Place {
  const before = text.slice(0, at).split("\n");
  return { line: before.length, column: [...before.at(-1)!].length + 1 };
}

/** The position in UTF-16 units of one that counts bytes of UTF-8, as the engine does. */
export const fromBytes = (text: string, bytes: number): number =>
  new TextDecoder().decode(new TextEncoder().encode(text).subarray(0, bytes)).length;
