import { JejakError } from "../errors.ts";
import { publishedValue, type PastRelease } from "../privacy/audit/past.ts";
import type { Publication } from "../privacy/publication.ts";
import type { Keys } from "../vault/master-key.ts";
import { openBytes, sealBytes } from "../vault/sealed-bytes.ts";
import { numbering, packContributors, unpackContributors } from "./contributors.ts";
import type { Entry, Personal } from "./entry.ts";
import { type Ledger, saidBy } from "./ledger.ts";

const purpose = "disclosure ledger";

/** Earlier releases as the audit reads them. `names` are the pseudonyms behind the numbers of the publication at hand. */
export function openPast(ledger: Ledger, names: readonly string[], keys: Keys): PastRelease[] {
  const numberOf = numbering(names);
  return ledger.entries.flatMap((entry) =>
    "as" in entry.said ? [] : [openRelease(entry, entry.said, { keys, numberOf })],
  );
}

function openRelease(
  entry: Entry,
  { cells, relations, key_id: keyId, sealed }: Personal,
  { keys, numberOf }: { keys: Keys; numberOf: (name: string) => number },
): PastRelease {
  const inner = keyId === keys.id ? unpackContributors(opened(entry, sealed, keys), numberOf) : undefined;
  return {
    contentHash: entry.content_hash,
    cells: cells.map((cell, index) => ({
      ...cell,
      isShown: cell.published !== null,
      inner: inner?.[index] ?? null,
    })),
    relations: relations.map(([whole, ...parts]) => ({
      whole: cells[whole!]!.id,
      parts: parts.map((part) => cells[part]!.id),
    })),
  };
}

/**
 * What the ledger is to keep of a publication: whole, or by the line that has kept the same already. Cells of a year that
 * is still open are left out: they are not hidden for good, and nothing was said of them.
 */
export function saidOf(
  publication: Publication,
  { names, keys, ledger }: { names: readonly string[]; keys: Keys; ledger: Ledger },
): Entry["said"] {
  const closed = publication.cells.filter(({ isOpen, isShown }) => isShown || isOpen !== true);
  const cells = closed.map(({ id, quantity, unit, attribute, year, multiple, isShown, value }) => ({
    id,
    quantity,
    unit,
    ...(attribute === undefined ? {} : { attribute }),
    year,
    multiple,
    published: isShown ? publishedValue({ value, multiple }) : null,
  }));
  const place = new Map(cells.map(({ id }, index) => [id, index]));
  const relations = publication.relations
    .map(({ whole, parts }) => [whole, ...parts].map((id) => place.get(id) ?? -1))
    .filter((places) => !places.includes(-1));
  const packed = packContributors(closed, names);
  const clear = JSON.stringify({ cells, relations });
  const same = ledger.entries.find((entry) => {
    const said = saidBy(ledger, entry);
    return (
      said.key_id === keys.id &&
      JSON.stringify({ cells: said.cells, relations: said.relations }) === clear &&
      opened(entry, said.sealed, keys).equals(packed)
    );
  });
  if (same !== undefined) return { as: "as" in same.said ? same.said.as : same.hash };
  return { cells, relations, key_id: keys.id, sealed: sealBytes(packed, purpose, keys) };
}

function opened({ release_id: id }: Entry, sealed: string, keys: Keys): Buffer {
  const content = openBytes(sealed, purpose, keys);
  if (content !== undefined) return content;
  throw new JejakError({
    indonesian: `buku besar pengungkapan: bagian tersegel rilis ${id} rusak, tidak ada yang dirilis`,
    english: `disclosure ledger: the sealed part of release ${id} is damaged, nothing was released`,
    hint: "kembalikan buku besar dari cadangan / put the ledger back from a backup, then: npm run jejak -- run --from release",
  });
}
