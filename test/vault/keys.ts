import { join } from "node:path";
import { type Keys, openKeys } from "../../pipeline/vault/master-key.ts";
import { emptyFolder } from "../folders.ts";

/** The keys of a master key of its own, gone when the test has finished. */
export const freshKeys = (): Promise<Keys> =>
  openKeys(join(emptyFolder(), "master.key"), () => Promise.resolve([]));
