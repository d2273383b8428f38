import type { Rooms } from "../../pipeline/rooms.ts";
import type { SampleOptions } from "../../pipeline/sample/sample.ts";
import { findSources } from "../../pipeline/sources/find.ts";
import { landSample } from "../../pipeline/steps/sample.ts";
import { root } from "../root.ts";
import { vaultOf } from "../rooms.ts";

/** Lands the fictional city into the rooms of a test. */
export const landContoh = async (rooms: Rooms, options: Omit<SampleOptions, "folder">) =>
  landSample(await findSources(root), rooms, {
    options,
    now: new Date("2026-11-21T03:00:00Z"),
    vault: vaultOf(rooms),
  });
