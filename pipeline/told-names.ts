import { dirname, extname, join } from "node:path";
import { sha256File } from "./durable.ts";
import { tellsOfPerson, withoutTraces } from "./privacy/traces.ts";

/**
 * What the receipt calls a dropped file. Names of files are released, so one that holds a person's number gives way to the
 * beginning of its content's hash.
 */
export async function toldName(name: string, path: string): Promise<string> {
  if (!tellsOfPerson(name)) return name;
  const hash = await sha256File(path);
  return join(withoutTraces(dirname(name)), `berkas-${hash.slice(0, 12)}${toldExtension(path)}`);
}

/** The ending of a file's name, lower-case; empty where it holds a person's number. */
export function toldExtension(path: string): string {
  const extension = extname(path).toLowerCase();
  return tellsOfPerson(extension) ? "" : extension;
}
