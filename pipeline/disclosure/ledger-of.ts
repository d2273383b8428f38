import type { Rooms } from "../rooms.ts";
import type { Keys } from "../vault/master-key.ts";
import type { Disclosure } from "./gate.ts";
import { appendEntry, findEntry } from "./ledger.ts";
import { saidOf } from "./past.ts";

/** Writes what a release says about people into the ledger, once for each content, and nothing for one that says nothing. */
export async function recordDisclosure(
  { publication, names, ledger }: Pick<Disclosure, "publication" | "names" | "ledger">,
  { release_id, content_hash }: { release_id: string; content_hash: string },
  { rooms, vault, now }: { rooms: Rooms; vault: () => Promise<Keys>; now: Date },
): Promise<void> {
  if (publication.cells.length === 0 || findEntry(ledger, content_hash) !== undefined) return;
  const said = saidOf(publication, { names, keys: await vault(), ledger });
  await appendEntry(rooms.disclosureLedger, ledger, {
    at: now.toISOString(),
    release_id,
    content_hash,
    said,
  });
}
