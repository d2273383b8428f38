import { stat } from "node:fs/promises";
import { isSealed } from "../contract/persons.ts";
import { UsageError } from "../errors.ts";
import { qualifiedTables } from "../query/statement.ts";
import type { Rooms } from "../rooms.ts";
import { findSources } from "../sources/find.ts";
import type { Staging } from "./asked.ts";
import type { Question } from "./ask.ts";

/** Rows about persons that one look may show. */
const rowsShown = 100;

/**
 * The tables of staging that a query names. They are opened only for the operating system's user who owns the warehouse.
 *
 * What comes from a source about persons is pseudonymised and still personal, and no program can tell an aggregate of it from a
 * row: `any_value`, a group of one, or a list of all says the same as the row. So it is the way out that is closed, not the query: the
 * answer is a table on the terminal of the one who asked, a hundred rows at most, and never a file or a pipe.
 * Throws for anybody else, for another way out, and where the warehouse is missing.
 */
export async function openStaging(
  rooms: Rooms,
  { query, format, out, limit }: Pick<Question, "query" | "format" | "out" | "limit">,
  { isTerminal, uid }: { isTerminal: boolean; uid: number | undefined } = {
    isTerminal: process.stdout.isTTY,
    uid: process.getuid?.(),
  },
): Promise<Staging> {
  await refuseOthers(rooms, uid);
  const found = await findSources(rooms.root);
  const tables = qualifiedTables(
    query,
    "staging",
    found.map(({ name }) => name),
  );
  const personal = found.filter(({ name, contract }) => tables.includes(name) && isSealed(contract));
  if (personal.length > 0 && (format !== "table" || out !== undefined || !isTerminal || limit > rowsShown))
    throw new UsageError({
      indonesian: `${names(personal)} berisi data pribadi: hanya ditampilkan di layar, paling banyak ${rowsShown} baris`,
      english: `${names(personal)} holds personal data: it is shown on a terminal only, ${rowsShown} rows at most`,
      hint: 'tanyakan agregat yang boleh tampil kepada rilis / ask the release for an aggregate that may be shown: npm run jejak -- sql "from tpp_agency_year"',
    });
  return { warehouse: rooms.warehouse, tables };
}

const names = (found: readonly { readonly name: string }[]) =>
  found.map(({ name }) => `staging.${name}`).join(", ");

async function refuseOthers({ warehouse }: Rooms, uid: number | undefined): Promise<void> {
  const about = await stat(warehouse).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "EACCES") return undefined;
    throw error;
  });
  // Where users have no numbers, nobody can be told to be the owner.
  if (about !== undefined && about.uid === uid) return;
  throw new UsageError({
    indonesian:
      about === undefined
        ? "gudang data belum ada atau tertutup bagi Anda"
        : "gudang data ini milik pengguna lain",
    english:
      about === undefined
        ? "the warehouse is not there or is closed to you"
        : "this warehouse belongs to another user",
    hint: "tanpa --internal semua orang boleh bertanya kepada rilis / without --internal everybody may ask the release",
  });
}
