import { join } from "node:path";
import { type Rooms, rooms } from "../pipeline/rooms.ts";
import { openedOnce } from "../pipeline/vault/opened-once.ts";
import { root } from "./root.ts";

/** The rooms of a data folder of a test, which keeps its own key and scratch folder. */
export const roomsIn = (dataDir: string): Rooms =>
  rooms({
    root,
    dataDir,
    keyFile: join(dataDir, ".key", "master.key"),
    scratchDir: join(dataDir, ".scratch"),
  });

/** Opens the keys of those rooms. */
export const vaultOf = (places: Rooms) => openedOnce(places);
