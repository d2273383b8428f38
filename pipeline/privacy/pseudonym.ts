import { createHash, createHmac, type KeyObject } from "node:crypto";
import { normaliseNip, normaliseNipSql, sexOfSql } from "./nip.ts";

/** The name under which a person is known from the door on: 64 hex digits, the same for every way of writing the NIP. Null for what is no NIP. */
export function pseudonymOf(nip: string, key: KeyObject): string | null {
  const digits = normaliseNip(nip);
  return digits === null ? null : createHmac("sha256", key).update(digits).digest("hex");
}

/** One statement and the texts to bind to `$1`, `$2` … */
export interface Statement {
  readonly sql: string;
  readonly values: readonly string[];
}

/**
 * Statements that give one connection the macro `pseudonym(nip)`, the SQL twin of `pseudonymOf`, and take it away again.
 *
 * The key reaches the engine as bound values only, so it stands in no SQL text. While the connection is open to it, the
 * engine shows it to whoever asks for `duckdb_variables()` or an EXPLAIN: run nobody else's SQL there, and `close` in a `finally`.
 */
export function pseudonymMacro(key: KeyObject): { open: Statement[]; close: Statement[] } {
  const plainly = (sql: string) => ({ sql, values: [] });
  return {
    open: [
      { sql: "set variable pseudonym_inner = unhex($1)", values: [padded(key, 0x36)] },
      { sql: "set variable pseudonym_outer = unhex($1)", values: [padded(key, 0x5c)] },
      plainly(
        "create or replace temp macro hmac_sha256(message) as " +
          "sha256(getvariable('pseudonym_outer') || unhex(sha256(getvariable('pseudonym_inner') || message)))",
      ),
      plainly(
        `create or replace temp macro pseudonym(nip) as hmac_sha256(encode(${normaliseNipSql("nip")}))`,
      ),
    ],
    // Without the macros a late call is an error; with them it would be a pseudonym of null.
    close: [
      "drop macro if exists pseudonym",
      "drop macro if exists hmac_sha256",
      "reset variable pseudonym_inner",
      "reset variable pseudonym_outer",
    ].map(plainly),
  };
}

/**
 * SQL for the people of a relation: `nip` (18 digits), `pseudonym`, `sex`, in the order of the pseudonyms. Each NIP is
 * hashed once, however many rows it has: twenty times cheaper than once per row.
 */
export const peopleSql = (relation: string, nip: string) =>
  // The group of what is no NIP goes by `having`: a `where` is pushed down and normalises every row of the relation.
  `select nip, hmac_sha256(encode(nip)) as pseudonym, ${sexOfSql("nip")} as sex
   from (select ${normaliseNipSql("writing")} as nip from (select distinct ${nip} as writing from ${relation}))
   group by nip
   having count(nip) > 0
   order by pseudonym`;

/** The key as HMAC (RFC 2104) mixes it with a message: zero-padded to the hash's block, each byte xor `mask`; as hex. */
function padded(key: KeyObject, mask: number): string {
  const block = Buffer.alloc(64);
  const bytes = key.export();
  (bytes.length > block.length ? createHash("sha256").update(bytes).digest() : bytes).copy(block);
  return Buffer.from(block.map((byte) => byte ^ mask)).toString("hex");
}
