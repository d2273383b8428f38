import { utf8Blocks } from "../encoding.ts";
import { JsonWalk } from "./walk.ts";

/** A list of a document, by the bytes between its brackets. */
export interface List {
  /** The member that holds it; empty for the document itself. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

export interface Outline {
  /** Values one behind the other; more than one is no JSON document but lines. */
  readonly documents: number;
  /** The document itself if it is a list, or else the lists that are members of the object. */
  readonly lists: readonly List[];
  /** The document itself, as if it were between brackets. */
  readonly whole: List;
}

/** Finds the lists of a JSON document by one walk over its bytes, or the line on which its brackets stop making sense. */
export async function outline(path: string): Promise<Outline | { readonly brokenAt: number }> {
  const walk = new JsonWalk();
  const lists: List[] = [];
  let documents = 0;
  let start = 0;
  let key = "";
  let isObject = false;
  let size = 0;
  for await (const block of utf8Blocks(path)) {
    size += block.length;
    walk.over(block, (mark, depth, at) => {
      if (depth === 0 && (mark === "{" || mark === "[")) {
        documents += 1;
        isObject = mark === "{";
      }
      if (mark === ":" && depth === 1) key = walk.lastText();
      const isList = depth === (isObject ? 1 : 0);
      if (isList && mark === "[") start = at + 1;
      if (isList && mark === "]") lists.push({ name: isObject ? key : "", start, end: at });
    });
    if (walk.isBroken) break;
  }
  if (walk.isBroken || walk.depth > 0) return { brokenAt: walk.line };
  return { documents, lists, whole: { name: "", start: 0, end: size } };
}
