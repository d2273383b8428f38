import { existsSync } from "node:fs";
import type { Rooms } from "../rooms.ts";
import { type Keys, openKeys } from "../vault/master-key.ts";

/** Which key is at its usual place: `id` is null where there is none. */
export interface KeyState {
  readonly keyFile: string;
  readonly id: string | null;
}

/** The keys where a key file is there; none is made. Throws for a file that is no key or open to others. */
export const keysIfThere = async ({ keyFile }: Rooms): Promise<Keys | undefined> =>
  existsSync(keyFile) ? await openKeys(keyFile, async () => []) : undefined;
