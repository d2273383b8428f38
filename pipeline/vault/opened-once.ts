import type { Rooms } from "../rooms.ts";
import { type Keys, openKeys } from "./master-key.ts";
import { findSealed } from "./sealed-file.ts";

/** Opens the keys of a data folder at most once, and not at all for whoever meets no person. */
export function openedOnce({ keyFile, landing }: Rooms): () => Promise<Keys> {
  let keys: Promise<Keys> | undefined;
  return () => (keys ??= openKeys(keyFile, () => findSealed(landing)));
}
